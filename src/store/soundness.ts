/**
 * What is known of a store's soundness. Damage is met by a check, an act or a read; from then on acts are refused, reads
 * go on, and `onDamage` is told once, so that the next opening looks at everything first [ST44, ST45]. Files that are not what
 * their hash says are told beside: whatever does not need one of them goes on [ST1612].
 */
import type { DamagedFile, Store, StoreHealth, StoreUpkeep } from '../app/index.ts';
import { err, type Problem, problem, type Result } from '../base/index.ts';
import { StoreFailure } from './failure.ts';

/** A store that this process has open, with what keeps it whole. */
export interface OpenStore extends Store {
  readonly upkeep: StoreUpkeep;
}

/** What a check found: damage of the store itself, and files that are not what their hash says. */
export interface Found {
  readonly findings: readonly string[];
  readonly files: readonly DamagedFile[];
}

/** A check under way: what it finds, and a way to end it early. */
export interface RunningCheck {
  readonly found: Promise<Found>;
  stop(): Promise<void>;
}

const damage = new Set(['damaged-page', 'damaged-index', 'read-error']);
const MOST_FINDINGS = 20;

export class Soundness implements StoreUpkeep {
  readonly #start: () => RunningCheck;
  readonly #onDamage: (findings: readonly string[]) => void;
  #health: StoreHealth = { state: 'unchecked', at: null, milliseconds: null, findings: [], files: [] };
  #running: { readonly check: RunningCheck; readonly done: Promise<StoreHealth> } | null = null;

  constructor(start: () => RunningCheck, onDamage: (findings: readonly string[]) => void = () => undefined) {
    this.#start = start;
    this.#onDamage = onDamage;
  }

  health(): StoreHealth {
    const isChecking = this.#running !== null && this.#health.state !== 'damaged';
    return isChecking ? { ...this.#health, state: 'checking' } : this.#health;
  }

  checkWhole(): Promise<StoreHealth> {
    if (this.#running === null) {
      const check = this.#start();
      this.#running = { check, done: this.#finish(check, Date.now()) };
    }
    return this.#running.done;
  }

  /** Runs an act, unless damage is known; notes damage that it meets. */
  async watchAct<T>(act: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
    if (this.#health.state === 'damaged') return err(problem('store-corrupt', { reason: 'damage-known' }));
    try {
      const result = await this.watchRead(act);
      if (!result.ok) this.#note(result.error, null);
      return result;
    } catch (error) {
      // An act that needs a file which is not what its hash says is refused, and has left nothing.
      if (error instanceof StoreFailure && error.problem.code === 'file-not-as-named')
        return err(error.problem);
      throw error;
    }
  }

  /** Notes damage that a read meets. */
  async watchRead<T>(read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      if (error instanceof StoreFailure) this.#note(error.problem, error.cause);
      throw error;
    }
  }

  #note(met: Problem, cause: unknown): void {
    if (met.code === 'file-not-as-named' && met.facts.plan !== undefined)
      this.#noteFiles([
        ...this.#health.files,
        { planId: String(met.facts.plan), sha256: String(met.facts.file) },
      ]);
    if (met.code !== 'store-corrupt' || !damage.has(String(met.facts.reason))) return;
    this.#noteDamage([cause instanceof Error ? cause.message : String(met.facts.reason)], null);
  }

  /** Ends a check under way; what it would have found stays unknown. */
  async close(): Promise<void> {
    await this.#running?.check.stop();
    await this.#running?.done.catch(() => undefined);
  }

  async #finish(check: RunningCheck, began: number): Promise<StoreHealth> {
    try {
      const { findings, files } = await check.found;
      const milliseconds = Date.now() - began;
      if (findings.length > 0) this.#noteDamage(findings, milliseconds);
      else if (this.#health.state !== 'damaged')
        this.#health = { state: 'sound', at: Date.now(), milliseconds, findings: [], files: [] };
      this.#noteFiles(files);
    } finally {
      this.#running = null;
    }
    return this.health();
  }

  #noteFiles(given: readonly DamagedFile[]): void {
    const files = [...new Map(given.map((one) => [`${one.planId}/${one.sha256}`, one])).values()];
    const { state } = this.#health;
    const isElse = state === 'damaged' || files.length === 0;
    this.#health = { ...this.#health, files, state: isElse ? state : 'files-damaged' };
  }

  #noteDamage(findings: readonly string[], milliseconds: number | null): void {
    const isNew = this.#health.state !== 'damaged';
    const all = [...new Set([...this.#health.findings, ...findings])].slice(0, MOST_FINDINGS);
    this.#health = { ...this.#health, state: 'damaged', at: Date.now(), milliseconds, findings: all };
    if (isNew) this.#onDamage(all);
  }
}
