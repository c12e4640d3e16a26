/** Words beside entries: erased by their author, by the others after it, acknowledged once, and brought back by nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answerJoint,
  eraseWords,
  exchangeByLine,
  exportBundle,
  importBundle,
  listProposals,
  listWords,
  previewJoint,
  proposeJoint,
  showJoint,
} from '../../../src/app/joint/index.ts';
import { ok } from '../../../src/base/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { type JointNode, nodeOf, openTogether, twoNodes, who } from './two-nodes.ts';

const words = 'Please consult Somebody Invented first.';
const wordsOf = async ({ app, planId }: JointNode) => must(await listWords(app, who, { planId })).items;
const exchange = async ({ app, planId }: JointNode, party: string) =>
  must(await exchangeByLine(app, who, { planId, party }));
const heldOf = async ({ app, planId }: JointNode) =>
  must(await showJoint(app, who, { planId })).parties.map(({ held }) => held);
const proposalsOf = async ({ app, planId }: JointNode) =>
  must(await listProposals(app, who, { planId, which: 'all' })).items;

/** The first proposes, the second returns it with words. */
async function returned(cn: JointNode, la: JointNode): Promise<string> {
  const { items } = must(await previewJoint(cn.app, who, { planId: cn.planId, onlyNew: true }));
  const register = items[0]?.register ?? assert.fail('nothing to propose');
  const [item = ''] = must(await proposeJoint(cn.app, who, { planId: cn.planId, registers: [register] }));
  await exchange(cn, 'b');
  const answers = [{ kind: 'object', item, reason: words } as const];
  must(await answerJoint(la.app, who, { planId: la.planId, answers }));
  await exchange(la, 'a');
  return (await wordsOf(la))[0]?.digest ?? assert.fail('no words');
}

/** Whether the raw words are anywhere in what the node keeps of the plan. */
async function isKept({ app, planId }: JointNode): Promise<boolean> {
  return app.store.read(async (r) => {
    const found = await Promise.all(
      ['a', 'b'].map((log) => r.joint.disclosures(planId, { log, from: 0, to: 1_000 })),
    );
    return JSON.stringify(found).includes('Invented');
  });
}

test('AP872 erased words are gone on both sides with an acknowledgement, and no register changes', async (t) => {
  const { cn, la } = await twoNodes(t);
  const digest = await returned(cn, la);
  assert.deepEqual(
    (await wordsOf(cn)).map(({ text, isOwn }) => [text, isOwn]),
    [[words, false]],
  );
  const before = await proposalsOf(cn);
  assert.equal(before[0]?.answers[0]?.words, words);
  must(await eraseWords(la.app, who, { planId: la.planId, digest }));
  assert.deepEqual(
    (await wordsOf(la)).map(({ text, state, acknowledged }) => [text, state, acknowledged]),
    [[null, 'erased', []]],
  );
  assert.deepEqual([await isKept(la), await isKept(cn)], [false, true]);
  await exchange(la, 'a');
  assert.deepEqual([await isKept(la), await isKept(cn)], [false, false]);
  for (const node of [cn, la])
    assert.deepEqual(
      (await wordsOf(node)).map(({ state, acknowledged }) => [state, acknowledged]),
      [['erased', ['a']]],
    );
  const after = await proposalsOf(cn);
  assert.deepEqual(
    after.map(({ id, status, value, answers }) => [id, status, value, answers.map(({ kind }) => kind)]),
    before.map(({ id, status, value, answers }) => [id, status, value, answers.map(({ kind }) => kind)]),
  );
  assert.equal(after[0]?.answers[0]?.words, null);
  // The digest stays in the entry, and the exchange comes to rest.
  const entries = await cn.app.store.read((r) => r.joint.entries(cn.planId, 'b', 0, 100));
  assert.ok(entries.some(({ bytes }) => new TextDecoder().decode(bytes).includes(`"_sd":["${digest}"]`)));
  await exchange(cn, 'b');
  const held = await heldOf(cn);
  for (let n = 0; n < 3; n++) await exchange(cn, 'b');
  assert.deepEqual([await heldOf(cn), await heldOf(la)], [held, held]);
});

test('AP872 an old file does not bring erased words back, here or there', async (t) => {
  const { cn, la } = await twoNodes(t);
  const digest = await returned(cn, la);
  const [fromLa] = must(await exportBundle(la.app, who, { planId: la.planId }));
  must(await eraseWords(la.app, who, { planId: la.planId, digest }));
  await exchange(la, 'a');
  must(await importBundle(cn.app, who, { planId: cn.planId, files: [fromLa?.bytes ?? new Uint8Array(0)] }));
  assert.deepEqual([await isKept(la), await isKept(cn)], [false, false]);
  // Not even where the entry itself is taken anew.
  must(
    await cn.app.store.write(cn.planId, async (w) => {
      const row = await w.joint.disclosure(cn.planId, digest);
      assert.deepEqual([row?.raw, row?.state], [null, 'erased']);
      return ok(null);
    }),
  );
  const [further] = must(await exportBundle(cn.app, who, { planId: cn.planId }));
  assert.ok(!Buffer.from(further?.bytes ?? []).includes('Invented'));
});

test('AP872 nobody erases another’s words, none twice, none that are not there, and readers see none', async (t) => {
  const { cn, la } = await twoNodes(t);
  const digest = await returned(cn, la);
  const { planId } = la;
  assert.equal(codeOf(await eraseWords(cn.app, who, { planId: cn.planId, digest })), 'joint-act-refused');
  assert.equal(await isKept(cn), true);
  assert.equal(codeOf(await eraseWords(la.app, who, { planId, digest: 'A'.repeat(43) })), 'not-found');
  must(await eraseWords(la.app, who, { planId, digest }));
  assert.equal(codeOf(await eraseWords(la.app, who, { planId, digest })), 'joint-act-refused');
  const reader = person({ roles: ['reader'] });
  assert.equal(codeOf(await listWords(la.app, reader, { planId })), 'not-allowed');
  assert.equal(codeOf(await eraseWords(la.app, reader, { planId, digest })), 'not-allowed');
});

test('AP872 of three parties each erases and acknowledges for itself, whoever brought the request', async (t) => {
  const all = new Map<string, JointNode>();
  const [cn, la, kh] = [await nodeOf(t, 'cn', all), await nodeOf(t, 'la', all), await nodeOf(t, 'kh', all)];
  await openTogether([cn, la, kh]);
  const digest = await returned(cn, la);
  await exchange(cn, 'c');
  await exchange(kh, 'a');
  assert.equal((await wordsOf(kh))[0]?.text, words);
  must(await eraseWords(la.app, who, { planId: la.planId, digest }));
  await exchange(la, 'a');
  assert.deepEqual((await wordsOf(la))[0]?.acknowledged, ['a']);
  assert.equal((await wordsOf(kh))[0]?.state, 'held');
  await exchange(cn, 'c');
  assert.equal((await wordsOf(kh))[0]?.state, 'erased');
  await exchange(kh, 'b');
  assert.deepEqual([...((await wordsOf(la))[0]?.acknowledged ?? [])].sort(), ['a', 'c']);
});
