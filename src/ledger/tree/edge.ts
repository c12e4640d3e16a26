/**
 * The tree's right edge: hashes of its complete subtrees, largest first. It is all that appending and the root need, so
 * a log head of some twenty hashes stands for any number of entries.
 */
import type { Sha256 } from '../../base/index.ts';
import { nodeHash } from './hash.ts';

/** The roots of complete subtrees, largest first. */
export type Edge = readonly Uint8Array[];

/** Place of a complete subtree: the `index`-th at `level`, leaves at level 0. */
export interface NodePlace {
  readonly level: number;
  readonly index: number;
}

/** A complete subtree's hash. */
export interface CompleteNode extends NodePlace {
  readonly hash: Uint8Array;
}

/** Edge of the tree without leaves. */
export const emptyEdge: Edge = [];

/** The edge after one more leaf, and the subtrees that it completed, the leaf itself first [LG5]. */
export function appendLeaf(
  edge: Edge,
  size: number,
  leaf: Uint8Array,
  sha256: Sha256,
): { readonly edge: Edge; readonly nodes: readonly CompleteNode[] } {
  const grown = [...edge];
  const nodes: CompleteNode[] = [{ level: 0, index: size, hash: leaf }];
  let hash = leaf;
  for (let level = 0, at = size; at % 2 === 1; level++) {
    const left = grown.pop();
    if (left === undefined) throw new RangeError('edge does not fit the size');
    hash = nodeHash(left, hash, sha256);
    at = (at - 1) / 2;
    nodes.push({ level: level + 1, index: at, hash });
  }
  grown.push(hash);
  return { edge: grown, nodes };
}

/** Root of the tree with this edge. */
export function rootOf(edge: Edge, sha256: Sha256): Uint8Array {
  const [last, ...larger] = [...edge].reverse();
  if (last === undefined) return sha256(new Uint8Array(0));
  return larger.reduce((right, left) => nodeHash(left, right, sha256), last);
}
