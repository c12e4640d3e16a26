/** Logs of several parties as tests write them: real bytes, real trees, and `seen` where an author has read further. */
import { canonicalize, type Json } from '../../src/base/index.ts';
import {
  type Entry,
  type EntryKind,
  foldPlan,
  type HeldTrees,
  LogTree,
  type PlacedEntry,
  type PlanFold,
  type PlanFoldPorts,
  placeEntry,
} from '../../src/ledger/index.ts';
import { planOf, sha256, type TestPlan } from './parties.ts';

/** How many entries of other logs an author has read; 'all': everything there is. */
export type Sees = Readonly<Record<string, number>> | 'all';
type More = Omit<Partial<Entry>, 'seen'> & { readonly seen?: Json };

export class Logs {
  readonly plan: TestPlan;
  readonly letters: readonly string[];
  readonly #trees = new Map<string, LogTree>();
  readonly #logs = new Map<string, PlacedEntry[]>();
  readonly #bytes = new Map<string, Uint8Array[]>();
  readonly #cited = new Map<string, number>();
  /** What the clock of whoever writes next shows. */
  now = '2026-11-22T08:00:00Z';

  constructor(plan: TestPlan | number) {
    this.plan = typeof plan === 'number' ? planOf(plan) : plan;
    this.letters = this.plan.parties.map(({ letter }) => letter);
    for (const letter of this.letters) {
      this.#trees.set(letter, new LogTree(sha256));
      this.#logs.set(letter, []);
      this.#bytes.set(letter, []);
      this.write(letter, 'plan.open');
    }
  }

  tree(letter: string): LogTree {
    const tree = this.#trees.get(letter);
    if (tree === undefined) throw new RangeError(letter);
    return tree;
  }

  size(letter: string): number {
    return this.tree(letter).size;
  }

  bytesOf(letter: string): readonly Uint8Array[] {
    return this.#bytes.get(letter) ?? [];
  }

  entriesOf(letter: string): readonly PlacedEntry[] {
    return this.#logs.get(letter) ?? [];
  }

  /** Appends an entry whose author has read as much of the others as `sees` says; it answers the entry's id. */
  write(letter: string, kind: EntryKind, more: More = {}, sees: Sees = {}): string {
    const seen: Record<string, Json> = {};
    for (const other of this.letters) {
      const n = sees === 'all' ? this.#trees.get(other)?.size : sees[other];
      if (other === letter || n === undefined || n <= (this.#cited.get(letter + other) ?? 0)) continue;
      this.#cited.set(letter + other, n);
      seen[other] = { n, root: this.tree(other).citedRootAt(n) };
    }
    const { hash } = this.plan.opened;
    const head = { v: 1, plan: hash, log: letter, seq: this.size(letter), at: this.now };
    const cites = Object.keys(seen).length === 0 ? {} : { seen };
    const value: { readonly [name: string]: Json } = { ...head, by: `${letter}-1`, kind, ...cites, ...more };
    return this.append(letter, canonicalize(value));
  }

  /** Appends whatever bytes. */
  append(letter: string, bytes: Uint8Array): string {
    const { hash, genesis } = this.plan.opened;
    const slot = { plan: hash, log: letter, seq: this.size(letter), entryBytes: genesis.quotas.entryBytes };
    const placed = placeEntry(bytes, slot, sha256);
    this.tree(letter).append(placed.leafHash);
    this.#logs.get(letter)?.push(placed);
    this.#bytes.get(letter)?.push(bytes);
    return placed.id;
  }

  get trees(): HeldTrees {
    return {
      citedRootAt: (log, size) => this.tree(log).citedRootAt(size),
      leafAt: (log, seq) => this.tree(log).leafAt(seq),
    };
  }

  /** All entries, log by log. */
  get all(): readonly PlacedEntry[] {
    return this.letters.flatMap((letter) => this.entriesOf(letter));
  }

  /** Folds these entries, or all. */
  fold(entries: readonly PlacedEntry[] = this.all, ports: Partial<PlanFoldPorts> = {}): PlanFold {
    return foldPlan(this.plan.opened, { sha256, trees: this.trees, ...ports }, () => entries);
  }
}

/** Numbers from a seed: the same seed gives the same numbers (mulberry32). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** The entries in a random mixture of their logs, each log in its order. */
export function mixed(
  logs: readonly (readonly PlacedEntry[])[],
  pick: (below: number) => number,
): PlacedEntry[] {
  const queues = logs.map((log) => [...log]);
  const mixture: PlacedEntry[] = [];
  for (;;) {
    const open = queues.filter((queue) => queue.length > 0);
    const next = open[pick(open.length)]?.shift();
    if (next === undefined) return mixture;
    mixture.push(next);
  }
}
