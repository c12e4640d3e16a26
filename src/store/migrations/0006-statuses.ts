/** How commitments stand, now and in each period, made from claims, readings, evidence and flagships. */
import type { Migration } from './migration.ts';

export const statuses: Migration = {
  number: 6,
  name: 'statuses',
  async up(db, { text, int, table }) {
    await table('statuses', ['plan_id', 'period', 'commitment'])
      .addColumn('counted', text, (c) => c.notNull())
      .addColumn('progress', text, (c) => c.notNull())
      .addColumn('basis', text, (c) => c.notNull())
      .addColumn('said_for', text, (c) => c.notNull())
      .addColumn('due', text)
      .addColumn('due_key', text, (c) => c.notNull())
      .addColumn('is_moved', int, (c) => c.notNull())
      .addColumn('done', text)
      .addColumn('done_key', text, (c) => c.notNull())
      .addColumn('evidence', text, (c) => c.notNull())
      .addColumn('is_led', int, (c) => c.notNull())
      .addColumn('is_flagship', int, (c) => c.notNull())
      .addColumn('areas', text, (c) => c.notNull())
      .addColumn('order_key', text, (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex('statuses_order')
      .on('statuses')
      .columns(['plan_id', 'period', 'order_key', 'commitment'])
      .execute();
    await db.schema
      .createIndex('statuses_commitment')
      .on('statuses')
      .columns(['plan_id', 'commitment'])
      .execute();
  },
};
