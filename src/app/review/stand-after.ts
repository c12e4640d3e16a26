/** How what was touched and the review as a whole stand after acts: by the lines of what was touched, and by counts. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { lineItem, provisionCounts, type ReviewCounts, type ReviewResult } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { type ReadScope, readScope } from '../plans/read-scope.ts';
import type { LineState, ListedLine, StoreReader } from '../ports/index.ts';
import { registerTree } from '../projections/project-lines.ts';

/** Provisions by what became of them: counted by the store for whoever sees all, from the outline for whoever sees a part. */
async function countProvisions(
  r: StoreReader,
  { plan: { planId }, text, open, tree }: ReadScope,
): Promise<ReturnType<typeof provisionCounts>> {
  if (open !== null || !text.outlineAccepted)
    return provisionCounts({ tree: tree ?? (await registerTree(r, planId, text)), visible: open });
  const { open: left, covered, none } = await r.projections.outlineTally({ planId, textId: text.textId });
  return { operative: left + covered + none, covered, none, open: left };
}

/** How far the review of the plan's first text has come, as far as the person may see it. */
export async function countReview(r: StoreReader, scope: ReadScope): Promise<ReviewCounts> {
  const [tallies, provisions] = await Promise.all([
    r.lines.counts(scope.plan.planId, { open: scope.open }),
    countProvisions(r, scope),
  ]);
  const inState = (wanted: LineState): number =>
    tallies.reduce((sum, { state, n }) => (state === wanted ? sum + n : sum), 0);
  return {
    ...provisions,
    proposals: inState('proposed'),
    rejected: inState('rejected'),
    accepted: inState('accepted'),
  };
}

/** As far as the person may see it. */
export async function standAfter(
  r: StoreReader,
  who: Actor,
  planId: string,
  touched: readonly string[],
): Promise<Result<Pick<ReviewResult, 'items' | 'counts'>, Problem>> {
  const scope = await readScope(r, who, planId);
  if (!scope.ok) return scope;
  const { open } = scope.value;
  const [lines, counts] = await Promise.all([r.lines.byId(planId, touched), countReview(r, scope.value)]);
  const isShown = ({ state, provisionId }: ListedLine): boolean =>
    state !== 'rejected' && (open?.has(provisionId) ?? true);
  return ok({ items: lines.filter(isShown).map((line) => lineItem(line)), counts });
}
