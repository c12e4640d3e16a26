/** Ways in which a party can lie or fail: its node is put back to an earlier record and goes on from there. */
import type { TestNode } from './node.ts';

/** Takes the node's record now; the answer puts the node back to it, as a backup would. */
export function backupOf(node: TestNode): () => void {
  const { record } = node;
  return () => {
    node.record = record;
    node.restart();
  };
}

/** Lets the node write another history than the one it has handed out: what `first` did is undone, `then` done instead. */
export function rewrite(node: TestNode, first: () => void, then: () => void): void {
  const back = backupOf(node);
  first();
  back();
  then();
}
