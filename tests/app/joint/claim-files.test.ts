/** Files that a claim shows: they go with it, are looked at, kept and compared; what is held never leaves. Everything in it is invented. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { type Actor, addFile, changeObject, createObject, getObject } from '../../../src/app/index.ts';
import {
  bringJointFile,
  eraseWords,
  exportBundle,
  getJointFile,
  importBundle,
  listTransfers,
  listWords,
  previewClaims,
  previewExport,
  previewImport,
  proposeClaims,
} from '../../../src/app/joint/index.ts';
import { codeOf, must, operator, person } from '../test-node.ts';
import { accept, claim, exchange, listed } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const pdf = (words: string) => utf8(`%PDF-1.7\n${words}\n%%EOF\n`);
const nameOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Evidence with a file, as the office keeps it. */
async function evidence(
  { app, planId }: JointNode,
  bytes: Uint8Array,
  showing: string,
  by: Actor = who,
): Promise<string> {
  const { sha256, name, size, mediaType } = must(
    await addFile(app, by, { planId, bytes, name: 'sample report.pdf' }),
  );
  const values = { title: { en: 'Sample report' }, file: [{ sha256, name, size, mediaType }], showing };
  return must(await createObject(app, who, { planId, type: 'evidence', values })).id;
}

async function proposeAllClaims({ app, planId }: JointNode): Promise<void> {
  const { items } = must(await previewClaims(app, who, { planId }));
  const claims = items
    .filter(({ standing }) => standing === 'not-proposed')
    .map(({ claim: id, beside }) => ({ claim: id, beside }));
  must(await proposeClaims(app, who, { planId, claims }));
}

test('AP1091 a shown file goes with its claim, by the preview, and the other side opens it; a held one goes nowhere', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { planId } = cn;
  const [shown, held] = [pdf('Sample words shown'), pdf('Sample words HELD-4711')];
  const id = await accept(cn, '二十名教师');
  const keys = [await evidence(cn, shown, 'shown'), await evidence(cn, held, 'held')];
  await claim(cn, id, { evidence: keys.map((key) => `evidence/${key}`) });
  const [before] = must(await previewClaims(cn.app, who, { planId })).items;
  assert.deepEqual(
    before?.told.files.map(({ sha256, bytes }) => [sha256, bytes]),
    [[nameOf(shown), shown.length]],
  );
  await proposeAllClaims(cn);
  const one = [{ sha256: nameOf(shown), bytes: shown.length }];
  assert.deepEqual(must(await previewExport(cn.app, who, { planId })).files, { go: one, stay: [] });
  const [disc] = must(await exportBundle(cn.app, who, { planId }));
  const left = gunzipSync(disc?.bytes ?? new Uint8Array(0)).toString('latin1');
  assert.ok(left.includes('Sample words shown') && !left.includes('HELD-4711'));
  const files = [disc?.bytes ?? new Uint8Array(0)];
  assert.deepEqual(must(await previewImport(la.app, who, { planId: la.planId, files })).files, one);
  must(await importBundle(la.app, who, { planId: la.planId, files }));
  const [told] = await listed(la);
  assert.deepEqual(told?.told.files, [
    { sha256: nameOf(shown), title: { is: 'words', words: { en: 'Sample report' } }, bytes: shown.length },
  ]);
  const found = must(await getJointFile(la.app, who, { planId: la.planId, sha256: nameOf(shown) }));
  assert.deepEqual(found.bytes, shown);
  assert.equal(found.mediaType, 'application/pdf');
  for (const node of [cn, la]) {
    const { items } = must(await listTransfers(node.app, who, { planId: node.planId }));
    assert.deepEqual(
      items.flatMap(({ files: gone }) => gone),
      one,
    );
  }
  const nobody = getJointFile(la.app, person({ roles: ['reader'] }), {
    planId: la.planId,
    sha256: nameOf(shown),
  });
  assert.equal(codeOf(await nobody), 'not-allowed');
  const other = getJointFile(la.app, who, { planId: la.planId, sha256: nameOf(held) });
  assert.equal(codeOf(await other), 'not-found');
});

test('AP1092 a file that has not come is added as it was handed over, if it is the very one; any other changes nothing', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { planId } = cn;
  const bytes = pdf('Sample words that come later');
  const id = await accept(cn, '二十名教师');
  // Brought by whoever has the machine, whose name another node's machine has too.
  const key = await evidence(cn, bytes, 'shown', operator);
  await claim(cn, id, { evidence: [`evidence/${key}`] });
  await proposeAllClaims(cn);
  // It is held by the time that the claim goes: the claim names it, and the file stays.
  const { version } = must(await getObject(cn.app, who, { planId, type: 'evidence', id: key }));
  const patch = { showing: 'held' };
  must(await changeObject(cn.app, who, { planId, type: 'evidence', id: key, version, patch }));
  await exchange(cn);
  const sha256 = nameOf(bytes);
  const bytesHere = async () => (await listed(la))[0]?.told.files[0]?.bytes;
  assert.equal(await bytesHere(), null);
  const bring = (given: Uint8Array, named = sha256) =>
    bringJointFile(la.app, who, { planId: la.planId, sha256: named, bytes: given });
  const wrong = await bring(pdf('Sample words that were changed'));
  assert.ok(!wrong.ok);
  assert.deepEqual([wrong.error.code, wrong.error.facts.reason], ['joint-act-refused', 'file_other']);
  assert.equal(codeOf(await bring(new Uint8Array(0))), 'file-empty');
  assert.equal(codeOf(await bring(bytes, 'ab'.repeat(32))), 'not-found');
  assert.equal(await bytesHere(), null);
  must(await bring(bytes));
  assert.equal(await bytesHere(), bytes.length);
  assert.deepEqual(must(await getJointFile(la.app, who, { planId: la.planId, sha256 })).bytes, bytes);
});

test('AP1091 a file of a kind that no office takes is not kept, and its claim is read all the same', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { planId } = cn;
  const id = await accept(cn, '二十名教师');
  const bytes = pdf('Sample words');
  await claim(cn, id, { evidence: [`evidence/${await evidence(cn, bytes, 'shown')}`] });
  await proposeAllClaims(cn);
  // The other node sends a program under the hash: the row of the file says PDF, its content is none.
  const program = utf8('#!/bin/sh\necho sample\n<html><script>');
  const row = { size: program.length, mediaType: 'application/pdf', name: 'x.pdf' };
  const sha256 = nameOf(program);
  const replaced = await cn.app.store.write(planId, async (w) => {
    await w.blobs.put(planId, sha256, program);
    await w.objects.putFile(planId, {
      sha256,
      ...row,
      broughtAt: '2026-01-01T00:00:00Z',
      broughtBy: 'party/b',
    });
    return { ok: true, value: null } as const;
  });
  assert.ok(replaced.ok);
  await claim(cn, id, { evidence: [`evidence/${await namedEvidence(cn, sha256, row)}`], period: '2027' });
  await proposeAllClaims(cn);
  await exchange(cn);
  const files = (await listed(la)).flatMap(({ told }) => told.files);
  assert.deepEqual(
    new Map(files.map((one) => [one.sha256, one.bytes])),
    new Map([
      [nameOf(bytes), bytes.length],
      [sha256, null],
    ]),
  );
});

async function namedEvidence(
  { app, planId }: JointNode,
  sha256: string,
  row: { readonly size: number; readonly mediaType: string; readonly name: string },
): Promise<string> {
  const values = { title: { en: 'Sample program' }, file: [{ sha256, ...row }], showing: 'shown' };
  return must(await createObject(app, who, { planId, type: 'evidence', values })).id;
}

test('AP1093 erasing the words of a claim takes its file from the other side too, but for what another claim shows', async (t) => {
  const { cn, la } = await twoNodes(t);
  const id = await accept(cn, '二十名教师');
  const [alone, twice] = [pdf('Sample words of one claim'), pdf('Sample words of two claims')];
  const keys = [await evidence(cn, alone, 'shown'), await evidence(cn, twice, 'shown')];
  await claim(cn, id, { evidence: keys.map((key) => `evidence/${key}`) });
  await claim(cn, id, { evidence: [`evidence/${keys[1]}`], period: '2027' });
  await proposeAllClaims(cn);
  await exchange(cn);
  const here = (bytes: Uint8Array) =>
    la.app.store.read(async (r) => (await r.blobs.get(la.planId, nameOf(bytes))) !== null);
  assert.deepEqual([await here(alone), await here(twice)], [true, true]);
  const { items } = must(await listWords(cn.app, who, { planId: cn.planId }));
  assert.ok(
    items.some(({ text }) => text === 'Sample report / Sample words for others'),
    'told without its form',
  );
  const first = (await listed(la)).find(({ register }) => register.includes('/2026/'));
  const digest =
    items.find(({ log, seq }) => first?.id.startsWith(`${log}:${seq}:`))?.digest ?? assert.fail('no words');
  must(await eraseWords(cn.app, who, { planId: cn.planId, digest }));
  await exchange(cn);
  assert.deepEqual([await here(alone), await here(twice)], [false, true]);
  const [told] = (await listed(la)).filter(({ register }) => register.includes('/2026/'));
  assert.deepEqual(
    told?.told.files.map(({ bytes }) => bytes),
    [null, twice.length],
  );
  // The author's own evidence is its own matter.
  const own = await cn.app.store.read((r) => r.blobs.get(cn.planId, nameOf(alone)));
  assert.deepEqual(own, alone);
});
