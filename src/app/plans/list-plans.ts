/**
 * The plans of the node, oldest first, by pages where a page is asked for. Whoever sees all of a plan gets its counts from
 * the database; only where areas narrow what is seen the plan is read.
 */
import { err, ok, type Problem, type Result } from '../../base/index.ts';
import { countedPlanView, type PlanCounts, type PlanView } from '../../views/index.ts';
import { may, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { foreign, readCursor, writeCursor } from '../lists/cursor.ts';
import type { App, PlanRow, PlanTally, StoreReader, TextRow } from '../ports/index.ts';
import { pickText } from '../texts/pick-text.ts';
import { loadPicture, pictureView } from './plan-picture.ts';

/** Which plans: all, or a page of them. */
export interface ListPlans {
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string | null;
}
/** Plans, and the cursor of the next page. */
export interface ListedPlans {
  readonly items: readonly PlanView[];
  readonly next: string | null;
}

interface Counted {
  readonly plan: PlanRow;
  readonly texts: readonly TextRow[];
  readonly text: TextRow;
}

/** A text whose outline waits for acceptance has that of the machine, nothing of which is settled. */
async function countsOf(r: StoreReader, { text, plan }: Counted, tally: PlanTally): Promise<PlanCounts> {
  const { proposalsOpen, commitments, entries } = tally;
  const rest = { proposalsOpen, commitments, entries };
  if (!text.outlineAccepted) {
    const outline = (await r.own.extraction(plan.planId, text.textId))?.outline ?? [];
    const operative = outline.filter(({ role }) => role === 'operative').length;
    const provisions = outline.length;
    return { provisions, operative, covered: 0, holdingNone: 0, uncovered: operative, ...rest };
  }
  const { provisions, open, covered, none } = tally;
  const operative = open + covered + none;
  return { provisions, operative, covered, holdingNone: none, uncovered: open, ...rest };
}

/** What is shown of the plans to this person, in the order given. */
export async function planViews(
  r: StoreReader,
  who: Actor,
  plans: readonly PlanRow[],
): Promise<Result<readonly PlanView[], Problem>> {
  const seesAll = ({ planId }: PlanRow): boolean => may(who, 'read', wholePlan(planId));
  const whole = plans.filter(seesAll);
  const textsById = await r.projections.textsOf(whole.map(({ planId }) => planId));
  const counted = new Map<string, Counted>();
  for (const plan of whole) {
    const texts = textsById.get(plan.planId) ?? [];
    const picked = pickText(texts);
    if (!picked.ok) return picked;
    counted.set(plan.planId, { plan, texts, text: picked.value });
  }
  const places = [...counted].map(([planId, { text }]) => ({ planId, textId: text.textId }));
  const tallies = await r.projections.tallies(places);
  const views: PlanView[] = [];
  for (const plan of plans) {
    const found = counted.get(plan.planId);
    const tally = tallies.get(plan.planId);
    if (found !== undefined && tally !== undefined) {
      views.push(countedPlanView(found, await countsOf(r, found, tally)));
      continue;
    }
    const picture = await loadPicture(r, who, plan.planId);
    if (!picture.ok) return err(picture.error);
    views.push(pictureView(picture.value));
  }
  return ok(views);
}

/** A page of plans by id, each with its counts; all of them where no limit is named. A foreign cursor is refused. */
export async function listPlans(
  app: App,
  who: Actor,
  { limit, cursor }: ListPlans,
): Promise<Result<ListedPlans, Problem>> {
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
