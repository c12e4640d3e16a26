/**
 * Where papers are set and printed: a thread of its own, one paper at a time, begun when it is first needed and ended when
 * it has had nothing to do for a while. However it ends, the process lives on and whoever asked gets a problem.
 */
import { Worker } from 'node:worker_threads';
import type { Printing, PrintOrder, SetOrder, TemplateOrder } from '../app/index.ts';
import { err, type Problem, problem, type Result } from '../base/index.ts';
import type { PaperName, SetPaper } from '../views/index.ts';

/** What the thread is asked for. */
export type PrintRequest =
  | { readonly is: 'set'; readonly order: SetOrder }
  | { readonly is: 'print'; readonly order: PrintOrder }
  | { readonly is: 'template'; readonly order: TemplateOrder }
  | { readonly is: 'check'; readonly kind: PaperName; readonly bytes: Uint8Array };
/** What it answers to each, in turn: what was asked for. */
export type PrintAnswer<T = Uint8Array | SetPaper | null> = Result<T, Problem>;

/** Bounds of the thread. */
export interface PrintBounds {
  readonly seconds: number;
  /** How long it waits for the next paper before it ends. */
  readonly idleSeconds: number;
  /** Megabytes of its heap. */
  readonly memory: number;
  readonly program: URL;
  /** Hears of faults of ours. */
  readonly onFault: (fault: unknown) => void;
}
const usual: PrintBounds = {
  seconds: 60,
  idleSeconds: 60,
  memory: 768,
  program: new URL('./print-worker.ts', import.meta.url),
  onFault: console.error,
};

class PrintThread {
  readonly #bounds: PrintBounds;
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #rest: NodeJS.Timeout | undefined;

  constructor(bounds: PrintBounds) {
    this.#bounds = bounds;
  }

  /** Asks after everything that was asked before. */
  ask<T>(request: PrintRequest): Promise<PrintAnswer<T>> {
    const turn = this.#last.then(() => this.#send<T>(request));
    this.#last = turn;
    return turn;
  }

  #begin(): Worker {
    clearTimeout(this.#rest);
    const { program, memory } = this.#bounds;
    this.#worker ??= new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: memory } });
    return this.#worker;
  }

  #end(): void {
    void this.#worker?.terminate();
    this.#worker = null;
  }

  #endLater(worker: Worker): NodeJS.Timeout {
    worker.unref();
    return setTimeout(() => this.#end(), this.#bounds.idleSeconds * 1000).unref();
  }

  #send<T>(request: PrintRequest): Promise<PrintAnswer<T>> {
    const worker = this.#begin();
    worker.ref();
    return new Promise((resolve) => {
      const settle = (answer: PrintAnswer<T>): void => {
        clearTimeout(timer);
        worker.off('message', settle).off('error', onFault).off('exit', onExit);
        if (this.#worker === worker) this.#rest = this.#endLater(worker);
        resolve(answer);
      };
      const fail = (reason: string, fault: unknown): void => {
        if (fault !== null) this.#bounds.onFault(fault);
        this.#end();
        settle(err(problem('printing-failed', { reason })));
      };
      const onFault = (fault: unknown): void => fail('fault', fault);
      const onExit = (code: number): void =>
        fail('fault', new Error(`the printing thread ended with ${code}`));
      const timer = setTimeout(() => fail('time', null), this.#bounds.seconds * 1000);
      worker.on('message', settle).on('error', onFault).on('exit', onExit);
      worker.postMessage(request);
    });
  }
}

/** Prints in a thread. */
export function printInThread(given: Partial<PrintBounds> = {}): Printing {
  const thread = new PrintThread({ ...usual, ...given });
  return {
    set: (order) => thread.ask({ is: 'set', order }),
    print: (order) => thread.ask({ is: 'print', order }),
    defaultTemplate: (order) => thread.ask({ is: 'template', order }),
    checkTemplate: (kind, bytes) => thread.ask({ is: 'check', kind, bytes }),
  };
}
