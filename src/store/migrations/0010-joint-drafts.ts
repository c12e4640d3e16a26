/** Drafts for consultation: beside the joint log, deletable, and in no entry. */
import type { Migration } from './migration.ts';

export const jointDrafts: Migration = {
  number: 10,
  name: 'joint-drafts',
  async up(_db, { text, table }) {
    await table('joint_drafts', ['plan_id', 'draft_id'])
      .addColumn('author', text, (c) => c.notNull())
      .addColumn('about', text)
      .addColumn('content', text, (c) => c.notNull())
      .addColumn('expires', text, (c) => c.notNull())
      .addColumn('held_at', text, (c) => c.notNull())
      .addColumn('left_at', text)
      .addForeignKeyConstraint('joint_drafts_plan', ['plan_id'], 'joint_plans', ['plan_id'])
      .execute();
  },
};
