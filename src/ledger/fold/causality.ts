/**
 * What each author had seen when it wrote: per log a vector that only grows, the pointwise maximum of its own entries,
 * its `seen`, and the vectors of the entries that it saw last. An entry happened before another exactly where the other's
 * vector counts it; so asking costs one comparison. Clocks play no part [LG14].
 */

/** Entries of each log that are known, by the log's place in the genesis. */
export type Vector = readonly number[];

interface Step {
  readonly seq: number;
  readonly vector: Vector;
}

/** The vectors of a plan's logs, as far as they are folded. */
export class Causality {
  readonly #steps: Step[][];
  readonly #folded: number[];

  constructor(logs: number) {
    this.#folded = Array.from({ length: logs }, () => 0);
    this.#steps = Array.from({ length: logs }, () => [{ seq: 0, vector: this.#folded.map(() => 0) }]);
  }

  /** How many entries of the log are folded. */
  folded(log: number): number {
    return this.#folded[log] ?? 0;
  }

  /** All folded sizes. */
  get vector(): Vector {
    return [...this.#folded];
  }

  /** What is known to one who has seen the first `size` entries of the log. */
  vectorAt(log: number, size: number): Vector {
    const steps = this.#steps[log] ?? [];
    let low = 0;
    let high = steps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((steps[middle]?.seq ?? 0) < size) low = middle + 1;
      else high = middle;
    }
    // Step 0 stands before the first entry: it holds where nothing has been seen yet.
    const step = steps[Math.max(low - 1, 0)]?.vector ?? [];
    return step.map((n, at) => (at === log ? size : n));
  }

  /** What the author of the log's next entry knows, with what that entry itself has `seen`. */
  vectorOfNext(log: number, seen: ReadonlyMap<number, number>): Vector {
    const seq = this.folded(log);
    const vector = [...(this.#steps[log]?.at(-1)?.vector ?? [])];
    for (const [other, size] of seen) {
      const theirs = this.vectorAt(other, size);
      for (const [at, n] of theirs.entries()) vector[at] = Math.max(vector[at] ?? 0, n);
    }
    vector[log] = seq;
    return vector;
  }

  /** Counts the log's next entry as folded; `vector` is what its author knew. */
  advance(log: number, vector: Vector): void {
    const seq = this.folded(log);
    const steps = this.#steps[log] ?? [];
    const last = steps.at(-1)?.vector ?? [];
    if (vector.some((n, at) => at !== log && n !== last[at])) steps.push({ seq, vector });
    this.#folded[log] = seq + 1;
  }
}
