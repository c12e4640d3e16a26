/** Accounts from before grants: after the upgrade each role is held in the areas in which it was held. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Store } from '../../src/app/index.ts';
import { begin } from '../../src/store/migrations/0001-begin.ts';
import { engines, withCluster } from './engines.ts';
import { upgraded } from './upgrade.ts';

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
    assert.deepEqual(await accounts.accountHistory({ limit: 9, past: null }), []);
  });
}

for (const engine of engines)
  test(`ST8 roles and areas become grants, nobody gains and nobody loses (${engine})`, async (t) => {
    const store = await upgraded(engine, t, { migrations: [begin], statements: old });
    if (store === null) return t.skip('PostgreSQL is not installed');
    await assertCarried(store);
  });
