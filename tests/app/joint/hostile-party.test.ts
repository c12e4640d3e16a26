/**
 * What a party that means no good enters, and what this node makes of it: things named after each other in a circle, blobs that are no
 * values, and the hash of a file that is not theirs. All of it is invented.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { addFile, createObject, makePaper } from '../../../src/app/index.ts';
import {
  exchangeByLine,
  listJointEntries,
  listNews,
  listProposals,
  listStated,
  previewJoint,
  proposeJoint,
  showJoint,
  showTakings,
} from '../../../src/app/joint/index.ts';
import { appendJoint } from '../../../src/app/joint/joint-act.ts';
import { canonicalize, type Json, ok, utf8 } from '../../../src/base/index.ts';
import { codeOf, must } from '../test-node.ts';
import { exchange } from './agreeing.ts';
import type { HostileDraft } from './hostile-entries.ts';
import { type JointNode, nodeOf, openTogether, twoNodes, who } from './two-nodes.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function say(kind: 'report' | 'propose', reg: string, body: { readonly [name: string]: Json }): HostileDraft {
  return { draft: { kind, reg, body }, words: [] };
}

async function enter({ app, planId }: JointNode, drafts: readonly HostileDraft[]): Promise<void> {
  must(await appendJoint(app, who, planId, async () => ok(drafts)));
}

test('AP1770 things that are named after each other in a circle, or one after another without end, have no name; what is rightly named after another has its name', async (t) => {
  const { cn, la } = await twoNodes(t);
  const chain = Array.from({ length: 400 }, (_, n) =>
    say('report', `body/c${n}/name`, { value: `body/c${n + 1}` }),
  );
  await enter(la, [
    say('report', 'body/aa/name', { value: 'body/bb' }),
    say('report', 'body/bb/name', { value: 'body/aa' }),
    say('report', 'body/self/name', { value: 'body/self' }),
    say('report', 'body/office/name', { value: { en: 'Sample Bureau' } }),
    say('propose', 'channel/one/ours', { value: 'body/office' }),
    ...chain,
    say('report', 'body/c400/name', { value: { en: 'At the end' } }),
  ]);
  await exchange(la);
  const { app, planId } = cn;
  const stated = must(await listStated(app, who, { planId, limit: 500 })).items;
  const nameOf = (ref: string): unknown => {
    const name = stated.find((one) => one.ref === ref)?.subject.name;
    return name?.is === 'words' ? name.words : name;
  };
  const unnamed = nameOf('body/aa');
  assert.doesNotMatch(JSON.stringify(unnamed), /Sample|body/);
  for (const ref of ['body/bb', 'body/self', 'body/c0']) assert.deepEqual(nameOf(ref), unnamed, ref);
  assert.deepEqual(nameOf('body/office'), { en: 'Sample Bureau' });
  const { items } = must(await listProposals(app, who, { planId, which: 'waiting' }));
  assert.match(JSON.stringify(items[0]?.told.subject.name), /Sample Bureau/);
  assert.equal(must(await listNews(app, who, { planId })).items.length > 0, true);
});

const deep = utf8('['.repeat(100_000) + ']'.repeat(100_000));
const noValues: Readonly<Record<string, Uint8Array>> = {
  'no JSON': utf8('hello'),
  'no text': new Uint8Array([0xff, 0xfe, 0]),
  nothing: new Uint8Array(),
  'names twice': utf8('{"en":"a","en":"b"}'),
  'half a character': utf8('{"en":"\\ud800"}'),
  'nested too deep': deep,
  'larger than is read': canonicalize({ en: 'x'.repeat(1_048_577) }),
};

for (const [name, bytes] of Object.entries(noValues))
  test(`AP1771 a blob that is no value (${name}) is told as what its entry says, and every list and paper is there`, async (t) => {
    const { cn, la } = await twoNodes(t);
    const blob = sha256(bytes);
    const body = { blob, size: bytes.length };
    must(
      await la.app.store.write(la.planId, async (w) => {
        await w.blobs.put(la.planId, blob, bytes);
        return ok(null);
      }),
    );
    await enter(la, [say('report', 'body/aa/name', body), say('propose', 'project/aa/title', body)]);
    await exchange(la);
    // Whether the bytes come or not: here they lie where a bundle would have put them.
    must(
      await cn.app.store.write(cn.planId, async (w) => {
        await w.blobs.put(cn.planId, blob, bytes);
        return ok(null);
      }),
    );
    const { app, planId } = cn;
    const exact = `{"blob":"${blob}","size":${bytes.length}}`;
    const [thing] = must(await listStated(app, who, { planId, q: blob })).items;
    assert.deepEqual(
      thing?.fields.map(({ value }) => value),
      [exact],
    );
    const [proposal] = must(await listProposals(app, who, { planId, which: 'waiting' })).items;
    assert.equal(proposal?.value, exact);
    must(await listNews(app, who, { planId }));
    must(await showTakings(app, who, { planId }));
    must(await previewJoint(app, who, { planId }));
    must(await showJoint(app, who, { planId }));
    must(await listJointEntries(app, who, { planId, log: 'b' }));
    for (const kind of ['joint-status', 'joint-report']) must(await makePaper(app, who, { planId, kind }));
  });

test('AP1771 a long value that is one is read from its blob', async (t) => {
  const { cn, la } = await twoNodes(t);
  const value = { en: 'long '.repeat(4_000) };
  const bytes = canonicalize(value);
  const blob = sha256(bytes);
  must(
    await la.app.store.write(la.planId, async (w) => {
      await w.blobs.put(la.planId, blob, bytes);
      return ok(null);
    }),
  );
  await enter(la, [say('report', 'obstacle/aa/title', { blob, size: bytes.length })]);
  await exchange(la);
  const [thing] = must(await listStated(cn.app, who, { planId: cn.planId })).items;
  assert.equal(thing?.fields[0]?.value, Buffer.from(bytes).toString());
});

test('AP1772 a party that names a file of ours by its hash as its value gets it carried to nobody', async (t) => {
  const all = new Map<string, JointNode>();
  const cn = await nodeOf(t, 'cn', all);
  const la = await nodeOf(t, 'la', all);
  const kh = await nodeOf(t, 'kh', all);
  await openTogether([cn, la, kh]);
  for (const party of ['b', 'c']) must(await exchangeByLine(cn.app, who, { planId: cn.planId, party }));
  const secret = utf8('%PDF-1.4\n% own minutes, invented\n%%EOF\n');
  const { sha256: hash } = must(
    await addFile(cn.app, who, { planId: cn.planId, bytes: secret, name: 'own-minutes.pdf' }),
  );
  const shared = canonicalize({ en: 'said by la' });
  must(
    await la.app.store.write(la.planId, async (w) => {
      await w.blobs.put(la.planId, sha256(shared), shared);
      return ok(null);
    }),
  );
  await enter(la, [
    say('report', 'obstacle/aa/title', { blob: hash, size: secret.length }),
    say('report', 'obstacle/bb/title', { blob: sha256(shared), size: shared.length }),
  ]);
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'b' }));
  must(await exchangeByLine(cn.app, who, { planId: cn.planId, party: 'c' }));
  // What la said has come to kh by way of cn, with its own value and without our file.
  const { items } = must(await listStated(kh.app, who, { planId: kh.planId }));
  assert.deepEqual(items.map(({ ref }) => ref).toSorted(), ['obstacle/aa', 'obstacle/bb']);
  const held = (of: string) => kh.app.store.read((r) => r.blobs.peek(kh.planId, of));
  assert.equal(await held(hash), null);
  assert.deepEqual(Buffer.from((await held(sha256(shared))) ?? []), Buffer.from(shared));
});

test('AP1771 an own value that is longer than others read is not proposed, and nothing of the act is entered', async (t) => {
  const { cn } = await twoNodes(t);
  const { app, planId } = cn;
  const name = { zh: '示'.repeat(500), lo: 'ຕ'.repeat(500), en: 'x'.repeat(500) };
  const values = { title: { en: 'Sample line' }, form: 'railway', stage: 'planned' };
  const phases = Array.from({ length: 400 }, () => ({ name, state: 'done' }));
  const { id } = must(
    await createObject(app, who, { planId, type: 'project', values: { ...values, phases } }),
  );
  const size = async () => (await app.store.read((r) => r.joint.entries(planId, 'a', 0, 1_000))).length;
  const before = await size();
  const registers = [`project/${id}/title`, `project/${id}/phases`];
  const done = await proposeJoint(app, who, { planId, registers });
  assert.equal(codeOf(done), 'entry-too-large');
  assert.equal(await size(), before);
  must(await proposeJoint(app, who, { planId, registers: [`project/${id}/title`] }));
});
