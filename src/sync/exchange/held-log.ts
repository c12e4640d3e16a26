/** One log as a node holds it in memory: its tree, its checkpoints, its newest act, and whether it may go on. */
import { equalBytes, type Sha256 } from '../../base/index.ts';
import {
  type Authority,
  isPureAck,
  LogTree,
  leafHash,
  type PlacedEntry,
  placeHashed,
  type SignedHead,
} from '../../ledger/index.ts';
import { newestHeld, retainNotes } from './retained-notes.ts';

/** What is told of each entry as it is taken. */
export type ShowEntry = (placed: PlacedEntry) => void;

/** A log in memory. */
export class HeldLog {
  readonly letter: string;
  tree: LogTree;
  notes: readonly SignedHead[] = [];
  fork: Uint8Array | null = null;
  isSuspect = false;
  /** Numbers of the entries that are more than acknowledgements. */
  #acts: number[] = [];
  readonly #slot: { readonly plan: string; readonly entryBytes: number };
  readonly #sha256: Sha256;

  constructor(letter: string, slot: { readonly plan: string; readonly entryBytes: number }, sha256: Sha256) {
    this.letter = letter;
    this.tree = new LogTree(sha256);
    this.#slot = slot;
    this.#sha256 = sha256;
  }

  /** Takes the next entry. */
  append(bytes: Uint8Array): PlacedEntry {
    const leaf = leafHash(bytes, this.#sha256);
    this.tree.append(leaf);
    return this.#read(bytes, this.tree.size - 1, leaf);
  }

  /**
   * Takes the next entries and shows each, read at its place. Where `tree` is a branch of the log's tree that has grown by them, none
   * is hashed again.
   */
  appendAll(entries: readonly Uint8Array[], show: ShowEntry, tree?: LogTree): void {
    const from = this.tree.size;
    const isHashed = tree?.size === from + entries.length && this.tree.join(tree);
    let seq = from;
    for (const bytes of entries) {
      show(isHashed ? this.#read(bytes, seq, this.tree.leafAt(seq)) : this.append(bytes));
      seq++;
    }
  }

  #read(bytes: Uint8Array, seq: number, leaf: Uint8Array): PlacedEntry {
    const { plan, entryBytes } = this.#slot;
    const placed = placeHashed(bytes, leaf, { plan, entryBytes, log: this.letter, seq });
    if (!isPureAck(placed)) this.#acts.push(seq);
    return placed;
  }

  /** Number of the newest entry that is more than an acknowledgement; −1: there is none. */
  get lastAct(): number {
    return this.#acts.at(-1) ?? -1;
  }

  /** Takes out what comes after the first `keep` entries, and goes on. */
  cutTo(keep: number, authority: Authority): void {
    const tree = new LogTree(this.#sha256);
    for (let seq = 0; seq < keep; seq++) tree.append(this.tree.leafAt(seq));
    this.tree = tree;
    this.#acts = this.#acts.filter((seq) => seq < keep);
    this.fork = null;
    this.isSuspect = false;
    const notes = this.notes;
    this.notes = [];
    for (const { note } of notes) {
      const opened = authority.open(note);
      if (opened.ok && this.#isOfTree(opened.value)) this.keep(opened.value, authority);
    }
  }

  #isOfTree({ size, root }: SignedHead): boolean {
    return size <= this.tree.size && equalBytes(this.tree.rootAt(size), root);
  }

  /** Keeps a checkpoint, joined with what is known. */
  keep(head: SignedHead, authority: Authority): void {
    this.notes = retainNotes(this.notes, head, this.tree.size, authority);
  }

  /** Newest checkpoint of a tree that is held whole. */
  get head(): SignedHead | null {
    return newestHeld(this.notes, this.tree.size);
  }

  /** Checkpoints of trees that are not held whole yet. */
  get heard(): readonly SignedHead[] {
    return this.notes.filter(({ size }) => size > this.tree.size);
  }

  /** Furthest size that this party has cosigned. */
  cosignedBy(letter: string): number {
    const head = this.notes.findLast(({ cosigned }) => cosigned.some((by) => by.letter === letter));
    return head?.size ?? 0;
  }

  /** Furthest checkpoint that all others have cosigned. */
  cosignedByAll(authority: Authority): SignedHead | null {
    return this.notes.findLast((head) => authority.isCosignedByAll(head)) ?? null;
  }
}
