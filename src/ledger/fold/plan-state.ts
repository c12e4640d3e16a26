/**
 * The shared state of a plan: what the fold makes of the given entries of all its logs. It is plain JSON and a function
 * of which entries were given, never of the order in which they came; so two nodes that hold the same have the same, and
 * can prove it by one hash [LG14, LG28].
 */
import { base64url, canonicalize, type Json, type Sha256, utf8 } from '../../base/index.ts';
import type { EntryId } from '../entry.ts';
import type { PlaceFault } from '../place-entry.ts';
import type { VoidReason } from './fold-entry.ts';
import type { RegisterState } from './register-state.ts';

/** Why an entry of a joint log changes nothing. */
export type PlanVoid =
  | VoidReason
  | PlaceFault
  /** It cites a head of another log that is not, or cannot be, that log's. */
  | 'bad-seen'
  /** It cites less of another log than its log did before. */
  | 'seen-decreasing'
  /** What it is about is no entry that its author had seen. */
  | 'item-unknown'
  | 'not-author'
  /** Its author knew that the register is closed. */
  | 'register-closed'
  | 'attest-malformed'
  | 'notice-unfounded';

/** Why a log is folded no further. */
export type Waiting =
  /** Its next entry rests on entries of another log that are not here yet. */
  | { readonly for: 'entries'; readonly seq: number; readonly log: string }
  /** The log forked: what comes after the last size that all have cosigned is kept and not counted. */
  | { readonly for: 'freeze'; readonly seq: number }
  /** The next entry knows of a schema that this program does not. */
  | { readonly for: 'schema'; readonly seq: number };

/** A dispute that a party raised about an entry. */
export type RaisedDispute = {
  readonly by: string;
  readonly item: EntryId;
  readonly raise: EntryId;
  readonly register: string | null;
  readonly closed: EntryId | null;
};

/** An erasure asked for by an entry's author, and who has done it too. */
export type Redaction = {
  readonly item: EntryId;
  readonly digest: string;
  readonly acks: Readonly<Record<string, EntryId>>;
};

/** A party's latest statement of what it folded: the hash of the state at a vector. */
export type Attest = {
  readonly entry: EntryId;
  readonly vector: Readonly<Record<string, number>>;
  readonly digest: string;
};

/** A log that is frozen: from which size on nothing counts, and by whose notice. */
export type Freeze = { readonly size: number; readonly notice: EntryId };

/** Everything the fold knows. */
export type PlanState = {
  readonly plan: string;
  /** How many entries of each log were given, and how many of them are folded. */
  readonly held: Readonly<Record<string, number>>;
  readonly vector: Readonly<Record<string, number>>;
  readonly registers: Readonly<Record<string, RegisterState>>;
  /** By `<letter>:<seq>`. */
  readonly voids: Readonly<Record<string, PlanVoid>>;
  readonly waiting: Readonly<Record<string, Waiting>>;
  /** Acts that rest on a frozen log, and on which. */
  readonly postponed: Readonly<Record<EntryId, string>>;
  readonly disputes: Readonly<Record<string, RaisedDispute>>;
  readonly redactions: Readonly<Record<EntryId, Redaction>>;
  readonly attests: Readonly<Record<string, Attest>>;
  /** Restore guards that two people of a party lifted without their counterpart. */
  readonly overrides: Readonly<Record<EntryId, readonly string[]>>;
  readonly frozen: Readonly<Record<string, Freeze>>;
};

/** Id of a dispute: the hash of the entries that make it, whatever their order. */
export function disputeId(entries: readonly EntryId[], sha256: Sha256): string {
  return base64url(sha256(utf8([...entries].sort().join('\n'))));
}

/** What two nodes compare: the hash of the whole state's canonical bytes. */
export function stateDigest(state: PlanState, sha256: Sha256): string {
  const value: { readonly [member: string]: Json } = { ...state };
  return base64url(sha256(canonicalize(value)));
}
