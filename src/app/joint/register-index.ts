/**
 * What is asked of all registers again and again, kept by what each entry changes: which proposals wait for this party, which lists there
 * are, in which register a proposal stands. After an entry it costs what that entry changed, however many registers there are [AP1327].
 */
import type { EntryId, PlanState, RegisterState } from '../../ledger/index.ts';
import { locksOfClaim, parsePackageRegister } from '../../plan/index.ts';
import { isUnanswered, type WaitingProposal } from './awaiting.ts';
import { isClosedClaim } from './claims/locked-claims.ts';
import { isDisputed } from './disagreements/disagreement-state.ts';
import { headIn, type PackageHead } from './packages/find-packages.ts';

/** What the index is made of. */
export interface IndexSource {
  /** The own party's letter. */
  readonly me: string;
  readonly register: (name: string) => RegisterState | null;
  readonly disputes: () => PlanState['disputes'];
}

/** Registers of cuts: they say where commitments stand of which this node has none. */
export interface Placing {
  readonly cuts: ReadonlyMap<string, RegisterState>;
}

const none: readonly EntryId[] = [];

export class RegisterIndex {
  readonly #source: IndexSource;
  readonly #registers = new Map<EntryId, string>();
  /** Proposals that wait, by register; registers without any are left out. */
  readonly #waiting = new Map<string, readonly EntryId[]>();
  #count = 0;
  #list: readonly WaitingProposal[] | null = null;
  readonly #headsIn = new Map<string, PackageHead>();
  #heads: readonly PackageHead[] | null = null;
  /** Registers of disagreements: whether one is over stands in them. */
  readonly #disagreements = new Map<string, RegisterState>();
  #disputed: ReadonlySet<EntryId> = new Set();
  readonly #cuts = new Map<string, RegisterState>();
  /** Registers of claims by the locks that can close them. */
  readonly #claims = new Map<string, Set<string>>();
  #placing: Placing = { cuts: this.#cuts };

  constructor(source: IndexSource, names: Iterable<string>) {
    this.#source = source;
    this.update(names, true);
  }

  /** How many proposals wait for this party, but the heads of lists. */
  get count(): number {
    return this.#count;
  }

  /** What the places of commitments and disagreements follow from: one and the same for as long as nothing of that changes. */
  get placing(): Placing {
    return this.#placing;
  }

  /** All of them: one and the same list for as long as none is added or answered. */
  get waiting(): readonly WaitingProposal[] {
    this.#list ??= [...this.#waiting].flatMap(([register, ids]) => ids.map((id) => ({ id, register })));
    return this.#list;
  }

  /** Lists that went over as one, in the order of their places: one and the same for as long as nothing of a head changes. */
  get heads(): readonly PackageHead[] {
    this.#heads ??= [...this.#headsIn.values()].sort((one, other) => one.seq - other.seq);
    return this.#heads;
  }

  /** The register in which a proposal stands; null where there is none of that id. */
  registerOf(id: EntryId): string | null {
    return this.#registers.get(id) ?? null;
  }

  /** Whether the proposal waits for this party. */
  awaits(register: string, id: EntryId): boolean {
    return this.#waiting.get(register)?.includes(id) === true;
  }

  /** Takes in what entries have changed. `isAboutDisputes`: one of them raised or closed one. */
  update(touched: Iterable<string>, isAboutDisputes: boolean): void {
    const names = new Set(touched);
    let mayDiffer = isAboutDisputes;
    for (const name of names) {
      const state = this.#source.register(name);
      if (state === null) continue;
      for (const id of Object.keys(state.proposals)) this.#registers.set(id, name);
      this.#noteHead(name, state);
      this.#noteClaim(name);
      if (name.startsWith('cut/')) {
        this.#cuts.set(name, state);
        this.#placeAnew();
      }
      if (!name.startsWith('dispute/')) continue;
      this.#disagreements.set(name, state);
      mayDiffer = true;
    }
    if (mayDiffer) {
      this.#placeAnew();
      for (const name of this.#disputedAnew()) names.add(name);
    }
    // A lock that is settled, or settled open, changes whether the claims wait that it can close.
    for (const name of [...names]) for (const claim of this.#claims.get(name) ?? []) names.add(claim);
    for (const name of names) this.#noteWaiting(name);
  }

  #noteClaim(name: string): void {
    for (const lock of locksOfClaim(name)) {
      const claims = this.#claims.get(lock) ?? new Set();
      this.#claims.set(lock, claims.add(name));
    }
  }

  /** Another list, too: where what waits lies may be elsewhere now. */
  #placeAnew(): void {
    this.#placing = { cuts: this.#cuts };
    this.#list = null;
  }

  #noteHead(name: string, state: RegisterState): void {
    const head = parsePackageRegister(name) === null ? null : headIn(name, state);
    if (head === null) return;
    this.#headsIn.set(name, head);
    this.#heads = null;
  }

  /** Registers of proposals that this party disputes since, or no more. */
  #disputedAnew(): readonly string[] {
    const disputes = this.#source.disputes();
    const registers = Object.fromEntries(this.#disagreements);
    const items = Object.values(disputes).flatMap(({ item, by }) => (by === this.#source.me ? [item] : []));
    const now = new Set(items.filter((item) => isDisputed({ disputes, registers }, item, this.#source.me)));
    const changed = [...now, ...this.#disputed].filter((id) => now.has(id) !== this.#disputed.has(id));
    this.#disputed = now;
    return changed.flatMap((id) => this.registerOf(id) ?? []);
  }

  #noteWaiting(name: string): void {
    const isHead = parsePackageRegister(name) !== null;
    const isOff = isHead || isClosedClaim(name, this.#source.register);
    const proposals = isOff ? {} : (this.#source.register(name)?.proposals ?? {});
    const now = Object.entries(proposals).flatMap(([id, proposal]) =>
      isUnanswered(this.#source.me, proposal) && !this.#disputed.has(id) ? [id] : [],
    );
    const before = this.#waiting.get(name) ?? none;
    if (now.length === before.length && now.every((id, n) => id === before[n])) return;
    this.#count += now.length - before.length;
    this.#list = null;
    if (now.length === 0) this.#waiting.delete(name);
    else this.#waiting.set(name, now);
  }
}
