/** One plan. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { PlanView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports/index.ts';
import { planViews } from './list-plans.ts';

export interface GetPlan {
  readonly planId: string;
}

export async function getPlan(app: App, who: Actor, { planId }: GetPlan): Promise<Result<PlanView, Problem>> {
  return app.store.read(async (r) => {
    const row = await r.projections.plan(planId);
    const views = row === null ? ok([]) : await planViews(r, who, [row]);
    if (!views.ok) return views;
    const [view] = views.value;
    return view === undefined ? err(problem('not-found', { plan: planId })) : ok(view);
  });
}
