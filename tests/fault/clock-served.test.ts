/** The clock of the machine jumps while the real server runs. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { freePort } from '../free-port.ts';
import { runCommand, startServer } from '../journeys/real-server.ts';
import { assertSays, inventedPlan, Office } from './served-office.ts';

const minute = 60_000;
/** Loaded before the server: its clock is wrong by as many milliseconds as the file says. */
const movedClock = `import { readFileSync } from 'node:fs';
const right = Date.now;
Date.now = () => right() + Number(readFileSync(process.env.CLOCK_FILE, 'utf8'));
`;

async function openOffice(t: TestContext) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-clock-'));
  const clock = path.join(folder, 'clock');
  const moveTo = (milliseconds: number) => writeFileSync(clock, String(milliseconds));
  moveTo(0);
  const preload = path.join(folder, 'moved-clock.mjs');
  writeFileSync(preload, movedClock);
  const place = {
    folder: path.join(folder, 'node'),
    port: await freePort(),
    env: { CLOCK_FILE: clock, NODE_OPTIONS: `--import ${preload}` },
  };
  const server = await startServer(place);
  t.after(async () => {
    await server.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const office = new Office(server.origin);
  await office.setUp(server.code ?? '');
  return { office, server, place, moveTo, plan: await office.begin(inventedPlan(1, 30)) };
}

async function timesOf(office: Office, plan: string): Promise<readonly string[]> {
  const { items } = await office.get<{ items: { at: string }[] }>(`/api/plans/${plan}/log?limit=200`);
  return items.map(({ at }) => at).reverse();
}

test('HO24 AP6 where the clock jumps back while the server runs, acts are refused with what to do, and nothing stored is harmed', async (t) => {
  const { office, moveTo, plan } = await openOffice(t);
  assert.equal((await office.acceptOne(plan))?.status, 200);
  moveTo(-60 * minute);
  const before = await timesOf(office, plan);
  for (const language of ['zh', 'lo', 'en'] as const) {
    await office.speak(language);
    const refused = await office.acceptOne(plan);
    assert.ok(refused);
    assertSays(refused, 503, 'clock-went-back', language);
  }
  // The session lives on, pages are read, and no entry came of it.
  assert.deepEqual(await timesOf(office, plan), before);
  // A few minutes are what clocks differ by: acts go on, and their times do not run backwards.
  moveTo(-5 * minute);
  for (let n = 0; n < 3; n += 1) assert.equal((await office.acceptOne(plan))?.status, 200);
  moveTo(0);
  assert.equal((await office.acceptOne(plan))?.status, 200);
  const times = await timesOf(office, plan);
  assert.ok(times.length > before.length);
  assert.deepEqual(times, [...times].sort());
  await office.assertUnharmed();
});

test('HO24 AP6 after a clock that had run ahead was set right, a person lets acts go on by the command line', async (t) => {
  const { office, server, place, moveTo, plan } = await openOffice(t);
  moveTo(6 * 60 * minute);
  assert.equal((await office.acceptOne(plan))?.status, 200);
  moveTo(0);
  const refused = await office.acceptOne(plan);
  assert.ok(refused);
  assertSays(refused, 503, 'clock-went-back', 'en');
  assert.equal(await server.end('SIGTERM'), 0);
  const accepted = runCommand(place.folder, ['clock', 'accept', plan]);
  assert.equal(accepted.code, 0, accepted.said);
  const again = await startServer(place);
  t.after(() => again.end('SIGKILL'));
  const later = office.at(again.origin);
  assert.equal((await later.acceptOne(plan))?.status, 200);
  await later.assertUnharmed();
});
