/**
 * Which settled locks close a claim between parties: that of its period, and those of the periods that hold it. What the fold of the
 * logs makes of it is said once, here: an act whose author knew of the lock counts for nothing, on every node [PL1660].
 */
import { isJsonObject, type Json } from '../base/index.ts';
import { parseJointClaim } from './joint-claim.ts';
import { parsePeriod, periodsHolding } from './objects/index.ts';
import { lockRegister } from './reporting.ts';

/** Registers of the locks that close a claim's register; none where it is no claim's. */
export function locksOfClaim(register: string): readonly string[] {
  const claim = parseJointClaim(register);
  const period = claim === null ? null : parsePeriod(claim.period);
  return period === null ? [] : periodsHolding(period).map(({ key }) => lockRegister(key));
}

/** Whether a lock's value locks. */
export function saysLocked(value: Json | undefined): boolean {
  return isJsonObject(value) && value.locked === true;
}

/** The same for the fold of joint logs. */
export const claimClosing = { closersOf: locksOfClaim, closes: saysLocked } as const;
