/**
 * One transaction as Kysely sees it: a thin driver over "run this statement". Both engines use it, so that the same
 * repositories run on both and nothing else decides when a transaction begins or ends. A session that has ended, or in
 * which a statement has failed, refuses further statements: a forgotten promise cannot write into somebody else's
 * transaction, and a failed statement cannot be overlooked [ST5].
 */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Tables } from './schema.ts';

export type Engine = 'sqlite' | 'postgres';
/** What both engines can be given and give back. */
export type SqlValue = string | number | Uint8Array | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;
export interface SqlAnswer {
  readonly rows: readonly SqlRow[];
  readonly changes: number;
}
export type RunSql = (sql: string, values: readonly SqlValue[]) => Promise<SqlAnswer>;

/** A transaction's database, and how it ended so far. */
export interface Session {
  readonly db: Kysely<Tables>;
  /** The first statement's failure, if any: then the transaction must not be kept. */
  failure(): { readonly cause: unknown } | null;
  end(): void;
}

function sqlValue(value: unknown): SqlValue {
  if (value === null || typeof value === 'string' || value instanceof Uint8Array) return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new TypeError(`cannot be bound: ${value === undefined ? 'undefined' : typeof value}`);
}

class SessionConnection implements DatabaseConnection {
  #run: RunSql | null;
  failed: { readonly cause: unknown } | null = null;

  constructor(run: RunSql) {
    this.#run = run;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#run === null) throw new Error('this transaction has ended');
    if (this.failed !== null) throw new Error('a statement failed in this transaction', this.failed);
    try {
      const { rows, changes } = await this.#run(query.sql, query.parameters.map(sqlValue));
      return { rows: [...rows] as R[], numAffectedRows: BigInt(changes) }; // as: Kysely's type of the columns asked for
    } catch (cause) {
      this.failed ??= { cause };
      throw cause;
    }
  }

  // biome-ignore lint/correctness/useYield: streams are not offered; pages are.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streams are not offered: ask for pages');
  }

  close(): void {
    this.#run = null;
  }
}

class SessionDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
  async beginTransaction(): Promise<void> {
    throw new Error('a session is a transaction already');
  }
  async commitTransaction(): Promise<void> {
    throw new Error('the store ends transactions');
  }
  async rollbackTransaction(): Promise<void> {
    throw new Error('the store ends transactions');
  }
}

function dialectOf(engine: Engine, connection: DatabaseConnection): Dialect {
  const createDriver = (): Driver => new SessionDriver(connection);
  return engine === 'sqlite'
    ? {
        createDriver,
        createAdapter: () => new SqliteAdapter(),
        createQueryCompiler: () => new SqliteQueryCompiler(),
        createIntrospector: (db) => new SqliteIntrospector(db),
      }
    : {
        createDriver,
        createAdapter: () => new PostgresAdapter(),
        createQueryCompiler: () => new PostgresQueryCompiler(),
        createIntrospector: (db) => new PostgresIntrospector(db),
      };
}

/** A session over `run`, which must be inside a transaction for as long as the session lasts. */
export function openSession(engine: Engine, run: RunSql): Session {
  const connection = new SessionConnection(run);
  return {
    db: new Kysely<Tables>({ dialect: dialectOf(engine, connection) }),
    failure: () => connection.failed,
    end: () => connection.close(),
  };
}
