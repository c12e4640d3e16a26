/**
 * Making proofs. A proof's hash may stand for a range of leaves whose subtree is not complete; it is then built from the
 * complete subtrees that are stored. So a plan first lists all stored nodes it needs, for a store to fetch at once, and
 * then assembles the proof from them [LG6].
 */
import type { Sha256 } from '../../base/index.ts';
import { type Edge, type NodePlace, rootOf } from './edge.ts';

/** What a proof needs, and how it is put together once the nodes are there. */
export interface ProofPlan {
  readonly nodes: readonly NodePlace[];
  /** Throws where `hashAt` has no hash for a listed node: a store without it is broken. */
  assemble(hashAt: (place: NodePlace) => Uint8Array | undefined, sha256: Sha256): readonly Uint8Array[];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Largest power of two below `n`, for n > 1. */
function splitBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/** Complete subtrees that make up the range, left to right, largest first. `from` is a multiple of the largest. */
function placesOf({ from, to }: Range): readonly NodePlace[] {
  const places: NodePlace[] = [];
  let at = from;
  while (at < to) {
    let level = 0;
    let width = 1;
    while (width * 2 <= to - at) {
      width *= 2;
      level++;
    }
    places.push({ level, index: at / width });
    at += width;
  }
  return places;
}

function planOf(ranges: readonly Range[]): ProofPlan {
  const placesByRange = ranges.map(placesOf);
  return {
    nodes: placesByRange.flat(),
    assemble: (hashAt, sha256) =>
      placesByRange.map((places) => {
        const edge: Edge = places.map((place) => {
          const hash = hashAt(place);
          if (hash === undefined) throw new RangeError(`no node ${place.level}/${place.index}`);
          return hash;
        });
        return rootOf(edge, sha256);
      }),
  };
}

/** Plan of the proof that leaf `index` is in the tree of `size` leaves (RFC 9162 §2.1.3.1). */
export function planInclusion(index: number, size: number): ProofPlan {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size)
    throw new RangeError('index outside the tree');
  const ranges: Range[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + splitBelow(to - from);
    if (index < middle) {
      ranges.unshift({ from: middle, to });
      to = middle;
    } else {
      ranges.unshift({ from, to: middle });
      from = middle;
    }
  }
  return planOf(ranges);
}

/** Plan of the proof that the tree of `newSize` extends that of `oldSize` (RFC 9162 §2.1.4.1). */
export function planConsistency(oldSize: number, newSize: number): ProofPlan {
  if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(newSize) || oldSize < 0 || oldSize > newSize)
    throw new RangeError('old tree larger than new');
  if (oldSize === 0 || oldSize === newSize) return planOf([]);
  const ranges: Range[] = [];
  let from = 0;
  let to = newSize;
  while (oldSize !== to) {
    const middle = from + splitBelow(to - from);
    if (oldSize <= middle) {
      ranges.unshift({ from: middle, to });
      to = middle;
    } else {
      ranges.unshift({ from, to: middle });
      from = middle;
    }
  }
  // The old tree is itself a node of the new one: its root is known to the verifier and left out.
  if (from > 0) ranges.unshift({ from, to });
  return planOf(ranges);
}
