/**
 * The real server killed, and its disk full, while the file of a return is taken in, and killed while a succession is accepted in two
 * plans: a return is there with its whole file or not at all, each plan's part of a succession whole or not at all, and doing
 * it again mends what is missing.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { ReviewQueue, RoundStanding, Succession } from '../../src/http/contract/index.ts';
import { freePort } from '../free-port.ts';
import { startServer } from '../journeys/real-server.ts';
import { tellProgress } from '../progress.ts';
import { planChars } from '../text/sample-texts.ts';
import { beginReporting } from './reporting-office.ts';
import { type Answer, assertSays, Office } from './served-office.ts';
import { fill, free, mountDisk } from './small-disk.ts';

const kills = process.env.PROVE ? 40 : 3;

function placeOf(t: TestContext): {
  readonly folder: string;
  readonly env: { readonly ENTENTE_EXAMPLE: '0' };
} {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-taken-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, env: { ENTENTE_EXAMPLE: '0' } };
}

/** The form of the one body as it is printed, brought back as a return. */
function bringer(office: Office, base: string, file: ArrayBuffer) {
  return (key: string): Promise<Answer> => {
    const form = new FormData();
    form.set('file', new Blob([file]), 'return.xlsx');
    return office.send('POST', `${base}/returns`, form, { 'idempotency-key': key });
  };
}

/** Ids of the returns of the plan's round; each must have its file, to the byte. */
async function returnsOf(office: Office, base: string, file: ArrayBuffer): Promise<readonly string[]> {
  const { items } = await office.get<{ items: { id: string }[] }>(`${base}/rounds`);
  const { lines } = await office.get<RoundStanding>(`${base}/rounds/${items[0]?.id}/standing`);
  const ids = lines.flatMap(({ returns }) => returns.map(({ id }) => id));
  for (const id of ids) {
    const kept = await office.bytes(`${base}/returns/${id}/file`);
    assert.ok(Buffer.from(kept).equals(Buffer.from(file)), `${id}: another file`);
  }
  return ids;
}

test(`HO1060 a server killed ${kills} times while a return is taken in has it with its whole file or not at all`, async (t) => {
  const place = { ...placeOf(t), port: await freePort() };
  let server = await startServer(place);
  t.after(() => server.end('SIGKILL'));
  let office = new Office(server.origin);
  await office.setUp(server.code ?? '');
  const { base, code } = await beginReporting(office, 30);
  const file = await office.bytes(`${base}/forms/${code}/file?format=xlsx`);
  const began = performance.now();
  assert.equal((await bringer(office, base, file)('k0')).status, 201);
  const takes = performance.now() - began;
  for (let round = 1; round <= kills; round++) {
    const before = await returnsOf(office, base, file);
    const sending = bringer(office, base, file)(`k${round}`).catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, (takes * 1.2 * round) / kills));
    await server.end('SIGKILL');
    const answer = await sending;
    server = await startServer(place);
    office = office.at(server.origin);
    const there = await returnsOf(office, base, file);
    assert.ok(there.length - before.length <= 1, `kill ${round}: taken in twice`);
    if (answer?.status === 201)
      assert.equal(there.length, before.length + 1, `kill ${round}: acknowledged and lost`);
    // Sent again under its key: taken in once in all.
    const again = await bringer(office, base, file)(`k${round}`);
    assert.ok(again.status === 201 || again.text.includes('answer-not-kept'), again.text);
    assert.equal((await returnsOf(office, base, file)).length, before.length + 1, `kill ${round}`);
    tellProgress('kills while a return is taken in', round, kills);
  }
  await office.assertUnharmed();
});

test('HO1060 on a full disk a return is not taken in and leaves nothing; with space it is', async (t) => {
  const mount = mountDisk(t, 32);
  if (mount === null) return t.skip('mounting needs root');
  const place = { folder: path.join(mount, 'node'), port: await freePort(), env: { ENTENTE_EXAMPLE: '0' } };
  const server = await startServer(place);
  t.after(() => server.end('SIGKILL'));
  const office = new Office(server.origin);
  await office.setUp(server.code ?? '');
  const { base, code } = await beginReporting(office, 30);
  const file = await office.bytes(`${base}/forms/${code}/file?format=xlsx`);
  fill(mount);
  let refused: Answer | null = null;
  let taken = 0;
  for (let n = 0; n < 400 && refused === null; n++) {
    const answer = await bringer(office, base, file)(`full-${n}`);
    // Kept, and then there was no room to show it: it is said to be kept.
    if (answer.status === 201 || answer.text.includes('answer-not-kept')) taken++;
    else refused = answer;
  }
  assert.ok(refused !== null, '400 returns were taken in on a full disk');
  assertSays(refused, 507, 'store-full', 'en');
  assert.equal((await returnsOf(office, base, file)).length, taken);
  free(mount);
  assert.equal((await bringer(office, base, file)('after')).status, 201);
  assert.equal((await returnsOf(office, base, file)).length, taken + 1);
  await office.assertUnharmed();
});

/** A plan that is settled whole. */
async function settled(office: Office, chars: string): Promise<string> {
  const plan = await office.begin(new TextEncoder().encode(chars));
  const { provisions } = await office.get<ReviewQueue>(`/api/plans/${plan}/review`);
  const seen = provisions.flatMap((one) => [one, ...one.items]).map(({ id, version }) => ({ id, version }));
  const items = provisions.flatMap((one) => one.items.map(({ id }) => id));
  const done = await office.send('POST', `/api/plans/${plan}/review`, {
    acts: [{ act: 'accept', items }],
    seen,
  });
  assert.equal(done.status, 200, done.text.slice(0, 300));
  return plan;
}

test(`HO1061 a server killed ${kills} times while a succession is accepted has each plan’s part whole or not at all, and is completed by accepting again`, async (t) => {
  const place = { ...placeOf(t), port: await freePort() };
  let server = await startServer(place);
  t.after(() => server.end('SIGKILL'));
  let office = new Office(server.origin);
  await office.setUp(server.code ?? '');
  const from = await settled(office, planChars('en', 2025));
  const now = await settled(office, planChars('en', 2030));
  const where = `/api/plans/${now}/succession`;
  const show = () => office.get<Succession>(`${where}?from=${from}&limit=1000`);
  const send = (address: string, body: object) => office.send('POST', `${where}${address}`, body);
  const picksOf = ({ items }: Succession) =>
    items.map(({ id, old, now: is }) => ({ id, old: old?.version ?? null, now: is?.version ?? null }));
  const goingOn = async () => {
    const { items } = await show();
    return items.filter(({ old, now: is }) => old?.item != null && is?.item != null);
  };
  const all = picksOf({ ...(await show()), items: await goingOn() });
  assert.ok(all.length > 20);
  const began = performance.now();
  assert.equal((await send('', { from, picks: all })).status, 200);
  const takes = performance.now() - began;
  for (let round = 1; round <= kills; round++) {
    assert.equal((await send('/endings', { from, picks: all.map(({ id }) => ({ id })) })).status, 200);
    const sending = send('', { from, picks: all }).catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, (takes * 1.2 * round) / kills));
    await server.end('SIGKILL');
    const answer = await sending;
    server = await startServer(place);
    office = office.at(server.origin);
    const states = new Set((await goingOn()).map(({ state }) => state));
    assert.equal(states.size, 1, `kill ${round}: ${[...states].join(', ')}`);
    if (answer?.status === 200) assert.ok(states.has('accepted'), `kill ${round}: acknowledged and lost`);
    assert.equal((await send('', { from, picks: all })).status, 200);
    assert.deepEqual(new Set((await goingOn()).map(({ state }) => state)), new Set(['accepted']));
    tellProgress('kills while a succession is accepted', round, kills);
  }
  await office.assertUnharmed();
});
