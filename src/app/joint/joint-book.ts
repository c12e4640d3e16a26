/**
 * A joint plan in memory, made from what is kept: the exchange's machine and the fold. Everything that changes it is kept
 * first, in one transaction, and applied after; where another process on the same database has written since, or where it
 * is not known whether a transaction was kept, the book is made anew [AP80].
 */
import { err, fromBase64, hex, ok, type Problem, problem, type Result } from '../../base/index.ts';
import {
  type AnswerTime,
  type FoldStep,
  foldPlan,
  noticeReader,
  type OpenedGenesis,
  openGenesis,
  type PlacedEntry,
  type PlanFold,
  type PlanFoldPorts,
  type PlanState,
  placeHashed,
  type RegisterState,
  rememberVerified,
  type SettledTerms,
} from '../../ledger/index.ts';
import { claimClosing } from '../../plan/index.ts';
import {
  Exchange,
  type ExchangeRecord,
  emptyRecord,
  guardAtStart,
  type LogRecord,
  type Write,
} from '../../sync/index.ts';
import type { App, JointPlanRow, StoreReader, StoreWriter } from '../ports/index.ts';
import { AttestedStates } from './attested-states.ts';
import { type JointMarks, marksFrom } from './joint-marks.ts';
import { persistWrites } from './persist-writes.ts';
import { RegisterIndex } from './register-index.ts';
import { SpokenEntries } from './spoken-entries.ts';

const PAGE = 2_000;

/** Name under which the marker beside the keys speaks of a joint log. */
export function markerName(hash: string): string {
  return `joint/${hash}`;
}

async function readLog(r: StoreReader, planId: string, log: string): Promise<readonly Uint8Array[]> {
  const entries: Uint8Array[] = [];
  for (;;) {
    const page = await r.joint.entries(planId, log, entries.length, PAGE);
    entries.push(...page.map(({ bytes }) => bytes));
    if (page.length < PAGE) return entries;
  }
}

/** A joint plan whose genesis all have signed. */
export class JointBook {
  readonly planId: string;
  readonly opened: OpenedGenesis;
  readonly x: Exchange;
  row: JointPlanRow;
  #fold: PlanFold;
  #state: PlanState | null = null;
  #index: RegisterIndex | null = null;
  /** What entries have changed since the index was last asked. */
  readonly #touched = new Set<string>();
  #hasDisputes = false;
  #attested: AttestedStates;
  readonly #entries = new Map<string, Uint8Array[]>();
  #spoken = new SpokenEntries();
  /** False once it is not known what is kept. */
  isSure = true;

  private constructor(
    app: App,
    planId: string,
    row: JointPlanRow,
    opened: OpenedGenesis,
    record: ExchangeRecord,
  ) {
    this.planId = planId;
    this.row = row;
    this.opened = opened;
    const { log, cosign } = app.keys;
    const own = (key: typeof log) => ({
      publicKey: key.publicKey,
      sign: (bytes: Uint8Array) => key.sign(bytes),
    });
    const ports = {
      verify: rememberVerified(app.verifyEd25519, app.sha256),
      sha256: app.sha256,
      keys: {
        log: own(log),
        cosign: own(cosign),
        further: () => [...app.ring.keys('log'), ...app.ring.keys('cosign')].map(own),
      },
    };
    this.x = new Exchange(opened, row.me, ports, record);
    for (const letter of this.x.letters) this.#entries.set(letter, [...(record.logs[letter]?.entries ?? [])]);
    this.#fold = this.#foldAnew();
    this.#attested = this.#attestedStates();
  }

  /** Makes the book from what is kept. */
  static async load(app: App, r: StoreReader, planId: string): Promise<Result<JointBook, Problem>> {
    const row = await r.joint.plan(planId);
    if (row === null) return err(problem('joint-not-open', { plan: planId }));
    const opened = openGenesis(row.genesis, app.verifyEd25519, app.sha256);
    if (!opened.ok) return err(problem('joint-not-open', { plan: planId }));
    const letters = opened.value.genesis.parties.map(({ letter }) => letter);
    const marks = marksFrom(row.marks);
    if (marks === null) return err(problem('log-inconsistent', { reason: 'joint-marks' }));
    const kept = await r.joint.logs(planId);
    const logs: Record<string, LogRecord> = {};
    for (const letter of letters) {
      const found = kept.find(({ log }) => log === letter);
      logs[letter] = {
        entries: await readLog(r, planId, letter),
        notes: (found?.notes ?? []).flatMap((note) => fromBase64(note) ?? []),
        fork: found?.fork ?? null,
        isSuspect: found?.isSuspect ?? false,
      };
    }
    const book = new JointBook(app, planId, row, opened.value, { ...emptyRecord(letters), ...marks, logs });
    book.#guard(app, marks);
    return ok(book);
  }

  /** The restore guard: what is kept must hold what the marker beside the keys says was signed. */
  #guard(app: App, marks: JointMarks): void {
    if (this.x.guard !== null) return;
    const marker = app.marker.read(this.planId, markerName(this.opened.hash));
    const hasSigned = marks.undertaken.sign !== null;
    if (marker === null && !hasSigned) return;
    this.x.guard = guardAtStart(this.x, marker, { unixSeconds: Math.floor(app.clock() / 1_000) });
  }

  /** The shared state. */
  get state(): PlanState {
    this.#state ??= this.#fold.state();
    return this.#state;
  }

  /** One register of the shared state; null where nobody has touched it. */
  register(name: string): RegisterState | null {
    return this.#fold.register(name);
  }

  /** Whether an entry of that number counts for nothing. */
  isVoid(log: string, seq: number): boolean {
    return this.#fold.isVoid(log, seq);
  }

  /** What is asked of all registers again and again, without going through them [AP1327]. */
  get index(): RegisterIndex {
    if (this.#index === null) {
      const source = {
        me: this.x.me,
        register: (name: string) => this.#fold.register(name),
        disputes: () => this.#fold.disputes,
      };
      this.#index = new RegisterIndex(source, this.#fold.registerNames);
    } else if (this.#touched.size > 0 || this.#hasDisputes)
      this.#index.update(this.#touched, this.#hasDisputes);
    this.#touched.clear();
    this.#hasDisputes = false;
    return this.#index;
  }

  /** Erasures that the shared state knows of. */
  get redactions(): PlanState['redactions'] {
    return this.#fold.redactions;
  }

  /** The terms of answering that hold; null where none are settled. */
  get terms(): SettledTerms | null {
    return this.#fold.terms;
  }

  /** By when the party is to answer the proposal; null where no terms cover it or its time has not begun. */
  answerTime(register: string, proposal: string, party: string): AnswerTime | null {
    return this.#fold.answerTime(register, proposal, party);
  }

  /** Bytes of the log's entries from one number to before another. */
  entries(log: string, from: number, to: number): readonly Uint8Array[] {
    return (this.#entries.get(log) ?? []).slice(from, to);
  }

  /** The entry as it stands in its log; null where there is none. */
  placed(log: string, seq: number): PlacedEntry | null {
    const bytes = this.#entries.get(log)?.[seq];
    if (bytes === undefined) return null;
    const { genesis, hash } = this.opened;
    const slot = { plan: hash, entryBytes: genesis.quotas.entryBytes, log, seq };
    return placeHashed(bytes, this.x.log(log).tree.leafAt(seq), slot);
  }

  /** Ids of all entries that name the register, each log in its order. Each entry is read once for this, when it is first asked [AP1730]. */
  spokenIn(register: string): readonly string[] {
    const placed = (log: string, from: number) =>
      this.#placedBetween(log, from, this.#entries.get(log)?.length ?? 0);
    return this.#spoken.read(this.x.letters, placed).in(register);
  }

  /** Keeps the writes in the caller's transaction. Nothing of the book changes yet. */
  async keepIn(app: App, w: StoreWriter, writes: readonly Write[]): Promise<Result<JointPlanRow, Problem>> {
    const row = await w.joint.plan(this.planId);
    if (row?.version !== this.row.version) return err(problem('joint-moved'));
    return ok(await persistWrites(app, w, this, writes));
  }

  /** Applies what has been kept. */
  applied(writes: readonly Write[], row: JointPlanRow): void {
    this.row = row;
    this.#state = null;
    let mustRefold = false;
    for (const write of writes) {
      if (write.write === 'append') this.#hold(this.x.me, write.entries);
      if (write.write === 'take') this.#hold(write.log, write.entries);
      if (write.write === 'resume') {
        this.#entries.get(write.log)?.splice(write.keep);
        this.#spoken = new SpokenEntries();
      }
      mustRefold ||= write.write === 'resume';
      const goesOn = !mustRefold;
      this.x.apply(write, (entry) => {
        if (goesOn) this.#note(this.#fold.add(entry), entry);
      });
    }
    if (mustRefold) this.#attested = this.#attestedStates();
    if (!mustRefold && !this.#fold.mustRefold) return;
    this.#fold = this.#foldAnew();
    this.#index = null;
  }

  #note(steps: readonly FoldStep[], added: PlacedEntry): void {
    for (const { register, void: reason, id, log, seq } of steps) {
      if (register !== null) this.#touched.add(register);
      // What changes no register may have raised or closed a dispute.
      else if (reason === null)
        this.#hasDisputes ||= isAboutDispute(id === added.id ? added : this.placed(log, seq));
    }
  }

  #hold(log: string, entries: readonly Uint8Array[]): void {
    const held = this.#entries.get(log);
    for (const bytes of entries) held?.push(bytes);
  }

  /** Hash of the state that the entries up to these sizes make; null where not all of them are here [LG28]. */
  digestAt(vector: Readonly<Record<string, number>>): string | null {
    const isHere = Object.entries(vector).every(([log, n]) => n <= (this.#entries.get(log)?.length ?? -1));
    const isWhole = this.x.letters.every((log) => vector[log] !== undefined);
    return isHere && isWhole ? this.#attested.digestAt(vector) : null;
  }

  #attestedStates(): AttestedStates {
    return new AttestedStates(this.opened, this.#foldPorts, (log, from, to) =>
      this.#placedBetween(log, from, to),
    );
  }

  *#placedBetween(log: string, from: number, to: number): Generator<PlacedEntry> {
    for (let seq = from; seq < to; seq++) {
      const placed = this.placed(log, seq);
      if (placed !== null) yield placed;
    }
  }

  get #foldPorts(): PlanFoldPorts {
    return {
      sha256: this.x.ports.sha256,
      trees: {
        citedRootAt: (log, size) => this.x.log(log).tree.citedRootAt(size),
        leafAt: (log, seq) => this.x.log(log).tree.leafAt(seq),
      },
      readNotice: noticeReader(this.opened, this.x.ports),
      closing: claimClosing,
    };
  }

  #foldAnew(): PlanFold {
    return foldPlan(this.opened, this.#foldPorts, () => this.#placed());
  }

  *#placed(): Generator<PlacedEntry> {
    for (const [log, entries] of this.#entries) yield* this.#placedBetween(log, 0, entries.length);
  }

  /** Largest size that each counterpart was handed, held and cosigned of the own log. */
  reach(letter: string): { readonly sent: number; readonly registered: number } {
    return { sent: this.x.sent[letter] ?? 0, registered: this.x.own.cosignedBy(letter) };
  }
}

const isAboutDispute = (placed: PlacedEntry | null): boolean =>
  placed?.entry?.kind === 'dispute.raise' || placed?.entry?.kind === 'dispute.close';

/** SHA-256 of bytes in hex, as files are named. */
export function fileHash(app: Pick<App, 'sha256'>, bytes: Uint8Array): string {
  return hex(app.sha256(bytes));
}
