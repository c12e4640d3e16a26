/**
 * What comes of a form that was filled in, row by row: a statement that is new, one that changes what the body said for
 * the period, nothing new, or everything that is wrong with the row. Nothing is kept here, and nothing overwritten silently:
 * what stood before is named beside what would stand.
 */
import type { PlacedFault } from '../../base/index.ts';
import { readKey } from './code.ts';
import { type AskedFigures, decideFigure, withoutDoubles } from './decide-figure.ts';
import type { Figures } from './figure.ts';
import { type Column, type FormItem, isSameStatement, type Statement, wordColumns } from './form.ts';
import {
  type Cell,
  type Meant,
  readDay,
  readStage,
  readTick,
  readWords,
  type StageWords,
} from './read-cell.ts';
import type { FilledRow } from './read-form.ts';

/** What a form asks, and what is known when its return is looked at. */
export interface Asked {
  readonly items: readonly FormItem[];
  /** By reference: what the body has said for this period, and was kept. */
  readonly said: ReadonlyMap<string, Statement>;
  /** References that are no longer reported on. */
  readonly ended: ReadonlySet<string>;
  readonly words: StageWords;
  /** Figures that the form asks too. */
  readonly figures?: AskedFigures;
}

/** What becomes of a row. */
export interface ReturnRow {
  /** Where it stands in the file. */
  readonly at: string;
  readonly key: string | null;
  readonly ref: string | null;
  readonly outcome: 'add' | 'change' | 'skip' | 'error';
  /** Why a row says nothing new: left as it was printed, or said before. */
  readonly why: 'untouched' | 'known' | null;
  /** Ticked as unchanged. */
  readonly same: boolean;
  readonly before: Statement | null;
  readonly statement: Statement | null;
  /** Of a row of figures: what stood, and what would stand. */
  readonly figures?: { readonly before: Figures | null; readonly now: Figures | null };
  readonly faults: readonly PlacedFault[];
}

interface Answer {
  readonly same: boolean;
  readonly statement: Partial<Statement>;
  readonly faults: readonly PlacedFault[];
}

/** What the cells of a row say. */
function readAnswer({ cells, counts1904 }: FilledRow, words: StageWords): Answer {
  const faults: PlacedFault[] = [];
  const take = <T>(column: Column, read: (cell: Cell) => Meant<T>): T | null => {
    const meant = read(cells[column] ?? null);
    if ('value' in meant) return meant.value;
    faults.push({
      at: column,
      fault: meant.fault,
      facts: { given: String(shown(cells[column])).slice(0, 60) },
    });
    return null;
  };
  const same = take('same', readTick) ?? false;
  const progress = take('progress', (cell) => readStage(cell, words));
  const due = take('due', (cell) => readDay(cell, counts1904));
  const said = wordColumns.map((column) => [column, take(column, readWords)] as const);
  const statement: Partial<Statement> = {
    ...(progress === null ? {} : { progress }),
    ...(due === null ? {} : { due }),
    ...Object.fromEntries(said.filter(([, text]) => text !== null)),
  };
  return { same, statement, faults };
}

function shown(cell: Cell | undefined): string | number | boolean {
  if (cell === undefined || cell === null) return '';
  return typeof cell === 'object' ? cell.day : cell;
}

/** A statement of what a row says, or what is missing from it. */
function toStatement(
  { same, statement }: Answer,
  last: Statement | null,
): Statement | readonly PlacedFault[] {
  const fault = (at: Column, code: string): readonly PlacedFault[] => [{ at, fault: code, facts: {} }];
  const isBlank = Object.keys(statement).length === 0;
  const { progress } = statement;
  const whole = progress === undefined ? null : { ...statement, progress };
  if (!same) return whole ?? fault('progress', 'missing');
  if (last === null) return fault('same', 'same-of-nothing');
  return isBlank || isSameStatement(whole, last) ? last : fault('same', 'same-and-changed');
}

/** What becomes of the row of an item, whatever its key. */
export function decideRow(row: FilledRow, item: FormItem, asked: Asked): ReturnRow {
  const answer = readAnswer(row, asked.words);
  const before = asked.said.get(item.ref) ?? null;
  const base = {
    at: row.at,
    key: item.key,
    ref: item.ref,
    same: answer.same,
    before,
    statement: null,
    why: null,
  };
  const wrong = (faults: readonly PlacedFault[]): ReturnRow => ({ ...base, outcome: 'error', faults });
  if (answer.faults.length > 0) return wrong(answer.faults);
  const isBlank = Object.keys(answer.statement).length === 0;
  const isAsPrinted = item.last !== null && isSameStatement(toWhole(answer.statement), item.last);
  if (!answer.same && (isBlank || isAsPrinted))
    return { ...base, outcome: 'skip', why: 'untouched', faults: [] };
  if (asked.ended.has(item.ref)) return wrong([{ at: 'key', fault: 'row-ended', facts: {} }]);
  const statement = toStatement(answer, item.last);
  if (!('progress' in statement)) return wrong(statement);
  if (isSameStatement(before, statement))
    return { ...base, statement, outcome: 'skip', why: 'known', faults: [] };
  return { ...base, statement, outcome: before === null ? 'add' : 'change', faults: [] };
}

function toWhole(statement: Partial<Statement>): Statement | null {
  const { progress } = statement;
  return progress === undefined ? null : { ...statement, progress };
}

const contentOf = ({ cells }: FilledRow): string => JSON.stringify(Object.entries(cells).sort());

/** Decides on each row of a form. A key that stands twice is wrong at both places, unless they say the same. */
export function decideReturn(rows: readonly FilledRow[], asked: Asked): readonly ReturnRow[] {
  const items = new Map(asked.items.map((item) => [item.key, item]));
  const figures = new Map((asked.figures?.items ?? []).map((item) => [item.key, item]));
  const decideOne = (row: FilledRow, key: string | null): ReturnRow | null => {
    const [item, figure] = [items.get(key ?? ''), figures.get(key ?? '')];
    if (item !== undefined) return decideRow(row, item, asked);
    return figure === undefined || asked.figures === undefined
      ? null
      : decideFigure(row, figure, asked.figures);
  };
  const keyed = rows.map((row) => ({ row, key: readKey(String(shown(row.cells.key))) }));
  const byKey = Map.groupBy(keyed, ({ key }) => key);
  const decided = keyed.map(({ row, key }): ReturnRow => {
    const base = { at: row.at, key, ref: null, same: false, before: null, statement: null, why: null };
    const wrong = (fault: string): ReturnRow => {
      const given = String(shown(row.cells.key)).slice(0, 60);
      return { ...base, outcome: 'error', faults: [{ at: 'key', fault, facts: { given } }] };
    };
    if (row.cells.key === undefined) return wrong('row-without-key');
    const found = decideOne(row, key);
    if (found === null) return wrong('row-unknown');
    const alike = byKey.get(key) ?? [];
    if (alike.length === 1) return found;
    const [first] = alike;
    if (alike.some((one) => contentOf(one.row) !== contentOf(row)))
      return { ...wrong('row-twice'), ref: found.ref };
    return first?.row === row
      ? found
      : { ...base, ref: found.ref, outcome: 'skip', why: 'known', faults: [] };
  });
  return asked.figures === undefined ? decided : withoutDoubles(decided, asked.figures.items);
}

/** The key of a row of a file, however it is written there; null where it has none. */
export function keyOf({ cells }: Pick<FilledRow, 'cells'>): string | null {
  return readKey(String(shown(cells.key)));
}

/** Items of the form that the file does not hold at all. */
export function leftOut<T extends { readonly key: string }>(
  rows: readonly ReturnRow[],
  items: readonly T[],
): readonly T[] {
  const there = new Set(rows.map(({ key }) => key));
  return items.filter(({ key }) => !there.has(key));
}
