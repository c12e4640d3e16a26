/** Adopts the plan as a programme: warns of what is not covered, then goes on when that is acknowledged. */
import type { Problem, Result } from '../../base/index.ts';
import type { PlanView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports.ts';

export interface AdoptPlan {
  readonly planId: string;
  readonly acknowledgeUncovered?: boolean;
}

export async function adoptPlan(
  _app: App,
  _who: Actor,
  _input: AdoptPlan,
): Promise<Result<PlanView, Problem>> {
  throw new Error('not built yet');
}
