/** A complete copy of the store in one new file, taken by SQLite itself while the store is in use [ST10]. */
import { type Problem, problem, type Result } from '../../base/index.ts';
import { writeBackup } from '../backup-file.ts';
import type { Writer } from './writer.ts';

/** Copies the store through `connection`, which serves this copy alone and is closed after it. */
export async function copyStore(
  connection: Writer,
  target: string,
): Promise<Result<{ readonly bytes: number }, Problem>> {
  connection.hold(true);
  try {
    return await writeBackup(target, async (unfinished) => {
      await connection.run([{ sql: 'VACUUM INTO ?', lines: [[unfinished]], must: null }]);
      // The copy is opened and its pages are walked over before it is said to be one.
      const { rows } = await connection.run([
        { sql: 'ATTACH ? AS copy', lines: [[unfinished]], must: null },
        { sql: 'PRAGMA copy.quick_check(1)', lines: [[]], must: null },
      ]);
      const [found] = Object.values(rows[0] ?? {});
      return found === 'ok' ? null : problem('store-corrupt', { reason: 'damaged-page' });
    });
  } finally {
    await connection.close();
  }
}
