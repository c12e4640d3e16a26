/**
 * The embedded store: one folder, one lock, one SQLite file. One writer commits in groups in a thread of its own; reads
 * have connections of their own. Opening answers with a problem, and leaves the store's file as it was, where the folder
 * is locked, newer, damaged, full or not writable, or the library too old [ST7, ST9].
 */
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { err, ok, type Problem, type Result } from '../base/index.ts';
import { allMigrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { runMigrations, type SchemaState } from './migrations/run-migrations.ts';
import { lineOf, openSession } from './session.ts';
import { type OpenStore, Soundness } from './soundness.ts';
import { ThreadActs } from './sqlite/acts.ts';
import { copyStore } from './sqlite/backup.ts';
import { openWriting } from './sqlite/connection.ts';
import { problemOf } from './sqlite/engine-error.ts';
import { makePrivateFile, makePrivateFolder, STORE_FILE, upgradeBackupPath } from './sqlite/folder.ts';
import { APPLICATION_ID, inspectFile } from './sqlite/inspect.ts';
import { checkLibrary, libraryVersion } from './sqlite/library.ts';
import { type FolderLock, lockFolder } from './sqlite/lock.ts';
import { openQuickWriter } from './sqlite/quick-writer.ts';
import { Readers } from './sqlite/readers.ts';
import { Statements } from './sqlite/statements.ts';
import { dropDamageNote, isDamageNoted, noteDamage, startWholeCheck } from './sqlite/whole-check.ts';
import { type OpenWriter, openWriterThread } from './sqlite/writer.ts';

/** What opening the embedded store needs; everything but the folder is for tests and upgrades. */
export interface SqliteStoreOptions {
  /** The data folder; made if it is not there. */
  readonly folder: string;
  readonly migrations?: readonly Migration[];
  readonly openWriter?: OpenWriter;
  readonly library?: string;
}

async function migrateFile(file: string, state: SchemaState): Promise<void> {
  const db = openWriting(file);
  try {
    const statements = new Statements(db);
    const session = openSession(
      'sqlite',
      lineOf(async (sql, values) => statements.run(sql, values)),
    );
    db.exec('BEGIN IMMEDIATE');
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    await runMigrations('sqlite', session, state.pending);
    db.exec('COMMIT');
  } finally {
    db.close();
  }
}

/** Brings the file to this program's schema; takes a backup first where there is something to lose [ST8]. */
async function prepareFile(
  folder: string,
  file: string,
  migrations: readonly Migration[],
): Promise<Result<null, Problem>> {
  makePrivateFile(file);
  const wasDamaged = isDamageNoted(folder);
  const inspected = await inspectFile(file, migrations, wasDamaged ? 'whole' : 'short');
  if (!inspected.ok) return inspected;
  if (wasDamaged) dropDamageNote(folder);
  const { version, pending } = inspected.value;
  if (pending.length === 0) return ok(null);
  if (version > 0) {
    const target = upgradeBackupPath(folder, version, new Date());
    const copied = await copyStore(openWriterThread(file), target);
    if (!copied.ok) return copied;
  }
  await migrateFile(file, inspected.value);
  return ok(null);
}

/** Turns what the engine or the file system throws at opening into the problem it stands for. */
async function asProblem<T>(work: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
  try {
    return await work();
  } catch (error) {
    const found = problemOf(error);
    if (found === null) throw error;
    return err(found);
  }
}

function storeOn(file: string, lock: FolderLock, openWriter: OpenWriter): OpenStore {
  const readers = new Readers(file);
  const acts = new ThreadActs(() => openWriter(file), readers);
  const soundness = new Soundness(
    () => startWholeCheck(file),
    (findings) => noteDamage(path.dirname(file), findings),
  );
  return {
    kind: 'sqlite',
    upkeep: soundness,
    read: (work) => soundness.watchRead(() => readers.read(work)),
    write: (scope, work, weight) => soundness.watchAct(() => acts.write(scope, work, weight)),
    backup: (target) => asProblem(() => copyStore(openWriterThread(file), path.resolve(target))),
    async close() {
      await soundness.close();
      await acts.drain();
      // The writer closes last: whoever closes last copies the WAL into the file, and readers cannot.
      readers.close();
      await acts.close();
      lock.release();
    },
  };
}

/** Opens, makes or upgrades the store in a folder. */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Result<OpenStore, Problem>> {
  const library = checkLibrary(options.library ?? libraryVersion());
  if (!library.ok) return library;
  const folder = path.resolve(options.folder);
  return asProblem(async () => {
    makePrivateFolder(folder);
    const lock = lockFolder(folder);
    if (!lock.ok) return lock;
    const file = path.join(folder, STORE_FILE);
    try {
      const prepared = await prepareFile(folder, file, options.migrations ?? allMigrations);
      if (!prepared.ok) {
        lock.value.release();
        return prepared;
      }
      chmodSync(file, 0o600);
    } catch (error) {
      lock.value.release();
      throw error;
    }
    return ok(storeOn(file, lock.value, options.openWriter ?? openQuickWriter));
  });
}
