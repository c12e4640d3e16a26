/**
 * Acts of review with what each changed, so that they can be told and taken back; and which proposals a mark of "holds
 * none" rejected, so that its withdrawal gives them back.
 */
import type { Migration } from './migration.ts';

export const reviewActs: Migration = {
  number: 2,
  name: 'review-acts',
  async up(db, { text, int, table }) {
    await table('review_acts', ['plan_id', 'act_id'])
      .addColumn('text_id', text, (c) => c.notNull())
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('by_person', text, (c) => c.notNull())
      .addColumn('act', text, (c) => c.notNull())
      .addColumn('reason', text)
      .addColumn('items', int, (c) => c.notNull())
      .addColumn('provisions', text, (c) => c.notNull())
      .addColumn('change', text, (c) => c.notNull())
      .addColumn('first_seq', int)
      .addColumn('last_seq', int)
      .addColumn('undoes', text)
      .addColumn('undone_by', text)
      .execute();
    await db.schema
      .alterTable('proposals')
      .addColumn('by_mark', int, (c) => c.notNull().defaultTo(0))
      .execute();
  },
};
