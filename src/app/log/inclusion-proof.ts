/** Proof that an entry is in the tree of a size, from the stored nodes. */
import type { Sha256 } from '../../base/index.ts';
import { planInclusion } from '../../ledger/index.ts';
import type { LogReader } from '../ports/index.ts';
import { INTERNAL } from './open-log.ts';

export async function inclusionProof(
  logs: LogReader,
  planId: string,
  index: number,
  size: number,
  sha256: Sha256,
): Promise<readonly Uint8Array[]> {
  const plan = planInclusion(index, size);
  const nodes = await logs.nodes(planId, INTERNAL, plan.nodes);
  const hashes = new Map(nodes.map((node) => [`${node.level}/${node.index}`, node.hash]));
  return plan.assemble(({ level, index: at }) => hashes.get(`${level}/${at}`), sha256);
}
