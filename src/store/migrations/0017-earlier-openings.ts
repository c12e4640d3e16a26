/**
 * A plan that is opened anew: the genesis on its way from party to party, and what the openings before have left, log by log,
 * in tables of their own that nothing is written to once an opening has ended.
 */
import type { Migration } from './migration.ts';

export const earlierOpenings: Migration = {
  number: 17,
  name: 'earlier-openings',
  async up(_db, { text, int, bytes, table }) {
    await table('joint_next', ['plan_id'])
      .addColumn('genesis', bytes, (c) => c.notNull())
      .addColumn('hash', text, (c) => c.notNull())
      .addColumn('me', text, (c) => c.notNull())
      .addColumn('offers', text, (c) => c.notNull())
      .addForeignKeyConstraint('joint_next_plan', ['plan_id'], 'joint_plans', ['plan_id'])
      .execute();
    await table('earlier_plans', ['plan_id', 'number'])
      .addColumn('genesis', bytes, (c) => c.notNull())
      .addColumn('hash', text, (c) => c.notNull())
      .addColumn('me', text, (c) => c.notNull())
      .addColumn('offers', text, (c) => c.notNull())
      .addColumn('marks', text, (c) => c.notNull())
      .addColumn('version', int, (c) => c.notNull())
      .addColumn('ended_at', text, (c) => c.notNull())
      .execute();
    const [of, plan] = [['plan_id', 'number'], 'earlier_plans'];
    await table('earlier_logs', [...of, 'log'])
      .addColumn('notes', text, (c) => c.notNull())
      .addColumn('fork', bytes)
      .addColumn('is_suspect', int, (c) => c.notNull())
      .addForeignKeyConstraint('earlier_logs_plan', ['plan_id', 'number'], plan, ['plan_id', 'number'])
      .execute();
    await table('earlier_entries', [...of, 'log', 'seq'])
      .addColumn('bytes', bytes, (c) => c.notNull())
      .addColumn('held_at', text, (c) => c.notNull())
      .addForeignKeyConstraint('earlier_entries_plan', ['plan_id', 'number'], plan, ['plan_id', 'number'])
      .execute();
    await table('earlier_disclosures', [...of, 'digest'])
      .addColumn('log', text, (c) => c.notNull())
      .addColumn('entry', int, (c) => c.notNull())
      .addColumn('raw', text)
      .addColumn('state', text, (c) => c.notNull())
      .addForeignKeyConstraint('earlier_disclosures_plan', ['plan_id', 'number'], plan, ['plan_id', 'number'])
      .execute();
    await table('earlier_transfers', [...of, 'transfer_id'])
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('direction', text, (c) => c.notNull())
      .addColumn('party', text, (c) => c.notNull())
      .addColumn('carrier', text, (c) => c.notNull())
      .addColumn('sha256', text, (c) => c.notNull())
      .addColumn('bytes', int, (c) => c.notNull())
      .addColumn('ranges', text, (c) => c.notNull())
      .addColumn('files', text)
      .addColumn('outcome', text, (c) => c.notNull())
      .addForeignKeyConstraint('earlier_transfers_plan', ['plan_id', 'number'], plan, ['plan_id', 'number'])
      .execute();
    await table('earlier_evidence', [...of, 'evidence_id'])
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('log', text, (c) => c.notNull())
      .addColumn('bytes', bytes, (c) => c.notNull())
      .addForeignKeyConstraint('earlier_evidence_plan', ['plan_id', 'number'], plan, ['plan_id', 'number'])
      .execute();
  },
};
