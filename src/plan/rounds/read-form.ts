/**
 * Tables of a file → the form that somebody filled in. What a cell is, its key and its column's name say, never its place:
 * rows may have been moved, sorted and left out, columns moved and hidden, sheets renamed, notes written around. Names of
 * columns are read in every language; the line of plain names that a form carries comes first.
 */
import { findCodes, readKey } from './code.ts';
import { type FigureColumn, placesColumns, valueColumns } from './figure.ts';
import { type Column, columns, type HeadLine, headLines } from './form.ts';
import { type Cell, folded, plainText } from './read-cell.ts';

/** A table of a file: a sheet, or a table of a document. */
export interface Table {
  readonly name: string;
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[];
  /** Days are counted from 1904. */
  readonly counts1904: boolean;
}
/** What a reader makes of a file: its tables, and the words outside of them. */
export interface Tables {
  readonly tables: readonly Table[];
  readonly loose: readonly string[];
}

/** A column of any table of a form. */
export type CellName = Column | FigureColumn;
/** Every column, each once. */
export const cellNames: readonly CellName[] = [...new Set([...columns, ...valueColumns, ...placesColumns])];
/** Columns in which a form prints what a row is about. */
const printed: ReadonlySet<CellName> = new Set([
  'key',
  'item',
  'indicator',
  'unit',
  'before',
  'course',
  'province',
]);

/** Words by which columns and lines are known, in every language. */
export interface FormWords {
  readonly columns: Readonly<Partial<Record<CellName, readonly string[]>>>;
  readonly head: Readonly<Record<HeadLine, readonly string[]>>;
}

/** A row as it was filled in. */
export interface FilledRow {
  /** Where it stands: name of the table, number of the row. */
  readonly at: string;
  readonly cells: Readonly<Partial<Record<CellName, Cell>>>;
  readonly counts1904: boolean;
}
/** A form as it was filled in. */
export interface FilledForm {
  /** Every code that the file holds. */
  readonly codes: readonly string[];
  /** What looks like a code and cannot be one. */
  readonly damaged: readonly string[];
  readonly head: Readonly<Partial<Record<HeadLine, string>>>;
  readonly rows: readonly FilledRow[];
  /** Whether a table with a form's columns was there. */
  readonly hasTable: boolean;
}

/** The plain name of a column in the line that a form carries for programs. */
export const plainName = (name: CellName | HeadLine): string => `entente:${name}`;

type Naming = ReadonlyMap<string, CellName>;

function namingOf(words: FormWords): Naming {
  const named = cellNames.flatMap((column) => [
    [folded(plainName(column)), column] as const,
    ...(words.columns[column] ?? []).map((word) => [folded(word), column] as const),
  ]);
  return new Map(named);
}

/** The column that a heading names: by all of it, or by each of its parts where two languages stand in it. */
function columnOf(cell: Cell, naming: Naming): CellName | null {
  if (typeof cell !== 'string') return null;
  const whole = naming.get(folded(cell));
  if (whole !== undefined) return whole;
  const parts = cell.split(/[\n/|／]/).filter((part) => folded(part) !== '');
  const [first, ...rest] = parts.map((part) => naming.get(folded(part)));
  return first !== undefined && rest.every((one) => one === first) ? first : null;
}

/** Columns by place, where the row is a line of headings: the key and one more at least. */
function headingsOf(cells: readonly Cell[], naming: Naming): ReadonlyMap<CellName, number> | null {
  const found = new Map<CellName, number>();
  cells.forEach((cell, i) => {
    const column = columnOf(cell, naming);
    if (column !== null && !found.has(column)) found.set(column, i);
  });
  return found.has('key') && found.size > 2 ? found : null;
}

const isEmpty = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === null || plainText(cell) === '';

function rowsOf(
  table: Table,
  naming: Naming,
): { readonly rows: readonly FilledRow[]; readonly hasTable: boolean } {
  const rows: FilledRow[] = [];
  let headings: ReadonlyMap<CellName, number> | null = null;
  let isFirst = false;
  for (const { line, cells } of table.rows) {
    const next = headingsOf(cells, naming);
    if (next !== null) {
      headings = next;
      isFirst = cells.some((cell) => typeof cell === 'string' && folded(cell) === plainName('key'));
      continue;
    }
    if (headings === null) continue;
    const named = [...headings].flatMap(([column, i]): [CellName, Cell][] => {
      const cell = cells[i];
      return isEmpty(cell) || cell === undefined ? [] : [[column, cell]];
    });
    const key = named.find(([column]) => column === 'key')?.[1];
    const hasKey = key !== undefined && readKey(plainText(key)) !== null;
    // Headings that somebody reworded stand under the plain names; notes and printed words alone are no rows either.
    const isRow = hasKey || (!isFirst && named.some(([column]) => !printed.has(column)));
    isFirst = isFirst && !isRow && named.length === 0;
    if (isRow)
      rows.push({
        at: `${table.name} ${line}`,
        cells: Object.fromEntries(named),
        counts1904: table.counts1904,
      });
  }
  return { rows, hasTable: headings !== null };
}

/** Lines above the table: the name of a line in one cell, what was written in the next that is not empty. */
function headOf(tables: readonly Table[], words: FormWords): FilledForm['head'] {
  const named = new Map(
    headLines.flatMap((line) =>
      [plainName(line), ...words.head[line]].map((word) => [folded(word), line] as const),
    ),
  );
  const lineOf = (cell: Cell): HeadLine | undefined =>
    typeof cell === 'string'
      ? cell
          .replace(/[::]\s*$/u, '')
          .split(/[\n/|／]/)
          .map((part) => named.get(folded(part.replace(/[::]\s*$/u, ''))))
          .find((one) => one !== undefined)
      : undefined;
  const head: Partial<Record<HeadLine, string>> = {};
  for (const { rows } of tables)
    for (const { cells } of rows)
      cells.forEach((cell, i) => {
        const line = lineOf(cell);
        if (line === undefined || head[line] !== undefined) return;
        const after = cells.slice(i + 1).find((one) => !isEmpty(one));
        if (after === undefined || lineOf(after) !== undefined) return;
        head[line] = String(typeof after === 'object' ? (after?.day ?? '') : after)
          .trim()
          .slice(0, 300);
      });
  return head;
}

/** Reads a form out of the tables of a file. */
export function readForm({ tables, loose }: Tables, words: FormWords): FilledForm {
  const naming = namingOf(words);
  const texts = tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.filter((cell): cell is string => typeof cell === 'string')),
  );
  const { codes, damaged } = findCodes([...loose, ...texts].join('\n'));
  const read = tables.map((table) => rowsOf(table, naming));
  return {
    codes,
    damaged: codes.length > 0 ? [] : damaged,
    head: headOf(tables, words),
    rows: read.flatMap(({ rows }) => rows),
    hasTable: read.some(({ hasTable }) => hasTable),
  };
}
