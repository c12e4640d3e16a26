/** Instruments in the order in which they run out, as this person sees them [OB862]. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { type InstrumentLadderView, ladderLines } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { timestamp } from '../log/entry-time.ts';
import { requirePlan } from '../objects/find-type.ts';
import { nameRefs } from '../objects/name-refs.ts';
import { sightOf } from '../objects/sight.ts';
import type { App } from '../ports/index.ts';

/** Shows the ladder. */
export async function instrumentLadder(
  app: App,
  who: Actor,
  { planId }: { readonly planId: string },
): Promise<Result<InstrumentLadderView, Problem>> {
  return app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    if (!there.ok) return there;
    const sight = await sightOf(r, who, planId);
    const rows = await r.objects.ofType(planId, 'instrument');
    const seen = rows.filter((row) => !row.retired && sight.sees(row));
    const asOf = timestamp(app.clock()).slice(0, 10);
    const items = ladderLines(seen, asOf);
    const named = items
      .flatMap(({ lead, successor }) => [lead, successor?.ref ?? null])
      .flatMap((ref) => ref ?? []);
    return ok({ asOf, items, refs: await nameRefs(r, planId, sight, named) });
  });
}
