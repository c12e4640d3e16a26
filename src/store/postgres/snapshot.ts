/** Reads as transactions of the server: one snapshot for as long as `work` reads, and nothing can be written [ST14]. */
import type pg from 'pg';
import type { StoreReader } from '../../app/index.ts';
import { StoreFailure } from '../failure.ts';
import { repositoriesOf } from '../repositories/all.ts';
import { lineOf, openSession } from '../session.ts';
import { runOn } from './pool.ts';
import { serverProblem } from './server-error.ts';
import { abandon } from './shared-transaction.ts';

export async function readSnapshot<T>(pool: pg.Pool, work: (r: StoreReader) => Promise<T>): Promise<T> {
  let client: pg.PoolClient | null = null;
  try {
    client = await pool.connect();
    // Not waited for: where it fails, so does the first statement.
    const begun = client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    begun.catch(() => undefined);
    const session = openSession('postgres', lineOf(runOn(client)));
    try {
      const answer = await work(repositoriesOf('postgres', session));
      await begun;
      return answer;
    } finally {
      session.end();
    }
  } catch (error) {
    const found = serverProblem(error);
    throw found === null ? error : new StoreFailure(found, error);
  } finally {
    // What was read is answered at once: the connection goes back when the server has let the snapshot go.
    if (client !== null) void abandon(client);
  }
}
