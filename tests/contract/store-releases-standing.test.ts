/** Releases that were kept before their standing was: those that had ended are told from those that are on their way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allMigrations } from '../../src/store/migrations/all.ts';
import { engines, withCluster } from './engines.ts';
import { upgraded } from './upgrade.ts';

withCluster();

const release = (id: string, content: string): string =>
  `insert into joint_releases (plan_id, release_id, version, content) values ('p', '${id}', 1, '${content}')`;
const statements = [
  `insert into joint_plans (plan_id, genesis, hash, me, offers, marks, version)
   values ('p', '', 'h', 'a', '[]', '{}', 1)`,
  release('r1', '{"ended":"released","steps":[]}'),
  release('r2', '{"ended":null,"steps":[]}'),
  release('r3', '{"ended":"withdrawn"}'),
  release('r4', '{"steps":[]}'),
];

for (const engine of engines)
  test(`ST960 releases of an earlier version are told apart by how they ended (${engine})`, async (t) => {
    const migrations = allMigrations.filter(({ number }) => number < 16);
    const store = await upgraded(engine, t, { migrations, statements });
    if (store === null) return t.skip('PostgreSQL is not installed');
    const rows = await store.read(({ joint }) => joint.releases('p', { after: null, limit: 10 }));
    assert.deepEqual(
      rows.map(({ id, isOpen }) => [id, isOpen]),
      [
        ['r4', true],
        ['r2', true],
        ['r3', false],
        ['r1', false],
      ],
    );
  });
