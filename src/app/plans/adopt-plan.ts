/** Adopts the plan as a programme: warns of what is not covered, and goes on when that is acknowledged [AP14]. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { type CutValue, decideAdoption } from '../../plan/index.ts';
import type { PlanView } from '../../views/index.ts';
import { require, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { commitFacts } from '../log/commit-facts.ts';
import { timestamp } from '../log/entry-time.ts';
import type { App } from '../ports/index.ts';
import { parseRegister, valueOr } from '../projections/register-values.ts';
import { loadPicture, pictureView } from './plan-picture.ts';

export interface AdoptPlan {
  readonly planId: string;
  readonly acknowledgeUncovered?: boolean;
  /** The version of the plan that was seen; absent where whoever acts has just read it. */
  readonly version?: number;
}

export async function adoptPlan(
  app: App,
  who: Actor,
  { planId, acknowledgeUncovered, version }: AdoptPlan,
): Promise<Result<PlanView, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return app.store.write(planId, async (w) => {
    const before = await loadPicture(w, who, planId);
    if (!before.ok) return before;
    const { plan, text, tree } = before.value;
    if (version !== undefined && plan.version !== version)
      return err(problem('precondition-failed', { version, current: plan.version }));
    const cuts = await w.registers.withPrefix(planId, 'cut/');
    const fact = decideAdoption(
      {
        planId,
        nodes: text.outlineAccepted ? tree.provisions : [],
        cuts: new Map(
          cuts.map((row) => [parseRegister(row.register).id, valueOr<CutValue>(row, { items: [] })]),
        ),
        adopted: plan.adopted,
      },
      { on: timestamp(app.clock()).slice(0, 10), acknowledgeUncovered: acknowledgeUncovered === true },
    );
    if (!fact.ok) return fact;
    const committed = await commitFacts(app, w, who, planId, [fact.value]);
    if (!committed.ok) return committed;
    const after = await loadPicture(w, who, planId);
    return after.ok ? ok(pictureView(after.value)) : after;
  });
}
