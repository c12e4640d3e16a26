/** Which blob leads from a text's characters to the places of the original file. */
import type { Migration } from './migration.ts';

export const placeMaps: Migration = {
  number: 3,
  name: 'place-maps',
  async up(_db, { text, table }) {
    await table('place_maps', ['plan_id', 'text_id'])
      .addColumn('sha256', text, (c) => c.notNull())
      .execute();
  },
};
