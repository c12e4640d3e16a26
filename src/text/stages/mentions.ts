/**
 * Candidates → mentions: in order, none inside another. The longer wins; of equals the one found first.
 */
import type { FoundMention } from './found.ts';

/** Settles overlapping candidates. */
export function settleMentions(candidates: readonly FoundMention[]): FoundMention[] {
  // Sorting keeps the order of equals.
  const sorted = candidates.toSorted((a, b) => a.from - b.from || b.to - a.to);
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
