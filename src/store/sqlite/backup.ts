/**
 * A complete copy in one new file, taken while the store is in use [ST10]. The name is taken first, the copy is made
 * beside it and moved there when it is whole and on the disk: an unfinished copy never looks like a backup.
 */
import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { problemOf } from './engine-error.ts';
import type { Writer } from './writer.ts';

/** Makes what was written to a file or a folder's list of names durable. */
export function syncPath(file: string): void {
  const fd = openSync(file, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Takes a name that nobody has. */
export function reserveBackup(target: string): Result<null, Problem> {
  try {
    closeSync(openSync(target, 'wx', 0o600));
    return ok(null);
  } catch (error) {
    const isThere = error instanceof Error && Reflect.get(error, 'code') === 'EEXIST';
    if (isThere) return err(problem('backup-exists', { path: target }));
    return err(problemOf(error) ?? problem('store-unwritable', { path: target }));
  }
}

/** Copies the store through `connection`, which serves this copy alone. */
export async function copyStore(
  connection: Writer,
  target: string,
): Promise<Result<{ readonly bytes: number }, Problem>> {
  const reserved = reserveBackup(target);
  if (!reserved.ok) return reserved;
  const unfinished = `${target}.unfinished`;
  connection.hold(true);
  try {
    rmSync(unfinished, { force: true });
    closeSync(openSync(unfinished, 'wx', 0o600));
    await connection.run([{ sql: 'VACUUM INTO ?', values: [unfinished] }]);
    chmodSync(unfinished, 0o600);
    syncPath(unfinished);
    renameSync(unfinished, target);
    syncPath(path.dirname(target));
    return ok({ bytes: statSync(target).size });
  } catch (error) {
    rmSync(unfinished, { force: true });
    rmSync(target, { force: true });
    const found = problemOf(error);
    if (found === null) throw error;
    return err(found);
  } finally {
    await connection.close();
  }
}
