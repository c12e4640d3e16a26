/**
 * Acts and reads as transactions of the server. An act runs SERIALIZABLE and is run again, a bounded number of times,
 * when the server asks for that or the connection broke before COMMIT was sent; after that the outcome is not known and
 * is said to be so [ST15]. Within this process acts of one plan wait for each other: they would only conflict on its log.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { StoreReader, StoreWriter } from '../../app/index.ts';
import { err, type Problem, problem, type Result } from '../../base/index.ts';
import { StoreFailure } from '../failure.ts';
import { repositoriesOf } from '../repositories/all.ts';
import { openSession } from '../session.ts';
import { runOn } from './pool.ts';
import { isConnectionLost, isRetryable, serverProblem } from './server-error.ts';

const MAX_ATTEMPTS = 10;
const BEGIN_ACT = 'BEGIN ISOLATION LEVEL SERIALIZABLE; SET LOCAL synchronous_commit TO on';
const BEGIN_READ = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

type Work<T> = (w: StoreWriter) => Promise<Result<T, Problem>>;
type Attempt<T> = { readonly done: Result<T, Problem> } | { readonly again: unknown };

/** Ends a transaction that is not kept, and gives the connection back; one that is broken is dropped. */
async function abandon(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
    client.release();
  } catch {
    client.release(true);
  }
}

async function commit<T>(client: pg.PoolClient, done: Result<T, Problem>): Promise<Attempt<T>> {
  try {
    await client.query('COMMIT');
    client.release();
    return { done };
  } catch (error) {
    if (isRetryable(error)) {
      await abandon(client);
      return { again: error };
    }
    client.release(true);
    if (isConnectionLost(error)) return { done: err(problem('outcome-unknown')) };
    const found = serverProblem(error);
    if (found === null) throw error;
    return { done: err(found) };
  }
}

/** An act that failed in a statement: run it again, answer with a problem, or throw back. */
function settleFailed<T>(cause: unknown): Attempt<T> {
  if (isRetryable(cause) || isConnectionLost(cause)) return { again: cause };
  const found = serverProblem(cause);
  if (found === null) throw cause;
  return { done: err(found) };
}

async function attempt<T>(pool: pg.Pool, work: Work<T>): Promise<Attempt<T>> {
  let client: pg.PoolClient | null = null;
  try {
    client = await pool.connect();
    await client.query(BEGIN_ACT);
  } catch (error) {
    client?.release(true);
    return settleFailed(error);
  }
  const session = openSession('postgres', runOn(client));
  let result: Result<T, Problem>;
  try {
    result = await work(repositoriesOf('postgres', session));
  } catch (error) {
    session.end();
    await abandon(client);
    const failed = session.failure();
    if (failed === null) throw error;
    return settleFailed(failed.cause);
  }
  session.end();
  const failed = session.failure();
  if (failed !== null) {
    await abandon(client);
    return settleFailed(failed.cause);
  }
  if (result.ok) return commit(client, result);
  await abandon(client);
  return { done: result };
}

/** Acts by scope, one after the other. */
export class Acts {
  readonly #pool: pg.Pool;
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  write<T>(scope: string, work: Work<T>): Promise<Result<T, Problem>> {
    const before = this.#last.get(scope) ?? Promise.resolve();
    const mine = before.then(() => this.#run(work));
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(scope, settled);
    void settled.then(() => {
      if (this.#last.get(scope) === settled) this.#last.delete(scope);
    });
    return mine;
  }

  /** Waits for what has been begun. */
  async drain(): Promise<void> {
    await Promise.all(this.#last.values());
  }

  async #run<T>(work: Work<T>): Promise<Result<T, Problem>> {
    let cause: unknown = null;
    for (let round = 0; round < MAX_ATTEMPTS; round++) {
      if (round > 0) await wait(Math.random() * 2 ** Math.min(round + 2, 8));
      const tried = await attempt(this.#pool, work);
      if ('done' in tried) return tried.done;
      cause = tried.again;
    }
    return err(serverProblem(cause) ?? problem('store-busy'));
  }
}

/** One snapshot for as long as `work` reads. */
export async function readSnapshot<T>(pool: pg.Pool, work: (r: StoreReader) => Promise<T>): Promise<T> {
  let client: pg.PoolClient | null = null;
  try {
    client = await pool.connect();
    await client.query(BEGIN_READ);
    const session = openSession('postgres', runOn(client));
    try {
      return await work(repositoriesOf('postgres', session));
    } finally {
      session.end();
    }
  } catch (error) {
    const found = serverProblem(error);
    throw found === null ? error : new StoreFailure(found, error);
  } finally {
    if (client !== null) await abandon(client);
  }
}
