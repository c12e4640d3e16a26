/** A text's provisions are read in order from a place on, and by what they stand right below, by index. */
import type { Migration } from './migration.ts';

export const outlineOrder: Migration = {
  number: 14,
  name: 'outline-order',
  async up(db) {
    const index = (name: string, column: string) =>
      db.schema
        .createIndex(`provisions_${name}`)
        .on('provisions')
        .columns(['plan_id', 'text_id', column])
        .execute();
    await index('order', 'reading_order');
    await index('parent', 'parent');
  },
};
