/**
 * A task list that an office has, or one of ours that comes back, as a file: which columns it has, and line by line what would
 * be added, changed, skipped or is wrong; kept as it was seen, all of it or nothing [OB841, OB842].
 */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import {
  decideTaskRow,
  type FoundTable,
  findTable,
  isTaskLine,
  readTaskRow,
  shownText,
  type TableWish,
} from '../../plan/tables/index.ts';
import { type ReadTables, readTables } from '../../readers/index.ts';
import type { TaskTableView } from '../../views/index.ts';
import { partOf, require } from '../access.ts';
import type { Actor } from '../actor.ts';
import { requirePlan } from '../objects/find-type.ts';
import { MOST_ROWS } from '../objects/write-rows.ts';
import type { App } from '../ports/index.ts';
import { MOST_RETURN_BYTES } from '../rounds/bring-return.ts';
import { type DraftTask, keepTaskRows, type TaskRowsWish } from './keep-task-rows.ts';

/** A table, and what somebody said of it. */
export interface ImportTaskTable extends TaskRowsWish, TableWish {
  readonly bytes: Uint8Array;
  /** Lines whose task has changed here since, in which the table counts all the same. */
  readonly take: readonly number[];
}

async function openTables(bytes: Uint8Array): Promise<Result<ReadTables, Problem>> {
  if (bytes.length > MOST_RETURN_BYTES)
    return err(problem('file-too-large', { bytes: bytes.length, limit: MOST_RETURN_BYTES }));
  const read = await readTables(bytes);
  if (read.ok || read.error.code !== 'file-binary') return read;
  return err(problem('table-not-found', { kind: read.error.facts.kind ?? '' }));
}

/** The lines of the table as tasks, against what is there. */
function drawTable({ lines, columns, counts1904 }: FoundTable, take: readonly number[]) {
  const taken = new Set(take);
  const rows = lines
    .filter((line) => isTaskLine(line, columns))
    .map((line) => readTaskRow(line, columns, counts1904));
  return (world: Parameters<typeof decideTaskRow>[1]): readonly DraftTask[] =>
    rows.map((row) => {
      const decided = decideTaskRow(row, world);
      const isStale = decided.stale && !taken.has(row.line);
      const meanwhile = { at: 'code', fault: 'task-changed-meanwhile', facts: {} };
      return isStale ? { ...decided, faults: [...decided.faults, meanwhile] } : decided;
    });
}

/** What a line that is no task says. */
function saidIn(line: FoundTable['lines'][number]) {
  const text = line.cells.map((cell) => shownText(cell)).filter((one) => one !== '');
  return { line: line.line, text: [...text.join(' · ')].slice(0, 200).join('') };
}

/** Looks at a table, or keeps it as it was seen. */
export async function importTaskTable(
  app: App,
  who: Actor,
  given: ImportTaskTable,
): Promise<Result<TaskTableView, Problem>> {
  const { planId, bytes, take } = given;
  const permitted = require(who, 'programme.act', partOf(planId));
  if (!permitted.ok) return permitted;
  const there = await app.store.read((r) => requirePlan(r, planId));
  if (!there.ok) return there;
  const file = await openTables(bytes);
  if (!file.ok) return file;
  const { tables } = file.value;
  const table = findTable(tables, given);
  if (table === null) return err(problem('table-not-found', { kind: 'table' }));
  const { sheet, heading, columns, lines } = table;
  if (lines.length > MOST_ROWS) return err(problem('file-too-complex', { what: 'rows', limit: MOST_ROWS }));
  const isReady = columns.some(({ column }) => column === 'title' || column === 'code');
  const draw = isReady ? drawTable(table, take) : () => [];
  const done = await keepTaskRows(app, who, given, draw);
  if (!done.ok) return done;
  const sheets = tables.map(({ name, rows }) => ({ name, lines: rows.length }));
  const leftOut = isReady ? lines.filter((line) => !isTaskLine(line, columns)).map(saidIn) : [];
  return ok({ ...done.value, sheets, sheet, heading, columns, leftOut });
}
