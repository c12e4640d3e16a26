/**
 * Writing a backup's file, for both engines [ST10]. The name is taken first, the copy is made beside it and moved there
 * when it is whole and on the disk: an existing file is never touched, and an unfinished copy never looks like a backup.
 */
import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { err, ok, type Problem, problem, type Result } from '../base/index.ts';
import { problemOf } from './sqlite/engine-error.ts';

function syncPath(place: string): void {
  const fd = openSync(place, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function reserve(target: string): Result<null, Problem> {
  try {
    closeSync(openSync(target, 'wx', 0o600));
    return ok(null);
  } catch (error) {
    const isThere = error instanceof Error && Reflect.get(error, 'code') === 'EEXIST';
    if (isThere) return err(problem('backup-exists', { path: target }));
    return err(problemOf(error) ?? problem('store-unwritable', { path: target }));
  }
}

/** `fill` writes the copy into an empty private file; its problem, or what it throws, leaves nothing behind. */
export async function writeBackup(
  target: string,
  fill: (unfinished: string) => Promise<Problem | null>,
): Promise<Result<{ readonly bytes: number }, Problem>> {
  const reserved = reserve(target);
  if (!reserved.ok) return reserved;
  const unfinished = `${target}.unfinished`;
  let found: Problem | null;
  try {
    rmSync(unfinished, { force: true });
    closeSync(openSync(unfinished, 'wx', 0o600));
    found = await fill(unfinished);
    if (found === null) {
      chmodSync(unfinished, 0o600);
      syncPath(unfinished);
      renameSync(unfinished, target);
      syncPath(path.dirname(target));
      return ok({ bytes: statSync(target).size });
    }
  } catch (error) {
    found = problemOf(error);
    if (found === null) {
      rmSync(unfinished, { force: true });
      rmSync(target, { force: true });
      throw error;
    }
  }
  rmSync(unfinished, { force: true });
  rmSync(target, { force: true });
  return err(found);
}
