/**
 * The plans of the node, as they were brought in or as somebody asks for them, by pages where a page is asked for. Their counts
 * are the database's, for whoever sees all of a plan and for whoever sees a part of it.
 */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { countedPlanView, type PlanCounts, type PlanView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { foreign, readCursor, writeCursor } from '../lists/cursor.ts';
import { INTERNAL } from '../log/open-log.ts';
import type { App, PlanRow, PlanTally, ProvisionRow, StoreReader } from '../ports/index.ts';
import { findPlans, isAfter, isPlaceOfPlan, type PlanFilter } from './find-plans.ts';
import { type ReadScope, scopeOf } from './read-scope.ts';

/** Which plans: all that are meant, or a page of them. */
export interface ListPlans extends PlanFilter {
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string | null;
}
/** Plans, and the cursor of the next page. */
export interface ListedPlans {
  readonly items: readonly PlanView[];
  readonly next: string | null;
}

/** A text whose outline waits for acceptance has that of the machine, nothing of which is settled. */
export async function wholeCounts(
  r: StoreReader,
  { text, plan }: ReadScope,
  tally: PlanTally,
): Promise<PlanCounts> {
  const { proposalsOpen, commitments, entries } = tally;
  const rest = { proposalsOpen, commitments, entries };
  if (!text.outlineAccepted) {
    const byRole = await r.lines.placeCounts(plan.planId);
    const operative = byRole.get('operative') ?? 0;
    const provisions = [...byRole.values()].reduce((sum, n) => sum + n, 0);
    return { provisions, operative, covered: 0, holdingNone: 0, uncovered: operative, ...rest };
  }
  const { provisions, open, covered, none } = tally;
  const operative = open + covered + none;
  return { provisions, operative, covered, holdingNone: none, uncovered: open, ...rest };
}

/** Counts of the part that is open: the text is open to all, what became of it only by area [VW12]. */
export async function openCounts(r: StoreReader, { plan, open, tree }: ReadScope): Promise<PlanCounts> {
  const { planId } = plan;
  const provisions = tree?.provisions ?? [];
  const operative = provisions.filter(({ id, role }) => role === 'operative' && (open?.has(id) ?? true));
  const withCoverage = (coverage: ProvisionRow['coverage']): number =>
    operative.filter((row) => row.coverage === coverage).length;
  const [lines, head] = await Promise.all([r.lines.counts(planId, { open }), r.logs.head(planId, INTERNAL)]);
  const inState = (state: string): number =>
    lines.reduce((sum, line) => (line.state === state ? sum + line.n : sum), 0);
  return {
    provisions: provisions.length,
    operative: operative.length,
    covered: withCoverage('covered'),
    holdingNone: withCoverage('none'),
    uncovered: withCoverage('open'),
    proposalsOpen: inState('proposed'),
    commitments: inState('accepted'),
    entries: head?.size ?? 0,
  };
}

/** Plans as they are shown to whom these scopes are. */
export async function viewsOf(r: StoreReader, scopes: readonly ReadScope[]): Promise<readonly PlanView[]> {
  const whole = scopes.filter(({ open }) => open === null);
  const places = whole.map(({ plan, text }) => ({ planId: plan.planId, textId: text.textId }));
  const tallies = await r.projections.tallies(places);
  const views: PlanView[] = [];
  for (const scope of scopes) {
    const tally = tallies.get(scope.plan.planId);
    const counts =
      scope.open === null && tally !== undefined
        ? await wholeCounts(r, scope, tally)
        : await openCounts(r, scope);
    views.push(countedPlanView(scope, counts));
  }
  return views;
}

/** What is shown of the plans to this person, in the order given. */
export async function planViews(
  r: StoreReader,
  who: Actor,
  plans: readonly PlanRow[],
): Promise<Result<readonly PlanView[], Problem>> {
  const textsById = await r.projections.textsOf(plans.map(({ planId }) => planId));
  const scopes: ReadScope[] = [];
  for (const plan of plans) {
    const scope = await scopeOf(r, who, plan, textsById.get(plan.planId) ?? []);
    if (!scope.ok) return scope;
    scopes.push(scope.value);
  }
  return ok(await viewsOf(r, scopes));
}

/** A page of plans, each with its counts; all of them where no limit is named. A foreign cursor is refused. */
export async function listPlans(
  app: App,
  who: Actor,
  { limit, cursor, language, ...asked }: ListPlans,
): Promise<Result<ListedPlans, Problem>> {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '');
  if (given.length > 0) {
    // Titles alone are ordered by the reader's language: a cursor of another order leads on in any.
    const ordered = language === undefined || asked.sort !== 'title' ? {} : { language };
    const filter: PlanFilter = { ...Object.fromEntries(given), ...ordered };
    return listFound(app, who, filter, { limit: limit ?? Number.POSITIVE_INFINITY, cursor: cursor ?? null });
  }
  const list = { list: 'plans' };
  const read = readCursor(app, list, cursor);
  if (!read.ok) return read;
  const after = read.value;
  if (after !== null && typeof after !== 'string') return foreign();
  return app.store.read(async (r) => {
    const rows =
      limit === undefined ? await r.projections.plans() : await r.projections.plansAfter(after, limit + 1);
    const page = limit === undefined ? rows : rows.slice(0, limit);
    const items = await planViews(r, who, page);
    if (!items.ok) return items;
    const last = page.at(-1);
    const hasMore = rows.length > page.length && last !== undefined;
    return ok({ items: items.value, next: hasMore ? writeCursor(app, list, last.planId) : null });
  });
}

/** The same of plans that were looked for, or in another order: their rows are few and short, their counts are those of the page. */
async function listFound(
  app: App,
  who: Actor,
  filter: PlanFilter,
  { limit, cursor }: { readonly limit: number; readonly cursor: string | null },
): Promise<Result<ListedPlans, Problem>> {
  const list = { list: 'plans', ...filter };
  const read = readCursor(app, list, cursor);
  if (!read.ok) return read;
  const past = read.value;
  if (past !== null && !isPlaceOfPlan(past)) return foreign();
  return app.store.read(async (r) => {
    const found = findPlans(await r.projections.plans(), filter);
    const left = past === null ? found : found.filter(([, place]) => isAfter(place, past, filter));
    const page = left.slice(0, limit);
    const items = await planViews(
      r,
      who,
      page.map(([plan]) => plan),
    );
    if (!items.ok) return items;
    const last = page.at(-1);
    const hasMore = left.length > page.length && last !== undefined;
    return ok({ items: items.value, next: hasMore ? writeCursor(app, list, [...last[1]]) : null });
  });
}
