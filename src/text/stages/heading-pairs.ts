/**
 * Headings without labels, two in a row: "A Partnership for Good / Health Security". The first heads a section, the second its
 * first part; further headings that stand alone are parts too, or what those in pairs that are written alike are.
 */
import type { Item } from './items.ts';
import type { LinePlaces } from './line-places.ts';
import type { Line } from './lines.ts';
import { lookOf } from './look.ts';

/** Whether the item is a short line between blank lines. */
function isSetOff(item: Item | undefined, places: LinePlaces): item is Item {
  return item !== undefined && /^(?:plain|loose)$/.test(item.kind) && places.isSetOff(item.line);
}

/** 0 for a heading of sections, 1 for one of their parts; none where no two headings stand in a row below prose. */
export function findHeadingPairs(
  chars: string,
  lines: readonly Line[],
  items: readonly Item[],
  places: LinePlaces,
): ReadonlyMap<Item, number> {
  const depths = new Map<Item, number>();
  let looks: readonly string[] | null = null;
  items.forEach((item, at) => {
    const [above, below] = [items[at - 1], items[at + 1]];
    if (!isSetOff(item, places)) return;
    const isSecond =
      above !== undefined && depths.get(above) === 0 && places.isNextLine(above.line, item.line);
    const isFirst = isSetOff(below, places) && places.isNextLine(item.line, below.line);
    const look = lookOf(chars, lines[item.line]);
    if (isSecond) depths.set(item, 1);
    else if (isFirst && places.standsAlone(item.line) && places.leadsToProse(below.line)) {
      depths.set(item, 0);
      looks ??= [look, lookOf(chars, lines[below.line])];
    } else if (looks) depths.set(item, looks[0] !== looks[1] && look === looks[0] ? 0 : 1);
  });
  return depths;
}
