/** When mechanisms meet, year by year, as this person sees them [OB861]. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { type MeetingScheduleView, scheduleLine } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { timestamp } from '../log/entry-time.ts';
import { allFound } from '../objects/all-found.ts';
import { requirePlan } from '../objects/find-type.ts';
import type { ObjectFilters } from '../objects/list-objects.ts';
import { nameRefs } from '../objects/name-refs.ts';
import { sightOf } from '../objects/sight.ts';
import type { App, ListedObject } from '../ports/index.ts';

/** Years that are drawn at most. */
const MOST_YEARS = 12;

const compareDays = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Years of the plan; without a period those in which something was or is to be. */
function yearsOf(period: { readonly from: string; readonly to: string } | null, days: readonly string[]) {
  const years = days.map((day) => Number(day.slice(0, 4))).toSorted((a, b) => a - b);
  const from = Number(period?.from.slice(0, 4) ?? years[0] ?? 0);
  const to = Number(period?.to.slice(0, 4) ?? years.at(-1) ?? from);
  const count = Math.min(MOST_YEARS, Math.max(0, to - from + 1));
  return from === 0 ? [] : Array.from({ length: count }, (_, i) => String(from + i));
}

/** Orders of the schedule: by what is due next, or by name. */
export const scheduleOrders = ['next', 'label'] as const;
/** Which mechanisms, in which order, which page. */
export interface MeetingSchedule extends Omit<ObjectFilters, 'sort'> {
  readonly planId: string;
  readonly order?: (typeof scheduleOrders)[number];
  readonly from?: number;
  readonly limit?: number;
}

/** Shows the schedule. */
export async function meetingSchedule(
  app: App,
  who: Actor,
  { planId, order = 'next', from = 0, limit = 50, ...filters }: MeetingSchedule,
): Promise<Result<MeetingScheduleView, Problem>> {
  return app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    if (!there.ok) return there;
    const sight = await sightOf(r, who, planId);
    const inUse = async (type: string): Promise<readonly ListedObject[]> =>
      (await r.objects.ofType(planId, type)).filter((row) => !row.retired && sight.sees(row));
    const [mechanisms, meetings] = [await inUse('mechanism'), await inUse('meeting')];
    const plan = await r.projections.plan(planId);
    const days = [...mechanisms, ...meetings].flatMap(({ due, date }) => due ?? date ?? []);
    const years = yearsOf(plan?.period ?? null, days);
    const asOf = timestamp(app.clock()).slice(0, 10);
    const of = (ref: string) => meetings.filter(({ values }) => values.mechanism === ref);
    const found = await allFound(r, planId, 'mechanism', { ...filters, sort: 'label' }, sight);
    if (!found.ok) return found;
    const named = found.value.map((row) => scheduleLine(row, of(`mechanism/${row.id}`), years, asOf));
    // By name among those that are due on the same day.
    const lines =
      order === 'label'
        ? named
        : named.toSorted((a, b) => compareDays(a.next?.date ?? '~', b.next?.date ?? '~'));
    const items = lines.slice(from, from + limit);
    const refs = items.flatMap(({ cells, last }) => [
      ...cells.flatMap(({ meetings: held }) => held.map(({ ref }) => ref)),
      ...(last === null ? [] : [last.ref]),
    ]);
    const next = from + limit < lines.length ? from + limit : null;
    const shown = { asOf, years, total: lines.length, items, next };
    return ok({ ...shown, refs: await nameRefs(r, planId, sight, refs) });
  });
}
