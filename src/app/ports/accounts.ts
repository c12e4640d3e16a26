/**
 * People who use this node: accounts, deputies, sessions, one-time codes, and the history of all that. They belong to the
 * node, not to a plan.
 */
import type { Json } from '../../base/index.ts';
import type { PlanId } from './plan-id.ts';

/** What a person may do at this node. */
export type Role = 'administrator' | 'coordinator' | 'contributor' | 'reader' | 'auditor';
/** A role that a person was given, and where. */
export interface GrantRow {
  readonly role: Role;
  /** By plan: provision ids whose subtree is open; a plan that is absent is wholly open. */
  readonly areas: Readonly<Record<PlanId, readonly string[]>>;
}
/** Something that one person asked for and that holds only once another has confirmed it. */
export interface AskedRow {
  /** Person id of who asked; 'operator' for whoever has the machine. */
  readonly by: string;
  readonly at: number;
}
/** A person with an account. */
export interface PersonRow {
  readonly personId: string;
  /** Party-local pseudonym used in entries: 'a-1', never reused. */
  readonly pseudonym: string;
  /** Sign-in name, unique after folding. */
  readonly name: string;
  readonly displayName: string;
  readonly grants: readonly GrantRow[];
  /** What the grants are to be once they are confirmed; null where nothing waits. */
  readonly asked: (AskedRow & { readonly grants: readonly GrantRow[] }) | null;
  readonly language: 'zh' | 'lo' | 'en';
  readonly active: boolean;
  readonly passwordHash: string | null;
  readonly version: number;
}
/** `deputy` holds the grants of `person` from `from` to `to` (dates, both included), unless it waits to be confirmed. */
export interface DeputyRow {
  readonly deputyId: string;
  readonly person: string;
  readonly deputy: string;
  readonly from: string;
  readonly to: string;
  /** Person id of who named or confirmed the deputy: answers for what the deputy holds. */
  readonly namedBy: string;
  readonly asked: AskedRow | null;
}
/** A person who is signed in. */
export interface SessionRow {
  /** SHA-256 of the cookie's token, hex. */
  readonly tokenHash: string;
  readonly personId: string;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly expiresAt: number;
}
/** A code that may be used once, kept by its hash. */
export interface OneTimeCodeRow {
  readonly codeHash: string;
  readonly purpose: 'setup' | 'password';
  readonly personId: string | null;
  readonly expiresAt: number;
  readonly usedAt: number | null;
  /** Person id of who made it; 'operator' for whoever has the machine. */
  readonly madeBy: string;
}
/** What a line of the accounts' history can tell. */
export type AccountAct =
  | 'set-up'
  | 'person-added'
  | 'person-changed'
  | 'grants-asked'
  | 'grants-confirmed'
  | 'grants-declined'
  | 'areas-carried'
  | 'deputy-named'
  | 'deputy-asked'
  | 'deputy-confirmed'
  | 'deputy-ended'
  | 'code-made'
  | 'password-set'
  | 'sign-in-refused'
  | 'code-refused';
/** One line of the accounts' history: who did what to whose account, and when. Never changed, never dropped. */
export interface AccountHistoryRow {
  /** Counted up from 1 in the order of the acts, whatever the clock said. */
  readonly seq: number;
  readonly at: number;
  /** Pseudonym; '' where nobody was signed in. */
  readonly by: string;
  readonly act: AccountAct;
  /** Person id of whose account it is; null where it is nobody's. */
  readonly subject: string | null;
  readonly detail: Json;
}
/** Which lines are meant; what is absent narrows nothing. */
export interface AccountHistoryFilter {
  /** Person id of whose account it is. */
  readonly subject?: string;
  readonly act?: AccountAct;
  /** Pseudonym; '' where nobody was signed in. */
  readonly by?: string;
  /** Moments that their times are not before, and before. */
  readonly since?: number;
  readonly until?: number;
  /** The usual order is newest first. */
  readonly oldestFirst?: boolean;
}
/** Reads accounts as of the snapshot. */
export interface AccountReader {
  people(): Promise<readonly PersonRow[]>;
  /** What people are called, by the pseudonym that entries bear. */
  names(): Promise<ReadonlyMap<string, string>>;
  person(personId: string): Promise<PersonRow | null>;
  personByName(foldedName: string): Promise<PersonRow | null>;
  deputies(): Promise<readonly DeputyRow[]>;
  session(tokenHash: string): Promise<SessionRow | null>;
  code(codeHash: string): Promise<OneTimeCodeRow | null>;
  /** Those that come after the number `past` in the order asked for. */
  accountHistory(
    page: AccountHistoryFilter & { readonly limit: number; readonly past: number | null },
  ): Promise<readonly AccountHistoryRow[]>;
}
/** Puts accounts, deputies, sessions and codes; removes what has ended. */
export interface AccountWriter extends AccountReader {
  /** Next unused pseudonym number; never given twice. */
  nextPseudonym(): Promise<number>;
  putPerson(row: PersonRow, foldedName: string): Promise<void>;
  /** Changes what a person was granted and what waits, and nothing else. */
  putGrants(row: Pick<PersonRow, 'personId' | 'grants' | 'asked' | 'version'>): Promise<void>;
  putDeputy(row: DeputyRow): Promise<void>;
  removeDeputy(deputyId: string): Promise<void>;
  putSession(row: SessionRow): Promise<void>;
  removeSession(tokenHash: string): Promise<void>;
  removeSessionsOf(personId: string): Promise<void>;
  putCode(row: OneTimeCodeRow): Promise<void>;
  /** Adds lines in the order given; each gets the next number. */
  addAccountHistory(rows: readonly Omit<AccountHistoryRow, 'seq'>[]): Promise<void>;
  /** Drops sessions that expired by `now` or were not seen after `seenBefore`. */
  dropEndedSessions(now: number, seenBefore: number): Promise<void>;
  /** Drops codes that were used or expired by `now`. */
  dropSpentCodes(now: number): Promise<void>;
}
