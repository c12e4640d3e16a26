/** What is prepared to go to the other parties, with the steps that it has taken: own, and in no log. */
import type { Migration } from './migration.ts';

export const jointReleases: Migration = {
  number: 12,
  name: 'joint-releases',
  async up(_db, { text, int, table }) {
    await table('joint_releases', ['plan_id', 'release_id'])
      .addColumn('version', int, (c) => c.notNull())
      .addColumn('content', text, (c) => c.notNull())
      .addForeignKeyConstraint('joint_releases_plan', ['plan_id'], 'joint_plans', ['plan_id'])
      .execute();
  },
};
