/** Which files went or came with a bundle, beside its entries. Before it none did: null. */
import type { Migration } from './migration.ts';

export const transferFiles: Migration = {
  number: 13,
  name: 'transfer-files',
  async up(db, { text }) {
    await db.schema.alterTable('joint_transfers').addColumn('files', text).execute();
  },
};
