/** Joint logs: the record of an exchange, what left and came, evidence. */
import type { Migration } from './migration.ts';

export const joint: Migration = {
  number: 8,
  name: 'joint',
  async up(_db, { text, int, bytes, table }) {
    await table('joint_plans', ['plan_id'])
      .addColumn('genesis', bytes, (c) => c.notNull())
      .addColumn('hash', text, (c) => c.notNull())
      .addColumn('me', text, (c) => c.notNull())
      .addColumn('offers', text, (c) => c.notNull())
      .addColumn('marks', text, (c) => c.notNull())
      .addColumn('version', int, (c) => c.notNull())
      .execute();
    const ofPlan = ['plan_id'];
    await table('joint_logs', ['plan_id', 'log'])
      .addColumn('notes', text, (c) => c.notNull())
      .addColumn('fork', bytes)
      .addColumn('is_suspect', int, (c) => c.notNull())
      .addForeignKeyConstraint('joint_logs_plan', ['plan_id'], 'joint_plans', ofPlan)
      .execute();
    await table('joint_entries', ['plan_id', 'log', 'seq'])
      .addColumn('bytes', bytes, (c) => c.notNull())
      .addColumn('held_at', text, (c) => c.notNull())
      .addForeignKeyConstraint('joint_entries_plan', ['plan_id'], 'joint_plans', ofPlan)
      .execute();
    await table('joint_disclosures', ['plan_id', 'digest'])
      .addColumn('log', text, (c) => c.notNull())
      .addColumn('entry', int, (c) => c.notNull())
      .addColumn('raw', text)
      .addColumn('state', text, (c) => c.notNull())
      .addForeignKeyConstraint('joint_disclosures_plan', ['plan_id'], 'joint_plans', ofPlan)
      .execute();
    await table('joint_transfers', ['plan_id', 'transfer_id'])
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('direction', text, (c) => c.notNull())
      .addColumn('party', text, (c) => c.notNull())
      .addColumn('carrier', text, (c) => c.notNull())
      .addColumn('sha256', text, (c) => c.notNull())
      .addColumn('bytes', int, (c) => c.notNull())
      .addColumn('ranges', text, (c) => c.notNull())
      .addColumn('outcome', text, (c) => c.notNull())
      .addForeignKeyConstraint('joint_transfers_plan', ['plan_id'], 'joint_plans', ofPlan)
      .execute();
    await table('joint_evidence', ['plan_id', 'evidence_id'])
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('log', text, (c) => c.notNull())
      .addColumn('bytes', bytes, (c) => c.notNull())
      .addForeignKeyConstraint('joint_evidence_plan', ['plan_id'], 'joint_plans', ofPlan)
      .execute();
  },
};
