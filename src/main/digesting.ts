/**
 * Where files are read: what takes milliseconds on this thread, everything else in a thread of its own with a bounded
 * heap and a bounded time. However that thread ends, the process lives on and the caller gets a problem that says why.
 */
import { Worker } from 'node:worker_threads';
import {
  type Digest,
  type Digesting,
  type DigestProgress,
  digestFile,
  type FileToDigest,
  isQuickToDigest,
  type Watch,
} from '../app/index.ts';
import { err, ok, type Problem, problem, type Result } from '../base/index.ts';
import { Assembly, type Piece } from './digest-pieces.ts';

/** What the thread is started with. */
export interface DigestOrder {
  readonly file: FileToDigest;
}
/** What the thread says. */
export type DigestMessage =
  | { readonly kind: 'progress'; readonly progress: DigestProgress }
  | { readonly kind: 'refusal'; readonly problem: Problem }
  /** The digest without its lists; what they hold follows piece by piece, each when it is asked for. */
  | { readonly kind: 'head'; readonly head: Digest }
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'end' };

/** Bounds of the threads. */
export interface DigestBounds {
  /** Megabytes of a thread's heap. */
  readonly memory: number;
  readonly seconds: number;
  /** Threads at a time; further files wait. */
  readonly threads: number;
  /** The thread's program. */
  readonly program: URL;
  /** Hears of faults of ours, with their trace. */
  readonly onFault: (fault: unknown) => void;
}
const usual: DigestBounds = {
  memory: 1024,
  seconds: 120,
  threads: 2,
  program: new URL('./digest-worker.ts', import.meta.url),
  onFault: console.error,
};

type Answer = Result<Digest, Problem>;

/** How often the memory outside of the thread's heap is looked at. */
const LOOK_EVERY_MS = 100;

/**
 * Watches what the heap's bound does not count: buffers that a file has unpacked into. Calls back once the process holds so
 * many megabytes more of them than when the watch began.
 */
function watchBuffers(megabytes: number, onTooMuch: () => void): () => void {
  const begun = process.memoryUsage();
  const timer = setInterval(() => {
    const now = process.memoryUsage();
    const grown = Math.max(now.arrayBuffers - begun.arrayBuffers, now.rss - begun.rss - megabytes * MB);
    if (grown > megabytes * MB) onTooMuch();
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
const MB = 1024 * 1024;

/** One file in a thread of its own. */
function digestInThread(file: FileToDigest, watch: Watch, bounds: DigestBounds): Promise<Answer> {
  return new Promise((resolve) => {
    const order: DigestOrder = { file };
    const worker = new Worker(bounds.program, {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: bounds.memory },
    });
    const end = (answer: Answer): void => {
      clearTimeout(timer);
      unwatch();
      watch.stop?.removeEventListener('abort', onStop);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(
      () => end(err(problem('file-too-costly', { reason: 'time', limit: bounds.seconds }))),
      bounds.seconds * 1000,
    );
    const unwatch = watchBuffers(bounds.memory, () =>
      end(err(problem('file-too-costly', { reason: 'memory', limit: bounds.memory }))),
    );
    const onStop = (): void => end(err(problem('reading-stopped')));
    watch.stop?.addEventListener('abort', onStop);
    let assembly: Assembly | null = null;
    // The next piece is asked for a turn later: others get theirs in between.
    const more = (): void => void setImmediate(() => worker.postMessage('more'));
    worker.on('message', (message: DigestMessage) => {
      if (message.kind === 'progress') return watch.progress?.(message.progress);
      if (message.kind === 'refusal') return end(err(message.problem));
      if (message.kind === 'head') assembly = new Assembly(message.head);
      if (message.kind === 'piece') assembly?.add(message.piece);
      if (message.kind === 'end' && assembly !== null) return end(ok(assembly.whole()));
      more();
    });
    worker.on('error', (fault) => {
      const isMemory = Reflect.get(Object(fault), 'code') === 'ERR_WORKER_OUT_OF_MEMORY';
      if (isMemory) return end(err(problem('file-too-costly', { reason: 'memory', limit: bounds.memory })));
      bounds.onFault(fault);
      end(err(problem('file-reading-failed')));
    });
    worker.on('exit', () => end(err(problem('file-reading-failed'))));
  });
}

/** Reads files in threads of their own where that is not quick. */
export function digestInThreads(given: Partial<DigestBounds> = {}): Digesting {
  const bounds = { ...usual, ...given };
  const waiting: (() => void)[] = [];
  let running = 0;
  const takeTurn = async (watch: Watch): Promise<void> => {
    if (running >= bounds.threads) {
      watch.progress?.({ stage: 'waiting', part: 0 });
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running++;
  };
  const giveTurn = (): void => {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  };
  return {
    async digest(file, watch = {}) {
      if (isQuickToDigest(file)) return digestFile(file, watch.progress);
      await takeTurn(watch);
      try {
        if (watch.stop?.aborted) return err(problem('reading-stopped'));
        return await digestInThread(file, watch, bounds);
      } finally {
        giveTurn();
      }
    },
  };
}
