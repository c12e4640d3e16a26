/** Objects that refer to a commitment or a provision: what its page shows of the programme. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import type { BackLinks, RefViews } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports/index.ts';
import { requirePlan } from './find-type.ts';
import { backLinks } from './get-object.ts';
import { nameRefs } from './name-refs.ts';
import { sightOf } from './sight.ts';

/** What is referred to. */
export interface LinkedObjects {
  readonly planId: string;
  readonly ref: string;
}
/** By type and field, with names. */
export interface LinkedView {
  readonly back: readonly BackLinks[];
  readonly refs: RefViews;
}

/** Everything in use that refers to it, as this person sees it. */
export async function linkedObjects(
  app: App,
  who: Actor,
  { planId, ref }: LinkedObjects,
): Promise<Result<LinkedView, Problem>> {
  return app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    if (!there.ok) return there;
    const sight = await sightOf(r, who, planId);
    const back = await backLinks(r, planId, ref, sight);
    const names = back.flatMap(({ refs }) => refs);
    return ok({ back, refs: await nameRefs(r, planId, sight, names) });
  });
}
