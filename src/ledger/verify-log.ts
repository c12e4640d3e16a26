/**
 * Re-derives everything that can be known of a log from its bytes: each entry's form and place, the tree, whether the
 * signed checkpoint is of this tree, and the registers [LG18]. It reads one entry at a time and keeps only the tree's edge
 * and the registers. An unsound log is described, never mended.
 */
import { equalBytes, type Sha256 } from '../base/index.ts';
import type { Entry } from './entry.ts';
import { acceptEntry, type EntryFault } from './entry-bytes.ts';
import { entryId } from './entry-id.ts';
import { foldEntry, touchesRegister, type VoidReason } from './fold/fold-entry.ts';
import { oneLogContext } from './fold/one-log.ts';
import { agreedContent, type RegisterState } from './fold/register-state.ts';
import type { OpenedGenesis } from './genesis/genesis-note.ts';
import { type Checkpoint, parseCheckpoint } from './note/checkpoint.ts';
import { ed25519Verifier, type NoteVerifier, parseVerifierKey, type VerifyEd25519 } from './note/note-key.ts';
import { openNote } from './note/signed-note.ts';
import { misplacement } from './place-entry.ts';
import { appendLeaf, type Edge, emptyEdge, rootOf } from './tree/edge.ts';
import { leafHash } from './tree/hash.ts';

/** Schema of the registers that this program understands; beyond it, it stops folding and says so. */
export const SCHEMA_VERSION = 1;

/** Why an entry counts for nothing although it stands in the log. */
export type EntryVoid =
  | EntryFault
  | VoidReason
  | 'wrong-plan'
  | 'wrong-log'
  | 'wrong-seq'
  | 'plan-open-misplaced';

/** The first thing that shows that a log is not what was signed. */
export type LogFault =
  | 'entry-malformed'
  | 'entry-misplaced'
  | 'checkpoint-missing'
  | 'note-malformed'
  | 'signature-wrong'
  | 'signature-unknown'
  | 'checkpoint-malformed'
  | 'origin-wrong'
  | 'entries-missing'
  | 'root-wrong'
  | 'schema-unknown';

/** One of the checks of a log, with what it found. */
export interface LogCheck {
  readonly name: 'entries' | 'tree' | 'signature' | 'registers';
  readonly sound: boolean;
  readonly fault: LogFault | null;
  /** The entry at which it shows, where there is one. */
  readonly seq: number | null;
}

/** A register as the log alone gives it. */
export interface DerivedRegister {
  readonly state: RegisterState;
  /** Seq of the newest entry that touched it. */
  readonly seq: number;
}

/** Everything that checking a log from its first entry found, and the registers as they come out of it. */
export interface LogReport {
  readonly sound: boolean;
  readonly size: number;
  readonly root: Uint8Array;
  /** Size of the signed checkpoint: entries beyond it are not yet signed. */
  readonly signedSize: number;
  readonly checks: readonly LogCheck[];
  readonly voids: readonly { readonly seq: number; readonly reason: EntryVoid }[];
  readonly registers: ReadonlyMap<string, DerivedRegister>;
}

/** What a log is checked against. The genesis must be the right one: its hash is the caller's to compare. */
export interface LogContext {
  readonly genesis: OpenedGenesis;
  readonly letter: string;
  readonly verify: VerifyEd25519;
  readonly sha256: Sha256;
  /** Further signature lines that must verify where they stand: a national algorithm, a cosigner. */
  readonly verifiers?: readonly NoteVerifier[];
}

/** Checks a whole log: its entries in order, and its newest signed checkpoint (null: there is none). */
export async function verifyLog(
  entries: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  note: Uint8Array | null,
  context: LogContext,
): Promise<LogReport> {
  const audit = new LogAudit(note, context);
  for await (const bytes of entries) audit.add(bytes);
  return audit.report();
}

class LogAudit {
  readonly #context: LogContext;
  readonly #checkpoint: Checkpoint | null;
  readonly #faults = new Map<LogCheck['name'], { fault: LogFault; seq: number | null }>();
  readonly #voids: { seq: number; reason: EntryVoid }[] = [];
  readonly #registers = new Map<string, DerivedRegister>();
  #edge: Edge = emptyEdge;
  #size = 0;
  #isFolding = true;

  constructor(note: Uint8Array | null, context: LogContext) {
    this.#context = context;
    this.#checkpoint = this.#openCheckpoint(note);
    this.#compareRoot();
  }

  add(bytes: Uint8Array): void {
    const seq = this.#size;
    const leaf = leafHash(bytes, this.#context.sha256);
    this.#edge = appendLeaf(this.#edge, seq, leaf, this.#context.sha256).edge;
    this.#size = seq + 1;
    this.#compareRoot();
    const accepted = acceptEntry(bytes);
    if (!accepted.ok) {
      this.#voidEntry(seq, accepted.error, 'entry-malformed');
      return;
    }
    const slot = { plan: this.#context.genesis.hash, log: this.#context.letter, seq };
    const misplaced = misplacement(accepted.value, slot);
    if (misplaced === null) this.#fold(accepted.value, seq, leaf);
    else this.#voidEntry(seq, misplaced, 'entry-misplaced');
  }

  report(): LogReport {
    const signedSize = this.#checkpoint?.size ?? 0;
    if (this.#size < signedSize) this.#note('tree', 'entries-missing', this.#size);
    const names = ['entries', 'tree', 'signature', 'registers'] as const;
    const checks = names.map((name): LogCheck => {
      const found = this.#faults.get(name);
      return { name, sound: found === undefined, fault: found?.fault ?? null, seq: found?.seq ?? null };
    });
    return {
      sound: checks.every(({ sound }) => sound),
      size: this.#size,
      root: rootOf(this.#edge, this.#context.sha256),
      signedSize,
      checks,
      voids: this.#voids,
      registers: this.#registers,
    };
  }

  /** Keeps the first fault of a check. */
  #note(name: LogCheck['name'], fault: LogFault, seq: number | null): void {
    if (!this.#faults.has(name)) this.#faults.set(name, { fault, seq });
  }

  #voidEntry(seq: number, reason: EntryVoid, fault: LogFault): void {
    this.#voids.push({ seq, reason });
    this.#note('entries', fault, seq);
  }

  #openCheckpoint(note: Uint8Array | null): Checkpoint | null {
    const { genesis, letter, sha256, verify, verifiers = [] } = this.#context;
    const party = genesis.genesis.parties.find((each) => each.letter === letter);
    const key = party === undefined ? null : parseVerifierKey(party.logKey, sha256);
    if (party === undefined || key?.ok !== true) throw new RangeError('no such party in the genesis');
    if (note === null) return this.#refuse('checkpoint-missing');
    const logVerifier = ed25519Verifier(key.value, verify);
    const opened = openNote(note, [logVerifier, ...verifiers]);
    if (!opened.ok) return this.#refuse(opened.error);
    const isSignedByLog = opened.value.verified.some(
      ({ name, keyId }) => name === logVerifier.name && keyId === logVerifier.keyId,
    );
    if (!isSignedByLog) return this.#refuse('signature-unknown');
    const checkpoint = parseCheckpoint(opened.value.text);
    if (!checkpoint.ok) return this.#refuse(checkpoint.error);
    return checkpoint.value.origin === party.origin ? checkpoint.value : this.#refuse('origin-wrong');
  }

  #refuse(fault: LogFault): null {
    this.#note('signature', fault, null);
    return null;
  }

  #compareRoot(): void {
    const { sha256 } = this.#context;
    if (this.#checkpoint?.size !== this.#size) return;
    if (!equalBytes(rootOf(this.#edge, sha256), this.#checkpoint.root))
      this.#note('tree', 'root-wrong', null);
  }

  #fold(entry: Entry, seq: number, leaf: Uint8Array): void {
    if (!this.#isFolding || !touchesRegister(entry.kind)) return;
    const name = entry.reg ?? '';
    const { genesis } = this.#context.genesis;
    const id = entryId(entry.log, seq, leaf);
    const before = this.#registers.get(name)?.state ?? null;
    const { state, changes } = foldEntry(before, entry, id, oneLogContext(genesis, name, entry.log, seq));
    const voided = changes.find((change) => change.change === 'void');
    if (voided !== undefined) {
      this.#voids.push({ seq, reason: voided.reason });
      return;
    }
    this.#registers.set(name, { state, seq });
    if (name === `schema/${genesis.planId}/version` && agreedContent(state)?.value !== SCHEMA_VERSION) {
      this.#isFolding = false;
      this.#note('registers', 'schema-unknown', seq);
    }
  }
}
