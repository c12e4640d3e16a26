/**
 * Printed lines → paragraphs. A line goes on in the next one where there was no room left for its first word, and nothing
 * else tells a new paragraph: a wider gap, an indent, a label, other letters. Words that a line end divided are put
 * together by what the text itself shows elsewhere.
 */
import { isWide } from '../html/wrapping.ts';
import type { Line, Piece } from '../lines.ts';
import type { Place } from '../places/place.ts';
import type { Column } from './columns.ts';
import { boxOf, mostly, type Segment } from './rows.ts';

type Row = readonly Segment[];

/** A printed line with what is needed to tell whether it goes on. */
interface Printed {
  readonly row: Row;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  readonly font: string;
  readonly page: number;
  /** Edges of the column that it stands in. */
  readonly columnLeft: number;
  readonly columnRight: number;
  readonly column: number;
}

/** Labels that begin a provision in any of the languages. */
const LABEL =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,6}[编章节条款部分]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,4}、|[①-⑳]|\d{1,3}(?:\.\d{1,3}){0,3}[.、．)）]|\d{1,2}(?:\.\d{1,2}){1,3}\s|(?:Part|Chapter|Section|Article|Annex)\s+[\dIVXA-Z]|[IVX]{1,5}\.\s|\(?[a-z]\)\s|[●•■◆▪–—-]\s|(?:ພາກ|ໝວດ|ມາດຕາ|ຂໍ້)(?:ທີ)?\s?[\d໐-໙IVX])/u;
const SENTENCE_END = /[。．.!?！？；;：:”"』」]$/u;

function rowText(row: Row): string {
  if (row.length === 1) return row[0]?.text ?? '';
  return row.map(({ text }) => text).join('\t');
}

/** The right edge of a column: marks may hang over it, letters not. */
function rightEdge(rows: readonly Row[]): number {
  return rows.reduce((most, row) => {
    const last = row.at(-1);
    if (last === undefined) return most;
    return Math.max(most, /[、。，．,.⁰¹²³⁴-⁹]$/u.test(last.text) ? last.right - last.size : last.right);
  }, 0);
}

/**
 * The right edge of the measure that the text is set in, by side: what its lines reach anywhere in the document, and no
 * less than most of what the left margin leaves of the page.
 */
function measures(
  columns: readonly Column[],
  widths: readonly number[],
): ReadonlyMap<Column['side'], number> {
  const edges = new Map<Column['side'], number>();
  for (const { rows, left, side } of columns) {
    const width = widths[(rows[0]?.[0]?.page ?? 1) - 1] ?? 0;
    const least = side === 'left' ? 0 : (width - left) * 0.8;
    edges.set(side, Math.max(edges.get(side) ?? 0, rightEdge(rows), least));
  }
  return edges;
}

function toPrinted(columns: readonly Column[], widths: readonly number[]): readonly Printed[] {
  const edges = measures(columns, widths);
  return columns.flatMap(({ rows, left, side }, column) =>
    rows.flatMap((row): readonly Printed[] => {
      const [first] = row;
      const last = row.at(-1);
      if (first === undefined || last === undefined) return [];
      const { base, size, font, page } = first;
      const columnRight = edges.get(side) ?? last.right;
      const [text, right] = [rowText(row), last.right];
      return [
        { row, text, left: first.left, right, base, size, font, page, columnLeft: left, columnRight, column },
      ];
    }),
  );
}

/** How far apart the lines of a paragraph stand, as a multiple of the letters' height, by size of letters. */
function usualLeading(printed: readonly Printed[]): number {
  const steps = printed.flatMap((line, at) => {
    const next = printed[at + 1];
    if (next === undefined || next.column !== line.column || next.page !== line.page || line.size === 0)
      return [];
    const step = (next.base - line.base) / line.size;
    return step > 0.9 && step < 3 ? [Math.round(step * 20) / 20] : [];
  });
  return mostly(steps) ?? 1.4;
}

/** Width of the next line's first word: what would have had to fit behind the line. */
function firstWordWidth(next: Printed): number {
  const first = next.text.charAt(0);
  if (isWide(first)) {
    // A mark that may not begin a line comes along with the character before it.
    const marks = /^.([、。，．：；！？）」』》】”’,.:;!?)\]]*)/u.exec(next.text)?.[1] ?? '';
    return next.size * (1.3 + marks.length);
  }
  const word = /^\S+/u.exec(next.text)?.[0] ?? '';
  const share = Array.from(word).length / Math.max(1, Array.from(next.text).length);
  const width = (next.right - next.left) * share + next.size * 0.3;
  // Lao is written without spaces between words: what had to fit is a syllable or two.
  return /^[\u0e80-\u0eff]/u.test(first) ? Math.min(width, next.size * 5) : width;
}

/** What was usual for the text as a whole. */
interface Usual {
  readonly leading: number;
}

function goesOn(line: Printed, next: Printed, usual: Usual): boolean {
  if (line.row.length > 1 || next.row.length > 1) return false;
  if (Math.abs(line.size - next.size) > line.size * 0.12) return false;
  const isDivided = /\p{Ll}[-‐\u00ad]$/u.test(line.text) && /^\p{Ll}/u.test(next.text);
  if (!isDivided && line.columnRight - line.right > firstWordWidth(next)) return false;
  const isNear = line.page === next.page && line.column === next.column;
  if (isNear && (next.base - line.base) / line.size > usual.leading + 0.35) return false;
  const isIndented = next.left > next.columnLeft + next.size * 0.9 && next.left > line.left + next.size * 0.5;
  if (isIndented) return false;
  const ends = SENTENCE_END.test(line.text);
  if (LABEL.test(next.text) && (ends || line.font !== next.font || !isNear)) return false;
  return true;
}

/** Words that the text has somewhere inside a line, to tell a divided word from one with a hyphen of its own. */
function wordsInside(printed: readonly Printed[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of printed)
    for (const [word] of text.slice(0, -1).matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu))
      words.add(word.toLowerCase());
  return words;
}

/** What stands between two lines of a paragraph, and how much of the first one's end is left out. */
function seam(
  before: string,
  after: string,
  words: ReadonlySet<string>,
): { readonly cut: number; readonly between: string } {
  if (before.endsWith('\u00ad')) return { cut: 1, between: '' };
  const head = /([\p{L}]+(?:-[\p{L}]+)*)[-‐]$/u.exec(before)?.[1];
  const tail = /^\p{Ll}+/u.exec(after)?.[0];
  if (head !== undefined && tail !== undefined) {
    const kept = words.has(`${head}-${tail}`.toLowerCase());
    const whole = words.has(`${head}${tail}`.toLowerCase());
    return kept && !whole ? { cut: 0, between: '' } : { cut: 1, between: '' };
  }
  if (/[\d\p{L}][-–—/]$/u.test(before)) return { cut: 0, between: '' };
  const [last, first] = [Array.from(before).at(-1) ?? '', after.charAt(0)];
  if (isWide(last) || isWide(first)) return { cut: 0, between: '' };
  const lao = /[\u0e80-\u0eff]/u;
  if (lao.test(last) && lao.test(first) && !/ແລະ$/u.test(before) && !/^ແລະ/u.test(after))
    return { cut: 0, between: '' };
  return { cut: 0, between: ' ' };
}

function placeOf({ row, page }: Printed): Place {
  return { kind: 'page', page, boxes: row.map(boxOf) };
}

/** Paragraphs of a text, and how many hyphens at line ends were taken for divisions of words. */
export interface Paragraphs {
  readonly lines: readonly Line[];
  readonly hyphens: number;
}

/** Puts the printed lines of all columns together; `widths` are those of the pages. */
export function toParagraphs(columns: readonly Column[], widths: readonly number[]): Paragraphs {
  const printed = toPrinted(columns, widths);
  const usual = { leading: usualLeading(printed) };
  const words = wordsInside(printed);
  const lines: Line[] = [];
  let line: Piece[] = [];
  let hyphens = 0;
  printed.forEach((one, at) => {
    const place = placeOf(one);
    const next = printed[at + 1];
    const isOpen = next !== undefined && goesOn(one, next, usual);
    const { cut, between } = isOpen ? seam(one.text, next.text, words) : { cut: 0, between: '' };
    if (cut > 0) hyphens++;
    line.push({ text: one.text.slice(0, one.text.length - cut), place });
    if (between !== '') line.push({ text: between, place: null });
    if (isOpen) return;
    lines.push(line);
    line = [];
  });
  return { lines, hyphens };
}
