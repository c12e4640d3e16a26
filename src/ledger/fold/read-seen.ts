/**
 * What an entry's `seen` is worth. A cited head must be the cited log's own: it is compared as soon as that log is held
 * up to there. What cites more than is held waits; but a citation is false already, and not only late, where the cited
 * log itself has seen the citing entry: then no continuation of it can have the cited root, for one hash would have to
 * contain the other. So nobody can stall another's log by citing what will never be [LG25].
 */
import type { Entry } from '../entry.ts';

/** Roots and leaves of the logs, for every size and number that the fold was given. */
export interface HeldTrees {
  /** base64url. */
  citedRootAt(log: string, size: number): string;
  leafAt(log: string, seq: number): Uint8Array;
}

/** What `seen` must be compared with. Logs go by their place in the genesis. */
export interface SeenContext {
  readonly letters: readonly string[];
  readonly log: number;
  /** Last valid citation of each log by this one. */
  readonly cited: readonly number[];
  readonly held: readonly number[];
  /** From which size on a log is frozen; Infinity: it is not. */
  readonly caps: readonly number[];
  readonly trees: HeldTrees;
}

/** What `seen` says: sizes that hold, those that cannot be compared yet or never; or why it is void. */
export type ReadSeen =
  | {
      readonly seen: ReadonlyMap<number, number>;
      /** Logs of which more is cited than is held. */
      readonly late: readonly number[];
      /** Logs that are cited beyond their freeze: there is no one root to compare with. */
      readonly capped: readonly number[];
    }
  | { readonly fault: 'bad-seen' | 'seen-decreasing' };

/** Reads an entry's `seen`. A citation beyond a freeze counts up to the freeze. */
export function readSeen(entry: Entry, context: SeenContext): ReadSeen {
  const { letters, log, cited, held, caps, trees } = context;
  const heads = Object.entries(entry.seen ?? {}).map(([letter, head]) => ({
    letter,
    head,
    at: letters.indexOf(letter),
  }));
  if (heads.some(({ at }) => at < 0 || at === log)) return { fault: 'bad-seen' };
  if (heads.some(({ at, head }) => head.n < (cited[at] ?? 0))) return { fault: 'seen-decreasing' };
  const seen = new Map<number, number>();
  const late: number[] = [];
  const capped: number[] = [];
  for (const { letter, head, at } of heads) {
    const cap = caps[at] ?? Number.POSITIVE_INFINITY;
    seen.set(at, Math.min(head.n, cap));
    if (head.n > cap) capped.push(at);
    else {
      if (head.n > (held[at] ?? 0)) late.push(at);
      else if (trees.citedRootAt(letter, head.n) !== head.root) return { fault: 'bad-seen' };
    }
  }
  return { seen, late, capped };
}
