/**
 * The fold of a plan of one log or several. Entries are given log by log in order, the logs in any mixture; each is
 * folded as soon as everything that its author had seen is. So after the same entries there is the same state, whether they
 * came one by one or at once [LG14]. A notice of a fork freezes a log, which changes what counts before it: then
 * `mustRefold` says so, and the same entries are given to a fold that knows of the freeze [LG26].
 */
import type { Sha256 } from '../../base/index.ts';
import type { Entry, EntryId } from '../entry.ts';
import { parseEntryId } from '../entry-id.ts';
import { confirmRuleFor, type Genesis } from '../genesis/genesis.ts';
import type { PlacedEntry } from '../place-entry.ts';
import { answerTermsRegister, type SettledTerms, settledTerms, termFor, termsHold } from './answer-terms.ts';
import { type AnswerTime, answerTime, type LogTimes } from './answer-time.ts';
import { Causality, type Vector } from './causality.ts';
import type { ClosingRule } from './closed-registers.ts';
import { areSameFreezes, Freezes, type ReadNotice } from './freezes.ts';
import { type Author, PlanBooks } from './plan-books.ts';
import type { Freeze, PlanState, PlanVoid, Waiting } from './plan-state.ts';
import { type HeldTrees, type ReadSeen, readSeen } from './read-seen.ts';
import type { RegisterState } from './register-state.ts';
import { isHeadAsKnown } from './settlement.ts';

/** What the fold is handed. */
export interface PlanFoldPorts {
  readonly sha256: Sha256;
  /** Answers for everything that was given. */
  readonly trees: HeldTrees;
  /** Absent: notices are taken at their word and freeze nothing. */
  readonly readNotice?: ReadNotice;
  /** Schemas of registers that the program understands; beyond them it stops and says so. */
  readonly schemas?: readonly number[];
  /** Which registers close others; absent: none does. Every node of a plan hands in the same. */
  readonly closing?: ClosingRule;
}

/** What became of an entry. */
export interface FoldStep {
  readonly id: EntryId;
  readonly log: string;
  readonly seq: number;
  readonly void: PlanVoid | null;
  /** The register that it changed. */
  readonly register: string | null;
}

const NOTHING_SEEN: Exclude<ReadSeen, { readonly fault: unknown }> = {
  seen: new Map(),
  late: [],
  capped: [],
};
const UNFROZEN = Number.POSITIVE_INFINITY;

/** Entries in order; taking the first costs the same however many wait. */
class Queue {
  #entries: PlacedEntry[] = [];
  #at = 0;

  get first(): PlacedEntry | undefined {
    return this.#entries[this.#at];
  }

  push(entry: PlacedEntry): void {
    this.#entries.push(entry);
  }

  drop(): void {
    this.#at++;
    if (this.#at * 2 < this.#entries.length && this.#at < 1_024) return;
    this.#entries = this.#entries.slice(this.#at);
    this.#at = 0;
  }
}

/** The fold itself: entries in, state out. */
export class PlanFold {
  readonly #plan: string;
  readonly #schemaRegister: string;
  readonly #genesis: Genesis;
  readonly #letters: readonly string[];
  readonly #ports: PlanFoldPorts;
  readonly #causality: Causality;
  /** Entries given and not folded yet, by log. */
  readonly #queues: readonly Queue[];
  /** How many entries wait in the queues. */
  #queued = 0;
  readonly #held: number[];
  readonly #cited: number[][];
  /** Milliseconds that folded entries state; of one that cannot be read, those of the entry before. */
  readonly #stated: number[][];
  #lastStated = '';
  #lastStatedAt = Number.NaN;
  readonly #caps: readonly number[];
  readonly #frozen: ReadonlyMap<string, Freeze>;
  readonly #freezes = new Freezes();
  readonly #falseCitations = new Set<EntryId>();
  readonly #voids = new Map<string, PlanVoid>();
  readonly #postponed = new Map<EntryId, string>();
  readonly #books: PlanBooks;

  /** `frozen`: the freezes that an earlier fold of the same entries found. */
  constructor(
    { genesis, hash }: { readonly genesis: Genesis; readonly hash: string },
    ports: PlanFoldPorts,
    frozen: ReadonlyMap<string, Freeze> = new Map(),
  ) {
    this.#plan = hash;
    this.#schemaRegister = `schema/${genesis.planId}/version`;
    this.#genesis = genesis;
    this.#letters = genesis.parties.map(({ letter }) => letter);
    this.#ports = ports;
    this.#causality = new Causality(this.#letters.length);
    this.#queues = this.#letters.map(() => new Queue());
    this.#held = this.#letters.map(() => 0);
    this.#cited = this.#letters.map(() => this.#letters.map(() => 0));
    this.#stated = this.#letters.map(() => []);
    this.#frozen = frozen;
    this.#caps = this.#letters.map((letter) => frozen.get(letter)?.size ?? UNFROZEN);
    const isProven = (entry: Entry): boolean =>
      ports.readNotice === undefined || ports.readNotice(entry) !== null;
    const { sha256, trees, closing } = ports;
    this.#books = new PlanBooks({ genesis, sha256, trees, times: this.#times, isProven, closing });
  }

  /** True once notices were given that freeze other logs than this fold has frozen. */
  get mustRefold(): boolean {
    return !areSameFreezes(this.#freezes.standing(), this.#frozen);
  }

  /** Freezes that follow from all entries given so far. */
  get freezes(): ReadonlyMap<string, Freeze> {
    return this.#freezes.standing();
  }

  /** Takes a log's next entry and folds what has become ready. Throws where it is not the next. */
  add(placed: PlacedEntry): readonly FoldStep[] {
    const log = this.#letters.indexOf(placed.log);
    if (log < 0 || placed.seq !== this.#held[log]) throw new RangeError('not the next entry of a log');
    this.#held[log] = placed.seq + 1;
    this.#queues[log]?.push(placed);
    this.#queued++;
    const isNotice = placed.entry?.kind === 'fork.notice' || placed.entry?.kind === 'key.rotate';
    const notice = isNotice && placed.entry !== null ? this.#ports.readNotice?.(placed.entry) : null;
    if (notice) this.#freezes.add(notice, placed.log, placed.id);
    // Where nothing waits, nothing else can have become ready.
    const step = this.#queued === 1 ? this.#foldNext(log) : null;
    return step === null ? this.#run() : [step];
  }

  /** The state as of the entries given so far. */
  state(): PlanState {
    this.#books.share();
    const byLetter = <T>(ofLog: (at: number) => T): Record<string, T> =>
      Object.fromEntries(this.#letters.map((letter, at) => [letter, ofLog(at)]));
    const waiting = this.#letters.flatMap((letter, at) => {
      const reason = this.#waitingOf(at);
      return reason === null ? [] : [[letter, reason] as const];
    });
    const { registers, disputes, redactions, attests, overrides } = this.#books;
    return {
      plan: this.#plan,
      held: byLetter((at) => this.#held[at] ?? 0),
      vector: byLetter((at) => this.#causality.folded(at)),
      registers: Object.fromEntries(registers),
      voids: Object.fromEntries(this.#voids),
      waiting: Object.fromEntries(waiting),
      postponed: Object.fromEntries(this.#postponed),
      disputes: Object.fromEntries(disputes),
      redactions: Object.fromEntries(redactions),
      attests: Object.fromEntries(attests),
      overrides: Object.fromEntries(overrides),
      frozen: Object.fromEntries(this.#frozen),
    };
  }

  /** One register as it stands. */
  register(name: string): RegisterState | null {
    this.#books.share();
    return this.#books.registers.get(name) ?? null;
  }

  /** Names of all registers. */
  get registerNames(): Iterable<string> {
    return this.#books.registers.keys();
  }

  /** Disputes as of the entries given so far. */
  get disputes(): PlanState['disputes'] {
    return Object.fromEntries(this.#books.disputes);
  }

  /** Whether an entry of that number counts for nothing. */
  isVoid(log: string, seq: number): boolean {
    return this.#voids.has(`${log}:${seq}`);
  }

  /** Erasures as of the entries given so far, without making the whole state. */
  get redactions(): PlanState['redactions'] {
    return Object.fromEntries(this.#books.redactions);
  }

  /** The terms of answering that hold now. */
  get terms(): SettledTerms | null {
    const register = this.#books.registers.get(answerTermsRegister(this.#genesis.planId));
    return settledTerms(register, this.#letters);
  }

  /** By when the party is to answer the proposal, by the terms that hold now; null where none cover it or its time has not begun. */
  answerTime(name: string, proposal: EntryId, party: string): AnswerTime | null {
    const { terms } = this;
    const register = this.#books.registers.get(answerTermsRegister(this.#genesis.planId));
    const term = terms === null ? null : termFor(terms.terms, name);
    if (terms === null || term === null || register === undefined) return null;
    return answerTime(this.#times, {
      proposal,
      party,
      days: term.days,
      size: this.#causality.folded(this.#letters.indexOf(party)),
      termsHold: (knows) => termsHold(register, terms.entry, this.#letters, knows),
    });
  }

  get #times(): LogTimes {
    const at = (log: string): number => this.#letters.indexOf(log);
    return {
      statedAt: (log, seq) => this.#stated[at(log)]?.[seq] ?? Number.NaN,
      knowerAt: (log, size) => this.#knowerOf(this.#causality.vectorAt(at(log), size)),
      leafAt: (log, seq) => this.#ports.trees.leafAt(log, seq),
    };
  }

  #run(): readonly FoldStep[] {
    const steps: FoldStep[] = [];
    let isMoving = true;
    while (isMoving) {
      isMoving = false;
      for (const log of this.#letters.keys())
        for (let step = this.#foldNext(log); step !== null; step = this.#foldNext(log)) {
          steps.push(step);
          isMoving = true;
        }
      if (!isMoving) isMoving = this.#findFalseCitation();
    }
    return steps;
  }

  #foldNext(log: number): FoldStep | null {
    const head = this.#queues[log]?.first;
    if (head === undefined || head.seq >= this.#capOf(log)) return null;
    const read = this.#readSeen(log, head);
    if (this.#missingFor(read) !== null) return null;
    const { seen } = 'fault' in read ? NOTHING_SEEN : read;
    const vector = this.#causality.vectorOfNext(log, seen);
    if (this.#isBeyondSchema(vector)) return null;
    this.#queues[log]?.drop();
    this.#queued--;
    this.#causality.advance(log, vector);
    this.#noteStated(log, head);
    const cited = this.#cited[log] ?? [];
    for (const [other, size] of seen) cited[other] = size;
    return this.#enter(head, 'fault' in read ? read.fault : head.fault, vector);
  }

  #noteStated(log: number, { entry }: PlacedEntry): void {
    const stated = this.#stated[log] ?? [];
    const last = stated.at(-1) ?? Number.NaN;
    // Entries of one act state one time.
    if (entry !== null && entry.at !== this.#lastStated) {
      this.#lastStated = entry.at;
      this.#lastStatedAt = Date.parse(entry.at);
    }
    stated.push(entry === null ? last : this.#lastStatedAt);
  }

  #enter({ entry, id, log, seq }: PlacedEntry, fault: PlanVoid | null, vector: Vector): FoldStep {
    const step = { id, log, seq, void: fault, register: null };
    if (fault !== null || entry === null) {
      if (fault !== null) this.#voids.set(`${log}:${seq}`, fault);
      return step;
    }
    const basis = this.#frozenBasis(entry);
    if (basis !== null) {
      this.#postponed.set(id, basis);
      return step;
    }
    const outcome = this.#books.enter(entry, id, this.#authorOf(vector));
    if ('register' in outcome) return { ...step, register: outcome.register };
    this.#voids.set(`${log}:${seq}`, outcome.void);
    return { ...step, void: outcome.void };
  }

  #capOf(log: number): number {
    return this.#caps[log] ?? UNFROZEN;
  }

  #readSeen(log: number, { entry, id }: PlacedEntry): ReadSeen {
    if (entry?.seen === undefined) return NOTHING_SEEN;
    if (this.#falseCitations.has(id)) return { fault: 'bad-seen' };
    return readSeen(entry, {
      letters: this.#letters,
      log,
      cited: this.#cited[log] ?? [],
      held: this.#held,
      caps: this.#caps,
      trees: this.#ports.trees,
    });
  }

  /** A log whose entries must be folded first, or null. */
  #missingFor(read: ReadSeen): number | null {
    if ('fault' in read) return null;
    for (const [other, size] of read.seen)
      if (read.late.includes(other) || this.#causality.folded(other) < size) return other;
    return null;
  }

  /** Voids one citation of which the cited log itself shows that it is false. Answers whether there was one. */
  #findFalseCitation(): boolean {
    for (const log of this.#letters.keys()) {
      const head = this.#queues[log]?.first;
      const read = head === undefined ? null : this.#readSeen(log, head);
      if (head === undefined || read === null || 'fault' in read) continue;
      const unproven = [...read.late, ...read.capped];
      if (!unproven.some((other) => this.#rests(other, log, head.seq, new Set()))) continue;
      this.#falseCitations.add(head.id);
      return true;
    }
    return false;
  }

  /** Whether what is held of `log` rests, by citations that hold, on entry `seq` of `target`. */
  #rests(log: number, target: number, seq: number, visited: Set<number>): boolean {
    const head = this.#queues[log]?.first;
    if (head === undefined || visited.has(log)) return false;
    visited.add(log);
    const read = this.#readSeen(log, head);
    if ('fault' in read) return false;
    const unproven = [...read.late, ...read.capped];
    return [...read.seen].some(([other, size]) => {
      if (unproven.includes(other) || this.#causality.folded(other) >= size) return false;
      return (other === target && size > seq) || this.#rests(other, target, seq, visited);
    });
  }

  #waitingOf(log: number): Waiting | null {
    const head = this.#queues[log]?.first;
    if (head === undefined) return null;
    const { seq } = head;
    if (seq >= this.#capOf(log)) return { for: 'freeze', seq };
    const missing = this.#missingFor(this.#readSeen(log, head));
    return missing === null
      ? { for: 'schema', seq }
      : { for: 'entries', seq, log: this.#letters[missing] ?? '' };
  }

  /** Whether one who knows `vector` knows of a settled schema that this program does not. */
  #isBeyondSchema(vector: Vector): boolean {
    const name = this.#schemaRegister;
    const state = this.#books.registers.get(name);
    if (state === undefined) return false;
    const schemas: readonly unknown[] = this.#ports.schemas ?? [1];
    const quorum = { letters: this.#letters, rule: confirmRuleFor(this.#genesis.confirm, name) };
    const knows = this.#knowerOf(vector);
    return Object.entries(state.proposals).some(
      ([id, { content }]) => !schemas.includes(content.value) && isHeadAsKnown(state, id, quorum, knows),
    );
  }

  /** The frozen log on whose uncounted entries the act rests, if it rests on any. */
  #frozenBasis({ item, base = [] }: Entry): string | null {
    if (this.#frozen.size === 0) return null;
    for (const id of item === undefined ? base : [item, ...base]) {
      const place = parseEntryId(id);
      const frozen = place === null ? undefined : this.#frozen.get(place.log);
      if (place !== null && frozen !== undefined && place.seq >= frozen.size) return place.log;
    }
    return null;
  }

  #authorOf(vector: Vector): Author {
    return { knows: this.#knowerOf(vector), seenOf: (log) => vector[this.#letters.indexOf(log)] ?? 0 };
  }

  #knowerOf(vector: Vector): (id: EntryId) => boolean {
    return (id) => {
      const place = parseEntryId(id);
      return place !== null && place.seq < (vector[this.#letters.indexOf(place.log)] ?? 0);
    };
  }
}

/**
 * Folds entries at once: logs in any mixture, each in order. What is given decides; so the fold at a vector is that of the
 * entries below it. `entries` is asked again where a fork among them freezes a log.
 */
export function foldPlan(
  genesis: { readonly genesis: Genesis; readonly hash: string },
  ports: PlanFoldPorts,
  entries: () => Iterable<PlacedEntry>,
): PlanFold {
  let fold = new PlanFold(genesis, ports);
  for (const entry of entries()) fold.add(entry);
  if (!fold.mustRefold) return fold;
  fold = new PlanFold(genesis, ports, fold.freezes);
  for (const entry of entries()) fold.add(entry);
  return fold;
}
