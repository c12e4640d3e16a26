/** The writer's thread as its caller sees it: batches of statements go in, the last one's answer comes out. */
import { Worker } from 'node:worker_threads';
import type { ActWeight } from '../../app/index.ts';
import type { SqlAnswer, SqlValue, Statement } from '../session.ts';
import { EngineError, WriterGone } from './engine-error.ts';

export interface BatchRequest {
  readonly id: number;
  readonly batch: readonly Statement[];
}
export interface BatchAnswer {
  readonly id: number;
  readonly answer?: SqlAnswer;
  /** `at` is the position of the statement that failed; null as errcode where the library gave none. */
  readonly failure?: { readonly message: string; readonly errcode: number | null; readonly at: number };
}

/** The one connection that writes. */
export interface Writer {
  /** Runs in order, stops at the first failure. Rejects with EngineError, or WriterGone when the thread has ended. */
  run(batch: readonly Statement[], weight?: ActWeight): Promise<SqlAnswer>;
  isGone(): boolean;
  /** Whether the process is to stay alive for it. */
  hold(isBusy: boolean): void;
  close(): Promise<void>;
}
export type OpenWriter = (file: string) => Writer;

/** Starts the thread on the store's file. */
export function openWriterThread(file: string): WriterThread {
  return new WriterThread(file);
}

/**
 * The batch with all its bytes in one piece of memory. Bytes may be views of something large: a view goes over to the thread with all
 * that it is a view of.
 */
export function packed(batch: readonly Statement[]): {
  readonly batch: readonly Statement[];
  readonly bytes: ArrayBuffer;
} {
  let length = 0;
  for (const { lines } of batch)
    for (const values of lines)
      for (const value of values) if (value instanceof Uint8Array) length += value.length;
  const all = new Uint8Array(length);
  if (length === 0) return { batch, bytes: all.buffer };
  let at = 0;
  const own = (value: SqlValue): SqlValue => {
    if (!(value instanceof Uint8Array)) return value;
    all.set(value, at);
    at += value.length;
    return all.subarray(at - value.length, at);
  };
  const moved = batch.map(({ sql, lines, must }) => {
    return { sql, lines: lines.map((values) => values.map(own)), must };
  });
  return { batch: moved, bytes: all.buffer };
}

interface Waiting {
  resolve(answer: SqlAnswer): void;
  reject(error: Error): void;
}

class WriterThread implements Writer {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ended: Promise<void>;
  #isGone = false;
  #cause: unknown = null;
  #next = 0;

  constructor(file: string) {
    this.#worker = new Worker(new URL('./writer-thread.ts', import.meta.url), { workerData: file });
    this.#worker.on('message', (answer: BatchAnswer) => this.#settle(answer));
    this.#worker.on('error', (error) => {
      this.#cause = error;
    });
    this.#ended = new Promise((resolve) => {
      this.#worker.on('exit', () => {
        this.#isGone = true;
        const gone = new WriterGone('the writer has ended', { cause: this.#cause });
        for (const waiting of this.#waiting.values()) waiting.reject(gone);
        this.#waiting.clear();
        resolve();
      });
    });
    this.#worker.unref();
  }

  run(batch: readonly Statement[]): Promise<SqlAnswer> {
    if (this.#isGone) return Promise.reject(new WriterGone('the writer has ended', { cause: this.#cause }));
    const id = this.#next++;
    const { batch: moved, bytes } = packed(batch);
    const request: BatchRequest = { id, batch: moved };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage(request, [bytes]);
    });
  }

  #settle({ id, answer, failure }: BatchAnswer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (answer) waiting?.resolve(answer);
    else waiting?.reject(new EngineError(failure?.message ?? '', failure?.errcode ?? null, failure?.at ?? 0));
  }

  isGone(): boolean {
    return this.#isGone;
  }

  hold(isBusy: boolean): void {
    if (isBusy) this.#worker.ref();
    else this.#worker.unref();
  }

  async close(): Promise<void> {
    this.#worker.ref();
    if (!this.#isGone) this.#worker.postMessage('close');
    await this.#ended;
  }

  /** Ends the thread in the middle of whatever it does: what a crash leaves behind. */
  async crash(): Promise<void> {
    await this.#worker.terminate();
    await this.#ended;
  }
}
