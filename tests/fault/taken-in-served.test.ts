/**
 * The real server killed, and its disk full, while the file of a return is taken in, and while a succession is accepted in two
 * plans: a return is there with its whole file or not at all, and is shown to whoever is told that it was taken in; a succession
 * stands in both plans or in neither.
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
    if (answer.status === 201) taken++;
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

/** Two plans of which one follows the other, and how a succession between them is accepted and looked at. */
async function following(office: () => Office) {
  const from = await settled(office(), planChars('en', 2025));
  const now = await settled(office(), planChars('en', 2030));
  const where = `/api/plans/${now}/succession`;
  const send = (address: string, body: object) => office().send('POST', `${where}${address}`, body);
  const goingOn = async () => {
    const { items } = await office().get<Succession>(`${where}?from=${from}&limit=1000`);
    return items.filter(({ old, now: is }) => old?.item != null && is?.item != null);
  };
  const picks = (await goingOn()).map(({ id, old, now: is }) => {
    return { id, old: old?.version ?? null, now: is?.version ?? null };
  });
  assert.ok(picks.length > 20);
  return {
    accept: () => send('', { from, picks }),
    end: () => send('/endings', { from, picks: picks.map(({ id }) => ({ id })) }),
    states: async () => [...new Set((await goingOn()).map(({ state }) => state))],
  };
}

test(`HO1061 a server killed ${kills} times while a succession is accepted has it in both plans or in neither`, async (t) => {
  const place = { ...placeOf(t), port: await freePort() };
  let server = await startServer(place);
  t.after(() => server.end('SIGKILL'));
  let office = new Office(server.origin);
  await office.setUp(server.code ?? '');
  const { accept, end, states } = await following(() => office);
  const began = performance.now();
  assert.equal((await accept()).status, 200);
  const takes = performance.now() - began;
  for (let round = 1; round <= kills; round++) {
    assert.equal((await end()).status, 200);
    const sending = accept().catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, (takes * 1.2 * round) / kills));
    await server.end('SIGKILL');
    const answer = await sending;
    server = await startServer(place);
    office = office.at(server.origin);
    const [state, ...others] = await states();
    assert.deepEqual(others, [], `kill ${round}`);
    assert.ok(state === 'open' || state === 'accepted', `kill ${round}: ${state}`);
    if (answer?.status === 200) assert.equal(state, 'accepted', `kill ${round}: acknowledged and lost`);
    assert.equal((await accept()).status, 200);
    assert.deepEqual(await states(), ['accepted']);
    tellProgress('kills while a succession is accepted', round, kills);
  }
  await office.assertUnharmed();
});

test('HO1061 on a full disk a succession stands in both plans or in neither, and is accepted when there is space', async (t) => {
  const mount = mountDisk(t, 48);
  if (mount === null) return t.skip('mounting needs root');
  const place = { folder: path.join(mount, 'node'), port: await freePort(), env: { ENTENTE_EXAMPLE: '0' } };
  const server = await startServer(place);
  t.after(() => server.end('SIGKILL'));
  const office = new Office(server.origin);
  await office.setUp(server.code ?? '');
  const { accept, end, states } = await following(() => office);
  fill(mount);
  // What the store's files have room for is kept; then each act is refused whole.
  let refused: Answer | null = null;
  let last = 'open';
  for (let n = 0; n < 200 && refused === null; n++) {
    const isAccepting = n % 2 === 0;
    const answer = await (isAccepting ? accept() : end());
    if (answer.status === 200) last = isAccepting ? 'accepted' : 'open';
    else refused = answer;
    assert.deepEqual(await states(), [last]);
  }
  assert.ok(refused !== null, 'two hundred acts were kept on a full disk');
  assertSays(refused, 507, 'store-full', 'en');
  free(mount);
  assert.equal((await accept()).status, 200);
  assert.deepEqual(await states(), ['accepted']);
  await office.assertUnharmed();
});
