/** How the plan stands, in numbers that lead to what they are made of. */
import type { Problem, Result } from '../../base/index.ts';
import type { OverviewView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports.ts';

export interface ShowOverview {
  readonly planId: string;
}

export async function overview(
  _app: App,
  _who: Actor,
  _input: ShowOverview,
): Promise<Result<OverviewView, Problem>> {
  throw new Error('not built yet');
}
