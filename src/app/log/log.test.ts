/** The internal log as it is listed, shown and handed out: who sees which entries, and that every proof holds. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { codeOf, must, openNode, person, seedPlan } from '../../../tests/app/test-node.ts';
import { fromBase64, utf8 } from '../../base/index.ts';
import { leafHash, parseCheckpoint, parseNote, verifyInclusion } from '../../ledger/index.ts';
import {
  type App,
  acceptClock,
  checkpoint,
  exportCheckpoint,
  importPlan,
  listCommitments,
  logEntry,
  logPage,
  patchPlan,
  readText,
  review,
  verifyPlan,
} from '../index.ts';
import { extendsTree } from './sign-checkpoint.ts';

const who = person();

/** The example plan with an accepted outline and five accepted commitments in each of two areas. */
async function openLog(t: TestContext) {
  const { app, clock } = await openNode(t);
  const { id: planId, texts } = must(await importPlan(app, who, { bytes: seedPlan }));
  const textId = texts[0]?.id ?? '';
  must(await review(app, who, { planId, acts: [{ act: 'accept-outline', text: textId }] }));
  const listed = must(await listCommitments(app, who, { planId, limit: 200 })).items;
  const items = ['2.1', '2.2'].flatMap((area) =>
    listed.filter(({ provision }) => provision.path.startsWith(`${area}.`)).slice(0, 5),
  );
  must(await review(app, who, { planId, acts: [{ act: 'accept', items: items.map(({ id }) => id) }] }));
  return { app, clock, planId, textId, items };
}

async function allSeqs(app: App, planId: string, asked: { register?: string; by?: string } = {}, by = who) {
  const seqs: number[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof logPage>> = await logPage(app, by, {
      planId,
      limit: 4,
      cursor,
      ...asked,
    });
    const { items, next } = must(page);
    seqs.push(...items.map(({ seq }) => seq));
    cursor = next;
  } while (cursor !== null);
  return seqs;
}

test('AP34 pages of the log, whole or narrowed, hold each entry once and newest first', async (t) => {
  const { app, planId } = await openLog(t);
  const { size } = must(await logPage(app, who, { planId }));
  assert.deepEqual(
    await allSeqs(app, planId),
    Array.from({ length: size }, (_, n) => size - 1 - n),
  );
  const byType = await Promise.all(
    ['plan/', 'text/', 'outline/', 'cut/', 'reading/'].map((register) => allSeqs(app, planId, { register })),
  );
  // Entry 0 opens the log and is on no register.
  assert.deepEqual(
    byType.flat().sort((a, b) => b - a),
    await allSeqs(app, planId).then((all) => all.slice(0, -1)),
  );
  assert.deepEqual(await allSeqs(app, planId, { by: 'a-1' }), await allSeqs(app, planId));
  assert.deepEqual(await allSeqs(app, planId, { by: 'a-2' }), []);
});

test('AP5 whoever has areas gets whole pages of what they may see, and no proof of anything else', async (t) => {
  const { app, planId, textId, items } = await openLog(t);
  const { provisions } = must(await readText(app, who, { planId, textId }));
  const area = provisions.find(({ path }) => path === '2.1')?.id ?? '';
  const some = person({ areas: [area] });
  const own = await allSeqs(app, planId, {}, some);
  const hidden = (await allSeqs(app, planId)).filter((seq) => !own.includes(seq));
  assert.ok(own.length > 4 && hidden.length > 4);
  const first = must(await logPage(app, some, { planId, limit: 4 }));
  assert.equal(first.items.length, 4, 'a page is filled up past what is hidden');
  const outside = items.filter(({ provision }) => !provision.path.startsWith('2.1'));
  for (const { id } of outside)
    assert.deepEqual(await allSeqs(app, planId, { register: `reading/${id}/` }, some), [], id);
  for (const seq of hidden) {
    assert.equal(codeOf(await logEntry(app, some, { planId, seq })), 'not-allowed');
    assert.equal(codeOf(await exportCheckpoint(app, some, { planId, seqs: [seq] })), 'not-allowed');
  }
  for (const seq of own) must(await logEntry(app, some, { planId, seq }));
});

test('AP7 every entry is proved to be in the newest checkpoint, by its own bytes', async (t) => {
  const { app, planId } = await openLog(t);
  const signed = must(await checkpoint(app, who, { planId }));
  const root = fromBase64(signed.root);
  assert.ok(root);
  for (let seq = 0; seq < signed.size; seq += 1) {
    const { json, proof } = must(await logEntry(app, who, { planId, seq }));
    assert.deepEqual([proof.size, proof.root], [signed.size, signed.root]);
    const hashes = proof.hashes.map((hash) => fromBase64(hash) ?? new Uint8Array(0));
    const isIn = (bytes: string, index: number): boolean =>
      verifyInclusion(
        leafHash(utf8(bytes), app.sha256),
        { index, size: signed.size, root },
        hashes,
        app.sha256,
      );
    assert.equal(isIn(json, seq), true, `entry ${seq}`);
    assert.equal(isIn(json.replace('"', "'"), seq), false, `entry ${seq}, one letter changed`);
    assert.equal(isIn(json, (seq + 1) % signed.size), false, `entry ${seq} at another place`);
  }
});

test('AP7 what is signed says size and root of the log as it is, and extends what was signed before', async (t) => {
  const { app, planId } = await openLog(t);
  const heads: { readonly size: number; readonly root: Uint8Array }[] = [];
  for (let n = 0; n < 4; n += 1) {
    const { version } = await app.store.read(async (r) => ({
      version: (await r.projections.plan(planId))?.version ?? 0,
    }));
    must(await patchPlan(app, who, { planId, version, patch: { title: { en: `Sample ${n}` } } }));
    const { note, size } = must(await checkpoint(app, who, { planId }));
    const parsed = parseNote(note);
    assert.ok(parsed.ok);
    const read = parseCheckpoint(parsed.value.text);
    assert.ok(read.ok);
    assert.equal(read.value.size, size);
    heads.push({ size: read.value.size, root: read.value.root });
  }
  const logs = (work: (logs: Parameters<typeof extendsTree>[1]) => Promise<boolean>) =>
    app.store.read((r) => work(r.logs));
  for (const [n, older] of heads.entries()) {
    for (const newer of heads.slice(n)) {
      assert.equal(await logs((all) => extendsTree(app, all, planId, older, newer)), true);
      if (newer !== older)
        assert.equal(await logs((all) => extendsTree(app, all, planId, newer, older)), false, 'backwards');
    }
    const other = { ...older, root: app.sha256(older.root) };
    const last = heads.at(-1);
    assert.ok(last);
    assert.equal(await logs((all) => extendsTree(app, all, planId, other, last)), false, 'another tree');
  }
});

test('AP7 many who ask at once get one checkpoint', async (t) => {
  const { app, planId } = await openLog(t);
  const notes = await Promise.all(Array.from({ length: 8 }, () => checkpoint(app, who, { planId })));
  assert.equal(new Set(notes.map((note) => new TextDecoder().decode(must(note).note))).size, 1);
});

test('AP7 what is handed out is the checkpoint, the key, the genesis and each chosen entry with its proof', async (t) => {
  const { app, planId } = await openLog(t);
  const { files } = must(await exportCheckpoint(app, who, { planId, seqs: [0, 3] }));
  assert.deepEqual(
    files.map(({ name }) => name),
    [
      'checkpoint',
      'log.vkey',
      'genesis',
      'genesis.hash',
      'entry-0.json',
      'entry-0.proof',
      'entry-3.json',
      'entry-3.proof',
    ],
  );
  for (const { name, bytes } of files) assert.ok(bytes.length > 0, name);
  const { size } = must(await checkpoint(app, who, { planId }));
  for (const seq of [size, size + 7])
    assert.equal(codeOf(await exportCheckpoint(app, who, { planId, seqs: [0, seq] })), 'not-found');
});

test('AP16 a log is found sound by whoever may ask in any part of the plan, with one line for each thing looked at', async (t) => {
  const { app, planId } = await openLog(t);
  const some = person({ roles: ['auditor'], areas: ['any'] });
  for (const asker of [who, some]) {
    const { sound, entries, checks } = must(await verifyPlan(app, asker, { planId }));
    assert.equal(sound, true);
    assert.equal(entries, must(await logPage(app, who, { planId })).size);
    assert.deepEqual(checks.map(({ name }) => name).sort(), [
      'blobs',
      'entries',
      'projections',
      'registers',
      'signature',
      'tree',
    ]);
  }
  const nowhere = person({ roles: ['auditor'], areas: [] });
  assert.equal(codeOf(await verifyPlan(app, nowhere, { planId })), 'not-allowed');
});

test('AP6 that a clock was set right is said by an entry of its own, and by whoever has the machine only', async (t) => {
  const { app, clock, planId } = await openLog(t);
  clock.now -= 3 * 86_400_000;
  assert.equal(codeOf(await acceptClock(app, person({ roles: ['coordinator'] }), { planId })), 'not-allowed');
  assert.equal(codeOf(await acceptClock(app, who, { planId: 'none' })), 'not-found');
  const { seq } = must(await acceptClock(app, who, { planId }));
  const { json, register } = must(await logEntry(app, who, { planId, seq }));
  const entry: { kind: string; at: string; body: unknown } = JSON.parse(json);
  assert.equal(register, null);
  assert.deepEqual([entry.kind, entry.at], ['comment', '2026-05-01T08:00:00Z']);
  assert.deepEqual(entry.body, { about: 'clock', accepted: '2026-05-01T08:00:00Z' });
  assert.equal(must(await verifyPlan(app, who, { planId })).sound, true);
});

test('AP5 a plan that is not there is said to be so by every use case of its log', async (t) => {
  const { app } = await openNode(t);
  const planId = 'none';
  const answers = [
    await logPage(app, who, { planId }),
    await logEntry(app, who, { planId, seq: 0 }),
    await checkpoint(app, who, { planId }),
    await exportCheckpoint(app, who, { planId }),
    await verifyPlan(app, who, { planId }),
  ];
  assert.deepEqual(
    answers.map(codeOf),
    answers.map(() => 'not-found'),
  );
});
