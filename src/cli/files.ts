/** Files that a command reads or writes: whole, and never over another. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
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
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
