/** Files of a plan out of a backup of a data folder, each only where its bytes have the hash that names it [AP1612]. The backup stays as it is. */
import { createHash } from 'node:crypto';
import { err, ok, type Problem, type Result } from '../../base/index.ts';
import { openReading } from './connection.ts';
import { problemOf } from './engine-error.ts';

/** The files that are there, by hash. */
export function readFilesOfBackup(
  backup: string,
  planId: string,
  hashes: readonly string[],
): Result<ReadonlyMap<string, Uint8Array>, Problem> {
  const found = new Map<string, Uint8Array>();
  try {
    const db = openReading(backup);
    try {
      const asked = db.prepare('select bytes from blobs where plan_id = ? and sha256 = ?');
      for (const hash of hashes) {
        const bytes = asked.get(planId, hash)?.bytes;
        if (bytes instanceof Uint8Array && createHash('sha256').update(bytes).digest('hex') === hash)
          found.set(hash, bytes);
      }
    } finally {
      db.close();
    }
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return err(problem);
  }
  return ok(found);
}
