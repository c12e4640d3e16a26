/** Periods that the parties have locked together: `period/<key>/lock`, settled by all; opening one again is settled likewise. */
import { isSettledSo, type PlanState } from '../../../ledger/index.ts';
import { isLocked, type LockValue, saysLocked } from '../../../plan/index.ts';
import { parsePeriod } from '../../../plan/objects/index.ts';
import { parseRegister } from '../../projections/register-values.ts';

/** Locks that all parties have settled. */
export function jointLocks({ registers }: PlanState): ReadonlyMap<string, LockValue> {
  const locks = new Map<string, LockValue>();
  for (const [name, register] of Object.entries(registers)) {
    const { type, id, field } = parseRegister(name);
    if (type !== 'period' || field !== 'lock' || register.heads.length === 0) continue;
    locks.set(id, { locked: isSettledSo(register, saysLocked), reason: null });
  }
  return locks;
}

/** Whether the parties have locked the period, or one that holds it. */
export function isJointlyLocked(state: PlanState, key: string): boolean {
  const period = parsePeriod(key);
  return period !== null && isLocked(period, jointLocks(state));
}
