/** Imports cut off by kill -9: of the running server, and of the command line. 3 times each; 20 with PROVE=1. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { freePort } from '../free-port.ts';
import { type RealServer, runCommand, startServer } from '../journeys/real-server.ts';
import { assertSays, inventedPlan, Office } from './served-office.ts';

const rounds = process.env.PROVE ? 20 : 3;
/** Long enough that an import takes a while. */
const measures = 1500;

interface Listed {
  readonly items: readonly { readonly id: string; readonly title: Readonly<Record<string, string>> }[];
}
const numbersOf = ({ items }: Listed): readonly number[] =>
  items.flatMap(({ title }) => /第(\d+)号/.exec(title.zh ?? '')?.slice(1) ?? []).map(Number);

test(`HO24 AP2 a server killed ${rounds} times while it imports has each plan whole or not at all`, async (t) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-import-'));
  const place = { folder: path.join(folder, 'node'), port: await freePort() };
  let server: RealServer = await startServer(place);
  t.after(async () => {
    await server.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  let office = new Office(server.origin);
  await office.setUp(server.code ?? '');
  const first = await office.begin(inventedPlan(0));
  await office.acceptOne(first);
  let cutOff = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const bytes = inventedPlan(round, measures);
    const importing = office.importPlan(bytes).then(
      (answer) => answer.status,
      () => null,
    );
    await new Promise((resolve) => setTimeout(resolve, (round * 397) % 1500));
    await server.end('SIGKILL');
    const answered = await importing;
    if (answered === null) cutOff += 1;
    server = await startServer(place);
    office = office.at(server.origin);
    await office.assertUnharmed();
    const isThere = numbersOf(await office.get<Listed>('/api/plans')).includes(round);
    if (answered === 201) assert.ok(isThere, `round ${round}: acknowledged and gone`);
    const again = await office.importPlan(bytes);
    if (isThere) assertSays(again, 409, 'text-duplicate', 'en');
    else assert.equal(again.status, 201, again.text);
    const plans = await office.get<Listed>('/api/plans');
    assert.equal(numbersOf(plans).filter((number) => number === round).length, 1, `round ${round}`);
    const made = plans.items.find(({ title }) => title.zh?.includes(`第${round}号`))?.id ?? '';
    const verified = await office.send('POST', `/api/plans/${made}/log/verification`);
    assert.equal(JSON.parse(verified.text).sound, true, verified.text);
  }
  assert.ok(cutOff > 0, 'no import was under way when the server was killed');
});

test(`HO24 AP2 the command line killed ${rounds} times while it imports leaves the folder free and each plan whole or not there`, async (t) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-import-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const data = path.join(folder, 'node');
  const small = path.join(folder, 'small.txt');
  writeFileSync(small, inventedPlan(0));
  assert.equal(runCommand(data, ['import', small]).code, 0);
  let cutOff = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const file = path.join(folder, `plan-${round}.txt`);
    writeFileSync(file, inventedPlan(round, measures));
    const child = spawn(process.execPath, ['src/main/cli.ts', 'import', file], {
      stdio: 'ignore',
      env: { ...process.env, ENTENTE_DATA: data, ENTENTE_LANG: 'en' },
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    await new Promise((resolve) => setTimeout(resolve, 600 + ((round * 397) % 1500)));
    child.kill('SIGKILL');
    const code = await ended;
    if (code === null) cutOff += 1;
    const again = runCommand(data, ['import', file]);
    assert.ok(again.code === 0 || /already here/.test(again.said), `round ${round}: ${again.said}`);
    if (code === 0) assert.match(again.said, /already here/, `round ${round}: acknowledged and gone`);
    const verified = runCommand(data, ['verify']);
    assert.equal(verified.code, 0, verified.said);
    const listed = runCommand(data, ['plans', 'list']).said;
    assert.equal(listed.split(`第${round}号`).length - 1, 1, `round ${round}: ${listed}`);
  }
  assert.ok(cutOff > 0, 'no import was under way when the command was killed');
});
