/** How many objects of each type are in use, as this person sees them: what a section of the desk begins with. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { objectTypes } from '../../plan/objects/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports/index.ts';
import { requirePlan } from './find-type.ts';
import { sightOf } from './sight.ts';

/** A type and how many of it there are. */
export interface TypeCount {
  readonly type: string;
  readonly count: number;
}

/** Every declared type, in the order of the desk. */
export async function countObjects(
  app: App,
  who: Actor,
  { planId }: { readonly planId: string },
): Promise<Result<readonly TypeCount[], Problem>> {
  return app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    if (!there.ok) return there;
    const counts = await r.objects.countByType(planId, (await sightOf(r, who, planId)).open);
    return ok(objectTypes.map(({ name }) => ({ type: name, count: counts.get(name) ?? 0 })));
  });
}
