/** Forms that rounds send out, each under its code, and everything that comes back, read or not. */
import type { Migration } from './migration.ts';

export const rounds: Migration = {
  number: 7,
  name: 'rounds',
  async up(db, { text, int, table }) {
    await table('round_forms', ['plan_id', 'code'])
      .addColumn('round_id', text, (c) => c.notNull())
      .addColumn('body', text, (c) => c.notNull())
      .addColumn('value', text, (c) => c.notNull())
      .addColumn('version', int, (c) => c.notNull())
      .execute();
    await table('round_returns', ['plan_id', 'return_id'])
      .addColumn('round_id', text)
      .addColumn('code', text)
      .addColumn('body', text)
      .addColumn('state', text, (c) => c.notNull())
      .addColumn('sha256', text)
      .addColumn('value', text, (c) => c.notNull())
      .addColumn('version', int, (c) => c.notNull())
      .execute();
    const index = (on: string, name: string, columns: string[]) =>
      db.schema
        .createIndex(`${on}_${name}`)
        .on(on)
        .columns(['plan_id', ...columns])
        .execute();
    await index('round_forms', 'round', ['round_id', 'code']);
    await index('round_returns', 'round', ['round_id', 'return_id']);
    await index('round_returns', 'file', ['sha256', 'return_id']);
  },
};
