/** Instruments in the order in which they run out, as this person sees them [OB862]. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { type InstrumentLadderView, ladderLines } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { timestamp } from '../log/entry-time.ts';
import { allFound } from '../objects/all-found.ts';
import { requirePlan } from '../objects/find-type.ts';
import type { ObjectFilters } from '../objects/list-objects.ts';
import { nameRefs } from '../objects/name-refs.ts';
import { sightOf } from '../objects/sight.ts';
import type { App } from '../ports/index.ts';

/** Orders of the ladder: by what runs out first, by name, by who leads. */
export const ladderOrders = ['expires', 'label', 'owner'] as const;
/** Which instruments, in which order, which page. */
export interface InstrumentLadder extends Omit<ObjectFilters, 'sort'> {
  readonly planId: string;
  readonly order?: (typeof ladderOrders)[number];
  readonly from?: number;
  readonly limit?: number;
}

/** Shows the ladder. */
export async function instrumentLadder(
  app: App,
  who: Actor,
  { planId, order = 'expires', from = 0, limit = 50, ...filters }: InstrumentLadder,
): Promise<Result<InstrumentLadderView, Problem>> {
  return app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    if (!there.ok) return there;
    const sight = await sightOf(r, who, planId);
    const rows = await r.objects.ofType(planId, 'instrument');
    const inUse = rows.filter((row) => sight.sees(row));
    const found = await allFound(
      r,
      planId,
      'instrument',
      { ...filters, sort: order === 'expires' ? 'due' : order },
      sight,
    );
    if (!found.ok) return found;
    const asOf = timestamp(app.clock()).slice(0, 10);
    const places = new Map(found.value.map(({ id }, at) => [id, at]));
    // What takes an instrument's place is named wherever it is, also where the filters leave it out.
    const seen = [...inUse, ...found.value.filter(({ retired }) => retired)];
    const all = ladderLines(seen, asOf).filter(({ id }) => places.has(id));
    const lines =
      order === 'expires' ? all : all.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
    const items = lines.slice(from, from + limit);
    const named = items
      .flatMap(({ lead, successor }) => [lead, successor?.ref ?? null])
      .flatMap((ref) => ref ?? []);
    const refs = await nameRefs(r, planId, sight, named);
    const next = from + limit < lines.length ? from + limit : null;
    return ok({ asOf, total: lines.length, items, next, refs });
  });
}
