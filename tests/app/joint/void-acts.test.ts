/** Acts that would stand in the log for ever and count for nothing: they are refused with why, and nothing is entered. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answerJoint,
  exchangeByLine,
  type JointAnswer,
  previewJoint,
  proposeJoint,
  showJoint,
} from '../../../src/app/joint/index.ts';
import type { Problem, Result } from '../../../src/base/index.ts';
import { type Closing, must } from '../test-node.ts';
import { acceptAll, exchange, listed } from './agreeing.ts';
import { type JointNode, nodeOf, openTogether, twoNodes, who } from './two-nodes.ts';

const outcome = (result: Result<unknown, Problem>): unknown =>
  result.ok ? 'entered' : (result.error.facts.reason ?? result.error.code);
const act = async ({ app, planId }: JointNode, answers: readonly JointAnswer[]) =>
  outcome(await answerJoint(app, who, { planId, answers }));
const entriesOf = async ({ app, planId }: JointNode) =>
  must(await showJoint(app, who, { planId })).ownEntries;

/** Three nodes whose plan is live, and one round of exchange between all of them. */
async function threeNodes(t: Closing) {
  const all = new Map<string, JointNode>();
  const nodes = [await nodeOf(t, 'cn', all), await nodeOf(t, 'la', all), await nodeOf(t, 'kh', all)];
  await openTogether(nodes);
  const round = async () => {
    for (const [n, { app, planId }] of nodes.entries())
      for (const party of ['a', 'b', 'c'].toSpliced(n, 1))
        must(await exchangeByLine(app, who, { planId, party }));
  };
  await round();
  await round();
  const [cn, la, kh] = nodes;
  assert.ok(cn && la && kh);
  return { cn, la, kh, round };
}

/** Proposes so many own values; answers their entries as the other side lists them. */
async function proposed(from: JointNode, to: JointNode, n: number, send: () => Promise<void>) {
  const { items } = must(await previewJoint(from.app, who, { planId: from.planId, limit: 500 }));
  const registers = items.slice(0, n).map(({ register }) => register);
  must(await proposeJoint(from.app, who, { planId: from.planId, registers }));
  await send();
  const waiting = await listed(to);
  assert.equal(waiting.length, n);
  return waiting.map(({ id }) => id);
}

test('AP1320 what a party has confirmed it cannot return, note or confirm again while a third is to answer; it can dispute it', async (t) => {
  const { cn, la, kh, round } = await threeNodes(t);
  const [item = ''] = await proposed(cn, la, 1, round);
  assert.equal(await act(la, [{ kind: 'confirm', item }]), 'entered');
  const before = await entriesOf(la);
  for (const kind of ['confirm', 'note', 'consult', 'object'] as const)
    assert.equal(await act(la, [{ kind, item, reason: 'Sample words' }]), 'confirmed_already', kind);
  assert.equal(await entriesOf(la), before);
  await round();
  // The third is not bound by it.
  assert.equal(await act(kh, [{ kind: 'object', item, reason: 'Sample reasons' }]), 'entered');
  assert.equal(
    await act(kh, [{ kind: 'confirm', item }]),
    'entered',
    'who has returned it may still confirm',
  );
  assert.equal(await act(la, [{ kind: 'dispute.raise', item, reason: 'Sample view' }]), 'entered');
});

test('AP1320 two acts on one proposal are not one act, whichever they are', async (t) => {
  const { cn, la } = await twoNodes(t);
  await acceptAll(cn);
  const [item = '', other = ''] = await proposed(cn, la, 2, () => exchange(cn));
  const before = await entriesOf(la);
  const kinds = ['confirm', 'object', 'note', 'consult', 'dispute.raise'] as const;
  for (const kind of kinds)
    for (const second of kinds) {
      const asked = [kind, second].map((one) => ({ kind: one, item, reason: 'Sample words' }));
      assert.equal(
        await act(la, [{ kind: 'confirm', item: other }, ...asked]),
        'act_twice',
        `${kind} ${second}`,
      );
    }
  assert.equal(await entriesOf(la), before);
  assert.equal(
    await act(cn, [
      { kind: 'withdraw', item },
      { kind: 'withdraw', item },
    ]),
    'act_twice',
  );
  assert.equal(await act(cn, [{ kind: 'withdraw', item }]), 'entered');
  assert.equal(await act(cn, [{ kind: 'withdraw', item }]), 'withdrawn');
});

test('AP1320 the same answer once more says nothing without further words, and is another answer with them', async (t) => {
  const { cn, la } = await twoNodes(t);
  await acceptAll(cn);
  const [item = ''] = await proposed(cn, la, 1, () => exchange(cn));
  assert.equal(await act(la, [{ kind: 'note', item }]), 'entered');
  const before = await entriesOf(la);
  assert.equal(await act(la, [{ kind: 'note', item }]), 'said_already');
  assert.equal(await entriesOf(la), before);
  assert.equal(await act(la, [{ kind: 'note', item, reason: 'Sample words' }]), 'entered');
  assert.equal(await act(la, [{ kind: 'consult', item }]), 'entered');
  assert.equal(await act(la, [{ kind: 'confirm', item }]), 'entered');
});

test('AP1320 a withdrawal that crossed with a confirmation is in dispute, and is not withdrawn again', async (t) => {
  const { cn, la } = await twoNodes(t);
  await acceptAll(cn);
  const [item = ''] = await proposed(cn, la, 1, () => exchange(cn));
  assert.equal(await act(la, [{ kind: 'confirm', item }]), 'entered');
  assert.equal(await act(cn, [{ kind: 'withdraw', item }]), 'entered');
  await exchange(cn);
  const [crossed] = (await listed(cn, 'all')).filter(({ id }) => id === item);
  assert.equal(crossed?.status, 'disputed');
  const before = await entriesOf(cn);
  assert.equal(await act(cn, [{ kind: 'withdraw', item }]), 'withdrawn');
  assert.equal(await entriesOf(cn), before);
});
