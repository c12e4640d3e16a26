/** One plan. */
import type { Problem, Result } from '../../base/index.ts';
import type { PlanView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports.ts';

export interface GetPlan {
  readonly planId: string;
}

export async function getPlan(_app: App, _who: Actor, _input: GetPlan): Promise<Result<PlanView, Problem>> {
  throw new Error('not built yet');
}
