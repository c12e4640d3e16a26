/** People who use this node: accounts, deputies, sessions, one-time codes. They belong to the node, not to a plan. */
import type { PlanId } from './plan-id.ts';

/** What a person may do at this node. */
export type Role = 'administrator' | 'coordinator' | 'contributor' | 'reader' | 'auditor';
/** A person with an account. */
export interface PersonRow {
  readonly personId: string;
  /** Party-local pseudonym used in entries: 'a-1', never reused. */
  readonly pseudonym: string;
  /** Sign-in name, unique after folding. */
  readonly name: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  /** Areas open to this person, by plan: provision ids whose subtree is open; a plan that is absent is wholly open. */
  readonly areas: Readonly<Record<PlanId, readonly string[]>>;
  readonly language: 'zh' | 'lo' | 'en';
  readonly active: boolean;
  readonly passwordHash: string | null;
  readonly version: number;
}
/** `deputy` acts with the roles and areas of `person` from `from` to `to` (dates, both included). */
export interface DeputyRow {
  readonly deputyId: string;
  readonly person: string;
  readonly deputy: string;
  readonly from: string;
  readonly to: string;
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
}
/** Reads accounts as of the snapshot. */
export interface AccountReader {
  people(): Promise<readonly PersonRow[]>;
  person(personId: string): Promise<PersonRow | null>;
  personByName(foldedName: string): Promise<PersonRow | null>;
  deputies(): Promise<readonly DeputyRow[]>;
  session(tokenHash: string): Promise<SessionRow | null>;
  code(codeHash: string): Promise<OneTimeCodeRow | null>;
}
/** Puts accounts, deputies, sessions and codes; removes what has ended. */
export interface AccountWriter extends AccountReader {
  /** Next unused pseudonym number; never given twice. */
  nextPseudonym(): Promise<number>;
  putPerson(row: PersonRow, foldedName: string): Promise<void>;
  putDeputy(row: DeputyRow): Promise<void>;
  removeDeputy(deputyId: string): Promise<void>;
  putSession(row: SessionRow): Promise<void>;
  removeSession(tokenHash: string): Promise<void>;
  removeSessionsOf(personId: string): Promise<void>;
  putCode(row: OneTimeCodeRow): Promise<void>;
}
