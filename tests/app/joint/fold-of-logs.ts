/** What a node keeps of a joint plan's logs, folded anew by nothing but the genesis and the entries. */
import assert from 'node:assert/strict';
import {
  foldPlan,
  LogTree,
  leafHash,
  openGenesis,
  type PlacedEntry,
  type PlanState,
  placeEntry,
} from '../../../src/ledger/index.ts';
import { claimClosing } from '../../../src/plan/index.ts';
import type { JointNode } from './two-nodes.ts';

/** Folds what a node keeps of all logs, from nothing but genesis and entries. */
export async function foldOfLogs({ app, planId }: JointNode): Promise<PlanState> {
  const row = (await app.store.read((r) => r.joint.plan(planId))) ?? assert.fail('no joint plan');
  const opened = openGenesis(row.genesis, app.verifyEd25519, app.sha256);
  assert.ok(opened.ok);
  const { genesis, hash } = opened.value;
  const placed: PlacedEntry[] = [];
  const trees = new Map<string, LogTree>();
  for (const { letter: log } of genesis.parties) {
    const tree = new LogTree(app.sha256);
    trees.set(log, tree);
    for (const { bytes, seq } of await app.store.read((r) => r.joint.entries(planId, log, 0, 100_000))) {
      tree.append(leafHash(bytes, app.sha256));
      const slot = { plan: hash, entryBytes: genesis.quotas.entryBytes, log, seq };
      placed.push(placeEntry(bytes, slot, app.sha256));
    }
  }
  const treeOf = (log: string): LogTree => trees.get(log) ?? assert.fail(log);
  const ports = {
    sha256: app.sha256,
    trees: {
      citedRootAt: (log: string, size: number) => treeOf(log).citedRootAt(size),
      leafAt: (log: string, seq: number) => treeOf(log).leafAt(seq),
    },
    closing: claimClosing,
  };
  return foldPlan(opened.value, ports, () => placed).state();
}
