/** Claims of a period that all parties have locked: nothing is answered to them, or taken of them, until all have opened it again [AP1451]. */
import type { PlanState } from '../../../ledger/index.ts';
import { parseJointClaim } from '../../../plan/index.ts';
import { isJointlyLocked } from './joint-periods.ts';

/** Whether the register is of a claim for a period that all parties have locked. */
export function isOfLockedPeriod(state: PlanState, register: string): boolean {
  const claim = parseJointClaim(register);
  return claim !== null && isJointlyLocked(state, claim.period);
}
