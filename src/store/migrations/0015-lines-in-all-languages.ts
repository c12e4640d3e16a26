/**
 * Lines of the register are searched in every language of their plan: those of plans with several texts are made anew by the
 * program, when the node opens [AP801].
 */
import type { Migration } from './migration.ts';

interface ByPlan {
  readonly plan_id: string;
}

export const linesInAllLanguages: Migration = {
  number: 15,
  name: 'lines-in-all-languages',
  async up(db) {
    const rows = db.withTables<{ texts: ByPlan; register_lines: ByPlan; register_places: ByPlan }>();
    const several = rows
      .selectFrom('texts')
      .select('plan_id')
      .groupBy('plan_id')
      .having((each) => each.fn.countAll(), '>', 1);
    await rows.deleteFrom('register_lines').where('plan_id', 'in', several).execute();
    await rows.deleteFrom('register_places').where('plan_id', 'in', several).execute();
  },
};
