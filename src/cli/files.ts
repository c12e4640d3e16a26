/** Files that a command reads or writes: whole, and never over another. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { err, ok, type Result } from '../base/index.ts';
import type { Context } from './command.ts';

/** Why the system refused, in its own short code. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : String(error);
}

/** The file's bytes and name, or words for people. */
export function readWhole(
  context: Context,
  file: string,
): Result<{ readonly bytes: Uint8Array; readonly name: string }, string> {
  try {
    return ok({ bytes: new Uint8Array(readFileSync(file)), name: path.basename(file) });
  } catch (error) {
    return err(context.say('cli.file-unreadable', { file, reason: reasonOf(error) }));
  }
}

/** Words for people where the path is taken. */
export function refuseTaken(context: Context, file: string): string | null {
  return existsSync(file) ? context.say('cli.file-exists', { file }) : null;
}

/**
 * Writes a file whole or not at all: it gets its name once all of it is on the medium, so a medium that is full, or an end on the
 * way, leaves nothing that would pass for the file [HO1190]. Throws what the system refuses.
 */
export function writeWhole(file: string, content: Uint8Array | string): void {
  const part = path.join(path.dirname(file), `.${path.basename(file)}.part`);
  try {
    const handle = openSync(part, 'w');
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(part, file);
    keepNames(path.dirname(file));
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Has the names in a folder kept on the medium, where its system keeps names apart from the files. */
function keepNames(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    // Such a medium cannot be asked for it.
    if (!['EINVAL', 'ENOTSUP'].includes(reasonOf(error))) throw error;
  } finally {
    closeSync(handle);
  }
}

/** Which folder of which medium it is: a medium that was taken out has left another folder, or none, under the name. */
function placeOf(folder: string): string {
  const { dev, ino } = statSync(folder);
  return `${dev} ${ino}`;
}

/** Why files were not written, and whether some may be on a medium that can no longer be reached. */
export interface Unwritten {
  readonly said: string;
  readonly mayRemain: boolean;
}

/** Takes out what was written; true where the medium may still hold some of it. */
function takeOut(folder: string, place: string, written: readonly string[]): boolean {
  if (written.length === 0) return false;
  try {
    for (const file of written) rmSync(file, { force: true });
    return placeOf(folder) !== place;
  } catch {
    return true;
  }
}

/** Writes files into a folder, all of them whole or none [AP1210]; answers their paths. */
export function writeAll(
  context: Pick<Context, 'say'>,
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Result<readonly string[], Unwritten> {
  const written: string[] = [];
  let target = folder;
  let place = '';
  const fail = (reason: string): Result<never, Unwritten> => {
    const said = context.say('cli.file-unwritable', { file: target, reason });
    return err({ said, mayRemain: takeOut(folder, place, written) });
  };
  try {
    mkdirSync(folder, { recursive: true });
    place = placeOf(folder);
    for (const { name } of files) {
      const file = path.join(folder, name);
      if (existsSync(file)) return err({ said: context.say('cli.file-exists', { file }), mayRemain: false });
    }
    for (const { name, bytes } of files) {
      target = path.join(folder, name);
      writeWhole(target, bytes);
      written.push(target);
    }
    return placeOf(folder) === place ? ok(written) : fail('ENODEV');
  } catch (error) {
    return fail(reasonOf(error));
  }
}
