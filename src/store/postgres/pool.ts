/**
 * Connections to the server. Values come back as on SQLite: 64-bit integers as numbers, bytes as plain arrays. Reads and
 * writes have pools of their own: an act that reads on the side cannot starve itself.
 */
import pg from 'pg';
import type { RunSql, SqlAnswer, SqlRow, SqlValue } from '../session.ts';

const INT8 = 20;
const BYTEA = 17;

function plainBytes(text: string): Uint8Array {
  // bytea_output = hex, PostgreSQL's form since 9.0: '\x' and two digits a byte.
  return new Uint8Array(Buffer.from(text.slice(2), 'hex'));
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('integer beyond ±(2^53−1)');
  return value;
}

function parserOf(oid: number): (text: string) => unknown {
  if (oid === INT8) return safeInteger;
  if (oid === BYTEA) return plainBytes;
  return pg.types.getTypeParser(oid, 'text');
}

export function openPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    pipeline: true,
    types: { getTypeParser: parserOf },
  });
  // Whoever uses the connection gets the error with the next statement; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** How often a text was run, and the name under which the server keeps it once that was often enough. */
const seen = new Map<string, { times: number; readonly name: string }>();
const OFTEN = 5;
const MAX_SEEN = 500;
/** Texts that grow with what they are asked are too many to keep. */
const MAX_KEPT_LENGTH = 3_000;

function nameOf(text: string): string | undefined {
  if (text.length > MAX_KEPT_LENGTH) return undefined;
  const before = seen.get(text);
  if (before === undefined) {
    if (seen.size < MAX_SEEN) seen.set(text, { times: 1, name: `entente_${seen.size}` });
    return undefined;
  }
  before.times++;
  return before.times > OFTEN ? before.name : undefined;
}

/** Runs statements on a client: it sends each at once, and the server takes them in order. */
export function runOn(client: pg.ClientBase): RunSql {
  return async (text: string, values: readonly SqlValue[]) => {
    if (values.length === 0) return answerOf(await client.query<SqlRow>(text));
    const name = nameOf(text);
    const query = { text, values: [...values] };
    return answerOf(await client.query<SqlRow>(name === undefined ? query : { ...query, name }));
  };
}

function answerOf({ rows, rowCount }: pg.QueryResult<SqlRow>): SqlAnswer {
  return { rows, changes: rowCount ?? 0 };
}
