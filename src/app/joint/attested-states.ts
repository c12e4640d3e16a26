/**
 * Hashes of the state at vectors of entries, as parties state them to compare [LG28]. What was worked out is remembered, and the fold
 * of the furthest vector goes on from there: a page that shows the statements does not fold the whole plan at each view. Logs only
 * grow; where one is cut all of it is forgotten.
 */
import {
  foldPlan,
  type OpenedGenesis,
  type PlacedEntry,
  PlanFold,
  type PlanFoldPorts,
  stateDigest,
} from '../../ledger/index.ts';

/** Sizes of logs by letter. */
export type StatedVector = Readonly<Record<string, number>>;

/** Entries of a log from one number to before another. */
export type EntriesOf = (log: string, from: number, to: number) => Iterable<PlacedEntry>;

export class AttestedStates {
  readonly #opened: OpenedGenesis;
  readonly #ports: PlanFoldPorts;
  readonly #entriesOf: EntriesOf;
  readonly #digests = new Map<string, string>();
  #fold: PlanFold;
  #reached: Record<string, number>;

  constructor(opened: OpenedGenesis, ports: PlanFoldPorts, entriesOf: EntriesOf) {
    this.#opened = opened;
    this.#ports = ports;
    this.#entriesOf = entriesOf;
    this.#fold = new PlanFold(opened, ports);
    this.#reached = Object.fromEntries(this.#letters.map((letter) => [letter, 0]));
  }

  get #letters(): readonly string[] {
    return this.#opened.genesis.parties.map(({ letter }) => letter);
  }

  /** The hash at the vector, which names every log; all entries up to there are held. */
  digestAt(vector: StatedVector): string {
    const name = this.#letters.map((letter) => vector[letter] ?? 0).join(' ');
    const known = this.#digests.get(name);
    if (known !== undefined) return known;
    const digest = stateDigest(this.#foldAt(vector).state(), this.#ports.sha256);
    this.#digests.set(name, digest);
    return digest;
  }

  #foldAt(vector: StatedVector): PlanFold {
    const isFurther = this.#letters.every((letter) => (vector[letter] ?? 0) >= (this.#reached[letter] ?? 0));
    if (!isFurther) return foldPlan(this.#opened, this.#ports, () => this.#between({}, vector));
    for (const entry of this.#between(this.#reached, vector)) this.#fold.add(entry);
    this.#reached = { ...this.#reached, ...vector };
    // A freeze changes what counts before it: the same entries are folded anew, and go on from there.
    if (this.#fold.mustRefold)
      this.#fold = foldPlan(this.#opened, this.#ports, () => this.#between({}, vector));
    return this.#fold;
  }

  *#between(from: StatedVector, to: StatedVector): Generator<PlacedEntry> {
    for (const letter of this.#letters) yield* this.#entriesOf(letter, from[letter] ?? 0, to[letter] ?? 0);
  }
}
