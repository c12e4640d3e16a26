/**
 * Which of the headings that are marked as such (Markdown's #) are the title of the whole text, and so open no provision [TX1481] [TX1556].
 */
import type { StructurePack } from '../languages/structure.ts';
import type { Item } from './items.ts';
import type { LinePlaces } from './line-places.ts';
import type { Line } from './lines.ts';

/** "Pillar 2: Trade": a heading with a number of its own. */
const NUMBERED = /^[*_]{0,2}[A-Z][a-z]{2,14} (?:\d{1,2}|[IVX]{1,4}):/;
/** "agreement on …", "convention concerning …". */
const PAPER_ON = /^(?:the )?([a-z]{4,14}) (?:on|between|of|for|regarding|concerning|relating) /;

/**
 * Where the title ends, as a place among the items; −1 where no marked heading is one. It is the only heading of depth 1, where it
 * stands first; or the last that names a paper among the headings that open the text, and those above it.
 */
export function endOfMarkedTitle(
  chars: string,
  lines: readonly Line[],
  items: readonly Item[],
  { titleEndings }: StructurePack,
  places: LinePlaces,
): number {
  const marked = items.filter(({ kind }) => kind === 'markdown');
  const [heading] = marked;
  if (!heading) return -1;
  const wordsOf = ({ rest, line }: Item) => chars.slice(rest, lines[line]?.to ?? rest);
  const isBare = (item: Item) => item.label === null && !NUMBERED.test(wordsOf(item));
  const first = items.indexOf(heading);
  const isOnly = heading.depth === 1 && marked.every((each) => each === heading || each.depth !== 1);
  let last = isOnly && isBare(heading) ? first : -1;
  for (let at = first; at < items.length; at++) {
    const [above, item] = [items[at - 1], items[at]];
    if (item?.kind !== 'markdown') break;
    if (at > first && !(above && places.isNextLine(above.line, item.line))) break;
    if (isBare(item) && namesPaper(wordsOf(item), titleEndings)) last = at;
  }
  return last;
}

/** Whether a heading begins or ends with the name of a kind of paper: "Agreement on …", "… Action Plan". */
function namesPaper(heading: string, kinds: readonly string[]): boolean {
  const words = heading.replace(/[*_]/g, '').trim().toLowerCase();
  return kinds.some((kind) => words.endsWith(` ${kind}`) || PAPER_ON.exec(words)?.[1] === kind);
}
