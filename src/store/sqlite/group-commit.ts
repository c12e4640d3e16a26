/**
 * Group commit: acts that wait share one transaction and one sync of the disk, each under its own savepoint [ST1, ST2].
 * An act that answers with an error, throws or fails in a statement takes back its own savepoint and no other's. Nobody
 * is answered before COMMIT has returned. When the engine itself fails (disk full, thread gone) the group is not kept,
 * and each of it is told so. Savepoints ride on the next statement, so that an act costs no round trips of its own.
 */
import type { StoreWriter } from '../../app/index.ts';
import { err, type Problem, problem, type Result } from '../../base/index.ts';
import { repositoriesOf } from '../repositories/all.ts';
import { openSession } from '../session.ts';
import { problemOf, WriterGone } from './engine-error.ts';
import type { Statement, Writer } from './writer.ts';

const MAX_GROUP = 64;

export type Work<T> = (w: StoreWriter) => Promise<Result<T, Problem>>;

interface Job {
  readonly work: Work<unknown>;
  answer(result: Result<unknown, Problem>): void;
  throwBack(cause: unknown): void;
}

/** One shared transaction: collects control statements and sends them with the next real one. */
class SharedTransaction {
  readonly #writer: Writer;
  #isBegun = false;
  #due: string[] = [];
  #isSavepointSent = false;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  begin(): void {
    this.#due.push('SAVEPOINT act');
    this.#isSavepointSent = false;
  }

  run = async (sql: string, values: Statement['values']) => {
    const start = this.#isBegun ? [] : ['BEGIN IMMEDIATE'];
    const control = [...start, ...this.#due].map((text) => ({ sql: text, values: [] }));
    const answer = this.#writer.run([...control, { sql, values }]);
    this.#isBegun = true;
    this.#isSavepointSent = true;
    this.#due = [];
    return answer;
  };

  end(isKept: boolean): void {
    if (this.#isSavepointSent) this.#due.push(...(isKept ? [] : ['ROLLBACK TO act']), 'RELEASE act');
    else this.#due.pop();
  }

  async commit(): Promise<void> {
    if (!this.#isBegun) return;
    const control = [...this.#due, 'COMMIT'].map((sql) => ({ sql, values: [] }));
    await this.#writer.run(control);
  }

  /** SQLite may have rolled back by itself: then this fails, and that is well. */
  async rollback(): Promise<void> {
    if (!this.#isBegun) return;
    await this.#writer.run([{ sql: 'ROLLBACK', values: [] }]).catch(() => undefined);
  }
}

export class GroupCommit {
  readonly #openWriter: () => Writer;
  #writer: Writer | null = null;
  #queue: Job[] = [];
  #pumping: Promise<void> | null = null;
  #isClosed = false;

  constructor(openWriter: () => Writer) {
    this.#openWriter = openWriter;
  }

  write<T>(work: Work<T>): Promise<Result<T, Problem>> {
    if (this.#isClosed) return Promise.reject(new Error('the store is closed'));
    return new Promise((resolve, reject) => {
      this.#queue.push({
        work,
        answer: (result) => resolve(result as Result<T, Problem>), // as: the result of this job's own work
        throwBack: reject,
      });
      this.#pumping ??= this.#pump();
    });
  }

  /** Waits for what is queued, then ends the writer. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#pumping;
    await this.#writer?.close();
  }

  async #pump(): Promise<void> {
    // A turn later, so that acts begun in the same tick stand in the same group.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      if (this.#writer === null || this.#writer.isGone()) this.#writer = this.#openWriter();
      this.#writer.hold(true);
      await this.#runGroup(this.#writer);
      this.#writer.hold(false);
    }
    this.#pumping = null;
  }

  async #runGroup(writer: Writer): Promise<void> {
    const shared = new SharedTransaction(writer);
    const jobs: Job[] = [];
    const settle: (() => void)[] = [];
    let failure: Problem | null = null;
    while (failure === null && jobs.length < MAX_GROUP) {
      const job = this.#queue.shift();
      if (job === undefined) break;
      jobs.push(job);
      const ran = await runJob(job, shared);
      if ('engine' in ran) failure = ran.engine;
      else settle.push(ran.settle);
    }
    failure ??= await commitGroup(shared);
    if (failure === null) {
      for (const answer of settle) answer();
      return;
    }
    await shared.rollback();
    for (const job of jobs) job.answer(err(failure));
  }
}

type Ran = { readonly settle: () => void } | { readonly engine: Problem };

async function runJob(job: Job, shared: SharedTransaction): Promise<Ran> {
  shared.begin();
  const session = openSession('sqlite', shared.run);
  let settle: () => void;
  let isKept = false;
  try {
    const result = await job.work(repositoriesOf('sqlite', session));
    const failed = session.failure();
    isKept = result.ok && failed === null;
    // A failed statement that the act did not mind is a bug of the act: it must not look as if it had been kept.
    settle = result.ok && failed !== null ? () => job.throwBack(failed.cause) : () => job.answer(result);
  } catch (cause) {
    settle = () => job.throwBack(cause);
  }
  session.end();
  const failed = session.failure();
  if (failed !== null) {
    const engine = engineProblem(failed.cause, 'store-busy');
    if (engine !== null) return { engine };
  }
  shared.end(isKept);
  return { settle };
}

async function commitGroup(shared: SharedTransaction): Promise<Problem | null> {
  try {
    await shared.commit();
    return null;
  } catch (error) {
    const engine = engineProblem(error, 'outcome-unknown');
    if (engine === null) throw error;
    return engine;
  }
}

/** A thread that ended before COMMIT was sent has kept nothing; after that nobody knows. */
function engineProblem(error: unknown, whenGone: 'store-busy' | 'outcome-unknown'): Problem | null {
  return error instanceof WriterGone ? problem(whenGone) : problemOf(error);
}
