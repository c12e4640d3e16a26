/**
 * Roles become grants, each with its own areas; what waits for a second person, who made a code, and the history of
 * accounts get their places. A role that was held before is held in the same areas after.
 */
import type { Columns, Migration, SchemaDb } from './migration.ts';

/** People as they were before, and the column that their grants go to. */
type Before = { people: { person_id: string; roles: string; areas: string; grants: string } };

async function turnRolesIntoGrants(db: SchemaDb, { text }: Columns): Promise<void> {
  const people = () => db.schema.alterTable('people');
  await people()
    .addColumn('grants', text, (c) => c.notNull().defaultTo('[]'))
    .execute();
  await people()
    .addColumn('asked', text, (c) => c.notNull().defaultTo('null'))
    .execute();
  const rows = db.withTables<Before>();
  for (const { person_id, roles, areas } of await rows.selectFrom('people').selectAll().execute()) {
    const held: readonly string[] = JSON.parse(roles);
    const where: unknown = JSON.parse(areas);
    const grants = JSON.stringify(held.map((role) => ({ role, areas: where })));
    await rows.updateTable('people').set({ grants }).where('person_id', '=', person_id).execute();
  }
  await people().dropColumn('roles').execute();
  await people().dropColumn('areas').execute();
}

async function makeHistory(db: SchemaDb, { text, int, table }: Columns): Promise<void> {
  await table('account_history', ['seq'])
    .addColumn('at', int, (c) => c.notNull())
    .addColumn('by_person', text, (c) => c.notNull())
    .addColumn('act', text, (c) => c.notNull())
    .addColumn('subject', text)
    .addColumn('detail', text, (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('account_history_subject')
    .on('account_history')
    .columns(['subject', 'seq'])
    .execute();
}

/** Roles with areas of their own, and the history of accounts. */
export const grants: Migration = {
  number: 5,
  name: 'grants',
  async up(db, columns) {
    const { text } = columns;
    await turnRolesIntoGrants(db, columns);
    const add = (table: string, column: string, value: string) =>
      db.schema
        .alterTable(table)
        .addColumn(column, text, (c) => c.notNull().defaultTo(value))
        .execute();
    await add('deputies', 'asked', 'null');
    // Who named a deputy or made a code was not kept: the machine's operator stands for them, so that nothing is lost.
    await add('deputies', 'named_by', 'operator');
    await add('one_time_codes', 'made_by', 'operator');
    await makeHistory(db, columns);
  },
};
