/**
 * Who acts: a person and what they were granted, worked out once per request from the account and from those whose place
 * the person takes. Use cases put their question to `access.ts`, never to the accounts.
 */
import type { PlanId, Role } from './ports/index.ts';

/** What a role can allow beside reading. */
export type Permission =
  | 'plan.import'
  | 'plan.edit'
  | 'review.act'
  | 'programme.act'
  | 'log.verify'
  | 'people.manage'
  | 'people.confirm'
  | 'people.history'
  | 'node.backup';

/** Who acts on the machine itself, at the command line or by the first start; no person ever gets this pseudonym. */
export const operatorPseudonym = 'a-0';

/** One role and where it holds. Grants stand side by side: the role of one is never held in the areas of another. */
export interface Grant {
  readonly role: Role;
  /** Provision ids whose subtrees it reaches in the plan, or null where it reaches all of the plan. */
  areasOf(planId: PlanId): readonly string[] | null;
  /** Id of the person in whose place it is held for a period; null where it is one's own. */
  readonly inPlaceOf: string | null;
}

/** A person as use cases see one. */
export interface Actor {
  readonly personId: string;
  /** Used as `by` in entries: 'a-17'. */
  readonly pseudonym: string;
  readonly displayName: string;
  readonly language: 'zh' | 'lo' | 'en';
  readonly grants: readonly Grant[];
}
