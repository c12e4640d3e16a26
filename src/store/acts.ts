/**
 * Group commit, for both engines: acts that wait share one transaction and one sync of the disk, and each can be taken
 * back without its neighbours [ST1, ST2]. An act that answers with an error, throws or fails in a statement leaves
 * nothing. Nobody is answered before COMMIT has returned. When the engine itself fails (disk full, line broken) nothing of
 * the group is kept: its acts run again where the engine asks for that, a bounded number of times, or are told so [ST15].
 */
import { setImmediate as aTurn, setTimeout as wait } from 'node:timers/promises';
import type { ActWeight, StoreWriter, WriteScope } from '../app/index.ts';
import { err, type Problem, type Result } from '../base/index.ts';
import { repositoriesOf } from './repositories/all.ts';
import { type Engine, openSession, type StatementLine } from './session.ts';

const MAX_GROUP = 64;
const MAX_ATTEMPTS = 10;

export type Work<T> = (w: StoreWriter) => Promise<Result<T, Problem>>;

/** A transaction that acts share, one after the other. Each of its promises rejects with what the engine threw. */
export interface SharedTransaction {
  readonly line: StatementLine;
  /** Begins an act. */
  begin(): void;
  /** Keeps what the act did, once all of it has run; with `isLast` commits as well, in the same step. */
  keep(isLast: boolean): Promise<void>;
  /** Takes back what the act did and nothing else. */
  undo(): Promise<void>;
  /** Commits what is kept so far. */
  commit(): Promise<void>;
  /** Gives up what is not committed, and everything that was held for it. */
  finish(): Promise<void>;
}

/** COMMIT itself failed, by `cause`. */
export class CommitFailed extends Error {
  constructor(cause: unknown) {
    super('COMMIT failed', { cause });
    this.name = 'CommitFailed';
  }
}

/** What a failure means: a bug of the act, a problem to answer with, or that the same acts may succeed now. */
export type Verdict =
  | { readonly kind: 'bug' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'again'; readonly problem: Problem };

/** What an engine brings. */
export interface ActEngine {
  readonly engine: Engine;
  open(weight: ActWeight): SharedTransaction | Promise<SharedTransaction>;
  judge(cause: unknown): Verdict;
  /** Told when acts begin to wait and when none is left. */
  hold(isBusy: boolean): void;
}

interface Job {
  readonly scope: WriteScope;
  readonly work: Work<unknown>;
  readonly weight: ActWeight;
  answer(result: Result<unknown, Problem>): void;
  throwBack(cause: unknown): void;
}

/** Acts in the order in which they came. */
export class ActQueue {
  readonly #engine: ActEngine;
  readonly #waiting: Job[] = [];
  #pumping: Promise<void> | null = null;

  constructor(engine: ActEngine) {
    this.#engine = engine;
  }

  write<T>(scope: WriteScope, work: Work<T>, weight: ActWeight = 'light'): Promise<Result<T, Problem>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        scope,
        work,
        weight,
        answer: (result) => resolve(result as Result<T, Problem>), // as: the result of this job's own work
        throwBack: reject,
      });
      this.#pumping ??= this.#pump();
    });
  }

  /** Waits for what has been begun. */
  async drain(): Promise<void> {
    await this.#pumping;
  }

  async #pump(): Promise<void> {
    this.#engine.hold(true);
    while (this.#waiting.length > 0) {
      // A turn of the event loop later: acts that came with it stand in one group, and others than acts get their turn.
      await aTurn();
      await this.#runGroup();
    }
    this.#engine.hold(false);
    this.#pumping = null;
  }

  async #runGroup(): Promise<void> {
    const jobs: Job[] = [];
    for (let round = 1; ; round++) {
      const { verdict, cause } = await this.#attempt(jobs);
      if (verdict === null) return;
      if (verdict.kind === 'again' && round < MAX_ATTEMPTS) {
        await wait(Math.random() * 2 ** Math.min(round + 2, 8));
        continue;
      }
      // A transaction that could not be opened has taken no act yet: one is told, the others try for themselves.
      if (jobs.length === 0) jobs.push(...this.#waiting.splice(0, 1));
      for (const job of jobs) {
        if (verdict.kind === 'bug') job.throwBack(cause);
        else job.answer(err(verdict.problem));
      }
      return;
    }
  }

  /** Runs the jobs, and those that join them, in one transaction. Answers them where it was kept. */
  async #attempt(jobs: Job[]): Promise<{ verdict: Verdict | null; cause?: unknown }> {
    const settle: (() => void)[] = [];
    let shared: SharedTransaction | null = null;
    try {
      shared = await this.#engine.open((jobs[0] ?? this.#waiting[0])?.weight ?? 'light');
      for (let at = 0, isLast = false; !isLast; at++) {
        const job = jobs[at] ?? this.#join(jobs);
        if (job === undefined) break;
        const isEnd = (): boolean => {
          isLast = at + 1 === MAX_GROUP || (at + 1 >= jobs.length && !this.#mayJoin(jobs));
          return isLast;
        };
        settle.push(await this.#runJob(job, shared, isEnd));
      }
    } catch (cause) {
      return { verdict: this.#engine.judge(cause), cause };
    } finally {
      await shared?.finish();
    }
    for (const answer of settle) answer();
    return { verdict: null };
  }

  #join(jobs: Job[]): Job | undefined {
    const job = this.#mayJoin(jobs) ? this.#waiting.shift() : undefined;
    if (job !== undefined) jobs.push(job);
    return job;
  }

  /** Whether the next act shares the transaction; a heavy one is alone in its own. */
  #mayJoin(jobs: readonly Job[]): boolean {
    const [next] = this.#waiting;
    if (next === undefined) return false;
    return jobs.length === 0 || (jobs[0]?.weight === 'light' && next.weight === 'light');
  }

  /** Runs one act to its end; throws only what ends the whole group. */
  async #runJob(job: Job, shared: SharedTransaction, isEnd: () => boolean): Promise<() => void> {
    const { engine } = this.#engine;
    shared.begin();
    const session = openSession(engine, shared.line, job.scope);
    let settle: () => void;
    let isKept = false;
    try {
      const result = await job.work(repositoriesOf(engine, session));
      isKept = result.ok;
      settle = () => job.answer(result);
    } catch (cause) {
      settle = () => job.throwBack(cause);
    }
    session.end();
    try {
      const failed = session.failure();
      if (failed !== null) throw failed.cause;
      if (isKept) {
        await shared.keep(isEnd());
        return settle;
      }
    } catch (cause) {
      if (cause instanceof CommitFailed || this.#engine.judge(cause).kind !== 'bug') throw cause;
      // A failed statement that the act did not mind is a bug of the act: it must not look as if it had been kept.
      if (isKept) settle = () => job.throwBack(cause);
    }
    await shared.undo();
    if (isEnd()) await shared.commit();
    return settle;
  }
}
