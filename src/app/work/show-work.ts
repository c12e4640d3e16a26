/**
 * The work lists of a plan as one person sees it: each list has what is asked of it and nothing else, and leads to the list that
 * has all of it [OB65].
 */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { timingOf } from '../../plan/index.ts';
import { type WorkGroup, type WorkItem, type WorkView, workLists } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { timestamp } from '../log/entry-time.ts';
import { requirePlan } from '../objects/find-type.ts';
import { toQuery } from '../objects/list-objects.ts';
import { nameRefs } from '../objects/name-refs.ts';
import { type Sight, sightOf } from '../objects/sight.ts';
import { periodsOf } from '../periods/periods.ts';
import { loadReporting } from '../periods/reporting.ts';
import type { App, ObjectQuery, StatusRow, StoreReader } from '../ports/index.ts';
import { isMeant, rowsAt, rowsSeen } from '../statuses/within-areas.ts';
import { addressQuery, type WorkQuery, workQueries } from './work-queries.ts';

/** Whose work. */
export interface ShowWork {
  readonly planId: string;
  /** Things of one list and kind that are named; the rest is counted. */
  readonly most?: number;
}

interface Looking {
  readonly r: StoreReader;
  readonly planId: string;
  readonly sight: Sight;
  readonly asOf: string;
  readonly most: number;
  /** Statuses in memory where the person sees a part of the plan. */
  readonly statuses: readonly StatusRow[] | null;
}

async function statusGroup(look: Looking, asked: Extract<WorkQuery, { type: 'status' }>): Promise<WorkGroup> {
  const { r, planId, asOf, most, statuses } = look;
  const query = { ...asked.filters, asOf };
  const meant =
    statuses === null ? null : rowsAt(statuses, query.period).filter((row) => isMeant(row, query));
  const rows = meant ?? (await r.statuses.list(planId, query, { limit: most, after: null })).rows;
  const items = rows.slice(0, most).map((row): WorkItem => {
    const { commitment: ref, due, progress } = row;
    return { ref, due, state: null, progress, timing: timingOf(row, asOf) };
  });
  const n = meant === null ? await r.statuses.count(planId, query) : meant.length;
  return { type: 'status', n, query: addressQuery(asked), items };
}

async function objectGroup(look: Looking, asked: WorkQuery, query: ObjectQuery): Promise<WorkGroup> {
  const { r, planId, most } = look;
  const [page, n] = await Promise.all([
    r.objects.list(planId, query, { limit: most, after: null }),
    r.objects.count(planId, query),
  ]);
  const items = page.rows.map(({ type, id, due, state }): WorkItem => {
    return { ref: `${type}/${id}`, due, state, progress: null, timing: null };
  });
  return { type: query.type, n, query: addressQuery(asked), items };
}

async function groupOf(look: Looking, asked: WorkQuery): Promise<WorkGroup> {
  if (asked.type === 'status') return statusGroup(look, asked);
  return objectGroup(look, asked, await toQuery(asked.type, asked.filters, look.sight));
}

/** The newest period that is over, of those by which every commitment is reported on; '' where none is. */
async function lastPeriod(r: StoreReader, planId: string, today: string): Promise<string> {
  const over = periodsOf(await loadReporting(r, planId), today).filter(
    (one) => one.over && !one.flagshipsOnly,
  );
  return over.at(-1)?.key ?? '';
}

/** What is looked at, and each query with what it found. */
export interface WorkFound {
  readonly sight: Sight;
  readonly asOf: string;
  /** The newest period that is over; '' where none is. */
  readonly period: string;
  readonly groups: readonly { readonly asked: WorkQuery; readonly group: WorkGroup }[];
}

/** Asks everything that work lists hold, or of them those that are `wanted`. */
export async function findWork(
  r: StoreReader,
  who: Actor,
  planId: string,
  asOf: string,
  most: number,
  wanted: (query: WorkQuery) => boolean = () => true,
): Promise<WorkFound> {
  const sight = await sightOf(r, who, planId);
  const statuses = sight.open === null ? null : rowsSeen(await r.statuses.everything(planId), sight);
  const look: Looking = { r, planId, sight, asOf, most, statuses };
  const period = await lastPeriod(r, planId, asOf);
  const asked = workQueries(asOf, period).filter(wanted);
  const groups = await Promise.all(
    asked.map(async (one) => ({ asked: one, group: await groupOf(look, one) })),
  );
  return { sight, asOf, period, groups };
}

/** All lists. */
export async function showWork(
  app: App,
  who: Actor,
  { planId, most = 5 }: ShowWork,
): Promise<Result<WorkView, Problem>> {
  const asOf = timestamp(app.clock()).slice(0, 10);
  return app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    if (!there.ok) return there;
    const { sight, period, groups } = await findWork(r, who, planId, asOf, most);
    const lists = workLists.map((id) => {
      const own = groups.flatMap(({ asked, group }) => (asked.list === id && group.n > 0 ? [group] : []));
      return { id, total: own.reduce((sum, { n }) => sum + n, 0), groups: own };
    });
    const refs = groups.flatMap(({ group }) => group.items.map(({ ref }) => ref));
    return ok({ asOf, period, lists, refs: await nameRefs(r, planId, sight, refs) });
  });
}
