/**
 * A covering letter or an agreement lists its annexes, "Annex A – Notes on tariffs", each on a line of its own; the annexes follow
 * below. The list is a list of contents, and opens no provision.
 */
import type { Item } from './items.ts';
import type { Line } from './lines.ts';

/** Rank of the words that make an annex. */
export const ANNEX = 0;
/** Letters of an entry at most; annexes listed at least. */
const MOST_ENTRY = 160;
const FEWEST = 2;

/** What an annex is called, by its word and number; null for what is none. */
function nameOf({ kind, label }: Item): string | null {
  const reading = kind === 'label' && label?.rank === ANNEX ? label.readings[0] : undefined;
  return reading ? `${reading.style} ${reading.value}` : null;
}

/** Whether nothing but blank lines stands between the two lines. */
function isNext(lines: readonly Line[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if ((lines[at]?.to ?? 0) > (lines[at]?.from ?? 0)) return false;
  return to > from;
}

/** The items without lists of annexes, each entry of which comes again below as an annex. */
export function withoutListedAnnexes(items: readonly Item[], lines: readonly Line[]): readonly Item[] {
  const annexes = items.filter((item) => nameOf(item) !== null);
  if (annexes.length < FEWEST * 2) return items;
  const lastOf = new Map(annexes.map((item, at) => [nameOf(item), at]));
  const listed = new Set<Item>();
  for (let at = 0; at < annexes.length; ) {
    let end = at + 1;
    while (isNext(lines, annexes[end - 1]?.line ?? 0, annexes[end]?.line ?? 0)) end++;
    const run = annexes.slice(at, end);
    const isListed = run.every((item) => {
      const line = lines[item.line];
      const again = lastOf.get(nameOf(item)) ?? -1;
      return again >= end && line !== undefined && line.to - line.from <= MOST_ENTRY;
    });
    if (run.length >= FEWEST && isListed) for (const item of run) listed.add(item);
    at = end;
  }
  return listed.size === 0 ? items : items.filter((item) => !listed.has(item));
}
