/** Who acts: worked out once per request from session, roles and deputies; use cases ask it, never the accounts. */
import type { PlanId, Role } from './ports/index.ts';

export type Permission =
  | 'plan.import'
  | 'plan.edit'
  | 'review.act'
  | 'log.verify'
  | 'people.manage'
  | 'node.backup';

/** Who acts on the machine itself, at the command line or by the first start; no person ever gets this pseudonym. */
export const operatorPseudonym = 'a-0';

export interface Actor {
  readonly personId: string;
  /** Used as `by` in entries: 'a-17'. */
  readonly pseudonym: string;
  readonly displayName: string;
  readonly language: 'zh' | 'lo' | 'en';
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  /** Provision ids whose subtrees are open to this person in the plan, or null where all of it is. */
  areasOf(planId: PlanId): readonly string[] | null;
}
