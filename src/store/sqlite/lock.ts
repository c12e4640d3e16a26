/**
 * One process at a time on a data folder [ST7]. The lock is an exclusive transaction on a small file of its own, held by
 * the operating system for this process: a killed process has given it back. Beside it stands the holder's number, for
 * the message; it decides nothing.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { errcodeOf } from './engine-error.ts';
import { makePrivateFile } from './folder.ts';

const BUSY = 5;

export interface FolderLock {
  release(): void;
}

function holderOf(noteFile: string): number {
  try {
    return Number.parseInt(readFileSync(noteFile, 'utf8'), 10) || 0;
  } catch {
    return 0;
  }
}

/** Takes the folder, or says which process has it (0 where that is not known). */
export function lockFolder(folder: string): Result<FolderLock, Problem> {
  const lockFile = path.join(folder, 'lock.db');
  const noteFile = path.join(folder, 'lock');
  makePrivateFile(lockFile);
  const db = new DatabaseSync(lockFile, { timeout: 0 });
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (((errcodeOf(error) ?? 0) & 0xff) !== BUSY) throw error;
    return err(problem('store-locked', { pid: holderOf(noteFile), folder }));
  }
  makePrivateFile(noteFile);
  writeFileSync(noteFile, `${process.pid}\n`);
  return ok({
    release() {
      rmSync(noteFile, { force: true });
      db.close();
    },
  });
}
