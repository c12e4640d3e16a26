/** What was reported of a plan's commitments is counted from an index: of a thousand statuses ten pages are read and not eighty. */
import type { Migration } from './migration.ts';

export const statusesByProgress: Migration = {
  number: 18,
  name: 'statuses-by-progress',
  async up(db) {
    await db.schema
      .createIndex('statuses_progress')
      .on('statuses')
      .columns(['plan_id', 'period', 'progress', 'commitment'])
      .execute();
  },
};
