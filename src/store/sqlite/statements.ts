/**
 * Runs statements on one connection, keeping those that were prepared. Rows leave as plain objects: SQLite's have no
 * prototype, which equality and cloning would notice.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { setImmediate as aTurn } from 'node:timers/promises';
import { checkChanges, type SqlAnswer, type SqlRow, type SqlValue, type Statement } from '../session.ts';
import { EngineError, errcodeOf } from './engine-error.ts';

const MAX_KEPT = 200;

export class Statements {
  readonly #db: DatabaseSync;
  readonly #kept = new Map<string, { readonly statement: StatementSync; readonly hasRows: boolean }>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  run(sql: string, values: readonly SqlValue[]): SqlAnswer {
    const { statement, hasRows } = this.#prepare(sql);
    if (!hasRows) return { rows: [], changes: Number(statement.run(...values).changes) };
    const found = statement.all(...values);
    const rows = found.map((row) => ({ ...row }) as SqlRow); // as: no bigint is asked for
    return { rows, changes: rows.length };
  }

  #prepare(sql: string) {
    const kept = this.#kept.get(sql);
    if (kept !== undefined) return kept;
    const statement = this.#db.prepare(sql);
    const made = { statement, hasRows: statement.columns().length > 0 };
    if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
    this.#kept.set(sql, made);
    return made;
  }
}

type BeforeStatement = (sql: string) => void;

/** Lines after which a long batch can be left for a moment; it is left after so many, or so many milliseconds. */
const LINES_BETWEEN_LOOKS = 20;
const LOOKS_AT_ONCE = 25;
const AT_ONCE_MS = 8;

/** Runs a batch, up to its first failure, and stops wherever it may be left for a moment. */
function* stepsOf(
  statements: Statements,
  batch: readonly Statement[],
  before: BeforeStatement,
): Generator<void, SqlAnswer, void> {
  let answer: SqlAnswer = { rows: [], changes: 0 };
  let done = 0;
  for (const [at, { sql, lines, must }] of batch.entries()) {
    before(sql);
    try {
      let changed = 0;
      for (const values of lines) {
        answer = statements.run(sql, values);
        changed += answer.changes;
        if (++done % LINES_BETWEEN_LOOKS === 0) yield;
      }
      checkChanges(must, changed);
    } catch (error) {
      throw new EngineError(error instanceof Error ? error.message : String(error), errcodeOf(error), at);
    }
  }
  return answer;
}

/** Runs a batch on a connection, up to its first failure. */
export function runBatch(statements: Statements, batch: readonly Statement[]): SqlAnswer {
  const steps = stepsOf(statements, batch, () => undefined);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, but a long batch lets the process do other work in between. `before` is told of each statement. */
export async function runInTurns(
  statements: Statements,
  batch: readonly Statement[],
  before: BeforeStatement,
): Promise<SqlAnswer> {
  const steps = stepsOf(statements, batch, before);
  let since = performance.now();
  for (let looks = 1; ; looks++) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (looks < LOOKS_AT_ONCE && performance.now() - since < AT_ONCE_MS) continue;
    await aTurn();
    since = performance.now();
    looks = 0;
  }
}
