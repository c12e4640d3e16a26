/**
 * Looks at a store's file before anything may write to it: is it a whole database, is it Entente's, is it not newer than
 * this program? A file that is refused is left byte for byte as it was [ST9]. What this look costs is bounded: a large file
 * is looked at in part, and whole in the background once the node runs [ST44].
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { Migration } from '../migrations/migration.ts';
import { inspectSchema, type SchemaState } from '../migrations/run-migrations.ts';
import { lineOf, openSession } from '../session.ts';
import { openReading } from './connection.ts';
import { problemOf } from './engine-error.ts';
import { findDamage, type Look } from './find-damage.ts';
import { Statements } from './statements.ts';

/** 'ENTT': marks the file as an Entente store. */
export const APPLICATION_ID = 0x454e5454;
/** Files up to this size are checked page by page at each start; larger ones in part, to start fast. */
const CHECK_WHOLE_BYTES = 32 * 1024 * 1024;
const MAGIC = 'SQLite format 3\0';

function damaged(reason: string): Result<never, Problem> {
  return err(problem('store-corrupt', { reason }));
}

function readHead(file: string): Buffer {
  const head = Buffer.alloc(100);
  const fd = openSync(file, 'r');
  try {
    readSync(fd, head, 0, head.length, 0);
  } finally {
    closeSync(fd);
  }
  return head;
}

/** Whether the file ends before its last page. Pages that are still in the WAL may be missing. */
function isCutOff(file: string, head: Buffer, bytes: number): boolean {
  const wal = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if ((wal?.size ?? 0) > 0) return false;
  const pageSize = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16);
  // The count of pages holds where the file was last changed by a library that keeps it.
  const isCounted = head.readUInt32BE(24) === head.readUInt32BE(92);
  return isCounted && bytes < head.readUInt32BE(28) * pageSize;
}

function numberOf(db: DatabaseSync, pragma: string): number {
  return Number(Object.values(db.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
}

async function inspectOpen(
  db: DatabaseSync,
  bytes: number,
  migrations: readonly Migration[],
  look: Look,
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
  if (look === 'whole' || bytes > CHECK_WHOLE_BYTES) {
    return findDamage(db, look).length > 0 ? damaged('damaged-page') : state;
  }
  const found = String(Object.values(db.prepare('PRAGMA quick_check(1)').get() ?? {})[0]);
  return found === 'ok' ? state : damaged('damaged-page');
}

/** What stands in the file; an empty one is a new store. `look` is 'whole' where damage was met before. */
export async function inspectFile(
  file: string,
  migrations: readonly Migration[],
  look: Look = 'short',
): Promise<Result<SchemaState, Problem>> {
  const bytes = statSync(file).size;
  if (bytes === 0) return ok({ version: 0, pending: migrations });
  const head = readHead(file);
  if (head.toString('latin1', 0, MAGIC.length) !== MAGIC) return damaged('not-a-database');
  if (isCutOff(file, head, bytes)) return damaged('cut-off');
  let db: DatabaseSync | null = null;
  try {
    db = openReading(file);
    return await inspectOpen(db, bytes, migrations, look);
  } catch (error) {
    const found = problemOf(error);
    if (found === null) return damaged('schema-not-readable');
    return err(found);
  } finally {
    db?.close();
  }
}
