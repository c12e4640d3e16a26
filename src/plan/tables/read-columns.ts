/**
 * Tables of a file → the lines of a task list: which sheet and which line holds the headings, what each column is by its
 * heading, and the lines below. What is found is a proposal: whoever brings the table sees it and may say otherwise.
 */
import { type Cell, folded } from '../rounds/index.ts';
import { type TaskColumn, taskColumns, taskHeadings } from './task-headings.ts';

/** A table as a reader of files gives it. */
export interface SourceTable {
  readonly name: string;
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[];
  readonly counts1904: boolean;
}
/** What somebody said of a table beside what was found. */
export interface TableWish {
  /** Number of the table in its file, from 0. */
  readonly sheet?: number;
  /** The line of the headings. */
  readonly heading?: number;
  /** By place: what each column is; null: it is not read. */
  readonly columns?: readonly (TaskColumn | null)[];
}
/** A column of the table: its heading, what stands first in it, and what it is taken for. */
export interface FoundColumn {
  readonly at: number;
  readonly heading: string;
  readonly sample: string;
  readonly column: TaskColumn | null;
}
/** A line below the headings. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly Cell[];
}
/** A table with its columns. */
export interface FoundTable {
  readonly sheet: number;
  readonly heading: number | null;
  readonly columns: readonly FoundColumn[];
  readonly lines: readonly TableLine[];
  readonly counts1904: boolean;
}

/** A cell as it is written. */
export function shownText(cell: Cell): string {
  if (cell === null) return '';
  return (typeof cell === 'object' ? cell.day : String(cell)).trim();
}

const byHeading: ReadonlyMap<string, TaskColumn> = new Map(
  taskColumns.flatMap((column) => taskHeadings[column].map((word) => [bare(word), column] as const)),
);

/** The column that goes by this name: its own, or a heading that offices use. */
export function columnNamed(name: string): TaskColumn | null {
  return taskColumns.find((one) => one === name) ?? byHeading.get(bare(name)) ?? null;
}

/** A heading without its blanks, stars, numbers of notes and what stands in brackets. */
function bare(text: string): string {
  return folded(text)
    .replace(/[(（【[].*?[)）】\]]/gu, '')
    .replace(/[*＊:：.。]/gu, '');
}

/** What a heading names: by all of it, or by each of its lines where two languages stand in it. */
export function columnOf(cell: Cell): TaskColumn | null {
  if (typeof cell !== 'string') return null;
  const whole = byHeading.get(bare(cell));
  if (whole !== undefined) return whole;
  const parts = cell.split(/[\n/|／]|\s{2,}/).filter((part) => bare(part) !== '');
  const [first, ...rest] = parts.map((part) => byHeading.get(bare(part)));
  return parts.length > 1 && first !== undefined && rest.every((one) => one === first) ? first : null;
}

/** How far below the top headings are looked for. */
const HEADINGS_WITHIN = 30;

interface Headings {
  readonly line: number;
  readonly known: number;
}

/** The line that names most columns, the title among them. */
function headingsOf({ rows }: SourceTable): Headings | null {
  let best: Headings | null = null;
  for (const { line, cells } of rows.slice(0, HEADINGS_WITHIN)) {
    const named = new Set(cells.flatMap((cell) => columnOf(cell) ?? []));
    if (named.has('title') && named.size > (best?.known ?? 1)) best = { line, known: named.size };
  }
  return best;
}

/** Without headings that are known: the first line with three words or more, so that somebody can say what they are. */
function likelyHeadings({ rows }: SourceTable): number | null {
  const isWord = (cell: Cell): boolean => typeof cell === 'string' && cell.trim() !== '';
  return rows.find(({ cells }) => cells.filter(isWord).length >= 3)?.line ?? null;
}

function pickSheet(tables: readonly SourceTable[]): number {
  const known = tables.map((table) => headingsOf(table)?.known ?? 0);
  const most = Math.max(0, ...known);
  return most === 0
    ? Math.max(
        0,
        tables.findIndex(({ rows }) => rows.length > 0),
      )
    : known.indexOf(most);
}

function columnsOf(
  head: TableLine | undefined,
  lines: readonly TableLine[],
  said: TableWish['columns'],
): readonly FoundColumn[] {
  const width = Math.max(head?.cells.length ?? 0, ...lines.slice(0, 200).map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, at) => {
    const heading = head?.cells[at] ?? null;
    const sample = lines.map(({ cells }) => shownText(cells[at] ?? null)).find((text) => text !== '') ?? '';
    const column = said === undefined ? columnOf(heading) : (said[at] ?? null);
    return { at, heading: shownText(heading), sample: [...sample].slice(0, 80).join(''), column };
  }).filter(({ heading, sample }) => heading !== '' || sample !== '');
}

/** Finds the table that is meant, its headings and columns; null where the file holds no table at all. */
export function findTable(tables: readonly SourceTable[], wish: TableWish = {}): FoundTable | null {
  const sheet = wish.sheet ?? pickSheet(tables);
  const table = tables[sheet];
  if (table === undefined) return null;
  const heading = wish.heading ?? headingsOf(table)?.line ?? likelyHeadings(table);
  const lines = table.rows.filter(({ line }) => heading === null || line > heading);
  const head = table.rows.find(({ line }) => line === heading);
  return {
    ...{ sheet, heading, lines, counts1904: table.counts1904 },
    columns: columnsOf(head, lines, wish.columns),
  };
}
