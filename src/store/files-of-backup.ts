/**
 * Files of a plan out of a backup, each only where its bytes have the hash that names it [AP1612]: a backup of a data folder, a data
 * folder itself, or a dump of PostgreSQL, which is read without a database [ST1775]. The backup stays as it is.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { err, ok, type Problem, problem, type Result } from '../base/index.ts';
import { CopiedRows } from './postgres/copied-rows.ts';
import { findProgram, runProgram } from './postgres/programs.ts';
import { openReading } from './sqlite/connection.ts';
import { problemOf } from './sqlite/engine-error.ts';
import { STORE_FILE } from './sqlite/folder.ts';

/** What is looked for. */
export interface FilesWanted {
  readonly planId: string;
  readonly hashes: readonly string[];
}

type Files = ReadonlyMap<string, Uint8Array>;

const DUMP_BEGINS = 'PGDMP';

const isOf = (hash: string, bytes: Uint8Array): boolean =>
  createHash('sha256').update(bytes).digest('hex') === hash;

function beginningOf(file: string): string {
  const fd = openSync(file, 'r');
  try {
    const head = Buffer.alloc(DUMP_BEGINS.length);
    return head.toString('latin1', 0, readSync(fd, head));
  } finally {
    closeSync(fd);
  }
}

function fromStore(file: string, { planId, hashes }: FilesWanted): Files {
  const found = new Map<string, Uint8Array>();
  const db = openReading(file);
  try {
    const asked = db.prepare('select bytes from blobs where plan_id = ? and sha256 = ?');
    for (const hash of hashes) {
      const bytes = asked.get(planId, hash)?.bytes;
      if (bytes instanceof Uint8Array && isOf(hash, bytes)) found.set(hash, bytes);
    }
  } finally {
    db.close();
  }
  return found;
}

async function fromDump(
  file: string,
  { planId, hashes }: FilesWanted,
  program: string,
): Promise<Result<Files, Problem>> {
  const found = new Map<string, Uint8Array>();
  const rows = new CopiedRows(
    ({ plan_id, sha256 = '' }) => plan_id === planId && hashes.includes(sha256),
    ({ sha256 = '', bytes = '' }) => {
      // COPY writes bytes as \x and hex, with the backslash written twice.
      const read = Buffer.from(bytes.replace(/^\\\\x/, ''), 'hex');
      if (isOf(sha256, read)) found.set(sha256, new Uint8Array(read));
    },
  );
  const args = ['--data-only', '--table=blobs', '--file=-', file];
  const failed = await runProgram(program, args, null, (piece) => rows.take(piece));
  return failed === null ? ok(found) : err(failed);
}

/** The files that are there, by hash. */
export async function readFilesOfBackup(
  backup: string,
  wanted: FilesWanted,
  program = findProgram('pg_restore'),
): Promise<Result<Files, Problem>> {
  try {
    const isFolder = statSync(backup, { throwIfNoEntry: false })?.isDirectory() === true;
    const file = isFolder ? path.join(backup, STORE_FILE) : backup;
    if (statSync(file, { throwIfNoEntry: false }) === undefined)
      return err(problem('store-unwritable', { path: file }));
    if (beginningOf(file) === DUMP_BEGINS) return await fromDump(file, wanted, program);
    return ok(fromStore(file, wanted));
  } catch (error) {
    const found = problemOf(error);
    // A store of another program has no such table: SQLite's number for that is 1.
    const isOther = error instanceof Error && Reflect.get(error, 'errcode') === 1;
    if (found === null && !isOther) throw error;
    return err(found ?? problem('store-corrupt', { reason: 'not-a-backup' }));
  }
}
