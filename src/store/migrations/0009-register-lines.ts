/** The register as it is listed. Made by the program for plans that are kept already, when the node opens [AP801]. */
import type { Migration } from './migration.ts';

export const registerLines: Migration = {
  number: 9,
  name: 'register-lines',
  async up(db, { text, int, table }) {
    await table('register_lines', ['plan_id', 'line_id', 'state'])
      .addColumn('provision_id', text, (c) => c.notNull())
      .addColumn('place', int, (c) => c.notNull())
      .addColumn('start_at', int, (c) => c.notNull())
      .addColumn('ordinal', int, (c) => c.notNull())
      .addColumn('text_id', text, (c) => c.notNull())
      .addColumn('spans', text, (c) => c.notNull())
      .addColumn('words', text, (c) => c.notNull())
      .addColumn('folded', text, (c) => c.notNull())
      .addColumn('reading', text, (c) => c.notNull())
      .addColumn('actor', text, (c) => c.notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('strength', text, (c) => c.notNull())
      .addColumn('strength_rank', int, (c) => c.notNull())
      .addColumn('due_key', text, (c) => c.notNull())
      .addColumn('is_dated', int, (c) => c.notNull())
      .addColumn('is_led', int, (c) => c.notNull())
      .addColumn('is_anchored', int, (c) => c.notNull())
      .addColumn('version', int, (c) => c.notNull())
      .execute();
    await table('register_places', ['plan_id', 'provision_id'])
      .addColumn('place', int, (c) => c.notNull())
      .addColumn('path', text, (c) => c.notNull())
      .addColumn('label', text)
      .addColumn('heading', text)
      .addColumn('role', text, (c) => c.notNull())
      .addColumn('lineage', text, (c) => c.notNull())
      .execute();
    const index = (name: string, columns: readonly string[]) =>
      db.schema
        .createIndex(`register_lines_${name}`)
        .on('register_lines')
        .columns(['plan_id', ...columns])
        .execute();
    const rest = ['place', 'start_at', 'line_id', 'state'];
    await index('place', rest);
    await index('actor', ['actor', ...rest]);
    await index('kind', ['kind', ...rest]);
    await index('strength', ['strength_rank', ...rest]);
    await index('due', ['due_key', ...rest]);
    await index('provision', ['provision_id']);
    // Everything that is counted without words: counts read this and not the lines.
    await index('counts', [
      ...['state', 'actor', 'kind', 'strength', 'is_dated', 'is_led'],
      ...['provision_id', 'line_id'],
    ]);
  },
};
