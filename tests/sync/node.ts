/**
 * A node in memory: what it keeps is a record, what it works with is made from the record at every start. It can be made
 * to crash before any of its writes; then it starts again from what was kept.
 */
import {
  foldPlan,
  noticeReader,
  type PlacedEntry,
  PlanFold,
  type PlanFoldPorts,
  type PlanState,
  rememberVerified,
  type TreeHead,
} from '../../src/ledger/index.ts';
import {
  type ActDraft,
  type Bundle,
  draftEntries,
  Exchange,
  type ExchangePorts,
  type ExchangeRecord,
  emptyRecord,
  fillOffer,
  makeOffer,
  nextDuty,
  type Received,
  receiveBundle,
  recordAfter,
  timeText,
  type Write,
} from '../../src/sync/index.ts';
import { partyIn, sha256, type TestPlan, verify } from './parties.ts';

/** Thrown where a node crashes. */
export class Crash extends Error {}

export class TestNode {
  readonly plan: TestPlan;
  readonly letter: string;
  readonly ports: ExchangePorts;
  record: ExchangeRecord;
  x: Exchange;
  fold: PlanFold;
  /** Writes until the next crash; Infinity: none. */
  writesLeft = Number.POSITIVE_INFINITY;
  now = 1_790_000_000;
  /** What stands beside its keys: the head that it signed last, noted before it signs. */
  marker: TreeHead | null = null;
  /** Whether it keeps a fold beside the exchange. */
  readonly #folds: boolean;
  readonly #kept: ExchangeRecord[] = [];

  constructor(
    plan: TestPlan,
    letter: string,
    { ports = {}, folds = true }: { ports?: Partial<ExchangePorts>; folds?: boolean } = {},
  ) {
    this.plan = plan;
    this.letter = letter;
    this.#folds = folds;
    this.ports = {
      verify: rememberVerified(verify, sha256),
      sha256,
      keys: partyIn(plan, letter).signing,
      ...ports,
    };
    this.record = emptyRecord(plan.genesis.parties.map((party) => party.letter));
    this.x = new Exchange(plan.opened, letter, this.ports, this.record);
    this.fold = this.#newFold();
  }

  /** What a crash before each of the writes since the last start would have left. */
  get crashes(): readonly ExchangeRecord[] {
    return this.#kept;
  }

  /** Forgets everything that is not kept, and starts again. */
  restart(): void {
    this.#kept.length = 0;
    this.x = new Exchange(this.plan.opened, this.letter, this.ports, this.record);
    this.fold = this.#folds ? this.#foldAnew() : this.fold;
  }

  get #foldPorts(): PlanFoldPorts {
    return {
      sha256,
      trees: {
        citedRootAt: (log, size) => this.x.log(log).tree.citedRootAt(size),
        leafAt: (log, seq) => this.x.log(log).tree.leafAt(seq),
      },
      readNotice: noticeReader(this.plan.opened, this.ports),
    };
  }

  #newFold(): PlanFold {
    return new PlanFold(this.plan.opened, this.#foldPorts);
  }

  #foldAnew(): PlanFold {
    return foldPlan(this.plan.opened, this.#foldPorts, () => this.placed());
  }

  /** All entries that are kept, at their places. */
  placed(): readonly PlacedEntry[] {
    const twin = new Exchange(this.plan.opened, this.letter, this.ports, emptyRecord(this.x.letters));
    return this.x.letters.flatMap((log) => {
      const entries = this.record.logs[log]?.entries ?? [];
      return entries.map((entry) => twin.log(log).append(entry));
    });
  }

  keep(write: Write): void {
    if (this.writesLeft <= 0) throw new Crash();
    this.writesLeft--;
    this.#kept.push(this.record);
    this.record = recordAfter(this.record, write, this.letter);
    const placed: PlacedEntry[] = [];
    this.x.apply(write, (entry) => {
      if (this.#folds) placed.push(entry);
    });
    this.#dropNotes();
    if (!this.#folds) return;
    for (const entry of placed) this.fold.add(entry);
    if (this.fold.mustRefold || write.write === 'resume') this.fold = this.#foldAnew();
  }

  /** A store may drop checkpoints that the machine no longer retains; this one does. */
  #dropNotes(): void {
    const logs = Object.entries(this.record.logs).map(([letter, log]) => {
      const notes = this.x.log(letter).notes.map(({ note }) => note);
      const isSame = notes.length === log.notes.length && notes.every((note, at) => note === log.notes[at]);
      return [letter, isSame ? log : { ...log, notes }] as const;
    });
    this.record = { ...this.record, logs: Object.fromEntries(logs) };
  }

  settle(): void {
    for (let duties = 0; ; duties++) {
      const duty = nextDuty(this.x, { unixSeconds: this.now });
      if (duty === null) return;
      if (duties > 1_000) throw new Error(`no end of duties: ${duty.write}`);
      if (duty.write === 'undertake-sign') this.marker = duty.head;
      this.keep(duty);
    }
  }

  open(): void {
    this.act({ kind: 'plan.open' });
  }

  /** Appends acts. */
  act(...drafts: readonly Omit<ActDraft, 'by'>[]): void {
    const by = `${this.letter}-1`;
    const drafted = draftEntries(
      this.x,
      drafts.map((draft) => ({ ...draft, by })),
      timeText({ unixSeconds: this.now }),
    );
    if (!drafted.ok) throw new Error(drafted.error.fault);
    this.keep(drafted.value);
  }

  /** Id of the newest own entry. */
  get newestId(): string {
    return this.idAt(this.x.own.tree.size - 1);
  }

  idAt(seq: number, log = this.letter): string {
    const leaf = Buffer.from(this.x.log(log).tree.leafAt(seq)).toString('base64url');
    return `${log}:${seq}:${leaf}`;
  }

  /** Does what it owes and makes a bundle for the others. */
  send(to: string, maxEntries?: number): Bundle {
    this.settle();
    const offer = makeOffer(this.x, [...to], { unixSeconds: this.now }, maxEntries);
    for (const write of offer.writes) this.keep(write);
    return fillOffer(
      offer,
      offer.ranges.map(({ log, from, to: end }) => this.record.logs[log]?.entries.slice(from, end) ?? []),
    );
  }

  receive(bundle: Bundle): Received {
    const received = receiveBundle(this.x, bundle);
    for (const write of received.writes) this.keep(write);
    return received;
  }

  get state(): PlanState {
    return this.fold.state();
  }
}

/** Nodes of all parties, each with its first entry. */
export function nodesOf(
  plan: TestPlan,
  options: ConstructorParameters<typeof TestNode>[2] = {},
): readonly TestNode[] {
  return plan.parties.map(({ letter }) => {
    const node = new TestNode(plan, letter, options);
    node.open();
    return node;
  });
}

/** Each hands to each, until a round brings nothing new. It answers the number of rounds. */
export function exchangeAll(nodes: readonly TestNode[], maxEntries?: number): number {
  for (let round = 1; round <= 40; round++) {
    let news = 0;
    for (const one of nodes)
      for (const other of nodes) {
        if (one === other) continue;
        const received = other.receive(one.send(other.letter, maxEntries));
        // What it was told counts too: who says that it holds less than before gets it with the next.
        news += received.writes.length;
      }
    if (news === 0) return round;
  }
  throw new Error('the exchange does not come to rest');
}
