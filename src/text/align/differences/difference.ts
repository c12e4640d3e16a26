/**
 * What stands in one text and not in the other. Both sides say where: the exact words where they stand, and the place
 * where they would have to stand (words null).
 */
import type { Span } from '../../../base/index.ts';
import type { Stretch } from '../blocks.ts';

/** What differs; each kind has words of its own in the catalogues. */
export type DifferenceKind =
  | 'number'
  | 'date'
  | 'items'
  | 'instrument'
  | 'party'
  | 'strength'
  | 'commitment'
  | 'provision';

/** Where it stands in one of the texts, or would have to. */
export interface DifferenceSide {
  readonly span: Span;
  /** Exact words, or null where nothing of the kind stands. */
  readonly words: string | null;
}

/** One difference, as both texts show it. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly first: DifferenceSide;
  readonly other: DifferenceSide;
}

/** A place in units, with or without words of its own. */
export interface Found extends Stretch {
  readonly isThere: boolean;
}

/** A difference before its places are counted in code points. */
export interface FoundDifference {
  readonly kind: DifferenceKind;
  readonly first: Found;
  readonly other: Found;
}

export const there = ({ from, to }: Stretch): Found => ({ from, to, isThere: true });
/** Where something would have to stand. */
export const missing = ({ from, to }: Stretch): Found => ({ from, to, isThere: false });

/** Stretches that say the same, in both texts. */
export interface Matched {
  readonly first: readonly Stretch[];
  readonly other: readonly Stretch[];
}

/** From where the first of the stretches begins to where the last one ends. */
export function hull(stretches: readonly Stretch[]): Stretch {
  const from = Math.min(...stretches.map((each) => each.from));
  return { from, to: Math.max(...stretches.map((each) => each.to)) };
}

export const isWithin = (inner: Stretch, outer: Stretch): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;
