/** Acts on the embedded store: one queue, one thread that writes; a thread that has ended is replaced. */
import { problem } from '../../base/index.ts';
import { type ActEngine, ActQueue, CommitFailed, type Verdict } from '../acts.ts';
import { problemOf, WriterGone } from './engine-error.ts';
import type { Readers } from './readers.ts';
import { ThreadTransaction } from './shared-transaction.ts';
import type { Writer } from './writer.ts';

/** A thread that ended before COMMIT was sent has kept nothing; after that nobody knows. */
function judge(failure: unknown): Verdict {
  const cause = failure instanceof CommitFailed ? failure.cause : failure;
  if (cause instanceof WriterGone) {
    const code = failure instanceof CommitFailed ? 'outcome-unknown' : 'store-busy';
    return { kind: 'problem', problem: problem(code) };
  }
  const found = problemOf(cause);
  return found === null ? { kind: 'bug' } : { kind: 'problem', problem: found };
}

export class ThreadActs {
  readonly #openWriter: () => Writer;
  readonly #readers: Readers;
  readonly #queue: ActQueue;
  #writer: Writer | null = null;
  #isClosed = false;

  constructor(openWriter: () => Writer, readers: Readers) {
    this.#openWriter = openWriter;
    this.#readers = readers;
    const engine: ActEngine = {
      engine: 'sqlite',
      open: (weight) => new ThreadTransaction(this.#livingWriter(), this.#readers, weight),
      judge,
      hold: (isBusy) => (isBusy ? this.#livingWriter() : this.#writer)?.hold(isBusy),
    };
    this.#queue = new ActQueue(engine);
  }

  write: ActQueue['write'] = (scope, work, weight) => {
    if (this.#isClosed) return Promise.reject(new Error('the store is closed'));
    return this.#queue.write(scope, work, weight);
  };

  /** Takes no more acts, and waits for what is queued. */
  async drain(): Promise<void> {
    this.#isClosed = true;
    await this.#queue.drain();
  }

  /** Ends the writer. */
  async close(): Promise<void> {
    await this.drain();
    await this.#writer?.close();
  }

  #livingWriter(): Writer {
    if (this.#writer === null || this.#writer.isGone()) {
      this.#writer = this.#openWriter();
      this.#writer.hold(true);
    }
    return this.#writer;
  }
}
