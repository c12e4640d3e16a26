/** The keys that a distributed store needs, read from the catalogue of both engines. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
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
  /** Of a foreign key: the table that it leads to, and its columns there. */
  readonly target?: string;
  readonly targetColumns?: string;
}

function checkKeys(tables: readonly string[], keys: readonly Key[]): void {
  const planTables = tables.filter((table) => !reference.has(table));
  assert.ok(planTables.length >= 13 && tables.length === planTables.length + reference.size);
  const wrong = keys.filter((key) => !reference.has(key.table) && key.columns.split(',')[0] !== 'plan_id');
  assert.deepEqual(wrong, []);
  // What a plan's row refers to stands with it: on the same shard.
  const leading = keys.filter(({ target }) => target !== undefined);
  assert.ok(leading.length >= 4);
  for (const { table, name, target, targetColumns } of leading) {
    assert.ok(!reference.has(table) && !reference.has(target ?? ''), `${table} ${name}`);
    assert.equal(targetColumns?.split(',')[0], 'plan_id', `${table} ${name}`);
  }
}

function checkPrimary(tables: readonly string[], primary: readonly string[]): void {
  assert.deepEqual(
    tables.filter((table) => !primary.includes(table)),
    [],
    'tables without a primary key',
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
      `select m.name as 'table', l.name as name, group_concat(c.name, ',' order by c.seqno) as columns,
         null as target, null as 'targetColumns'
       from sqlite_schema m join pragma_index_list(m.name) l join pragma_index_info(l.name) c
       where m.type = 'table' group by 1, 2
       union all
       select m.name, 'foreign ' || f.id, group_concat(f."from", ',' order by f.seq),
         f."table", group_concat(f."to", ',' order by f.seq)
       from sqlite_schema m join pragma_foreign_key_list(m.name) f where m.type = 'table' group by 1, 2`,
    )
    .all()
    .map((row) => ({
      table: String(row.table),
      name: String(row.name),
      columns: String(row.columns),
      ...(row.target === null
        ? {}
        : { target: String(row.target), targetColumns: String(row.targetColumns) }),
    }));
  checkKeys(tables, keys);
  const columns = db
    .prepare(
      `select m.name as 'table', c.type as type, c.pk as pk from sqlite_schema m join pragma_table_info(m.name) c
       where m.type = 'table'`,
    )
    .all();
  checkPrimary(
    tables,
    columns.filter(({ pk }) => Number(pk) > 0).map((row) => String(row.table)),
  );
  // Bytes are bytes and JSON is text: no type that would keep either in a form of its own.
  assert.deepEqual([...new Set(columns.map(({ type }) => String(type).toLowerCase()))].sort(), [
    'blob',
    'integer',
    'text',
  ]);
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
  const names = async (sql: string) =>
    (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name);
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
      from pg_constraint c join pg_class t on t.oid = c.conrelid where c.contype in ('u', 'p') and t.relnamespace = 'public'::regnamespace`)),
    ...(await ask(`select t.relname as table, c.conname as name, ${columns('c.conkey', 't.oid')} as columns,
      c.confrelid::regclass::text as target, ${columns('c.confkey', 'c.confrelid')} as "targetColumns"
      from pg_constraint c join pg_class t on t.oid = c.conrelid where c.contype = 'f' and t.relnamespace = 'public'::regnamespace`)),
  ];
  checkKeys(
    tables.map((row) => row.table),
    keys,
  );
  checkPrimary(
    tables.map((row) => row.table),
    await names("select conrelid::regclass::text as name from pg_constraint where contype = 'p'"),
  );
  assert.deepEqual(
    await names(`select distinct a.atttypid::regtype::text as name from pg_attribute a join pg_class t on t.oid = a.attrelid
      where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped order by 1`),
    ['bigint', 'bytea', 'text'],
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

test('ST3 nothing rests on what a distributed server has not: advisory locks, notifications, triggers, jsonb', () => {
  const files = readdirSync('src/store', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  );
  assert.ok(files.length > 20);
  const found = files.flatMap((name) => {
    const text = readFileSync(path.join('src/store', name), 'utf8');
    return (
      text.match(
        /pg_advisory\w*|pg_notify|\b(?:UN)?LISTEN\b|\bcreate trigger\b|\bjsonb\b|\b\w*serial\b|nextval/gi,
      ) ?? []
    )
      .filter((word) => !/^serial$/i.test(word))
      .map((word) => `${name}: ${word}`);
  });
  assert.deepEqual(found, []);
});
