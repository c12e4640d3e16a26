/** A party that writes two histories: its node is put back to an earlier state, marker and all, and goes on from there. */

import { ok } from '../../../src/base/index.ts';
import type { TreeHead } from '../../../src/ledger/index.ts';
import { must } from '../test-node.ts';
import type { JointNode } from './two-nodes.ts';

/** Takes what the node keeps now; the answer puts the node back to it, so that it does not notice itself. */
export async function copyOf({ app, planId, markers }: JointNode): Promise<() => Promise<void>> {
  const kept = await app.store.read(async (r) => {
    const row = await r.joint.plan(planId);
    const logs = await r.joint.logs(planId);
    const sizes = await Promise.all(
      logs.map(async ({ log }) => [log, (await r.joint.entries(planId, log, 0, 100_000)).length] as const),
    );
    return { row, logs, sizes };
  });
  const signed = new Map<string, TreeHead>(markers);
  return async () => {
    must(
      await app.store.write(planId, async (w) => {
        const now = await w.joint.plan(planId);
        if (kept.row === null || now === null) throw new Error('no plan');
        await w.joint.putPlan(planId, { ...kept.row, version: now.version + 1 });
        await w.joint.putLogs(planId, kept.logs);
        for (const [log, size] of kept.sizes) await w.joint.cutEntries(planId, log, size);
        return ok(null);
      }),
    );
    markers.clear();
    for (const [name, head] of signed) markers.set(name, head);
  };
}
