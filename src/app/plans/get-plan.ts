/** One plan. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { PlanView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports/index.ts';
import { planViews } from './list-plans.ts';
import { partiesOfPlan } from './plan-parties.ts';

export interface GetPlan {
  readonly planId: string;
}

export async function getPlan(app: App, who: Actor, { planId }: GetPlan): Promise<Result<PlanView, Problem>> {
  return app.store.read(async (r) => {
    const row = await r.projections.plan(planId);
    const views = row === null ? ok([]) : await planViews(r, who, [row]);
    if (!views.ok) return views;
    const [view] = views.value;
    if (row === null || view === undefined) return err(problem('not-found', { plan: planId }));
    return ok({ ...view, parties: await partiesOfPlan(app, r, row) });
  });
}
