/**
 * Connections to the server. Values come back as on SQLite: 64-bit integers as numbers, bytes as plain arrays. Reads and
 * writes have pools of their own: an act that reads on the side cannot starve itself.
 */
import pg from 'pg';
import type { RunSql, SqlRow, SqlValue } from '../session.ts';

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
    types: { getTypeParser: parserOf },
  });
  // Whoever uses the connection gets the error with the next statement; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Runs the statements of a session on a client, one after the other: a client takes one at a time. */
export function runOn(client: pg.ClientBase): RunSql {
  let last: Promise<unknown> = Promise.resolve();
  return (text: string, values: readonly SqlValue[]) => {
    const mine = last.then(async () => {
      const answer = await client.query<SqlRow>({ text, values: [...values] });
      return { rows: answer.rows, changes: answer.rowCount ?? 0 };
    });
    last = mine.catch(() => undefined);
    return mine;
  };
}
