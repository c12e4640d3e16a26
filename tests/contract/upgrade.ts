/** A store as an earlier version of the program left it, opened by this one: on SQLite and on PostgreSQL alike. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TestContext } from 'node:test';
import pg from 'pg';
import type { Store } from '../../src/app/index.ts';
import { openPostgresStore, openSqliteStore } from '../../src/store/index.ts';
import { endings, type engines, kept, newFolder, runningCluster } from './engines.ts';

type Migrations = NonNullable<Parameters<typeof openSqliteStore>[0]['migrations']>;

/** What an earlier version did and kept, in its own words. */
export interface Earlier {
  readonly migrations: Migrations;
  readonly statements: readonly string[];
}

async function onSqlite(t: TestContext, { migrations, statements }: Earlier): Promise<Store> {
  const atEnd = endings(t);
  const folder = newFolder();
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  await kept(await openSqliteStore({ folder, migrations })).close();
  const db = new DatabaseSync(path.join(folder, 'entente.db'));
  for (const statement of statements) db.exec(statement);
  db.close();
  const store = kept(await openSqliteStore({ folder }));
  atEnd(() => store.close());
  return store;
}

async function onPostgres(
  t: TestContext,
  { migrations, statements }: Earlier,
  newDatabase: () => Promise<string>,
): Promise<Store> {
  const atEnd = endings(t);
  const backupFolder = newFolder();
  atEnd(() => rmSync(backupFolder, { recursive: true, force: true }));
  const url = await newDatabase();
  await kept(await openPostgresStore({ url, backupFolder, migrations })).close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
  const store = kept(await openPostgresStore({ url, backupFolder }));
  atEnd(() => store.close());
  return store;
}

/** The store of this version over what an earlier one left; null where there is no PostgreSQL to look at it on. */
export async function upgraded(
  engine: (typeof engines)[number],
  t: TestContext,
  earlier: Earlier,
): Promise<Store | null> {
  if (engine === 'sqlite') return onSqlite(t, earlier);
  const running = runningCluster();
  return running === null ? null : onPostgres(t, earlier, () => running.newDatabase());
}
