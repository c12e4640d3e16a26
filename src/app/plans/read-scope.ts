/** A plan, the text that its register goes by, and what of it a person may see. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { OutlineTree } from '../../views/index.ts';
import { may, openProvisions, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { PlanRow, StoreReader, TextRow } from '../ports/index.ts';
import { registerTree } from '../projections/project-lines.ts';
import { pickText } from '../texts/pick-text.ts';

export interface ReadScope {
  readonly plan: PlanRow;
  readonly texts: readonly TextRow[];
  readonly text: TextRow;
  /** Provisions whose matters the person may see; null: all. */
  readonly open: ReadonlySet<string> | null;
  /** The outline, where it was needed to find what is open. */
  readonly tree: OutlineTree | null;
}

/** What of these plans' text a person may see; whoever sees all of it needs no outline read. */
export async function scopeOf(
  r: StoreReader,
  who: Actor,
  plan: PlanRow,
  texts: readonly TextRow[],
): Promise<Result<ReadScope, Problem>> {
  const text = pickText(texts);
  if (!text.ok) return text;
  const found = { plan, texts, text: text.value };
  if (may(who, 'read', wholePlan(plan.planId))) return ok({ ...found, open: null, tree: null });
  const tree = await registerTree(r, plan.planId, text.value);
  return ok({ ...found, open: openProvisions(who, plan.planId, tree.provisions), tree });
}

/** The same by the plan's id. */
export async function readScope(
  r: StoreReader,
  who: Actor,
  planId: string,
): Promise<Result<ReadScope, Problem>> {
  const [plan, texts] = await Promise.all([r.projections.plan(planId), r.projections.texts(planId)]);
  return plan === null ? err(problem('not-found', { plan: planId })) : scopeOf(r, who, plan, texts);
}
