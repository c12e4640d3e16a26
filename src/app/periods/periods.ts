/**
 * The periods that a plan reports by, how often that is, and their locks. Setting, locking and opening again are made from the
 * version that was seen [AP4], and are entries of the log [OB53, OB54].
 */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import {
  decideLock,
  decideReporting,
  type Fact,
  isLocked,
  type ReportingValue,
  reportingPeriods,
} from '../../plan/index.ts';
import { parsePeriod } from '../../plan/objects/index.ts';
import type { PeriodsView, PeriodView } from '../../views/index.ts';
import { may, partOf, require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { commitFacts } from '../log/commit-facts.ts';
import { timestamp } from '../log/entry-time.ts';
import { requirePlan } from '../objects/find-type.ts';
import type { App, StoreReader, StoreWriter } from '../ports/index.ts';
import { loadReporting, type Reporting, stateOf } from './reporting.ts';

/** Whose periods. */
export interface ShowPeriods {
  readonly planId: string;
}
/** How often to report from now on. */
export interface SetReporting extends ShowPeriods {
  readonly version: number;
  readonly value: ReportingValue;
}
/** Locking a period, or opening it again. */
export interface LockPeriod extends ShowPeriods {
  readonly version: number;
  readonly period: string;
  readonly locked: boolean;
  readonly reason: string | null;
}

/** The periods, as they stand on a day. */
export function periodsOf({ value, locks, span }: Reporting, today: string): readonly PeriodView[] {
  if (span === null) return [];
  const usual = { usual: value.usual, flagships: value.usual };
  const all = new Set(reportingPeriods(usual, { from: span.first, to: span.last }).map(({ key }) => key));
  return reportingPeriods(value, { from: span.first, to: span.last }).map((period) => ({
    key: period.key,
    first: period.first,
    last: period.last,
    flagshipsOnly: !all.has(period.key),
    over: period.last < today,
    locked: isLocked(period, locks),
    reason: locks.get(period.key)?.reason ?? null,
  }));
}

async function viewOf(app: App, r: StoreReader, planId: string): Promise<PeriodsView> {
  const reporting = await loadReporting(r, planId);
  const { usual, flagships } = reporting.value;
  const periods = periodsOf(reporting, timestamp(app.clock()).slice(0, 10));
  return { usual, flagships, periods, version: reporting.version };
}

/** The periods as they stand. */
export async function showPeriods(
  app: App,
  who: Actor,
  { planId }: ShowPeriods,
): Promise<Result<PeriodsView, Problem>> {
  return app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    if (!there.ok) return there;
    if (!may(who, 'read', partOf(planId))) return err(problem('not-found', { plan: planId }));
    return ok(await viewOf(app, r, planId));
  });
}

function act(
  app: App,
  who: Actor,
  { planId, version }: ShowPeriods & { readonly version: number },
  decide: (reporting: Reporting) => Result<readonly Fact[], Problem>,
): Promise<Result<PeriodsView, Problem>> {
  return app.store.write(planId, async (w: StoreWriter) => {
    const there = await requirePlan(w, planId);
    if (!there.ok) return there;
    const reporting = await loadReporting(w, planId);
    if (reporting.version !== version)
      return err(problem('precondition-failed', { version, current: reporting.version }));
    const facts = decide(reporting);
    if (!facts.ok) return facts;
    const committed = await commitFacts(app, w, who, planId, facts.value);
    return committed.ok ? ok(await viewOf(app, w, planId)) : committed;
  });
}

/** Sets how often commitments and flagships are reported on. */
export async function setReporting(
  app: App,
  who: Actor,
  input: SetReporting,
): Promise<Result<PeriodsView, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(input.planId));
  if (!permitted.ok) return permitted;
  return act(app, who, input, ({ value }) => ok(decideReporting(input.planId, input.value, value)));
}

/** Locks a period, or opens it again with a reason. */
export async function lockPeriod(
  app: App,
  who: Actor,
  input: LockPeriod,
): Promise<Result<PeriodsView, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(input.planId));
  if (!permitted.ok) return permitted;
  const reason = input.reason?.trim() ?? '';
  const value = { locked: input.locked, reason: reason === '' ? null : reason };
  return act(app, who, input, (reporting) => {
    const isPeriod = parsePeriod(input.period) !== null && stateOf(reporting, input.period) !== null;
    if (!isPeriod) return err(problem('not-found', { period: input.period }));
    return decideLock(input.period, value, reporting.locks);
  });
}
