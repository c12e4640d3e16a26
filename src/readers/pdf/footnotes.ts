/**
 * Notes at the foot of pages: lines in smaller letters at a page's end that begin with a mark. They are taken out of the
 * text, which they would cut in two, one by one in their order.
 */
import type { PageRows } from './furniture.ts';
import { mostly, type Segment } from './rows.ts';

type Row = readonly Segment[];

const MARK = /^(?:[\d¹²³⁰⁴-⁹①-⑳*†‡]|\[\d)/u;
/** How much smaller than the text the letters of notes are. */
const SMALLER = 0.93;

function sizeOf(row: Row): number {
  return row[0]?.size ?? 0;
}

/** The size that most of the text is set in. */
function textSize(pages: readonly PageRows[]): number {
  return (
    mostly(
      pages.flatMap(({ rows }) => rows.flat().flatMap(({ size, text }) => Array.from(text, () => size))),
    ) ?? 0
  );
}

/** Where the notes of a page begin; its length where it has none. */
function firstNote(rows: readonly Row[], size: number): number {
  let at = rows.length;
  while (at > 0 && sizeOf(rows[at - 1] ?? []) < size * SMALLER) at--;
  while (at < rows.length && !MARK.test(rows[at]?.[0]?.text ?? '')) at++;
  return at === 0 ? rows.length : at;
}

/** The pages without their notes, and each note's lines. */
export function takeFootnotes(pages: readonly PageRows[]): {
  readonly pages: readonly PageRows[];
  readonly notes: readonly (readonly Row[])[];
} {
  const size = textSize(pages);
  const notes: Row[][] = [];
  const rest = pages.map((page) => {
    const from = firstNote(page.rows, size);
    for (const row of page.rows.slice(from)) {
      if (MARK.test(row[0]?.text ?? '')) notes.push([row]);
      else notes.at(-1)?.push(row);
    }
    return { ...page, rows: page.rows.slice(0, from) };
  });
  return { pages: rest, notes };
}
