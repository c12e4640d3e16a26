/**
 * Between rows of a table and the values of the ports: the one place where JSON, truth values, bytes and bulk
 * writes are put into a form that both engines keep alike [ST4].
 */
import type { Compilable } from 'kysely';
import type { Tables } from './schema.ts';
import { checkPlan, engineOf, type MustChange, type Session, tell } from './session.ts';

export type Db = Session['db'];

/** JSON for a text column. */
export function toJson(value: unknown): string {
  return JSON.stringify(value);
}

/** The value of a JSON column. Its writer was this program: the type is what was written. */
export function fromJson<T>(text: string): T {
  return JSON.parse(text) as T; // as: written by toJson from a T
}

export function toFlag(value: boolean): number {
  return value ? 1 : 0;
}

export function fromFlag(value: number): boolean {
  return value === 1;
}

/** Statement variables that both engines take in one statement, with room to spare. */
const MAX_VARIABLES = 30_000;
const MAX_ROWS = 500;

/** The list in pieces of at most `size`. */
export function inPieces<T>(list: readonly T[], size: number): T[][] {
  const pieces: T[][] = [];
  for (let at = 0; at < list.length; at += size) pieces.push(list.slice(at, at + size));
  return pieces;
}

/** Lists of ids for `in (…)`: 500 a statement. */
export function idPieces(ids: readonly string[]): string[][] {
  return inPieces([...new Set(ids)], MAX_ROWS);
}

type OnConflict = 'replace' | 'keep' | 'refuse';

function conflictText(key: readonly string[], columns: readonly string[], onConflict: OnConflict): string {
  if (onConflict === 'refuse') return '';
  const others = columns.filter((column) => !key.includes(column));
  const keyNames = key.map((column) => `"${column}"`).join(', ');
  if (onConflict === 'keep' || others.length === 0) return ` on conflict (${keyNames}) do nothing`;
  const updates = others.map((column) => `"${column}" = excluded."${column}"`).join(', ');
  return ` on conflict (${keyNames}) do update set ${updates}`;
}

/** `(?, ?)` once on SQLite, which runs the text for each line; `($1, $2), ($3, $4) …` on PostgreSQL. */
function placeholders(isNumbered: boolean, lines: number, columns: number): string {
  const line = (at: number): string =>
    `(${Array.from({ length: columns }, (_, i) => (isNumbered ? `$${at * columns + i + 1}` : '?')).join(', ')})`;
  return Array.from({ length: lines }, (_, at) => line(at)).join(', ');
}

/** Texts of small inserts, which come again and again. */
const insertTexts = new Map<string, string>();
const MAX_KEPT_LINES = 4;

function insertText(
  table: string,
  columns: readonly string[],
  key: readonly string[],
  onConflict: OnConflict,
  lines: number | null,
): string {
  const name = `${table} ${lines} ${onConflict} ${columns.join()}`;
  const kept = insertTexts.get(name);
  if (kept !== undefined) return kept;
  const names = columns.map((column) => `"${column}"`).join(', ');
  const values = placeholders(lines !== null, lines ?? 1, columns.length);
  const text = `insert into "${table}" (${names}) values ${values}${conflictText(key, columns, onConflict)}`;
  if (lines === null || lines <= MAX_KEPT_LINES) insertTexts.set(name, text);
  return text;
}

/**
 * Writes rows in bulk; a row whose key is there already is replaced, or left as it is under 'keep'. All rows have the
 * columns of the first. What the database refuses fails the act when it ends.
 */
export async function putRows<T extends keyof Tables>(
  db: Db,
  table: T,
  key: readonly (keyof Tables[T] & string)[],
  rows: readonly Tables[T][],
  onConflict: OnConflict = 'replace',
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  if ('plan_id' in first) for (const row of rows) checkPlan(db, Reflect.get(row, 'plan_id'));
  const columns = Object.keys(first) as (keyof Tables[T] & string)[]; // as: rows are written as whole literals
  const lines = rows.map((row) => columns.map((column) => row[column]));
  await tellLines(db, lines, columns.length, (n) => insertText(table, columns, key, onConflict, n));
}

/** Adds lines of values of these columns, the plan's id first. What is there already fails the act when it ends. */
export async function putLines<T extends keyof Tables>(
  db: Db,
  table: T,
  columns: readonly (keyof Tables[T] & string)[],
  lines: readonly (readonly unknown[])[],
): Promise<void> {
  for (const [planId] of lines) checkPlan(db, planId);
  await tellLines(db, lines, columns.length, (n) => insertText(table, columns, [], 'refuse', n));
}

/** Hands lines over in pieces that both engines take; `sqlFor` is given how many lines one statement has, or null for one at a time. */
async function tellLines(
  db: Db,
  lines: readonly (readonly unknown[])[],
  columns: number,
  sqlFor: (lines: number | null) => string,
): Promise<void> {
  const isSqlite = engineOf(db) === 'sqlite';
  for (const piece of inPieces(lines, Math.min(MAX_ROWS, Math.floor(MAX_VARIABLES / columns)))) {
    const sql = sqlFor(isSqlite ? null : piece.length);
    await tell(db, { sql, lines: isSqlite ? piece : [piece.flat()], must: null });
  }
}

/** Runs a write that was built with `db`; its act fails where it does not change what it must. */
export function change(db: Db, query: Compilable, must: MustChange | null = null): Promise<void> {
  const { sql, parameters } = query.compile();
  return tell(db, { sql, lines: [parameters], must });
}

/** The least text that sorts after every text with this prefix, by code points. */
export function afterPrefix(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}
