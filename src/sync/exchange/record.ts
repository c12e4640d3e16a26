/**
 * What a node keeps of an exchange, and the writes by which that changes. Each write is kept durably as a whole before it
 * is applied, and applied before the next is asked for; what leaves the node is made only from what is kept. So a crash
 * between any two writes leaves a state from which the same duties follow [SY5].
 */
import type { LogTree, TreeHead } from '../../ledger/index.ts';

/** One log as a node keeps it. */
export interface LogRecord {
  readonly entries: readonly Uint8Array[];
  /** Checkpoints with their signatures. */
  readonly notes: readonly Uint8Array[];
  /** Proof of the fork for which the log is frozen. */
  readonly fork: Uint8Array | null;
  /** It did not continue what is held, and nobody has shown yet why. */
  readonly isSuspect: boolean;
}

/** Until it is lifted, the node signs nothing and appends nothing to its own log: it may be behind itself. */
export interface Guard {
  /** What was signed last, as the marker beside the keys has it; null: that is not known. */
  readonly marker: TreeHead | null;
  /** Without a marker: when it was set. What a counterpart made before then does not tell what it holds now. */
  readonly since: string | null;
  /** How much of the node's own log each counterpart has shown that it holds. */
  readonly heard: Readonly<Record<string, number>>;
}

/** Everything a node keeps of the exchange of one plan. */
export interface ExchangeRecord {
  readonly logs: Readonly<Record<string, LogRecord>>;
  /** Trees that the node undertook to sign or cosign: kept before the signature is made, and never less than before. */
  readonly undertaken: {
    readonly sign: TreeHead | null;
    readonly cosign: Readonly<Record<string, TreeHead>>;
  };
  /** Notes about keys. */
  readonly statements: readonly Uint8Array[];
  /** What each party said that it holds. */
  readonly told: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How much of the own log is in bundles that were made for each party. */
  readonly sent: Readonly<Record<string, number>>;
  /** How much of it is known to have been handed out: of a file that a browser took away that is not known. */
  readonly handed: Readonly<Record<string, number>>;
  readonly guard: Guard | null;
}

/**
 * One durable change. `tree` is a branch of the log's tree with the entries, as they were judged or made: it is not kept, and saves
 * hashing them again.
 */
export type Write =
  /** The node's own entries, at the end of its log. */
  | { readonly write: 'append'; readonly entries: readonly Uint8Array[]; readonly tree?: LogTree }
  /** Entries of a log from where it is held on, with the checkpoint that covers them. */
  | {
      readonly write: 'take';
      readonly log: string;
      readonly entries: readonly Uint8Array[];
      readonly note: Uint8Array;
      readonly tree?: LogTree;
    }
  | { readonly write: 'note'; readonly log: string; readonly note: Uint8Array }
  | { readonly write: 'undertake-sign'; readonly head: TreeHead }
  | { readonly write: 'undertake-cosign'; readonly log: string; readonly head: TreeHead }
  | { readonly write: 'statement'; readonly note: Uint8Array }
  | { readonly write: 'freeze'; readonly log: string; readonly proof: Uint8Array }
  /** People have settled a fork: what comes after `keep` is taken out of the log, and kept elsewhere as evidence. */
  | { readonly write: 'resume'; readonly log: string; readonly keep: number }
  | { readonly write: 'suspect'; readonly log: string; readonly isSuspect: boolean }
  | { readonly write: 'guard'; readonly guard: Guard | null }
  | { readonly write: 'told'; readonly party: string; readonly have: Readonly<Record<string, number>> }
  | { readonly write: 'sent' | 'handed'; readonly to: string; readonly size: number };

/** The record of a node that has nothing yet. */
export function emptyRecord(letters: readonly string[]): ExchangeRecord {
  const log: LogRecord = { entries: [], notes: [], fork: null, isSuspect: false };
  return {
    logs: Object.fromEntries(letters.map((letter) => [letter, log])),
    undertaken: { sign: null, cosign: {} },
    statements: [],
    told: {},
    sent: {},
    handed: {},
    guard: null,
  };
}

/** Of a log that was cut no more was handed out than it still has. */
export function upTo(sizes: ExchangeRecord['sent'], keep: number): ExchangeRecord['sent'] {
  return Object.fromEntries(Object.entries(sizes).map(([letter, size]) => [letter, Math.min(size, keep)]));
}

/** The record after a write: what a store keeps, said once for all stores. `me` is the node's own letter. */
export function recordAfter(record: ExchangeRecord, write: Write, me: string): ExchangeRecord {
  const ofLog = (letter: string, change: (log: LogRecord) => Partial<LogRecord>): ExchangeRecord => {
    const log = record.logs[letter];
    if (log === undefined) throw new RangeError(`no log ${letter}`);
    return { ...record, logs: { ...record.logs, [letter]: { ...log, ...change(log) } } };
  };
  const { undertaken } = record;
  switch (write.write) {
    case 'append':
      return ofLog(me, ({ entries }) => ({ entries: [...entries, ...write.entries] }));
    case 'take':
      return ofLog(write.log, ({ entries, notes }) => ({
        entries: [...entries, ...write.entries],
        notes: [...notes, write.note],
      }));
    case 'note':
      return ofLog(write.log, ({ notes }) => ({ notes: [...notes, write.note] }));
    case 'undertake-sign':
      return { ...record, undertaken: { ...undertaken, sign: write.head } };
    case 'undertake-cosign': {
      const cosign = { ...undertaken.cosign, [write.log]: write.head };
      return { ...record, undertaken: { ...undertaken, cosign } };
    }
    case 'statement':
      return { ...record, statements: [...record.statements, write.note] };
    case 'freeze':
      return ofLog(write.log, () => ({ fork: write.proof }));
    case 'resume': {
      const cosign = Object.entries(undertaken.cosign).filter(([log]) => log !== write.log);
      const sign = write.log === me ? null : undertaken.sign;
      const kept = ofLog(write.log, ({ entries }) => ({
        entries: entries.slice(0, write.keep),
        fork: null,
        isSuspect: false,
      }));
      const cut = (sizes: ExchangeRecord['sent']) => (write.log === me ? upTo(sizes, write.keep) : sizes);
      const left = { sent: cut(record.sent), handed: cut(record.handed) };
      return { ...kept, ...left, undertaken: { sign, cosign: Object.fromEntries(cosign) } };
    }
    case 'suspect':
      return ofLog(write.log, () => ({ isSuspect: write.isSuspect }));
    case 'guard':
      return { ...record, guard: write.guard };
    case 'told':
      return { ...record, told: { ...record.told, [write.party]: write.have } };
    case 'sent':
      return { ...record, sent: { ...record.sent, [write.to]: write.size } };
    case 'handed':
      return { ...record, handed: { ...record.handed, [write.to]: write.size } };
  }
}
