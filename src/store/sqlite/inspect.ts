/**
 * Looks at a store's file before anything may write to it: is it a whole database, is it Entente's, is it not newer than
 * this program? A file that is refused is left byte for byte as it was [ST9].
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { Migration } from '../migrations/migration.ts';
import { inspectSchema, type SchemaState } from '../migrations/run-migrations.ts';
import { lineOf, openSession } from '../session.ts';
import { openReading } from './connection.ts';
import { problemOf } from './engine-error.ts';
import { Statements } from './statements.ts';

/** 'ENTT': marks the file as an Entente store. */
export const APPLICATION_ID = 0x454e5454;
/** Files up to this size are checked page by page at each start; larger ones by head and schema, to start fast. */
const CHECK_WHOLE_BYTES = 32 * 1024 * 1024;
const MAGIC = 'SQLite format 3\0';

function damaged(reason: string): Result<never, Problem> {
  return err(problem('store-corrupt', { reason }));
}

function hasDatabaseHead(file: string): boolean {
  const head = Buffer.alloc(16);
  const fd = openSync(file, 'r');
  try {
    readSync(fd, head, 0, 16, 0);
  } finally {
    closeSync(fd);
  }
  return head.toString('latin1') === MAGIC;
}

function numberOf(db: DatabaseSync, pragma: string): number {
  return Number(Object.values(db.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
}

async function inspectOpen(
  db: DatabaseSync,
  bytes: number,
  migrations: readonly Migration[],
): Promise<Result<SchemaState, Problem>> {
  const tables = db.prepare("select name from sqlite_schema where type = 'table'").all();
  const isEmpty = tables.length === 0;
  if (!isEmpty && numberOf(db, 'application_id') !== APPLICATION_ID) return damaged('not-a-store');
  const statements = new Statements(db);
  const session = openSession(
    'sqlite',
    lineOf(async (sql, values) => statements.run(sql, values)),
  );
  const state = await inspectSchema(session, !isEmpty, migrations);
  if (!state.ok) return state;
  if (bytes <= CHECK_WHOLE_BYTES) {
    const found = String(Object.values(db.prepare('PRAGMA quick_check(1)').get() ?? {})[0]);
    if (found !== 'ok') return damaged('damaged-page');
  }
  return state;
}

/** What stands in the file; an empty one is a new store. */
export async function inspectFile(
  file: string,
  migrations: readonly Migration[],
): Promise<Result<SchemaState, Problem>> {
  const bytes = statSync(file).size;
  if (bytes === 0) return ok({ version: 0, pending: migrations });
  if (!hasDatabaseHead(file)) return damaged('not-a-database');
  let db: DatabaseSync | null = null;
  try {
    db = openReading(file);
    return await inspectOpen(db, bytes, migrations);
  } catch (error) {
    const found = problemOf(error);
    if (found === null) return damaged('schema-not-readable');
    return err(found);
  } finally {
    db?.close();
  }
}
