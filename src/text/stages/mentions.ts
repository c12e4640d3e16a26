/**
 * Candidates → mentions: in order, none inside another. The longer wins; of equals the one found first.
 */
import type { FoundMention } from './found.ts';

/** Candidates by their places, the longer first; the order of equals is kept. */
export function inOrder(candidates: readonly FoundMention[]): FoundMention[] {
  return candidates.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

/** Settles overlapping candidates. */
export function settleMentions(candidates: readonly FoundMention[]): FoundMention[] {
  return settleOrdered(inOrder(candidates));
}

/** Settles overlapping candidates that stand in order. */
export function settleOrdered(sorted: readonly FoundMention[]): FoundMention[] {
  const kept: FoundMention[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (!last || mention.from >= last.to) kept.push(mention);
    else if (mention.to - mention.from > last.to - last.from) {
      kept.pop();
      kept.push(mention);
    }
  }
  return kept;
}
