/**
 * An entry's bytes at the place where they stand in a log: read, or void with the reason. What stands in a log stays
 * there, so bytes that are no entry, or one of another plan, log or number, take their place and mean nothing [LG17].
 */
import type { Sha256 } from '../base/index.ts';
import type { Entry, EntryId } from './entry.ts';
import { acceptEntry, type EntryFault } from './entry-bytes.ts';
import { entryId } from './entry-id.ts';
import { leafHash } from './tree/hash.ts';

/** Why bytes at a place are no entry there. */
export type PlaceFault =
  | EntryFault
  | 'over-quota'
  | 'wrong-plan'
  | 'wrong-log'
  | 'wrong-seq'
  | 'plan-open-misplaced';

/** Bytes at their place. */
export interface PlacedEntry {
  readonly log: string;
  readonly seq: number;
  readonly leafHash: Uint8Array;
  readonly id: EntryId;
  readonly entry: Entry | null;
  /** Null exactly where there is an entry. */
  readonly fault: PlaceFault | null;
}

/** Where bytes are to stand: which plan, which log, which number, and how long they may be. */
export interface EntrySlot {
  readonly plan: string;
  readonly log: string;
  readonly seq: number;
  readonly entryBytes: number;
}

/** Reads the bytes at their place. */
export function placeEntry(bytes: Uint8Array, slot: EntrySlot, sha256: Sha256): PlacedEntry {
  return placeHashed(bytes, leafHash(bytes, sha256), slot);
}

/** The same for bytes whose leaf hash is known. */
export function placeHashed(bytes: Uint8Array, hash: Uint8Array, slot: EntrySlot): PlacedEntry {
  const { log, seq } = slot;
  const id = entryId(log, seq, hash);
  const accepted = acceptEntry(bytes);
  if (!accepted.ok) return { log, seq, leafHash: hash, id, entry: null, fault: accepted.error };
  const fault = misplacement(accepted.value, slot) ?? (bytes.length > slot.entryBytes ? 'over-quota' : null);
  return { log, seq, leafHash: hash, id, entry: fault === null ? accepted.value : null, fault };
}

/** Why an entry does not belong at the place. */
export function misplacement(
  entry: Entry,
  slot: Pick<EntrySlot, 'plan' | 'log' | 'seq'>,
): 'wrong-plan' | 'wrong-log' | 'wrong-seq' | 'plan-open-misplaced' | null {
  if (entry.plan !== slot.plan) return 'wrong-plan';
  if (entry.log !== slot.log) return 'wrong-log';
  if (entry.seq !== slot.seq) return 'wrong-seq';
  return (entry.kind === 'plan.open') === (slot.seq === 0) ? null : 'plan-open-misplaced';
}

/**
 * Whether the entry does nothing but cite what its author holds: such entries are cosigned without a receipt, or two
 * nodes would acknowledge each other's acknowledgements for ever [LG27].
 */
export function isPureAck({ entry }: Pick<PlacedEntry, 'entry'>): boolean {
  if (entry?.kind !== 'ack') return false;
  return !['reg', 'item', 'base', 'body', '_sd'].some((member) => Object.hasOwn(entry, member));
}
