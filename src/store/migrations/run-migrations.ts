/**
 * Brings a schema forward inside the caller's transaction: numbered files, one history table, never back [ST8]. What a
 * newer program wrote is refused before anything is touched.
 */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { Engine, Session } from '../session.ts';
import { columnsOf, type Migration } from './migration.ts';

export interface SchemaState {
  /** Number of the newest migration that was run; 0 for a new store. */
  readonly version: number;
  readonly pending: readonly Migration[];
}

/** Looks at the history; changes nothing. `hasHistory` says whether the history table is there. */
export async function inspectSchema(
  session: Session,
  hasHistory: boolean,
  migrations: readonly Migration[],
): Promise<Result<SchemaState, Problem>> {
  const known = migrations.at(-1)?.number ?? 0;
  const history = hasHistory ? await session.db.selectFrom('migrations').select('number').execute() : [];
  const version = Math.max(0, ...history.map((row) => row.number));
  if (version > known) return err(problem('store-newer', { found: version, known }));
  return ok({ version, pending: migrations.filter(({ number }) => number > version) });
}

/** Runs the pending migrations and writes each into the history. */
export async function runMigrations(
  engine: Engine,
  session: Session,
  pending: readonly Migration[],
): Promise<void> {
  const columns = columnsOf(engine, session.db);
  await columns
    .table('migrations', ['number'])
    .ifNotExists()
    .addColumn('name', columns.text, (c) => c.notNull())
    .execute();
  for (const migration of pending) {
    await migration.up(session.db, columns);
    const row = { number: migration.number, name: migration.name };
    await session.db.insertInto('migrations').values(row).execute();
  }
}
