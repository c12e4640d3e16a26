/**
 * Claims of a period that all parties have locked: nothing is answered to them, or taken of them, until all have opened it again
 * [AP1451], and nobody's answer to them is waited for [AP1662]. The fold of the logs says the same of what other programs enter [LG1660].
 */
import { isSettledSo, type PlanState, type RegisterState } from '../../../ledger/index.ts';
import { locksOfClaim, saysLocked } from '../../../plan/index.ts';

/** Whether the register is of a claim for a period that all parties have locked. */
export function isOfLockedPeriod({ registers }: Pick<PlanState, 'registers'>, register: string): boolean {
  return isClosedClaim(register, (name) => registers[name]);
}

/** The same, asked of registers one by one. */
export function isClosedClaim(
  register: string,
  registerOf: (name: string) => RegisterState | null | undefined,
): boolean {
  return locksOfClaim(register).some((lock) => isSettledSo(registerOf(lock) ?? undefined, saysLocked));
}
