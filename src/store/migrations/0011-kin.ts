/** What a commitment became is found by index: few commitments name what they came from. */
import { sql } from 'kysely';
import type { Migration } from './migration.ts';

export const kin: Migration = {
  number: 11,
  name: 'kin',
  async up(db) {
    await db.schema
      .createIndex('commitments_kin')
      .on('commitments')
      .columns(['plan_id'])
      .where(sql<boolean>`parents <> '[]'`)
      .execute();
  },
};
