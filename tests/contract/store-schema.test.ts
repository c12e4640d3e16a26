/** The keys that a distributed store needs, read from the catalogue of both engines. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import pg from 'pg';
import { openPostgresStore, openSqliteStore } from '../../src/store/index.ts';
import { kept, newFolder, runningCluster, withCluster } from './engines.ts';

withCluster();

/** Small tables of the node as a whole [spec/store.md ST3]. */
const reference = new Set([
  'people',
  'deputies',
  'account_history',
  'sessions',
  'one_time_codes',
  'idempotency',
  'counters',
  'settings',
  'migrations',
]);

interface Key {
  readonly table: string;
  readonly name: string;
  readonly columns: string;
}

function checkKeys(tables: readonly string[], keys: readonly Key[]): void {
  const planTables = tables.filter((table) => !reference.has(table));
  assert.ok(planTables.length >= 13 && tables.length === planTables.length + reference.size);
  const wrong = keys.filter((key) => !reference.has(key.table) && key.columns.split(',')[0] !== 'plan_id');
  assert.deepEqual(wrong, []);
  for (const table of planTables)
    assert.ok(
      keys.some((key) => key.table === table),
      `${table} has a key`,
    );
}

test('ST3 every key of a plan table begins with plan_id, nothing counts or fires by itself (sqlite)', async () => {
  const folder = newFolder();
  await kept(await openSqliteStore({ folder })).close();
  const db = new DatabaseSync(path.join(folder, 'entente.db'));
  const tables = db
    .prepare("select name from sqlite_schema where type = 'table'")
    .all()
    .map((row) => String(row.name));
  const keys = db
    .prepare(
      `select m.name as 'table', l.name as name, group_concat(c.name, ',' order by c.seqno) as columns
       from sqlite_schema m join pragma_index_list(m.name) l join pragma_index_info(l.name) c
       where m.type = 'table' group by 1, 2
       union all
       select m.name, 'foreign ' || f.id, group_concat(f."from", ',' order by f.seq)
       from sqlite_schema m join pragma_foreign_key_list(m.name) f where m.type = 'table' group by 1, 2`,
    )
    .all()
    .map((row) => ({ table: String(row.table), name: String(row.name), columns: String(row.columns) }));
  checkKeys(tables, keys);
  assert.ok(keys.some((key) => key.name.startsWith('foreign')));
  const rest = db
    .prepare("select name from sqlite_schema where type = 'trigger' or sql like '%autoincrement%'")
    .all();
  assert.deepEqual(rest, []);
  db.close();
  rmSync(folder, { recursive: true });
});

test('ST3 every key of a plan table begins with plan_id, nothing counts or fires by itself (postgres)', async (t) => {
  const cluster = runningCluster();
  if (cluster === null) return t.skip('PostgreSQL is not installed');
  const url = await cluster.newDatabase();
  await kept(await openPostgresStore({ url, backupFolder: '/nonexistent' })).close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ask = async (sql: string) => (await client.query<Key>(sql)).rows;
  const tables = await ask(
    "select tablename as table, '' as name, '' as columns from pg_tables where schemaname = 'public'",
  );
  const columns = (list: string, owner: string) =>
    `(select string_agg(a.attname, ',' order by k.n) from unnest(${list}) with ordinality k(num, n)
      join pg_attribute a on a.attrelid = ${owner} and a.attnum = k.num)`;
  const keys = [
    ...(await ask(`select t.relname as table, i.indexrelid::regclass::text as name, ${columns('i.indkey::int2[]', 't.oid')} as columns
      from pg_index i join pg_class t on t.oid = i.indrelid where t.relnamespace = 'public'::regnamespace`)),
    ...(await ask(`select t.relname as table, c.conname as name, ${columns('c.conkey', 't.oid')} as columns
      from pg_constraint c join pg_class t on t.oid = c.conrelid where c.contype in ('f', 'u', 'p') and t.relnamespace = 'public'::regnamespace`)),
  ];
  checkKeys(
    tables.map((row) => row.table),
    keys,
  );
  assert.deepEqual(
    await ask(
      "select relname as table from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace",
    ),
    [],
  );
  assert.deepEqual(await ask('select tgname as name from pg_trigger where not tgisinternal'), []);
  const collations = await ask(`select attrelid::regclass::text as table, attname as name from pg_attribute a
    join pg_class t on t.oid = a.attrelid where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
    and a.atttypid = 'text'::regtype and a.attcollation <> '"C"'::regcollation`);
  assert.deepEqual(collations, []);
  await client.end();
});
