/** `entente rebuild` as a person types it, on nodes whose acts met writes of which nobody knew what became. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getPlan, listCommitments, patchPlan, review, reviewQueue } from '../../src/app/index.ts';
import { listProposals, previewJoint, proposeJoint, showJoint } from '../../src/app/joint/index.ts';
import type { Problem, Result } from '../../src/base/index.ts';
import { exchange } from '../app/joint/agreeing.ts';
import { agreesWithStore, Writes } from '../app/joint/failing-writes.ts';
import { type JointNode, twoNodes, who } from '../app/joint/two-nodes.ts';
import { must } from '../app/test-node.ts';
import { entente } from './entente.ts';

/** What pages show of the node's plan, alone and together. */
async function shown({ app, planId }: JointNode) {
  const asked = { planId };
  return {
    commitments: must(await listCommitments(app, who, asked)).items,
    queue: must(await reviewQueue(app, who, asked)),
    joint: must(await showJoint(app, who, asked)),
    proposals: must(await listProposals(app, who, { ...asked, which: 'own' })).items,
  };
}

test('AP17 SY1074 after acts whose end nobody knew, the command rebuilds what pages show from the logs, and mends what differs', async (t) => {
  const { cn, la } = await twoNodes(t);
  const { app, planId } = cn;
  const writes = new Writes(cn);
  const { provisions } = must(await reviewQueue(app, who, { planId }));
  const items = provisions.flatMap((row) => row.items.map(({ id }) => id));
  const values = must(await previewJoint(app, who, { planId })).items;
  const registers = values.slice(0, 2).map(({ register }) => register);
  const acts: readonly (() => Promise<Result<unknown, Problem>>)[] = [
    () => review(app, who, { planId, acts: [{ act: 'accept' as const, items: items.slice(0, 2) }] }),
    () => proposeJoint(app, who, { planId, registers }),
    () => review(app, who, { planId, acts: [{ act: 'accept' as const, items: items.slice(2, 3) }] }),
  ];
  for (const [at, act] of acts.entries()) {
    writes.failAt(0, at % 2 === 0 ? 'kept' : 'not-kept');
    assert.equal((await act()).ok, false);
    if (at % 2 === 1) must(await act());
  }
  await exchange(cn);
  await agreesWithStore(cn);
  const before = [await shown(cn), await shown(la)];
  for (const node of [cn, la]) {
    must(
      await node.app.store.write(node.planId, async (w) => {
        const plan = await w.projections.plan(node.planId);
        if (plan !== null) await w.projections.putPlan({ ...plan, title: { en: 'Not what the log says' } });
        return { ok: true, value: null };
      }),
    );
    const found = await entente(node, 'verify', node.planId);
    assert.equal(found.code, 1);
    assert.match(found.out, /projections/);
    const done = await entente(node, 'rebuild');
    assert.equal(done.code, 0, done.told);
    assert.match(done.out, /\d+ entries/);
    assert.doesNotMatch(done.out, /Not what the log says/);
    const verified = await entente(node, 'verify', node.planId);
    assert.equal(verified.code, 0, verified.out + verified.told);
  }
  assert.deepEqual([await shown(cn), await shown(la)], before);
  await agreesWithStore(cn);
  // What comes after it goes on from there.
  const { version } = must(await getPlan(app, who, { planId }));
  must(await patchPlan(app, who, { planId, version, patch: { title: { en: 'Sample' } } }));
});
