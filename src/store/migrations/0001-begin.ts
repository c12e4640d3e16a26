/**
 * The first tables: logs, registers, projections, own tables, blobs, accounts, the node's settings. Every key of a
 * plan's table begins with `plan_id`; numbers are given by the application, never by a sequence [ST3].
 */
import type { Columns, Migration, SchemaDb } from './migration.ts';

async function makeLogs(db: SchemaDb, { text, int, bytes, table, without }: Columns): Promise<void> {
  await table('logs', ['plan_id', 'log'])
    .addColumn('size', int, (c) => c.notNull())
    .addColumn('edge', bytes, (c) => c.notNull())
    .addColumn('root', bytes, (c) => c.notNull())
    .addColumn('genesis', bytes, (c) => c.notNull())
    .execute();
  await table('log_entries', ['plan_id', 'log', 'seq'])
    .addColumn('bytes', bytes, (c) => c.notNull())
    .addColumn('leaf_hash', bytes, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('register', text)
    .addColumn('register_type', text)
    .addColumn('by_person', text, (c) => c.notNull())
    .addColumn('at', text, (c) => c.notNull())
    .addForeignKeyConstraint('log_entries_log', ['plan_id', 'log'], 'logs', ['plan_id', 'log'])
    .execute();
  await without(table('log_nodes', ['plan_id', 'log', 'level', 'position']))
    .addColumn('hash', bytes, (c) => c.notNull())
    .addForeignKeyConstraint('log_nodes_log', ['plan_id', 'log'], 'logs', ['plan_id', 'log'])
    .execute();
  await table('log_checkpoints', ['plan_id', 'log', 'size'])
    .addColumn('root', bytes, (c) => c.notNull())
    .addColumn('note', bytes, (c) => c.notNull())
    .addForeignKeyConstraint('log_checkpoints_log', ['plan_id', 'log'], 'logs', ['plan_id', 'log'])
    .execute();
  const index = (name: string, column: string) =>
    db.schema.createIndex(name).on('log_entries').columns(['plan_id', 'log', column, 'seq']).execute();
  await index('log_entries_register', 'register');
  await index('log_entries_register_type', 'register_type');
  await index('log_entries_by_person', 'by_person');
}

async function makeProjections(db: SchemaDb, { text, int, table }: Columns): Promise<void> {
  await table('registers', ['plan_id', 'register'])
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('value', text, (c) => c.notNull())
    .addColumn('heads', text, (c) => c.notNull())
    .addColumn('seq', int, (c) => c.notNull())
    .execute();
  await table('plans', ['plan_id'])
    .addColumn('title', text, (c) => c.notNull())
    .addColumn('parties', text, (c) => c.notNull())
    .addColumn('period', text, (c) => c.notNull())
    .addColumn('adopted', text, (c) => c.notNull())
    .addColumn('version', int, (c) => c.notNull())
    .addColumn('created_at', text, (c) => c.notNull())
    .execute();
  await table('texts', ['plan_id', 'text_id'])
    .addColumn('record', text, (c) => c.notNull())
    .addColumn('is_current', int, (c) => c.notNull())
    .addColumn('outline_accepted', int, (c) => c.notNull())
    .execute();
  await table('provisions', ['plan_id', 'text_id', 'provision_id'])
    .addColumn('reading_order', int, (c) => c.notNull())
    .addColumn('path', text, (c) => c.notNull())
    .addColumn('label', text)
    .addColumn('heading', text)
    .addColumn('role', text, (c) => c.notNull())
    .addColumn('start_at', int, (c) => c.notNull())
    .addColumn('end_at', int, (c) => c.notNull())
    .addColumn('parent', text)
    .addColumn('coverage', text, (c) => c.notNull())
    .execute();
  await table('commitments', ['plan_id', 'commitment_id'])
    .addColumn('provision_id', text, (c) => c.notNull())
    .addColumn('path', text, (c) => c.notNull())
    .addColumn('path_key', text, (c) => c.notNull())
    .addColumn('ordinal', int, (c) => c.notNull())
    .addColumn('spans', text, (c) => c.notNull())
    .addColumn('parents', text, (c) => c.notNull())
    .addColumn('reading', text, (c) => c.notNull())
    .addColumn('actor', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('strength', text, (c) => c.notNull())
    .addColumn('is_live', int, (c) => c.notNull())
    .addColumn('is_anchored', int, (c) => c.notNull())
    .addColumn('version', int, (c) => c.notNull())
    .execute();
  const index = (table: string, name: string, columns: string[]) =>
    db.schema
      .createIndex(`${table}_${name}`)
      .on(table)
      .columns(['plan_id', ...columns])
      .execute();
  await index('provisions', 'id', ['provision_id']);
  await index('commitments', 'place', ['path_key', 'ordinal', 'commitment_id']);
  await index('commitments', 'provision', ['provision_id']);
}

async function makeOwnTables(db: SchemaDb, { text, int, bytes, table }: Columns): Promise<void> {
  await table('extractions', ['plan_id', 'text_id'])
    .addColumn('engine', text, (c) => c.notNull())
    .addColumn('outline', text, (c) => c.notNull())
    .addColumn('diagnostics', text, (c) => c.notNull())
    .execute();
  await table('mentions', ['plan_id', 'text_id', 'ordinal'])
    .addColumn('type', text, (c) => c.notNull())
    .addColumn('start_at', int, (c) => c.notNull())
    .addColumn('end_at', int, (c) => c.notNull())
    .addColumn('words', text, (c) => c.notNull())
    .addForeignKeyConstraint('mentions_text', ['plan_id', 'text_id'], 'extractions', ['plan_id', 'text_id'])
    .execute();
  await table('proposals', ['plan_id', 'proposal_id'])
    .addColumn('text_id', text, (c) => c.notNull())
    .addColumn('provision_id', text, (c) => c.notNull())
    .addColumn('start_at', int, (c) => c.notNull())
    .addColumn('spans', text, (c) => c.notNull())
    .addColumn('reading', text, (c) => c.notNull())
    .addColumn('origin', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('decided_by', text)
    .addColumn('decided_at', text)
    .execute();
  await table('own_history', ['plan_id', 'subject', 'id'])
    .addColumn('at', text, (c) => c.notNull())
    .addColumn('by_person', text, (c) => c.notNull())
    .addColumn('act', text, (c) => c.notNull())
    .addColumn('detail', text, (c) => c.notNull())
    .execute();
  await table('blobs', ['plan_id', 'sha256'])
    .addColumn('bytes', bytes, (c) => c.notNull())
    .execute();
  const index = (table: string, name: string, columns: string[]) =>
    db.schema
      .createIndex(`${table}_${name}`)
      .on(table)
      .columns(['plan_id', ...columns])
      .execute();
  await index('mentions', 'start', ['text_id', 'start_at']);
  await index('proposals', 'text', ['text_id', 'start_at']);
  await index('proposals', 'provision', ['provision_id']);
}

async function makeNodeTables(db: SchemaDb, { text, int, table }: Columns): Promise<void> {
  await table('people', ['person_id'])
    .addColumn('pseudonym', text, (c) => c.notNull().unique())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('folded_name', text, (c) => c.notNull().unique())
    .addColumn('display_name', text, (c) => c.notNull())
    .addColumn('roles', text, (c) => c.notNull())
    .addColumn('areas', text, (c) => c.notNull())
    .addColumn('language', text, (c) => c.notNull())
    .addColumn('is_active', int, (c) => c.notNull())
    .addColumn('password_hash', text)
    .addColumn('version', int, (c) => c.notNull())
    .execute();
  await table('deputies', ['deputy_id'])
    .addColumn('person', text, (c) => c.notNull())
    .addColumn('deputy', text, (c) => c.notNull())
    .addColumn('from_date', text, (c) => c.notNull())
    .addColumn('to_date', text, (c) => c.notNull())
    .execute();
  await table('sessions', ['token_hash'])
    .addColumn('person_id', text, (c) => c.notNull())
    .addColumn('created_at', int, (c) => c.notNull())
    .addColumn('seen_at', int, (c) => c.notNull())
    .addColumn('expires_at', int, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('sessions_person').on('sessions').column('person_id').execute();
  await table('one_time_codes', ['code_hash'])
    .addColumn('purpose', text, (c) => c.notNull())
    .addColumn('person_id', text)
    .addColumn('expires_at', int, (c) => c.notNull())
    .addColumn('used_at', int)
    .execute();
  await table('idempotency', ['person_id', 'key'])
    .addColumn('request_hash', text, (c) => c.notNull())
    .addColumn('status', int, (c) => c.notNull())
    .addColumn('body', text, (c) => c.notNull())
    .addColumn('created_at', int, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('idempotency_age').on('idempotency').column('created_at').execute();
  await table('counters', ['name'])
    .addColumn('value', int, (c) => c.notNull())
    .execute();
  await table('settings', ['key'])
    .addColumn('value', text, (c) => c.notNull())
    .execute();
}

export const begin: Migration = {
  number: 1,
  name: 'begin',
  async up(db, columns) {
    await makeLogs(db, columns);
    await makeProjections(db, columns);
    await makeOwnTables(db, columns);
    await makeNodeTables(db, columns);
  },
};
