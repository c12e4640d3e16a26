/**
 * When a plan reports: every commitment each year unless the plan says otherwise, flagships each quarter. A period that is
 * locked takes no further claim; it is opened again with a reason, and both stand in the log [OB53, OB54].
 */
import { err, ok, type Problem, problem, type Result } from '../base/index.ts';
import {
  type Every,
  everies,
  holdsPeriod,
  type Period,
  parsePeriod,
  periodsBetween,
} from './objects/index.ts';
import type { Fact } from './register.ts';

/** How often commitments are reported on. */
export interface ReportingValue {
  readonly usual: Every;
  readonly flagships: Every;
}
/** Whether a period is locked, and why that changed last. */
export interface LockValue {
  readonly locked: boolean;
  readonly reason: string | null;
}

/** What holds for a plan that has set nothing. */
export const usualReporting: ReportingValue = { usual: 'year', flagships: 'quarter' };

/** The register in which a plan says how often it reports. */
export const reportingRegister = (planId: string): string => `plan/${planId}/reporting`;
/** The register of a period's lock. */
export const lockRegister = (key: string): string => `period/${key}/lock`;

/** The fact that sets how often commitments are reported on; none where it says nothing new. */
export function decideReporting(
  planId: string,
  value: ReportingValue,
  before: ReportingValue,
): readonly Fact[] {
  const { usual, flagships } = value;
  if (usual === before.usual && flagships === before.flagships) return [];
  return [{ register: reportingRegister(planId), value: { usual, flagships } }];
}

/** The periods that the plan reports by, in order: those of flagships stand before the longer ones that they are parts of. */
export function reportingPeriods(
  { usual, flagships }: ReportingValue,
  plan: { readonly from: string; readonly to: string },
): readonly Period[] {
  const lengths = everies.filter((every) => every === usual || every === flagships);
  const found = lengths.flatMap((every) => periodsBetween(plan.from, plan.to, every));
  return found.sort((a, b) => {
    if (a.last !== b.last) return a.last < b.last ? -1 : 1;
    return a.first > b.first ? -1 : 1;
  });
}

/** Whether the period, or one that holds it, is locked. */
export function isLocked(period: Period, locks: ReadonlyMap<string, LockValue>): boolean {
  return [...locks].some(([key, { locked }]) => {
    const other = locked ? parsePeriod(key) : null;
    return other !== null && holdsPeriod(other, period);
  });
}

/** The fact that locks a period or opens it again; opening needs a reason. */
export function decideLock(
  key: string,
  value: LockValue,
  locks: ReadonlyMap<string, LockValue>,
): Result<readonly Fact[], Problem> {
  const period = parsePeriod(key);
  if (period === null) return err(problem('not-found', { period: key }));
  const stands = locks.get(key)?.locked ?? false;
  if (stands === value.locked) return err(problem(stands ? 'period-locked' : 'period-open', { period: key }));
  if (!value.locked && value.reason === null) return err(problem('reason-missing', { period: key }));
  return ok([{ register: lockRegister(key), value: { locked: value.locked, reason: value.reason } }]);
}
