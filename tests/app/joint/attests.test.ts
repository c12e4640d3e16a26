/** Nodes state what they have worked out, and each compares it with what it works out itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  attestState,
  exchangeByLine,
  listCautions,
  listDisputes,
  previewJoint,
  proposeJoint,
} from '../../../src/app/joint/index.ts';
import { appendJoint } from '../../../src/app/joint/joint-act.ts';
import { ok } from '../../../src/base/index.ts';
import { codeOf, must, person } from '../test-node.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const cautionsOf = async ({ app, planId }: JointNode) => must(await listCautions(app, who, { planId }));
const resultsOf = async (node: JointNode) =>
  (await cautionsOf(node)).attests.map(({ party, result }) => [party, result]);
const exchange = async ({ app, planId }: JointNode, party: string) =>
  must(await exchangeByLine(app, who, { planId, party }));

async function propose({ app, planId }: JointNode): Promise<void> {
  const { items } = must(await previewJoint(app, who, { planId, onlyNew: true }));
  must(await proposeJoint(app, who, { planId, registers: [items[0]?.register ?? ''] }));
}

test('AP873 what one node has worked out the other finds the same, however much came since', async (t) => {
  const { cn, la } = await twoNodes(t);
  await propose(cn);
  await exchange(cn, 'b');
  assert.deepEqual(await resultsOf(cn), []);
  must(await attestState(cn.app, who, { planId: cn.planId }));
  await propose(la);
  await exchange(cn, 'b');
  await exchange(cn, 'b');
  for (const node of [cn, la]) assert.deepEqual(await resultsOf(node), [['a', 'same']]);
  must(await attestState(la.app, who, { planId: la.planId }));
  await exchange(la, 'a');
  for (const node of [cn, la]) {
    assert.deepEqual((await resultsOf(node)).sort(), [
      ['a', 'same'],
      ['b', 'same'],
    ]);
    assert.ok((await cautionsOf(node)).items.every(({ kind }) => kind !== 'differs'));
  }
});

/** States a result as a program of another version might. */
async function stateOther(
  { app, planId }: JointNode,
  vector: Readonly<Record<string, number>>,
): Promise<void> {
  const body = { vector: { ...vector }, digest: 'D'.repeat(43) };
  const drafting = async () => ok([{ draft: { kind: 'fold.attest', body }, words: [] }] as const);
  must(await appendJoint(app, who, planId, drafting));
}

test('AP873 another result is shown on both sides among what was caught, and nothing else follows', async (t) => {
  const { cn, la } = await twoNodes(t);
  await propose(cn);
  await exchange(cn, 'b');
  await stateOther(cn, { a: 2, b: 1 });
  await exchange(cn, 'b');
  for (const node of [cn, la]) {
    assert.deepEqual(await resultsOf(node), [['a', 'differs']]);
    const { items, frozen } = await cautionsOf(node);
    const found = items.filter(({ kind }) => kind === 'differs');
    assert.deepEqual([found.length, found[0]?.party, frozen.length], [1, 'a', 0]);
  }
  await propose(la);
  await exchange(la, 'a');
  assert.deepEqual(must(await listDisputes(la.app, who, { planId: la.planId })).items, []);
});

test('AP873 a statement about entries that have not come waits, and is compared when they are here', async (t) => {
  const { cn, la } = await twoNodes(t);
  await stateOther(cn, { a: 500, b: 1 });
  await exchange(cn, 'b');
  assert.deepEqual(await resultsOf(la), [['a', 'waiting']]);
  assert.ok((await cautionsOf(la)).items.every(({ kind }) => kind !== 'differs'));
});

test('AP873 who does not coordinate the plan states nothing', async (t) => {
  const { cn } = await twoNodes(t);
  const reader = person({ roles: ['reader'] });
  assert.equal(codeOf(await attestState(cn.app, reader, { planId: cn.planId })), 'not-allowed');
});
