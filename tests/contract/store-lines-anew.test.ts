/** Registers from before lines were searched in every language: lines of plans with several texts are to be made anew, others stay. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Store } from '../../src/app/index.ts';
import { allMigrations } from '../../src/store/migrations/all.ts';
import { engines, withCluster } from './engines.ts';
import { upgraded } from './upgrade.ts';

withCluster();

const before = allMigrations.filter(({ number }) => number < 15);
const text = (plan: string, id: string): string =>
  `insert into texts (plan_id, text_id, record, is_current, outline_accepted) values ('${plan}', '${id}', '{}', 1, 0)`;
const listed = (plan: string): readonly string[] => [
  `insert into register_lines (plan_id, line_id, state, provision_id, place, start_at, ordinal, text_id, spans, words, folded, reading,
     actor, kind, strength, strength_rank, due_key, is_dated, is_led, is_anchored, version)
   values ('${plan}', 'l', 'accepted', 'p', 1, 0, 1, 't', '[]', 'w', 'w', '{}', 'both', 'cooperate', 'firm', 0, '', 0, 0, 1, 1)`,
  `insert into register_places (plan_id, provision_id, place, path, label, heading, role, lineage)
   values ('${plan}', 'p', 1, '1', null, null, 'operative', '[]')`,
];
/** A plan with one text and a plan with two, as the version before kept them. */
const old = [text('one', 't'), ...listed('one'), text('two', 't'), text('two', 'u'), ...listed('two')];

async function assertAnew(store: Store): Promise<void> {
  const left = await store.read(async ({ lines }) =>
    Promise.all(
      ['one', 'two'].map(async (plan) => [
        (await lines.within(plan, null)).length,
        (await lines.places(plan)).length,
      ]),
    ),
  );
  assert.deepEqual(left, [
    [1, 1],
    [0, 0],
  ]);
}

for (const engine of engines)
  test(`AP801 lines of plans with several texts are cleared once, for the program to make them (${engine})`, async (t) => {
    const store = await upgraded(engine, t, { migrations: before, statements: old });
    if (store === null) return t.skip('PostgreSQL is not installed');
    await assertAnew(store);
  });
