/** Title, parties and period as the plan's office settles them. */
import type { Problem, Result } from '../../base/index.ts';
import type { LocalName, PartyValue } from '../../plan/index.ts';
import type { PlanView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports.ts';

export interface PatchPlan {
  readonly planId: string;
  /** The version that the change was made from (If-Match). */
  readonly version: number;
  readonly patch: {
    readonly title?: LocalName;
    readonly parties?: readonly PartyValue[];
    readonly period?: { readonly from: string; readonly to: string } | null;
  };
}

export async function patchPlan(
  _app: App,
  _who: Actor,
  _input: PatchPlan,
): Promise<Result<PlanView, Problem>> {
  throw new Error('not built yet');
}
