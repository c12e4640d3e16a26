/** Periods that the parties have locked together: `period/<key>/lock`, settled by all; opening one again is settled likewise. */
import { agreedContent, type PlanState } from '../../../ledger/index.ts';
import { isLocked, type LockValue } from '../../../plan/index.ts';
import { parsePeriod } from '../../../plan/objects/index.ts';
import { parseRegister } from '../../projections/register-values.ts';

/** The register of a period's lock in the joint log. */
export function jointLockRegister(period: string): string {
  return `period/${period}/lock`;
}

/** Locks that all parties have settled. */
export function jointLocks({ registers }: PlanState): ReadonlyMap<string, LockValue> {
  const locks = new Map<string, LockValue>();
  for (const [name, register] of Object.entries(registers)) {
    const { type, id, field } = parseRegister(name);
    const value = type === 'period' && field === 'lock' ? agreedContent(register)?.value : undefined;
    if (typeof value !== 'object' || value === null || !('locked' in value)) continue;
    locks.set(id, { locked: value.locked === true, reason: null });
  }
  return locks;
}

/** Whether the parties have locked the period, or one that holds it. */
export function isJointlyLocked(state: PlanState, key: string): boolean {
  const period = parsePeriod(key);
  return period !== null && isLocked(period, jointLocks(state));
}
