/** One plan. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import type { PlanView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports/index.ts';
import { loadPicture, pictureView } from './plan-picture.ts';

export interface GetPlan {
  readonly planId: string;
}

export async function getPlan(app: App, who: Actor, { planId }: GetPlan): Promise<Result<PlanView, Problem>> {
  return app.store.read(async (r) => {
    const picture = await loadPicture(r, who, planId);
    return picture.ok ? ok(pictureView(picture.value)) : picture;
  });
}
