/**
 * Which problem an error of SQLite or of the file system is. What is none of these is a bug and stays an exception.
 * Errors cross the border of the writer's thread as `EngineError`, which keeps SQLite's number.
 */
import { type Problem, problem } from '../../base/index.ts';

/** A statement failed in the writer's thread: `errcode` is SQLite's extended result code, null where it gave none. */
export class EngineError extends Error {
  readonly errcode: number | null;
  /** Which statement of its batch. */
  readonly at: number;

  constructor(message: string, errcode: number | null, at: number) {
    super(message);
    this.name = 'EngineError';
    this.errcode = errcode;
    this.at = at;
  }
}

/** The writer's thread ended while it was at work: whether its last statement took effect is not known. */
export class WriterGone extends Error {}

function numberAt(error: unknown, key: string): number | null {
  const value = error instanceof Error ? Reflect.get(error, key) : undefined;
  return typeof value === 'number' ? value : null;
}

/** SQLite's extended result code of an error, or null where it is none of SQLite's. */
export function errcodeOf(error: unknown): number | null {
  return numberAt(error, 'errcode');
}

/** Extended codes of reads that the disk refused: the file is damaged rather than the disk full. */
const readErrors = new Set([266, 522, 8458, 8714]);
const [BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB] = [5, 6, 8, 10, 11, 13, 14, 26];

function problemOfSqlite(errcode: number): Problem | null {
  switch (errcode & 0xff) {
    case FULL:
      return problem('store-full');
    case IOERR:
      return readErrors.has(errcode)
        ? problem('store-corrupt', { reason: 'read-error' })
        : problem('store-full');
    case BUSY:
    case LOCKED:
      return problem('store-busy');
    case CORRUPT:
      return problem('store-corrupt', { reason: 'damaged-page' });
    case NOTADB:
      return problem('store-corrupt', { reason: 'not-a-database' });
    case READONLY:
    case CANTOPEN:
      return problem('store-unwritable');
    default:
      return null;
  }
}

/** The expected failure that an error stands for, or null where it is a bug. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof WriterGone) return problemOf(error.cause);
  const errcode = errcodeOf(error);
  if (errcode !== null) return problemOfSqlite(errcode);
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return problem('store-full');
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'EEXIST'].includes(String(code))) {
    return problem('store-unwritable');
  }
  return null;
}
