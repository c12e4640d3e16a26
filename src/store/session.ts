/**
 * One transaction as Kysely sees it: a thin driver over a line that takes statements. Both engines use it, so that the
 * same repositories run on both and nothing else decides when a transaction begins or ends. A session that has ended, or
 * in which a statement has failed, refuses further statements: a forgotten promise cannot write into somebody else's
 * transaction, and a failed statement cannot be overlooked [ST5]. What is asked is answered; what is told is done in
 * order, at the latest before the transaction is kept, and costs no waiting.
 */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { WriteScope } from '../app/index.ts';
import type { Tables } from './schema.ts';
import { ServerQueryCompiler } from './server-query.ts';

export type Engine = 'sqlite' | 'postgres';
/** What both engines can be given and give back. */
export type SqlValue = string | number | Uint8Array | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;
export interface SqlAnswer {
  readonly rows: readonly SqlRow[];
  readonly changes: number;
}
export type RunSql = (sql: string, values: readonly SqlValue[]) => Promise<SqlAnswer>;

/** A write whose answer nobody needs: run once for each line of values. */
export interface Statement {
  readonly sql: string;
  readonly lines: readonly (readonly SqlValue[])[];
  readonly must: MustChange | null;
}
/** How many rows a write must change in all; with any other number it has failed, and says what is wrong. */
export interface MustChange {
  readonly rows: number;
  readonly otherwise: string;
}

/** A statement before its values were looked at. */
type Write = Omit<Statement, 'lines'> & { readonly lines: readonly (readonly unknown[])[] };

/** What runs a session's statements, in order, inside its transaction. */
export interface StatementLine {
  /** `isRead` says that the statement changes nothing. */
  ask(sql: string, values: readonly SqlValue[], isRead: boolean): Promise<SqlAnswer>;
  /** May answer before the statement has run; its failure is then the transaction's. */
  tell(statement: Statement): Promise<void> | void;
}

/** A transaction's database, and how it ended so far. */
export interface Session {
  readonly db: Kysely<Tables>;
  /** The first statement's failure, if any: then the transaction must not be kept. */
  failure(): { readonly cause: unknown } | null;
  end(): void;
}

/** A line over a connection that runs each statement at once. */
export function lineOf(run: RunSql): StatementLine {
  return {
    ask: run,
    async tell({ sql, lines, must }) {
      let changed = 0;
      for (const values of lines) changed += (await run(sql, values)).changes;
      checkChanges(must, changed);
    },
  };
}

/** A write that did not do what its act was sure of is a bug of the act. */
export function checkChanges(must: MustChange | null, changed: number): void {
  if (must !== null && must.rows !== changed) throw new Error(must.otherwise);
}

function isSqlValue(value: unknown): value is SqlValue {
  if (value === null || typeof value === 'string' || value instanceof Uint8Array) return true;
  return typeof value === 'number' && Number.isSafeInteger(value);
}

/** The same values, once each is known to be one that can be bound. */
function sqlValues(values: readonly unknown[]): readonly SqlValue[] {
  if (values.every(isSqlValue)) return values;
  const at = values.findIndex((value) => !isSqlValue(value));
  throw new TypeError(`cannot be bound: ${typeof values[at]}`);
}

/** Whose rows a transaction may write: a plan's, two plans', the node's own, or, where nobody acts, any. */
export type Scope = WriteScope | null;

class SessionConnection implements DatabaseConnection {
  readonly engine: Engine;
  readonly scope: Scope;
  #line: StatementLine | null;
  failed: { readonly cause: unknown } | null = null;

  constructor(engine: Engine, line: StatementLine, scope: Scope) {
    this.engine = engine;
    this.scope = scope;
    this.#line = line;
  }

  async #on<T>(work: (line: StatementLine) => Promise<T> | T): Promise<T> {
    if (this.#line === null) throw new Error('this transaction has ended');
    if (this.failed !== null) throw new Error('a statement failed in this transaction', this.failed);
    try {
      return await work(this.#line);
    } catch (cause) {
      this.failed ??= { cause };
      throw cause;
    }
  }

  tell({ sql, lines, must }: Write): Promise<void> {
    return this.#on((line) => line.tell({ sql, lines: lines.map(sqlValues), must }));
  }

  async executeQuery<R>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changes } = await this.#on((line) =>
      line.ask(sql, sqlValues(parameters), query.kind === 'SelectQueryNode'),
    );
    return { rows: [...rows] as R[], numAffectedRows: BigInt(changes) }; // as: Kysely's type of the columns asked for
  }

  // biome-ignore lint/correctness/useYield: streams are not offered; pages are.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streams are not offered: ask for pages');
  }

  close(): void {
    this.#line = null;
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
        createQueryCompiler: () => new ServerQueryCompiler(),
        createIntrospector: (db) => new PostgresIntrospector(db),
      };
}

const connections = new WeakMap<Kysely<Tables>, SessionConnection>();

function connectionOf(db: Kysely<Tables>): SessionConnection {
  const connection = connections.get(db);
  if (connection === undefined) throw new Error('not the database of a session');
  return connection;
}

export function engineOf(db: Kysely<Tables>): Engine {
  return connectionOf(db).engine;
}

/** Throws where a row is another plan's than the transaction's: it names the plan, or both, that it is about [ST48]. */
export function checkPlan(db: Kysely<Tables>, planId: unknown): void {
  const { scope } = connectionOf(db);
  if (scope === null || scope === planId) return;
  const isOneOf = typeof scope !== 'string' && scope.some((one) => one === planId);
  if (!isOneOf) throw new Error(`an act of ${scope} writes rows of ${planId}`);
}

/** Asks a query whose text is there already. */
export async function ask<R>(db: Kysely<Tables>, query: CompiledQuery<R>): Promise<readonly R[]> {
  return (await connectionOf(db).executeQuery<R>(query)).rows;
}

/** Hands over a write whose answer nobody needs, in the form of the session's engine. */
export function tell(db: Kysely<Tables>, write: Write): Promise<void> {
  return connectionOf(db).tell(write);
}

/** A session over `line`, which must be inside a transaction for as long as the session lasts. */
export function openSession(engine: Engine, line: StatementLine, scope: Scope = null): Session {
  const connection = new SessionConnection(engine, line, scope);
  const db = new Kysely<Tables>({ dialect: dialectOf(engine, connection) });
  connections.set(db, connection);
  return { db, failure: () => connection.failed, end: () => connection.close() };
}
