/** Adopts the plan as a programme: warns of what is not covered, and goes on when that is acknowledged [AP14]. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { PlanView } from '../../views/index.ts';
import { require } from '../access.ts';
import type { Actor } from '../actor.ts';
import { commitFacts } from '../log/commit-facts.ts';
import { timestamp } from '../log/entry-time.ts';
import type { App } from '../ports.ts';
import { loadPicture, pictureView } from './plan-picture.ts';

export interface AdoptPlan {
  readonly planId: string;
  readonly acknowledgeUncovered?: boolean;
}

export async function adoptPlan(
  app: App,
  who: Actor,
  { planId, acknowledgeUncovered }: AdoptPlan,
): Promise<Result<PlanView, Problem>> {
  const permitted = require(who, 'plan.edit');
  if (!permitted.ok) return permitted;
  return app.store.write(planId, async (w) => {
    const before = await loadPicture(w, who, planId);
    if (!before.ok) return before;
    const { plan, text, tree } = before.value;
    if (plan.adopted !== null) return err(problem('already-adopted', { on: plan.adopted.on }));
    if (!text.outlineAccepted) return err(problem('outline-not-accepted', { text: text.textId }));
    const uncovered = tree.provisions.filter(
      ({ role, coverage }) => role === 'operative' && coverage === 'open',
    );
    if (uncovered.length > 0 && acknowledgeUncovered !== true)
      return err(problem('uncovered-not-acknowledged', { count: uncovered.length }));
    const value = { on: timestamp(app.clock()).slice(0, 10), uncovered: uncovered.map(({ id }) => id) };
    const committed = await commitFacts(app, w, who, planId, [{ register: `plan/${planId}/adopted`, value }]);
    if (!committed.ok) return committed;
    const after = await loadPicture(w, who, planId);
    return after.ok ? ok(pictureView(after.value)) : after;
  });
}
