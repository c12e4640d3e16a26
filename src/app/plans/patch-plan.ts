/** Title, parties and period as the plan's office settles them; refused where somebody else changed the plan since [AP4]. */
import { err, isPartialDate, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { Fact, LocalName, PartyValue } from '../../plan/index.ts';
import type { PlanView } from '../../views/index.ts';
import { require } from '../access.ts';
import type { Actor } from '../actor.ts';
import { commitFacts } from '../log/commit-facts.ts';
import type { App } from '../ports.ts';
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

function faultOf({ parties, period }: PatchPlan['patch']): string | null {
  if (parties !== undefined) {
    if (new Set(parties.map(({ code }) => code)).size !== parties.length) return 'parties';
    if (parties.filter(({ ours }) => ours).length > 1) return 'parties';
  }
  if (period === undefined || period === null) return null;
  return isPartialDate(period.from) && isPartialDate(period.to) && period.from <= period.to ? null : 'period';
}

function factsOf(planId: string, { title, parties, period }: PatchPlan['patch']): readonly Fact[] {
  const facts: Fact[] = [];
  if (title !== undefined) facts.push({ register: `plan/${planId}/title`, value: { ...title } });
  if (parties !== undefined)
    facts.push({
      register: `plan/${planId}/parties`,
      value: parties.map(({ code, name, ours }) => ({ code, name: { ...name }, ours })),
    });
  if (period !== undefined)
    facts.push({
      register: `plan/${planId}/period`,
      value: period === null ? null : { from: period.from, to: period.to },
    });
  return facts;
}

export async function patchPlan(
  app: App,
  who: Actor,
  { planId, version, patch }: PatchPlan,
): Promise<Result<PlanView, Problem>> {
  const permitted = require(who, 'plan.edit');
  if (!permitted.ok) return permitted;
  const fault = faultOf(patch);
  if (fault !== null) return err(problem('request-invalid', { field: fault }));
  return app.store.write(planId, async (w) => {
    const plan = await w.projections.plan(planId);
    if (plan === null) return err(problem('not-found', { plan: planId }));
    if (plan.version !== version)
      return err(problem('precondition-failed', { version, current: plan.version }));
    const committed = await commitFacts(app, w, who, planId, factsOf(planId, patch));
    if (!committed.ok) return committed;
    const picture = await loadPicture(w, who, planId);
    return picture.ok ? ok(pictureView(picture.value)) : picture;
  });
}
