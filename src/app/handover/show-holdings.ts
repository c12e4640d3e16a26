/** Everything in use that leads to a person, a focal point or a body: what is theirs, with the version of each thing [OB68]. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { objectTypes } from '../../plan/objects/index.ts';
import type { RefViews } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { requirePlan } from '../objects/find-type.ts';
import { nameRefs } from '../objects/name-refs.ts';
import { sightOf } from '../objects/sight.ts';
import type { App } from '../ports/index.ts';

/** Whose. */
export interface ShowHoldings {
  readonly planId: string;
  readonly from: string;
}
/** What is theirs, in the order of the desk. */
export interface Holdings {
  readonly things: readonly {
    readonly ref: string;
    readonly type: string;
    readonly version: number;
    readonly mayChange: boolean;
  }[];
  readonly refs: RefViews;
}

/** Shows it, as far as this person sees it. */
export async function showHoldings(
  app: App,
  who: Actor,
  { planId, from }: ShowHoldings,
): Promise<Result<Holdings, Problem>> {
  return app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    if (!there.ok) return there;
    const sight = await sightOf(r, who, planId);
    const links = await r.objects.linksTo(planId, [from]);
    const once = [...new Map(links.map((link) => [`${link.type}/${link.id}`, link])).values()];
    const rows = (await r.objects.many(planId, once)).filter((row) => sight.sees(row) && !row.retired);
    const order = new Map(objectTypes.map(({ name }, i) => [name, i]));
    const things = rows
      .map(({ type, id, version, areas }) => {
        return { ref: `${type}/${id}`, type, version, mayChange: sight.mayChange(areas) };
      })
      .sort((a, b) => (order.get(a.type) ?? 0) - (order.get(b.type) ?? 0) || (a.ref < b.ref ? -1 : 1));
    const refs = await nameRefs(r, planId, sight, [from, ...things.map(({ ref }) => ref)]);
    return ok({ things, refs });
  });
}
