/** How what was touched and the review as a whole stand after acts: by the lines of what was touched, and by counts. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { lineItem, provisionCounts, type ReviewResult } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { readScope } from '../plans/read-scope.ts';
import type { LineState, ListedLine, StoreReader } from '../ports/index.ts';
import { registerTree } from '../projections/project-lines.ts';

/** As far as the person may see it. */
export async function standAfter(
  r: StoreReader,
  who: Actor,
  planId: string,
  touched: readonly string[],
): Promise<Result<Pick<ReviewResult, 'items' | 'counts'>, Problem>> {
  const scope = await readScope(r, who, planId);
  if (!scope.ok) return scope;
  const { open, text } = scope.value;
  const [lines, tallies, tree] = await Promise.all([
    r.lines.byId(planId, touched),
    r.lines.counts(planId, { open }),
    scope.value.tree ?? registerTree(r, planId, text),
  ]);
  const isShown = ({ state, provisionId }: ListedLine): boolean =>
    state !== 'rejected' && (open?.has(provisionId) ?? true);
  const inState = (wanted: LineState): number =>
    tallies.reduce((sum, { state, n }) => (state === wanted ? sum + n : sum), 0);
  return ok({
    items: lines.filter(isShown).map((line) => lineItem(line)),
    counts: {
      ...provisionCounts({ tree, visible: open }),
      proposals: inState('proposed'),
      rejected: inState('rejected'),
      accepted: inState('accepted'),
    },
  });
}
