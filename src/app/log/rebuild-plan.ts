/** Drops all projections and folds the log anew. */
import type { Problem, Result } from '../../base/index.ts';

import type { Actor } from '../actor.ts';
import type { App } from '../ports.ts';

export interface RebuildPlan {
  readonly planId: string;
}
export interface Rebuilt {
  readonly entries: number;
  readonly registers: number;
}

export async function rebuildPlan(
  _app: App,
  _who: Actor,
  _input: RebuildPlan,
): Promise<Result<Rebuilt, Problem>> {
  throw new Error('not built yet');
}
