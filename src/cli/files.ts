/** Files that a command reads or writes: whole, and never over another. */
import { existsSync, readFileSync } from 'node:fs';
import { err, ok, type Result } from '../base/index.ts';
import type { Context } from './command.ts';

/** Why the system refused, in its own short code. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : String(error);
}

/** The file's bytes, or words for people. */
export function readWhole(context: Context, file: string): Result<Uint8Array, string> {
  try {
    return ok(new Uint8Array(readFileSync(file)));
  } catch (error) {
    return err(context.say('cli.file-unreadable', { file, reason: reasonOf(error) }));
  }
}

/** Words for people where the path is taken. */
export function refuseTaken(context: Context, file: string): string | null {
  return existsSync(file) ? context.say('cli.file-exists', { file }) : null;
}
