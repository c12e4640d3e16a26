/** Where the provisions of a text stand: settled, marked as holding none, still open; and the way from one open to the next. */
import type { Provision } from './set-text.ts';

/** Figures of the head; the open provisions are in reading order. */
export interface Standing {
  readonly operative: number;
  readonly settled: number;
  readonly none: number;
  readonly open: readonly Provision[];
}

/** Counts operative provisions only: nothing else has to be covered. */
export function standingOf(provisions: readonly Provision[]): Standing {
  const operative = provisions.filter(({ role, coverage }) => role === 'operative' && coverage !== null);
  const open = operative.filter(({ coverage }) => coverage === 'open');
  return {
    operative: operative.length,
    settled: operative.length - open.length,
    none: operative.filter(({ coverage }) => coverage === 'none').length,
    open,
  };
}

/**
 * The place to go to from where the reader is: the first of `places` below, or the last above. Places are distances from
 * the top of the window, in reading order; `top` is the line that is being read, and a place on it is where one is.
 */
export function placeBeside(places: readonly number[], top: number, step: 1 | -1): number | null {
  const reach = 4;
  const found =
    step === 1
      ? places.findIndex((place) => place > top + reach)
      : places.findLastIndex((place) => place < top - reach);
  return found === -1 ? null : found;
}
