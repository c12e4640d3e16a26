/**
 * Things are sorted by their names as readers of each language see and order them: a key and an index for each. The program makes
 * the keys of what is kept already, when the node opens [AP1871].
 */
import type { Columns, Migration, SchemaDb } from './migration.ts';

async function replaceKey(db: SchemaDb, { text }: Columns, key: 'label_key' | 'owner_key'): Promise<void> {
  await db.schema.dropIndex(`objects_${key}`).execute();
  await db.schema.alterTable('objects').dropColumn(key).execute();
  for (const language of ['zh', 'lo', 'en']) {
    const column = `${key}_${language}`;
    await db.schema
      .alterTable('objects')
      .addColumn(column, text, (c) => c.notNull().defaultTo(''))
      .execute();
    await db.schema
      .createIndex(`objects_${column}`)
      .on('objects')
      .columns(['plan_id', 'type', 'is_retired', column, 'object_id'])
      .execute();
  }
}

export const namesByLanguage: Migration = {
  number: 19,
  name: 'names-by-language',
  async up(db, columns) {
    await replaceKey(db, columns, 'label_key');
    await replaceKey(db, columns, 'owner_key');
  },
};
