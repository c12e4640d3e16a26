/**
 * The real server killed, and its disk full, while it keeps a return with many rows and while it prints a paper: the return is
 * kept with every row or waits with none, what was sent again under its key counts once, and a paper leaves nothing behind.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { freePort } from '../free-port.ts';
import { startServer } from '../journeys/real-server.ts';
import { tellProgress } from '../progress.ts';
import { beginReporting, enter, keep, standing } from './reporting-office.ts';
import { assertSays, Office } from './served-office.ts';
import { fill, free, mountDisk } from './small-disk.ts';

const kills = process.env.PROVE ? 60 : 4;
const measures = 40;

test(`HO820 a server killed ${kills} times while it keeps a return has kept all of it or nothing`, async (t) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-return-'));
  const place = { folder, port: await freePort(), env: { ENTENTE_EXAMPLE: '0' } };
  let server = await startServer(place);
  t.after(async () => {
    await server.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  let office = new Office(server.origin);
  await office.setUp(server.code ?? '');
  const reporting = await beginReporting(office, measures);
  const n = reporting.keys.length;
  assert.ok(n >= measures, `${n} rows`);
  const first = await enter(office, reporting, 'words 0.');
  const began = performance.now();
  assert.equal((await keep(office, reporting, first, 'k0')).status, 200);
  const takes = performance.now() - began;
  const found = { kept: 0, waiting: 0 };
  for (let round = 1; round <= kills; round++) {
    const words = `words ${round}.`;
    const entered = await enter(office, reporting, words);
    const sending = keep(office, reporting, entered, `k${round}`).catch(() => null);
    // From before the act has begun to after it was answered, evenly.
    await new Promise((resolve) => setTimeout(resolve, (takes * 1.2 * round) / kills));
    await server.end('SIGKILL');
    const answer = await sending;
    server = await startServer(place);
    office = office.at(server.origin);
    const { said, state } = await standing(office, reporting, entered, words);
    assert.ok(
      (said === n && state === 'kept') || (said === 0 && state === 'waiting'),
      `kill ${round}: ${said} of ${n} rows, ${state}`,
    );
    if (answer?.status === 200) assert.equal(state, 'kept', `kill ${round}: acknowledged and lost`);
    found[state === 'kept' ? 'kept' : 'waiting']++;
    // Sent again under its key: kept now, or told that it was.
    const again = await keep(office, reporting, entered, `k${round}`);
    assert.ok(again.status === 200 || again.text.includes('answer-not-kept'), again.text);
    assert.deepEqual(await standing(office, reporting, entered, words), { said: n, state: 'kept' });
    tellProgress('kills while a return is kept', round, kills);
  }
  assert.ok(found.waiting > 0, 'no kill came before the return was kept');
  await office.assertUnharmed();
});

test('HO821 a server killed while it prints a paper serves the same afterwards, and prints it', async (t) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-paper-'));
  const place = { folder, port: await freePort(), env: { ENTENTE_EXAMPLE: '0', TMPDIR: folder } };
  let server = await startServer(place);
  t.after(async () => {
    await server.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  let office = new Office(server.origin);
  await office.setUp(server.code ?? '');
  const { base } = await beginReporting(office, 20);
  const paper = (format: string) => office.send('GET', `${base}/papers/task-list/file?format=${format}`);
  // A backup is made by itself after a while: it is no paper's.
  const all = () => readdirSync(folder, { recursive: true }).map(String).sort();
  const names = () => all().filter((name) => !name.startsWith('backups'));
  assert.equal((await paper('pdf')).status, 200);
  const before = names();
  for (const [format, after] of [
    ['pdf', 5],
    ['docx', 40],
    ['xlsx', 80],
  ] as const) {
    const printing = paper(format).catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, after));
    await server.end('SIGKILL');
    await printing;
    server = await startServer(place);
    office = office.at(server.origin);
    const again = await paper(format);
    assert.equal(again.status, 200, again.text.slice(0, 200));
  }
  assert.deepEqual(names(), before, 'a paper left something behind');
  await office.assertUnharmed();
});

test('HO822 on a full disk a return waits with none of its rows, papers are still printed, and both go on when there is space', async (t) => {
  const mount = mountDisk(t, 32);
  if (mount === null) return t.skip('mounting needs root');
  const place = { folder: path.join(mount, 'node'), port: await freePort(), env: { ENTENTE_EXAMPLE: '0' } };
  let server = await startServer(place);
  t.after(() => server.end('SIGKILL'));
  let office = new Office(server.origin);
  await office.setUp(server.code ?? '');
  const reporting = await beginReporting(office, measures);
  const n = reporting.keys.length;
  const waiting = [];
  for (let i = 0; i < 24; i++) waiting.push(await enter(office, reporting, `words ${i}.`));
  fill(mount);
  let refused: number | null = null;
  for (const [i, one] of waiting.entries()) {
    // What others have said since changes what a return would do: it is looked at before it is kept.
    const seen = { ...one, tag: (await office.get<typeof one>(`${reporting.base}/returns/${one.id}`)).tag };
    const answer = await keep(office, reporting, seen, `k${i}`);
    if (answer.status === 200) continue;
    assertSays(answer, 507, 'store-full', 'en');
    refused = i;
    break;
  }
  assert.ok(refused !== null, 'every return was kept on a full disk');
  const [last, words] = [waiting[refused], `words ${refused}.`];
  assert.ok(last !== undefined);
  assert.deepEqual(await standing(office, reporting, last, words), { said: 0, state: 'waiting' });
  for (const format of ['pdf', 'docx', 'xlsx']) {
    const paper = await office.send('GET', `${reporting.base}/papers/task-list/file?format=${format}`);
    assert.equal(paper.status, 200, paper.text.slice(0, 200));
  }
  await server.end('SIGKILL');
  server = await startServer(place);
  office = office.at(server.origin);
  assert.deepEqual(await standing(office, reporting, last, words), { said: 0, state: 'waiting' });
  free(mount);
  const seen = { ...last, tag: (await office.get<typeof last>(`${reporting.base}/returns/${last.id}`)).tag };
  assert.equal((await keep(office, reporting, seen, 'again')).status, 200);
  assert.deepEqual(await standing(office, reporting, last, words), { said: n, state: 'kept' });
  await office.assertUnharmed();
});
