/** Releases that are on their way are told from those that have ended, and both are read page by page, by index. */
import type { Migration } from './migration.ts';

interface ReleaseThen {
  readonly plan_id: string;
  readonly release_id: string;
  readonly content: string;
  readonly is_open: number;
}

/** Whether what was kept says how it ended. */
function hasEnded(content: string): boolean {
  const kept: unknown = JSON.parse(content);
  return typeof kept === 'object' && kept !== null && typeof Reflect.get(kept, 'ended') === 'string';
}

export const releasesByStanding: Migration = {
  number: 16,
  name: 'releases-by-standing',
  async up(db, { int }) {
    const table = db.schema.alterTable('joint_releases');
    await table.addColumn('is_open', int, (c) => c.notNull().defaultTo(1)).execute();
    const rows = db.withTables<{ joint_releases: ReleaseThen }>();
    const kept = await rows
      .selectFrom('joint_releases')
      .select(['plan_id', 'release_id', 'content'])
      .execute();
    for (const { plan_id, release_id } of kept.filter((row) => hasEnded(row.content)))
      await rows
        .updateTable('joint_releases')
        .set({ is_open: 0 })
        .where('plan_id', '=', plan_id)
        .where('release_id', '=', release_id)
        .execute();
    await db.schema
      .createIndex('joint_releases_standing')
      .on('joint_releases')
      .columns(['plan_id', 'is_open', 'release_id'])
      .execute();
  },
};
