/**
 * The store on a PostgreSQL server (15 or newer), by the same repositories as the embedded one. Several servers of one
 * party may share it: numbers come from the log's head row, inside the act's transaction. Opening answers with a problem
 * where the server cannot be reached, is too old or was written by a newer program [ST9].
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { err, ok, type Problem, problem, type Result } from '../base/index.ts';
import { allMigrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { inspectSchema, runMigrations } from './migrations/run-migrations.ts';
import { ServerActs } from './postgres/acts.ts';
import { dumpDatabase } from './postgres/dump.ts';
import { openPool, runOn } from './postgres/pool.ts';
import { serverProblem } from './postgres/server-error.ts';
import { makeNodeRow } from './postgres/shared-transaction.ts';
import { readSnapshot } from './postgres/snapshot.ts';
import { startServerCheck } from './postgres/whole-check.ts';
import { lineOf, openSession } from './session.ts';
import { type OpenStore, Soundness } from './soundness.ts';

/** What opening a store on a server needs. */
export interface PostgresStoreOptions {
  /** `postgres://user:password@host:port/database` */
  readonly url: string;
  /** Where the backup before an upgrade goes; made if it is not there. */
  readonly backupFolder: string;
  readonly migrations?: readonly Migration[];
  readonly dumpProgram?: string;
}

const LEAST_VERSION = 150_000;
const WRITERS = 6;
const READERS = 10;
const MIGRATION_ROUNDS = 8;

async function checkServer(client: pg.ClientBase): Promise<Problem | null> {
  const run = runOn(client);
  const [row] = (
    await run("select current_setting('server_version_num') as n, current_setting('server_version') as v", [])
  ).rows;
  if (Number(row?.n) >= LEAST_VERSION) return null;
  return problem('store-library-too-old', { found: String(row?.v), needed: '15' });
}

async function hasHistory(client: pg.ClientBase): Promise<boolean> {
  const text =
    "select 1 as n from information_schema.tables where table_schema = current_schema() and table_name = 'migrations'";
  return (await runOn(client)(text, [])).rows.length > 0;
}

/** Another server that starts at the same moment has made what this one was about to make. */
function isStartRace(error: unknown): boolean {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return ['23505', '42P07', '40001', '40P01'].includes(String(code));
}

async function migrateOnce(
  client: pg.ClientBase,
  migrations: readonly Migration[],
): Promise<Result<null, Problem>> {
  await client.query('BEGIN');
  const session = openSession('postgres', lineOf(runOn(client)));
  try {
    const isThere = await hasHistory(client);
    // Whoever comes second waits here, and finds nothing left to do.
    if (isThere) await client.query('LOCK TABLE migrations IN ACCESS EXCLUSIVE MODE');
    const state = await inspectSchema(session, isThere, migrations);
    if (!state.ok) return state;
    const { pending } = state.value;
    if (pending.length > 0) await runMigrations('postgres', session, pending);
    await client.query(makeNodeRow);
    await client.query('COMMIT');
    return ok(null);
  } finally {
    session.end();
    await client.query('ROLLBACK').catch(() => undefined);
  }
}

async function backUpBeforeUpgrade(
  client: pg.ClientBase,
  options: PostgresStoreOptions,
  migrations: readonly Migration[],
): Promise<Problem | null> {
  const session = openSession('postgres', lineOf(runOn(client)));
  const state = await inspectSchema(session, await hasHistory(client), migrations);
  if (!state.ok) return state.error;
  const { version, pending } = state.value;
  if (version === 0 || pending.length === 0) return null;
  mkdirSync(options.backupFolder, { recursive: true, mode: 0o700 });
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const target = path.join(options.backupFolder, `before-upgrade-from-${version}-${stamp}.dump`);
  const dumped = await dumpDatabase(options.url, target, options.dumpProgram);
  return dumped.ok ? null : dumped.error;
}

async function prepare(pool: pg.Pool, options: PostgresStoreOptions): Promise<Problem | null> {
  const migrations = options.migrations ?? allMigrations;
  const client = await pool.connect();
  try {
    const tooOld = await checkServer(client);
    if (tooOld !== null) return tooOld;
    const notSaved = await backUpBeforeUpgrade(client, options, migrations);
    if (notSaved !== null) return notSaved;
    for (let round = 1; ; round++) {
      try {
        const migrated = await migrateOnce(client, migrations);
        return migrated.ok ? null : migrated.error;
      } catch (error) {
        if (!isStartRace(error) || round === MIGRATION_ROUNDS) throw error;
        await wait(50 * round);
      }
    }
  } finally {
    client.release();
  }
}

/** Opens, makes or upgrades the store in a database. */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<Result<OpenStore, Problem>> {
  const writers = openPool(options.url, WRITERS);
  const readers = openPool(options.url, READERS);
  const closePools = async (): Promise<void> => {
    await Promise.all([writers.end(), readers.end()]);
  };
  let found: Problem | null;
  try {
    found = await prepare(writers, options);
  } catch (error) {
    found = serverProblem(error);
    if (found === null) {
      await closePools();
      throw error;
    }
  }
  if (found !== null) {
    await closePools();
    return err(found);
  }
  const acts = new ServerActs(writers);
  const soundness = new Soundness(() => startServerCheck(readers));
  return ok({
    kind: 'postgres',
    upkeep: soundness,
    read: (work) => soundness.watchRead(() => readSnapshot(readers, work)),
    write: (scope, work, weight) => soundness.watchAct(() => acts.write(scope, work, weight)),
    backup: (target) => dumpDatabase(options.url, path.resolve(target), options.dumpProgram),
    async close() {
      await soundness.close();
      await acts.drain();
      await closePools();
    },
  });
}
