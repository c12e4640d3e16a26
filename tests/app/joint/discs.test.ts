/** An exchange by disc alone: discs that arrive late, twice, in another order, or never. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportBundle, importBundle, listProposals, showJoint } from '../../../src/app/joint/index.ts';
import { must } from '../test-node.ts';
import { accept, answer, listed, proposeAll } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

async function disc({ app, planId }: JointNode): Promise<Uint8Array> {
  const [file] = must(await exportBundle(app, who, { planId }));
  return file?.bytes ?? assert.fail('no file');
}

async function arrive({ app, planId }: JointNode, bytes: Uint8Array): Promise<string> {
  const { logs } = must(await importBundle(app, who, { planId, files: [bytes] }));
  return logs.map(({ outcome }) => outcome).join(' ');
}

/** What both must say alike of every proposal. */
async function told({ app, planId }: JointNode) {
  const { items } = must(await listProposals(app, who, { planId, which: 'all', limit: 500 }));
  return items
    .map(({ id, status, answers }) => ({ id, status, answers }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** Three discs of cn, each made after further acts. */
async function threeDiscs(cn: JointNode) {
  await accept(cn, '二十名教师');
  const [first = '', second = ''] = await proposeAll(cn);
  const one = await disc(cn);
  must(await answer(cn, 'withdraw', first));
  const two = await disc(cn);
  must(await answer(cn, 'withdraw', second));
  return { one, two, three: await disc(cn), first, second };
}

for (const order of [
  ['three', 'one', 'two'],
  ['two', 'three', 'one', 'two'],
  ['one', 'one', 'three'],
  ['three'],
] as const)
  test(`AP1001 discs that arrive as ${order.join(', ')} lead to one state, and to no caution`, async (t) => {
    const { cn, la } = await twoNodes(t);
    const { first, second, ...discs } = await threeDiscs(cn);
    const furthest = { one: 1, two: 2, three: 3 };
    let held = 0;
    for (const name of order) {
      const outcome = await arrive(la, discs[name]);
      // An older disc brings nothing: neither news nor a fault.
      assert.equal(outcome.includes('take'), furthest[name] > held, `${name}: ${outcome}`);
      assert.doesNotMatch(outcome, /refused|forked/);
      held = Math.max(held, furthest[name]);
    }
    const waiting = (await listed(la)).map(({ id }) => id);
    assert.ok(waiting.length > 0 && !waiting.includes(first) && !waiting.includes(second));
    must(await answer(la, 'confirm', waiting[0] ?? ''));
    await arrive(cn, await disc(la));
    await arrive(la, await disc(cn));
    assert.deepEqual(await told(la), await told(cn));
    for (const { app, planId } of [cn, la]) {
      const { evidence, parties } = must(await showJoint(app, who, { planId }));
      assert.equal(evidence, 0);
      assert.ok(parties.every(({ isForked }) => !isForked));
    }
  });
