/**
 * The exchange of one plan as a node holds it: a state machine. Events go to `receive`, `offer`, `draft` and `nextDuty`,
 * which only look; they answer writes and messages. A write is kept by the caller and then applied here. The machine has no
 * clock, no chance and no carrier: HTTPS, stick and mail bring the same bundles to the same door [SY5].
 */
import { canonicalize } from '../../base/index.ts';
import {
  Authority,
  forkProofId,
  type LogTree,
  type OpenedGenesis,
  type PlacedEntry,
  type SecondLines,
  type SeenHead,
  type SignaturePorts,
  type SigningKey,
  type SigningKeys,
} from '../../ledger/index.ts';
import { HeldLog, type ShowEntry } from './held-log.ts';
import { type ExchangeRecord, type Guard, upTo, type Write } from './record.ts';

/** Keys of the node: those of the genesis, and those that have replaced them. */
export interface NodeSigningKeys extends Pick<SigningKeys, 'log' | 'cosign'> {
  readonly further?: () => readonly SigningKey[];
}

/** What the machine is handed. */
export interface ExchangePorts extends SignaturePorts {
  /** Keys of the node; without them it can look and take, and sign nothing. */
  readonly keys?: NodeSigningKeys;
  readonly secondLines?: SecondLines;
}

/** The machine. */
export class Exchange {
  readonly genesis: OpenedGenesis;
  readonly me: string;
  readonly letters: readonly string[];
  readonly ports: ExchangePorts;
  authority: Authority;
  statements: readonly Uint8Array[];
  undertaken: ExchangeRecord['undertaken'];
  told: ExchangeRecord['told'];
  sent: ExchangeRecord['sent'];
  handed: ExchangeRecord['handed'];
  guard: Guard | null;
  /** Heads that the own log has cited, with the entry that does. */
  #citations: { readonly seq: number; readonly letter: string; readonly head: SeenHead }[] = [];
  /** Forks of which the own log holds a notice, by proof. */
  readonly noticed = new Set<string>();
  readonly #logs = new Map<string, HeldLog>();

  constructor(genesis: OpenedGenesis, me: string, ports: ExchangePorts, record: ExchangeRecord) {
    this.genesis = genesis;
    this.me = me;
    this.ports = ports;
    this.letters = genesis.genesis.parties.map(({ letter }) => letter);
    if (!this.letters.includes(me)) throw new RangeError(`no party ${me}`);
    this.statements = record.statements;
    this.authority = this.authorityWith(record.statements);
    this.undertaken = record.undertaken;
    this.told = record.told;
    this.sent = record.sent;
    this.handed = record.handed;
    this.guard = record.guard;
    const slot = { plan: genesis.hash, entryBytes: genesis.genesis.quotas.entryBytes };
    for (const letter of this.letters) {
      const log = new HeldLog(letter, slot, ports.sha256);
      this.#logs.set(letter, log);
      const kept = record.logs[letter];
      this.#take(log, kept?.entries ?? [], () => undefined);
      for (const note of kept?.notes ?? []) this.#keep(log, note);
      log.fork = kept?.fork ?? null;
      log.isSuspect = kept?.isSuspect ?? false;
    }
  }

  /** The party's log as it is held. */
  log(letter: string): HeldLog {
    const log = this.#logs.get(letter);
    if (log === undefined) throw new RangeError(`no log ${letter}`);
    return log;
  }

  /** The node's own log. */
  get own(): HeldLog {
    return this.log(this.me);
  }

  /** Logs of the other parties. */
  get others(): readonly HeldLog[] {
    return this.letters.filter((letter) => letter !== this.me).map((letter) => this.log(letter));
  }

  /** How much of another log the own log has cited, not counting what the log no longer is. */
  cited(letter: string): number {
    const { tree } = this.log(letter);
    const valid = this.#citations.findLast(
      (each) =>
        each.letter === letter &&
        each.head.n <= tree.size &&
        tree.citedRootAt(each.head.n) === each.head.root,
    );
    return valid?.head.n ?? 0;
  }

  /** Who may sign what, were these the statements that are known. */
  authorityWith(statements: readonly Uint8Array[]): Authority {
    return new Authority(this.genesis, statements, this.ports, this.ports.secondLines);
  }

  /** Whether the plan is live: each log has a checkpoint of one entry or more that all others have cosigned. */
  get isLive(): boolean {
    return this.letters.every((letter) => (this.log(letter).cosignedByAll(this.authority)?.size ?? 0) > 0);
  }

  /** Applies a write that is kept. Each entry that came is shown, for the fold. */
  apply(write: Write, show: ShowEntry = () => undefined): void {
    switch (write.write) {
      case 'append':
        this.#take(this.own, write.entries, show, write.tree);
        return;
      case 'take':
        this.#take(this.log(write.log), write.entries, show, write.tree);
        this.#keep(this.log(write.log), write.note);
        return;
      case 'note':
        this.#keep(this.log(write.log), write.note);
        return;
      case 'statement':
        this.statements = [...this.statements, write.note];
        this.authority = this.authorityWith(this.statements);
        return;
      default:
        this.#applyMark(write);
    }
  }

  #applyMark(write: Exclude<Write, { write: 'append' | 'take' | 'note' | 'statement' }>): void {
    const { undertaken } = this;
    switch (write.write) {
      case 'undertake-sign':
        this.undertaken = { ...undertaken, sign: write.head };
        return;
      case 'undertake-cosign':
        this.undertaken = { ...undertaken, cosign: { ...undertaken.cosign, [write.log]: write.head } };
        return;
      case 'freeze':
        this.log(write.log).fork = write.proof;
        return;
      case 'resume':
        this.#resume(write.log, write.keep);
        return;
      case 'suspect':
        this.log(write.log).isSuspect = write.isSuspect;
        return;
      case 'guard':
        this.guard = write.guard;
        return;
      case 'told':
        this.told = { ...this.told, [write.party]: write.have };
        return;
      case 'sent':
        this.sent = { ...this.sent, [write.to]: write.size };
        return;
      case 'handed':
        this.handed = { ...this.handed, [write.to]: write.size };
    }
  }

  #resume(letter: string, keep: number): void {
    this.log(letter).cutTo(keep, this.authority);
    const cosign = Object.entries(this.undertaken.cosign).filter(([log]) => log !== letter);
    const sign = letter === this.me ? null : this.undertaken.sign;
    this.undertaken = { sign, cosign: Object.fromEntries(cosign) };
    if (letter !== this.me) return;
    this.#citations = this.#citations.filter(({ seq }) => seq < keep);
    this.sent = upTo(this.sent, keep);
    this.handed = upTo(this.handed, keep);
  }

  #take(log: HeldLog, entries: readonly Uint8Array[], show: ShowEntry, tree?: LogTree): void {
    const isOwn = log.letter === this.me;
    const showOne: ShowEntry = (placed) => {
      if (isOwn) this.#noteCited(placed);
      show(placed);
    };
    log.appendAll(entries, showOne, tree);
  }

  #noteCited({ entry, seq }: PlacedEntry): void {
    for (const [letter, head] of Object.entries(entry?.seen ?? {}))
      this.#citations.push({ seq, letter, head });
    const fork = entry?.kind === 'fork.notice' ? entry.body?.fork : undefined;
    if (fork !== undefined) this.noticed.add(forkProofId(canonicalize(fork), this.ports));
  }

  #keep(log: HeldLog, note: Uint8Array): void {
    const opened = this.authority.open(note);
    if (opened.ok) log.keep(opened.value, this.authority);
  }
}
