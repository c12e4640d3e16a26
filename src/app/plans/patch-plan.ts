/** Title, parties and period as the plan's office settles them; refused where somebody else changed the plan since [AP4]. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { decidePlanPatch, type LocalName, type PartyValue } from '../../plan/index.ts';
import type { PlanView } from '../../views/index.ts';
import { require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { commitFacts } from '../log/commit-facts.ts';
import type { App } from '../ports/index.ts';
import { nameActors } from '../texts/name-actors.ts';
import { loadPicture, pictureView } from './plan-picture.ts';

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
  app: App,
  who: Actor,
  { planId, version, patch }: PatchPlan,
): Promise<Result<PlanView, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  const facts = decidePlanPatch(planId, patch);
  if (!facts.ok) return facts;
  return app.store.write(planId, async (w) => {
    const plan = await w.projections.plan(planId);
    if (plan === null) return err(problem('not-found', { plan: planId }));
    if (plan.version !== version)
      return err(problem('precondition-failed', { version, current: plan.version }));
    const committed = await commitFacts(app, w, who, planId, facts.value);
    if (!committed.ok) return committed;
    const named = patch.parties === undefined ? ok(null) : await nameActors(w, planId, patch.parties);
    if (!named.ok) return named;
    const picture = await loadPicture(w, who, planId);
    return picture.ok ? ok(pictureView(picture.value)) : picture;
  });
}
