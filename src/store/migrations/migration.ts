/**
 * What a migration is: a number, a name and what it does, written once for both engines through the schema builder.
 * Columns differ between the engines in three types only; they are named here. Text compares by its UTF-8 bytes on
 * both, so that every order is the same everywhere.
 */
import { type CreateTableBuilder, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Engine } from '../session.ts';

/** The builder without knowledge of tables: a migration says itself how those it reads looked then. */
export type SchemaDb = Pick<Kysely<unknown>, 'schema' | 'withTables'>;
type AnyTable = CreateTableBuilder<string, string>;

export interface Columns {
  readonly text: RawBuilder<unknown>;
  /** 64 bits; values stay within ±(2^53−1). */
  readonly int: RawBuilder<unknown>;
  readonly bytes: RawBuilder<unknown>;
  /** Begins a table with its key columns and primary key. */
  table(name: string, key: readonly string[]): AnyTable;
  /** For narrow tables of very many rows: SQLite keeps them in the key's own tree. */
  without(table: AnyTable): AnyTable;
}

export interface Migration {
  readonly number: number;
  readonly name: string;
  up(db: SchemaDb, columns: Columns): Promise<void>;
}

const numberKeys = new Set(['seq', 'level', 'position', 'size', 'ordinal', 'number']);

/** The columns of an engine. */
export function columnsOf(engine: Engine, db: SchemaDb): Columns {
  const isSqlite = engine === 'sqlite';
  const text = isSqlite ? sql`text` : sql`text collate "C"`;
  const int = isSqlite ? sql`integer` : sql`bigint`;
  const bytes = isSqlite ? sql`blob` : sql`bytea`;
  return {
    text,
    int,
    bytes,
    table(name, key) {
      const begun: AnyTable = db.schema.createTable(name);
      return key
        .reduce(
          (t, column) => t.addColumn(column, numberKeys.has(column) ? int : text, (c) => c.notNull()),
          begun,
        )
        .addPrimaryKeyConstraint(`${name}_key`, [...key]);
    },
    without: (table) => (isSqlite ? table.modifyEnd(sql`without rowid`) : table),
  };
}
