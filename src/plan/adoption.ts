/**
 * Adopting a plan as a programme. A gate warns and a person decides: what is neither covered nor marked as holding none
 * must be acknowledged, is kept in the record, and does not stop the adoption [PL10].
 */
import { err, ok, type Problem, problem, type Result } from '../base/index.ts';
import type { Fact } from './register.ts';
import { cutItems } from './review-state.ts';
import type { AdoptedValue, CutValue, OutlineNode } from './values.ts';

/** Whether a provision is still open, holds commitments, or is marked as holding none. */
export function coverageOf(cut: CutValue | undefined): 'open' | 'covered' | 'none' {
  if (cut !== undefined && 'holds' in cut) return 'none';
  return cutItems(cut).length > 0 ? 'covered' : 'open';
}

/** Ids of the operative provisions that are open, in reading order. */
export function uncoveredProvisions(
  nodes: readonly OutlineNode[],
  cuts: ReadonlyMap<string, CutValue>,
): readonly string[] {
  return nodes
    .filter(({ id, role }) => role === 'operative' && coverageOf(cuts.get(id)) === 'open')
    .map(({ id }) => id);
}

/** What adopting a plan rests on. */
export interface AdoptionState {
  readonly planId: string;
  readonly nodes: readonly OutlineNode[];
  readonly cuts: ReadonlyMap<string, CutValue>;
  readonly adopted: AdoptedValue | null;
}

/** Adopts the plan as of `on`. */
export function decideAdoption(
  { planId, nodes, cuts, adopted }: AdoptionState,
  command: { readonly on: string; readonly acknowledgeUncovered: boolean },
): Result<Fact, Problem> {
  if (adopted !== null) return err(problem('already-adopted', { on: adopted.on }));
  if (nodes.length === 0) return err(problem('outline-not-accepted'));
  const uncovered = uncoveredProvisions(nodes, cuts);
  if (uncovered.length > 0 && !command.acknowledgeUncovered)
    return err(problem('uncovered-not-acknowledged', { n: uncovered.length }));
  return ok({ register: `plan/${planId}/adopted`, value: { on: command.on, uncovered } });
}
