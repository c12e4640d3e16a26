/** All plans of the node, oldest first. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import type { PlanView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports/index.ts';
import { loadPicture, pictureView } from './plan-picture.ts';

export async function listPlans(
  app: App,
  who: Actor,
  _input: Record<string, never>,
): Promise<Result<{ readonly items: readonly PlanView[] }, Problem>> {
  return app.store.read(async (r) => {
    const items: PlanView[] = [];
    for (const { planId } of await r.projections.plans()) {
      const picture = await loadPicture(r, who, planId);
      if (!picture.ok) return picture;
      items.push(pictureView(picture.value));
    }
    return ok({ items });
  });
}
