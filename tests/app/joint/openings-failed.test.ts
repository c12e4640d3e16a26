/** The write that ends an opening and begins the next meets a store of which nobody knows what it kept. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinJoint, listOpenings, openAnew, showJoint } from '../../../src/app/joint/index.ts';
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
