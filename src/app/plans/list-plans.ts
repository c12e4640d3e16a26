/** All plans of the node. */
import type { Problem, Result } from '../../base/index.ts';
import type { PlanView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports.ts';

export async function listPlans(
  _app: App,
  _who: Actor,
  _input: Record<string, never>,
): Promise<Result<{ readonly items: readonly PlanView[] }, Problem>> {
  throw new Error('not built yet');
}
