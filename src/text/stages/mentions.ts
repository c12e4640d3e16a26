/**
 * Candidates → mentions: in order, none inside another. The longer wins; of equals the one found first.
 */
import type { FoundMention } from './found.ts';

/** Settles overlapping candidates. */
export function settleMentions(candidates: readonly FoundMention[]): FoundMention[] {
  const sorted = candidates
    .map((mention, at) => ({ mention, at }))
    .sort((a, b) => a.mention.from - b.mention.from || b.mention.to - a.mention.to || a.at - b.at);
  const kept: FoundMention[] = [];
  for (const { mention } of sorted) {
    const last = kept.at(-1);
    if (!last || mention.from >= last.to) kept.push(mention);
    else if (mention.to - mention.from > last.to - last.from) {
      kept.pop();
      kept.push(mention);
    }
  }
  return kept;
}
