/** Accounts from before grants: after the upgrade each role is held in the areas in which it was held. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import pg from 'pg';
import type { Store } from '../../src/app/index.ts';
import { openPostgresStore, openSqliteStore } from '../../src/store/index.ts';
import { begin } from '../../src/store/migrations/0001-begin.ts';
import { endings, kept, newFolder, runningCluster, withCluster } from './engines.ts';

withCluster();

/** What the first version of the program kept, in its own words. */
const old = [
  `insert into people (person_id, pseudonym, name, folded_name, display_name, roles, areas, language, is_active, version)
   values ('p1', 'a-1', 'Keo', 'keo', 'Keo Sample', '["coordinator","auditor"]', '{"plan-1":["x","y"]}', 'lo', 1, 3),
          ('p2', 'a-2', 'Noy', 'noy', 'Noy Sample', '["reader"]', '{}', 'en', 0, 1)`,
  `insert into deputies (deputy_id, person, deputy, from_date, to_date)
   values ('d1', 'p1', 'p2', '2026-05-01', '2026-05-31')`,
  `insert into one_time_codes (code_hash, purpose, person_id, expires_at) values ('c1', 'password', 'p2', 9)`,
];

async function assertCarried(store: Store): Promise<void> {
  await store.read(async ({ accounts }) => {
    const areas = { 'plan-1': ['x', 'y'] };
    const people = await accounts.people();
    assert.deepEqual(
      people.map(({ personId, grants, asked, active, version }) => [
        personId,
        grants,
        asked,
        active,
        version,
      ]),
      [
        [
          'p1',
          [
            { role: 'coordinator', areas },
            { role: 'auditor', areas },
          ],
          null,
          true,
          3,
        ],
        ['p2', [{ role: 'reader', areas: {} }], null, false, 1],
      ],
    );
    const [deputy] = await accounts.deputies();
    assert.deepEqual([deputy?.namedBy, deputy?.asked, deputy?.to], ['operator', null, '2026-05-31']);
    assert.equal((await accounts.code('c1'))?.madeBy, 'operator');
    assert.deepEqual(await accounts.accountHistory({ limit: 9, before: null }), []);
  });
}

test('ST8 roles and areas become grants, nobody gains and nobody loses (sqlite)', async (t) => {
  const atEnd = endings(t);
  const folder = newFolder();
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  await kept(await openSqliteStore({ folder, migrations: [begin] })).close();
  const db = new DatabaseSync(path.join(folder, 'entente.db'));
  for (const statement of old) db.exec(statement);
  db.close();
  const store = kept(await openSqliteStore({ folder }));
  atEnd(() => store.close());
  await assertCarried(store);
});

test('ST8 roles and areas become grants, nobody gains and nobody loses (postgres)', async (t) => {
  const running = runningCluster();
  if (running === null) return t.skip('PostgreSQL is not installed');
  const atEnd = endings(t);
  const backupFolder = newFolder();
  atEnd(() => rmSync(backupFolder, { recursive: true, force: true }));
  const url = await running.newDatabase();
  await kept(await openPostgresStore({ url, backupFolder, migrations: [begin] })).close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of old) await client.query(statement);
  await client.end();
  const store = kept(await openPostgresStore({ url, backupFolder }));
  atEnd(() => store.close());
  await assertCarried(store);
});
