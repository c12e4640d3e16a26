/** Opens connections the one way that is durable: WAL, every commit synced, foreign keys kept, a bounded wait. */
import { DatabaseSync } from 'node:sqlite';

const BUSY_MILLISECONDS = 5_000;

/** The writer's connection. The file must be there. */
export function openWriting(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: BUSY_MILLISECONDS });
  try {
    db.exec('PRAGMA journal_mode = WAL');
    db.exec('PRAGMA synchronous = FULL');
    db.exec('PRAGMA journal_size_limit = 67108864');
    db.exec('PRAGMA trusted_schema = OFF');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A connection that cannot write, not even by mistake. */
export function openReading(file: string): DatabaseSync {
  return new DatabaseSync(file, { readOnly: true, timeout: BUSY_MILLISECONDS });
}
