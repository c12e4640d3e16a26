/** Refuses SQLite libraries that can lose a WAL when it is reset: everything before 3.51.3 [ST9]. */
import { DatabaseSync } from 'node:sqlite';
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';

const needed = [3, 51, 3] as const;

/** Whether this version of the library may hold a store. */
export function isSafeLibrary(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [i, least] of needed.entries()) {
    const part = parts[i] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}

/** The library that this process runs with. */
export function libraryVersion(): string {
  const db = new DatabaseSync(':memory:');
  try {
    return String(db.prepare('select sqlite_version() as version').get()?.version);
  } finally {
    db.close();
  }
}

export function checkLibrary(version: string): Result<string, Problem> {
  if (isSafeLibrary(version)) return ok(version);
  return err(problem('store-library-too-old', { found: version, needed: needed.join('.') }));
}
