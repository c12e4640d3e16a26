/**
 * One fact in a log: exactly the RFC 8785 bytes that are hashed into the tree [LEDGER.md §4.2]. The entry's id is
 * `<letter>:<seq>:<leaf hash, base64url>`: the number finds it, the hash binds its content.
 */
import type { JsonObject } from '../base/index.ts';

/** The kinds of schema 1. */
export const entryKinds = [
  'plan.open',
  'propose',
  'confirm',
  'object',
  'note',
  'consult',
  'withdraw',
  'deem',
  'report',
  'evidence',
  'ack',
  'dispute.raise',
  'dispute.close',
  'redact',
  'redact.ack',
  'key.rotate',
  'fork.notice',
  'fold.attest',
  'restore.notice',
  'comment',
] as const;
/** A kind of schema 1. */
export type EntryKind = (typeof entryKinds)[number];

/** Size and root of another log that an author had verified. */
export type SeenHead = {
  readonly n: number;
  /** base64url. */
  readonly root: string;
};

/** An entry before it is made into bytes. `seen` stands only where it advanced; `base` names the heads it replaces. */
export interface Entry {
  readonly v: 1;
  /** Genesis hash, base64url (43 characters). */
  readonly plan: string;
  /** Letter of the party that writes this log. */
  readonly log: string;
  readonly seq: number;
  /** Claimed time, RFC 3339 in UTC with seconds: decides nothing. */
  readonly at: string;
  /** Party-local pseudonym of the person who acted: 'a-17'. */
  readonly by: string;
  readonly kind: EntryKind;
  /** `<type>/<id>/<field>`, for kinds that touch a register. */
  readonly reg?: string;
  /** What the act is about, where that is not the register: an entry id for confirm, object, withdraw. */
  readonly item?: string;
  readonly base?: readonly string[];
  readonly body?: JsonObject;
  readonly seen?: Readonly<Record<string, SeenHead>>;
  readonly _sd?: readonly string[];
}

/** `<letter>:<seq>:<leaf hash b64url>`. */
export type EntryId = string;
