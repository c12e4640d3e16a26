/** The plan of milestones as this person sees it: narrowed like their list, against a baseline, by pages [OB851]. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import {
  baselinesOf,
  type MilestoneFacts,
  type MilestoneLine,
  type MilestonePlanView,
  milestoneLine,
  spanOf,
} from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { timestamp } from '../log/entry-time.ts';
import { allFound } from '../objects/all-found.ts';
import { requirePlan } from '../objects/find-type.ts';
import type { ObjectFilters } from '../objects/list-objects.ts';
import { nameRefs } from '../objects/name-refs.ts';
import { type Sight, sightOf } from '../objects/sight.ts';
import type { App, ListedObject, StoreReader } from '../ports/index.ts';

/** How the lines are ordered. */
export const milestoneOrders = ['due', 'slip', 'label'] as const;
/** Which milestones, against which baseline. */
export interface MilestonePlan extends Omit<ObjectFilters, 'sort'> {
  readonly planId: string;
  /** A baseline's name; the newest where none is named. */
  readonly against?: string;
  readonly order?: (typeof milestoneOrders)[number];
  readonly from?: number;
  readonly limit?: number;
}

/** All milestones that a list finds, in its order. */
export const milestonesOf = (
  r: StoreReader,
  planId: string,
  filters: ObjectFilters,
  sight: Sight,
): Promise<Result<readonly ListedObject[], Problem>> => allFound(r, planId, 'milestone', filters, sight);

const toFacts = ({ id, label, due, state, ended, version, values }: ListedObject): MilestoneFacts => {
  return { id, label, due, state, ended, version, values };
};

function ordered(lines: readonly MilestoneLine[], order: MilestonePlan['order']): readonly MilestoneLine[] {
  if (order !== 'slip') return lines;
  // The most moved first; what cannot be told comes last.
  const key = ({ slip }: MilestoneLine): number => slip ?? Number.NEGATIVE_INFINITY;
  return lines.toSorted((a, b) => key(b) - key(a));
}

function refsOf(lines: readonly MilestoneLine[]): readonly string[] {
  return lines.flatMap(({ owner, of, rescheduled, waits }) => [
    ...[owner, of, rescheduled?.by ?? null].flatMap((ref) => ref ?? []),
    ...waits.map(({ ref }) => ref),
  ]);
}

/** Shows the plan. */
export async function milestonePlan(
  app: App,
  who: Actor,
  { planId, against, order = 'due', from = 0, limit = 50, ...filters }: MilestonePlan,
): Promise<Result<MilestonePlanView, Problem>> {
  return app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    if (!there.ok) return there;
    const sight = await sightOf(r, who, planId);
    const all = await milestonesOf(r, planId, {}, sight);
    const asked = await milestonesOf(
      r,
      planId,
      { ...filters, sort: order === 'label' ? 'label' : 'due' },
      sight,
    );
    if (!all.ok) return all;
    if (!asked.ok) return asked;
    const facts = all.value.map(toFacts);
    const byId = new Map(facts.map((one) => [one.id, one]));
    const baselines = baselinesOf(facts);
    const name = baselines.find((one) => one.name === against)?.name ?? baselines[0]?.name ?? null;
    const lines = ordered(
      asked.value.map((row) => milestoneLine(toFacts(row), name, byId)),
      order,
    );
    const items = lines.slice(from, from + limit);
    const refs = await nameRefs(r, planId, sight, refsOf(items));
    const asOf = timestamp(app.clock()).slice(0, 10);
    const next = from + limit < lines.length ? from + limit : null;
    return ok({
      asOf,
      baselines,
      against: name,
      total: lines.length,
      span: spanOf(lines),
      items,
      next,
      refs,
    });
  });
}
