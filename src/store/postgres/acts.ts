/**
 * Acts on the server. Within this process acts of one scope share transactions, as they come; those of different scopes
 * run side by side. Between processes the rows that a transaction takes decide [ST15].
 */
import type pg from 'pg';
import type { ActWeight, WriteScope } from '../../app/index.ts';
import type { Problem, Result } from '../../base/index.ts';
import { problem } from '../../base/index.ts';
import { ActQueue, CommitFailed, type Verdict, type Work } from '../acts.ts';
import { isConnectionLost, isRetryable, serverProblem } from './server-error.ts';
import { ServerTransaction } from './shared-transaction.ts';

/** A line that broke after COMMIT was sent leaves nobody knowing; before that the same acts may run again. */
function judge(failure: unknown): Verdict {
  const isCommit = failure instanceof CommitFailed;
  const cause = isCommit ? failure.cause : failure;
  const found = serverProblem(cause);
  if (isRetryable(cause)) return { kind: 'again', problem: found ?? problem('store-busy') };
  if (isConnectionLost(cause)) {
    return isCommit
      ? { kind: 'problem', problem: problem('outcome-unknown') }
      : { kind: 'again', problem: found ?? problem('store-unreachable', { reason: 'no-connection' }) };
  }
  return found === null ? { kind: 'bug' } : { kind: 'problem', problem: found };
}

/** Acts by scope. */
export class ServerActs {
  readonly #pool: pg.Pool;
  readonly #queues = new Map<string, ActQueue>();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  write<T>(scope: WriteScope, work: Work<T>, weight?: ActWeight): Promise<Result<T, Problem>> {
    return (this.#queues.get(String(scope)) ?? this.#begin(scope)).write(scope, work, weight);
  }

  /** Waits for what has been begun. */
  async drain(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.drain()));
  }

  #begin(scope: WriteScope): ActQueue {
    const queue = new ActQueue({
      engine: 'postgres',
      open: async () => new ServerTransaction(await this.#pool.connect(), scope),
      judge,
      hold: (isBusy) => {
        if (!isBusy) this.#queues.delete(String(scope));
      },
    });
    this.#queues.set(String(scope), queue);
    return queue;
  }
}
