/** The write that ends an opening and begins the next meets a store of which nobody knows what it kept. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyPlan } from '../../../src/app/index.ts';
import {
  joinJoint,
  listJointEntries,
  listOpenings,
  openAnew,
  previewJoint,
  proposeJoint,
  showJoint,
} from '../../../src/app/joint/index.ts';
import { must } from '../test-node.ts';
import { exchange } from './agreeing.ts';
import { agreesWithStore, Writes } from './failing-writes.ts';
import { offerOf, planFileOf, twoNodes, who } from './two-nodes.ts';

test('SY1074 AP1290 a plan that is opened anew while the end of a write is not known is opened anew once, on both sides', async (t) => {
  for (const fault of ['not-kept', 'kept'] as const)
    for (let n = 0, isHit = true; isHit; n++) {
      const { cn, la } = await twoNodes(t);
      const offers = [offerOf(la.app)];
      const held = await agreesWithStore(la);
      const writes = new Writes(la);
      const begin = () => openAnew(cn.app, who, { planId: cn.planId, offers, without: [] });
      const bytes = await planFileOf(cn, must(await begin()));
      writes.failAt(n, fault);
      const sign = () => joinJoint(la.app, who, { planId: la.planId, bytes, sign: true });
      const first = await sign();
      isHit = writes.hit;
      writes.failAt(-1, fault);
      if (isHit) assert.equal(first.ok, false);
      const signed = must(await sign());
      must(
        await joinJoint(cn.app, who, { planId: cn.planId, bytes: await planFileOf(la, signed), sign: false }),
      );
      await exchange(cn);
      for (const { app, planId } of [cn, la]) {
        const { items } = must(await listOpenings(app, who, { planId }));
        assert.deepEqual(
          items.map(({ number, state, parties }) => [number, state, parties.map((one) => one.held)]),
          [
            [2, 'present', items[0]?.parties.map((one) => one.held)],
            [1, 'ended', held],
          ],
        );
        assert.equal(must(await showJoint(app, who, { planId })).state, 'live');
      }
    }
});

test('AP1348 a node that stopped between the last signature and its first entry begins its log with that entry, whatever is done next', async (t) => {
  const { cn, la } = await twoNodes(t);
  const opened = must(
    await openAnew(cn.app, who, { planId: cn.planId, offers: [offerOf(la.app)], without: [] }),
  );
  const file = await planFileOf(cn, opened);
  const writes = new Writes(la);
  // The write that begins the log is lost, and the node starts again.
  writes.failAt(1, 'not-kept');
  const lost = await joinJoint(la.app, who, { planId: la.planId, bytes: file, sign: true });
  assert.deepEqual([lost.ok, writes.hit], [false, true]);
  writes.failAt(-1, 'kept');
  Object.assign(la.app, { keys: { ...la.app.keys } });
  const { items } = must(await previewJoint(la.app, who, { planId: la.planId }));
  must(await proposeJoint(la.app, who, { planId: la.planId, registers: [items[0]?.register ?? ''] }));
  const entries = must(await listJointEntries(la.app, who, { planId: la.planId, log: 'b' })).items;
  assert.deepEqual(entries.map(({ kind }) => kind).toReversed(), ['plan.open', 'propose']);
  assert.deepEqual(must(await verifyPlan(la.app, who, { planId: la.planId })).joint?.logs[1]?.findings, []);
});
