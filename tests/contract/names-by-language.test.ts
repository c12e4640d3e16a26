/** Things from before names had an order for each language: they get it when the node opens, and nothing else of them changes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillNames, type ObjectQuery, type Store } from '../../src/app/index.ts';
import { allMigrations } from '../../src/store/migrations/all.ts';
import { engines, kept, withCluster } from './engines.ts';
import { upgraded } from './upgrade.ts';

withCluster();

const before = allMigrations.filter(({ number }) => number < 19);
const names = {
  north: { zh: '北方示例', lo: 'ແກ້ວ', en: 'North' },
  peace: { zh: '安全示例', lo: 'ກາງ', en: 'Éclair' },
  gone: { zh: '长江示例', en: 'dock' },
};
/** As the version before kept them: one key, by the Chinese name's characters. */
const kindOf = ([id, name]: [string, object], retired: number): string =>
  `insert into objects (plan_id, type, object_id, value, label, label_key, due_key, date_key, state_key, owner_key, is_ended, is_retired,
     placed, version, changed_at)
   values ('p', 'body', '${id}', '${JSON.stringify({ name, side: 'ours', ...(retired === 1 && { retired: true }) })}', '${JSON.stringify(name)}', 'k', '~', '~', '~ ~', '~', 0,
     ${retired}, 'everybody', 3, '2026-01-01T00:00:00Z')`;
const old = [
  `insert into plans (plan_id, title, parties, period, adopted, version, created_at) values ('p', '{}', '[]', 'null', 'null', 1, '2026-01-01T00:00:00Z')`,
  ...Object.entries(names).map((one) => kindOf(one, one[0] === 'gone' ? 1 : 0)),
];

async function order(store: Store, language: ObjectQuery['language']): Promise<readonly string[]> {
  const query: ObjectQuery = {
    type: 'body',
    retired: false,
    open: null,
    sort: 'label',
    language,
    descending: false,
  };
  const page = await store.read((r) => r.objects.list('p', query, { limit: 10, after: null }));
  return page.rows.map(({ id }) => id);
}

for (const engine of engines)
  test(`AP1871 things of a version before get their keys once, also those that are retired (${engine})`, async (t) => {
    const store = await upgraded(engine, t, { migrations: before, statements: old });
    if (store === null) return t.skip('PostgreSQL is not installed');
    const keys = [{ type: 'body', id: 'north' }];
    const was = await store.read((r) => r.objects.many('p', keys));
    assert.equal(kept(await fillNames(store)), 3);
    assert.deepEqual(await order(store, 'zh'), ['peace', 'north']);
    assert.deepEqual(await order(store, 'lo'), ['peace', 'north']);
    assert.deepEqual(await order(store, 'en'), ['peace', 'north']);
    assert.deepEqual(await store.read((r) => r.objects.many('p', keys)), was);
    assert.equal(kept(await fillNames(store)), 0, 'what is filled stays filled');
  });
