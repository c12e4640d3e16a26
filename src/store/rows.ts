/**
 * Between rows of a table and the values of the ports: the one place where JSON, truth values, bytes and bulk
 * writes are put into a form that both engines keep alike [ST4].
 */
import { sql } from 'kysely';
import type { Tables } from './schema.ts';
import type { Session } from './session.ts';

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

/** Writes rows in bulk; a row whose key is there already is replaced, or left as it is under 'keep'. */
export async function putRows<T extends keyof Tables>(
  db: Db,
  table: T,
  key: readonly (keyof Tables[T] & string)[],
  rows: readonly Tables[T][],
  onConflict: 'replace' | 'keep' | 'refuse' = 'replace',
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first) as (keyof Tables[T] & string)[]; // as: rows are written as whole literals
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const others = columns.filter((column) => !key.includes(column));
  const keyNames = sql.join(key.map((column) => sql.ref(column)));
  const updates = sql.join(others.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`));
  const conflict =
    onConflict === 'refuse'
      ? sql``
      : onConflict === 'keep' || others.length === 0
        ? sql`on conflict (${keyNames}) do nothing`
        : sql`on conflict (${keyNames}) do update set ${updates}`;
  const perStatement = Math.min(MAX_ROWS, Math.floor(MAX_VARIABLES / columns.length));
  for (const piece of inPieces(rows, perStatement)) {
    const values = sql.join(piece.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`));
    await sql`insert into ${sql.table(table)} (${names}) values ${values} ${conflict}`.execute(db);
  }
}

/** The least text that sorts after every text with this prefix, by code points. */
export function afterPrefix(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}
