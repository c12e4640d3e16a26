/**
 * Tables of plans, as Markdown writes them: rows of cells between bars below a header. A table that has a column of what is
 * to be done, and one of who does it or by when, undertakes something in each row; other tables do not. The words around
 * tables are the section's running text.
 */
import type { TableWords } from '../languages/structure.ts';
import { isSpace } from './characters.ts';

/** Units `[from, to)` without white space around them. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A row of a table of tasks. */
export interface TaskRow {
  readonly task: Stretch;
  readonly responsible: Stretch | null;
  readonly date: Stretch | null;
}

export interface TablesOf {
  /** What stands outside tables, in order. */
  readonly running: readonly Stretch[];
  readonly rows: readonly TaskRow[];
}

const MOST_CELLS = 24;
const BAR = 0x7c;

function lineEnd(chars: string, at: number, to: number): number {
  const end = chars.indexOf('\n', at);
  return end < 0 || end > to ? to : end;
}

/** Where the next bar stands in `[from, to)`, or -1. It looks no further: a text without any would be read whole each time. */
function nextBar(chars: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (chars.charCodeAt(at) === BAR) return at;
  return -1;
}

function isRow(chars: string, at: number, to: number): boolean {
  let first = at;
  while (first < to && (chars.charAt(first) === ' ' || chars.charAt(first) === '\t')) first++;
  return chars.charAt(first) === '|';
}

function cellsOf(chars: string, from: number, to: number): Stretch[] {
  const cells: Stretch[] = [];
  let start = chars.indexOf('|', from) + 1;
  for (let at = start; at <= to && cells.length < MOST_CELLS; at++) {
    if (at < to && chars.charAt(at) !== '|') continue;
    let [a, b] = [start, at];
    while (a < b && isSpace(chars.charCodeAt(a))) a++;
    while (b > a && isSpace(chars.charCodeAt(b - 1))) b--;
    if (at < to || b > a) cells.push({ from: a, to: b });
    start = at + 1;
  }
  return cells;
}

function columnOf(chars: string, header: readonly Stretch[], words: string): number {
  const wanted = new RegExp(words, 'i');
  return header.findIndex(({ from, to }) => to - from < 60 && wanted.test(chars.slice(from, to)));
}

function readTable(chars: string, lines: readonly Stretch[], words: TableWords): TaskRow[] {
  const [first, ...rest] = lines;
  if (!first) return [];
  const header = cellsOf(chars, first.from, first.to);
  const task = columnOf(chars, header, words.task);
  const responsible = columnOf(chars, header, words.responsible);
  const date = columnOf(chars, header, words.date);
  if (task < 0 || (responsible < 0 && date < 0)) return [];
  return rest.flatMap((line): TaskRow[] => {
    const cells = cellsOf(chars, line.from, line.to);
    const cell = cells[task];
    if (
      !cell ||
      cell.to <= cell.from ||
      /^[-:]{2,200}$/.test(chars.slice(cell.from, Math.min(cell.to, cell.from + 200)))
    )
      return [];
    return [{ task: cell, responsible: cells[responsible] ?? null, date: cells[date] ?? null }];
  });
}

/** Tables of `[from, to)` and what stands outside them. */
export function tablesOf(chars: string, from: number, to: number, words: TableWords): TablesOf {
  const running: Stretch[] = [];
  const rows: TaskRow[] = [];
  let start = from;
  let bar = nextBar(chars, from, to);
  while (bar >= 0) {
    let at = chars.lastIndexOf('\n', bar) + 1;
    if (at < start || !isRow(chars, at, to)) {
      bar = nextBar(chars, lineEnd(chars, bar, to), to);
      continue;
    }
    if (at > start) running.push({ from: start, to: at });
    const lines: Stretch[] = [];
    while (at < to && isRow(chars, at, to)) {
      const end = lineEnd(chars, at, to);
      lines.push({ from: at, to: end });
      at = Math.min(to, end + 1);
    }
    rows.push(...readTable(chars, lines, words));
    start = at;
    bar = nextBar(chars, at, to);
  }
  if (start < to) running.push({ from: start, to });
  return { running, rows };
}
