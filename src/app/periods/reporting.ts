/** How often a plan reports and which periods are locked, as its registers have it. */
import { partialDateBounds } from '../../base/index.ts';
import {
  isLocked,
  type LockValue,
  type ReportingValue,
  reportingRegister,
  usualReporting,
} from '../../plan/index.ts';
import { parsePeriod } from '../../plan/objects/index.ts';
import type { StoreReader } from '../ports/index.ts';
import { parseRegister, valueOr } from '../projections/register-values.ts';

/** What is known of a plan's periods. */
export interface Reporting {
  readonly value: ReportingValue;
  readonly locks: ReadonlyMap<string, LockValue>;
  /** First and last day of the plan; null while its period is not set. */
  readonly span: { readonly first: string; readonly last: string } | null;
  /** 0 while nothing was set; changes with every change of what is set or locked. */
  readonly version: number;
}

/** Reads it. */
export async function loadReporting(r: StoreReader, planId: string): Promise<Reporting> {
  const [set, locks, plan] = await Promise.all([
    r.registers.get(planId, reportingRegister(planId)),
    r.registers.withPrefix(planId, 'period/'),
    r.projections.plan(planId),
  ]);
  const from = partialDateBounds(plan?.period?.from ?? '');
  const to = partialDateBounds(plan?.period?.to ?? '');
  return {
    value: valueOr(set, usualReporting),
    locks: new Map(
      locks.map((row) => [
        parseRegister(row.register).id,
        valueOr<LockValue>(row, { locked: false, reason: null }),
      ]),
    ),
    version: Math.max(0, ...[set, ...locks].map((row) => (row === null ? 0 : row.seq + 1))),
    span: from === null || to === null ? null : { first: from.first, last: to.last },
  };
}

/** How a period stands; null where it is none, or has no day in the plan's period. */
export function stateOf({ locks, span }: Reporting, key: string): 'open' | 'locked' | null {
  const period = parsePeriod(key);
  if (period === null) return null;
  if (span !== null && (period.last < span.first || period.first > span.last)) return null;
  return isLocked(period, locks) ? 'locked' : 'open';
}
