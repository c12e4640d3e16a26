/**
 * Puts a backup back as the store of a folder that nobody uses [ST46]. The copy is looked at whole before it takes the
 * store's place; what stood there is moved aside, never deleted. Whatever fails leaves the folder as it was.
 */
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { allMigrations } from '../migrations/all.ts';
import { makePrivateFile, makePrivateFolder, replacedFolder, STORE_FILE } from './folder.ts';
import { inspectFile } from './inspect.ts';
import { lockFolder } from './lock.ts';
import { dropDamageNote } from './whole-check.ts';

/** What was put back, and where what stood there before was moved to. */
export interface RestoredStore {
  readonly bytes: number;
  readonly replaced: string | null;
}

const ENDINGS = ['', '-wal', '-shm'];

function sync(place: string): void {
  const fd = openSync(place, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** A copy of the backup beside the store, looked at whole. */
async function bringIn(backup: string, unfinished: string): Promise<Problem | null> {
  if (!existsSync(backup)) return problem('store-unwritable', { path: backup });
  // A store's own file, taken while it was in use: part of it stands in the WAL.
  const wal = statSync(`${backup}-wal`, { throwIfNoEntry: false });
  if ((wal?.size ?? 0) > 0) return problem('store-corrupt', { reason: 'unfinished' });
  makePrivateFile(unfinished);
  copyFileSync(backup, unfinished);
  chmodSync(unfinished, 0o600);
  if (statSync(unfinished).size === 0) return problem('store-corrupt', { reason: 'not-a-database' });
  const inspected = await inspectFile(unfinished, allMigrations, 'whole');
  return inspected.ok ? null : inspected.error;
}

function moveAside(folder: string, file: string): string {
  const aside = replacedFolder(folder, new Date());
  for (const ending of ENDINGS) {
    if (existsSync(file + ending)) renameSync(file + ending, path.join(aside, STORE_FILE + ending));
  }
  return aside;
}

/** Restores `backup` into `folder`; a store that is there is refused unless it may be replaced. */
export async function restoreFile(
  backup: string,
  folder: string,
  mayReplace: boolean,
): Promise<Result<RestoredStore, Problem>> {
  makePrivateFolder(folder);
  const lock = lockFolder(folder);
  if (!lock.ok) return lock;
  const file = path.join(folder, STORE_FILE);
  const unfinished = path.join(folder, `${STORE_FILE}.unfinished`);
  try {
    const isTaken = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
    if (isTaken && !mayReplace) return err(problem('restore-over-data', { folder }));
    rmSync(unfinished, { force: true });
    const found = await bringIn(path.resolve(backup), unfinished);
    if (found !== null) return err(found);
    sync(unfinished);
    const replaced = isTaken ? moveAside(folder, file) : null;
    renameSync(unfinished, file);
    sync(folder);
    dropDamageNote(folder);
    return ok({ bytes: statSync(file).size, replaced });
  } finally {
    for (const ending of ENDINGS) rmSync(unfinished + ending, { force: true });
    lock.value.release();
  }
}
