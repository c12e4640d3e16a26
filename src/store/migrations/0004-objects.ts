/**
 * Objects of the programme. `objects` and what hangs on it — links, areas, words — are made from registers and from
 * `own_objects`, which is a source of its own, like `files`. Each order that lists offer has its index, whose last column
 * makes the order total; words stand apart, so that a search reads little more than the words.
 */
import type { Columns, Migration, SchemaDb } from './migration.ts';

async function makeSources({ text, int, table }: Columns): Promise<void> {
  await table('own_objects', ['plan_id', 'type', 'object_id'])
    .addColumn('value', text, (c) => c.notNull())
    .addColumn('version', int, (c) => c.notNull())
    .addColumn('changed_at', text, (c) => c.notNull())
    .execute();
  await table('files', ['plan_id', 'sha256'])
    .addColumn('media_type', text, (c) => c.notNull())
    .addColumn('bytes', int, (c) => c.notNull())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('brought_at', text, (c) => c.notNull())
    .addColumn('brought_by', text, (c) => c.notNull())
    .execute();
}

async function makeRows({ text, int, table, without }: Columns): Promise<void> {
  await table('objects', ['plan_id', 'type', 'object_id'])
    .addColumn('value', text, (c) => c.notNull())
    .addColumn('label', text, (c) => c.notNull())
    .addColumn('state', text)
    .addColumn('due', text)
    .addColumn('date', text)
    .addColumn('owner', text)
    .addColumn('label_key', text, (c) => c.notNull())
    .addColumn('due_key', text, (c) => c.notNull())
    .addColumn('date_key', text, (c) => c.notNull())
    .addColumn('state_key', text, (c) => c.notNull())
    .addColumn('owner_key', text, (c) => c.notNull())
    .addColumn('is_ended', int, (c) => c.notNull())
    .addColumn('is_retired', int, (c) => c.notNull())
    .addColumn('placed', text, (c) => c.notNull())
    .addColumn('version', int, (c) => c.notNull())
    .addColumn('changed_at', text, (c) => c.notNull())
    .execute();
  await without(table('object_links', ['plan_id', 'type', 'object_id', 'field', 'target'])).execute();
  await without(table('object_areas', ['plan_id', 'type', 'object_id', 'provision_id'])).execute();
  await without(table('object_words', ['plan_id', 'type', 'object_id']))
    .addColumn('words', text, (c) => c.notNull())
    .execute();
}

async function makeIndexes(db: SchemaDb): Promise<void> {
  const index = (table: string, name: string, columns: string[]) =>
    db.schema
      .createIndex(`${table}_${name}`)
      .on(table)
      .columns(['plan_id', ...columns])
      .execute();
  const orders = ['label_key', 'due_key', 'date_key', 'state_key', 'owner_key', 'changed_at'];
  for (const order of orders) await index('objects', order, ['type', 'is_retired', order, 'object_id']);
  await index('object_links', 'target', ['target', 'type', 'field', 'object_id']);
  await index('object_areas', 'provision', ['provision_id', 'type', 'object_id']);
}

export const objects: Migration = {
  number: 4,
  name: 'objects',
  async up(db, columns) {
    await makeSources(columns);
    await makeRows(columns);
    await makeIndexes(db);
  },
};
