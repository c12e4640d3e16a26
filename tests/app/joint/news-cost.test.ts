/** Asking what has come, again and again: it costs no more on a plan of many entries, and is never told from what stood before. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '../../../src/app/index.ts';
import { proposalsWaiting } from '../../../src/app/joint/awaiting.ts';
import { countNews, listProposals } from '../../../src/app/joint/index.ts';
import { appendJoint } from '../../../src/app/joint/joint-act.ts';
import { packageHeads } from '../../../src/app/joint/packages/find-packages.ts';
import { withJoint } from '../../../src/app/joint/with-joint.ts';
import { ok } from '../../../src/base/index.ts';
import { costOf } from '../counted-rows.ts';
import { must, person } from '../test-node.ts';
import { accept, answer, claim, exchange, propose, proposeOwn } from './agreeing.ts';
import { type JointNode, twoNodes, who } from './two-nodes.ts';

const waiting = async ({ app, planId }: JointNode, as: Actor) =>
  must(await countNews(app, as, { planId })).waiting;
const listed = async ({ app, planId }: JointNode, as: Actor) =>
  must(await listProposals(app, as, { planId, which: 'waiting', limit: 500 })).total;

async function areaOf({ app, planId }: JointNode, commitment: string): Promise<Actor> {
  const [row] = await app.store.read((r) => r.projections.places(planId, [commitment]));
  return person({ roles: ['coordinator'], areas: [row?.provisionId ?? assert.fail(commitment)] });
}

test('AP1216 what is told as waiting is what the list holds, for each person, after every entry of either log', async (t) => {
  const { cn, la } = await twoNodes(t);
  const [training, trade] = [await accept(cn, '二十名教师'), await accept(cn, '港口')];
  const people = [
    who,
    await areaOf(cn, training),
    await areaOf(cn, trade),
    person({ roles: ['coordinator'], areas: ['nowhere'] }),
  ];
  const counted = async () => {
    const found: number[] = [];
    for (const one of people) {
      const n = await waiting(la, one);
      assert.equal(n, await listed(la, one));
      // And the same when it is asked again.
      assert.equal(n, await waiting(la, one));
      found.push(n);
    }
    return found;
  };
  assert.deepEqual(await counted(), [0, 0, 0, 0]);
  await claim(cn, training);
  await claim(cn, trade);
  await proposeOwn(cn);
  await propose(cn, (register) => register.endsWith('/title'));
  const before = await counted();
  assert.equal(before[0], 3);
  // The own log grows: now these commitments have their places here.
  await accept(la, '二十名教师');
  await accept(la, '港口');
  assert.deepEqual(await counted(), [3, 1, 1, 0]);
  const { items } = must(
    await listProposals(la.app, people[2] ?? who, { planId: la.planId, which: 'waiting' }),
  );
  must(await answer(la, 'confirm', items[0]?.id ?? '', undefined, people[2]));
  assert.deepEqual(await counted(), [2, 1, 0, 0]);
  await exchange(la);
  assert.deepEqual(await counted(), [2, 1, 0, 0]);
});

test('AP1216 asked again, a plan of forty times as many entries asks the store for nothing more', async (t) => {
  const costs: unknown[] = [];
  for (const entries of [10, 400]) {
    const { cn, la } = await twoNodes(t);
    const drafts = Array.from({ length: entries }, (_, n) => ({
      draft: { kind: 'propose', reg: `reading/c-${n}/done`, body: { value: `Sample ${n}` } } as const,
      words: [],
    }));
    must(await appendJoint(cn.app, who, cn.planId, async () => ok(drafts)));
    await exchange(cn);
    const part = person({ roles: ['coordinator'], areas: ['nowhere'] });
    const ask = async () => {
      must(await countNews(la.app, part, { planId: la.planId }));
      must(await countNews(la.app, who, { planId: la.planId }));
    };
    await ask();
    costs.push(await costOf(ask));
    const lists = () =>
      withJoint(la.app, la.planId, async ({ book }) =>
        ok([proposalsWaiting(book), packageHeads(book)] as const),
      );
    const [first, second] = [must(await lists()), must(await lists())];
    assert.equal(first[0].length, entries);
    // One and the same list, and not one that is like it.
    assert.ok(first[0] === second[0] && first[1] === second[1]);
  }
  assert.deepEqual(costs[1], costs[0]);
});
