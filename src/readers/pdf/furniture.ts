/**
 * What belongs to the pages and not to the text: running heads and feet, which stand at the same height on several pages
 * with the same words but for their numbers, and page numbers alone on a line at a page's edge.
 */
import type { Segment } from './rows.ts';

type Row = readonly Segment[];
/** A page's lines from top to bottom. */
export interface PageRows {
  readonly page: number;
  readonly height: number;
  readonly rows: readonly Row[];
}

/** Lines at the top and at the bottom of a page that may be furniture. */
const EDGE = 3;
/** A head may stand on left or right pages alone. */
const SHARE = 0.3;
const PAGE_NUMBER =
  /^(?:[-—–·•\s/|]*(?:第|page|p\.|ໜ້າ(?:ທີ)?)?\s*(?:\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十]{1,4}|[໐-໙]{1,4})\s*(?:页|頁)?\s*(?:(?:[/,，]|of|共|ຂອງ)\s*(?:\d{1,4}|[໐-໙]{1,4})\s*(?:页|頁)?)?[-—–·•\s/|]*)$/iu;

function wordsOf(row: Row): string {
  return row.map(({ text }) => text).join(' ');
}

/** The words with every number made alike. */
function shapeOf(row: Row): string {
  return wordsOf(row)
    .replace(/[\d໐-໙]+/gu, '#')
    .replace(/\s+/gu, '');
}

function edgeRows({ rows }: PageRows): readonly Row[] {
  return rows.length <= EDGE * 2 ? rows : [...rows.slice(0, EDGE), ...rows.slice(-EDGE)];
}

function heightOf(row: Row): number {
  return row[0]?.base ?? 0;
}

/** Whether a line at a page's edge is nothing but a page number, apart from the text. */
function isPageNumber(row: Row, { rows, height }: PageRows): boolean {
  if (!PAGE_NUMBER.test(wordsOf(row))) return false;
  const base = heightOf(row);
  if (base > height * 0.12 && base < height * 0.86) return false;
  const at = rows.indexOf(row);
  const next = at === rows.length - 1 ? rows[at - 1] : rows[at + 1];
  return next === undefined || Math.abs(heightOf(next) - base) > (row[0]?.size ?? 0) * 1.8;
}

/** The pages without their furniture, and how many lines that was. */
export function withoutFurniture(pages: readonly PageRows[]): {
  readonly pages: readonly PageRows[];
  readonly lines: number;
} {
  const seen = new Map<string, Set<number>>();
  const nameOf = (row: Row): string => `${Math.round(heightOf(row) / 4)} ${shapeOf(row)}`;
  for (const page of pages)
    for (const row of edgeRows(page)) {
      const name = nameOf(row);
      seen.set(name, (seen.get(name) ?? new Set()).add(page.page));
    }
  const least = Math.max(2, pages.length * SHARE);
  let lines = 0;
  const rest = pages.map((page) => {
    const edge = new Set(edgeRows(page));
    const rows = page.rows.filter((row) => {
      const repeats = edge.has(row) && (seen.get(nameOf(row))?.size ?? 0) >= least;
      if (!repeats && !(edge.has(row) && isPageNumber(row, page))) return true;
      lines++;
      return false;
    });
    return { ...page, rows };
  });
  return { pages: rest, lines };
}
