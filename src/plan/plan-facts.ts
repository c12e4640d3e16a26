/** Title, parties and period of a plan as facts; a period is two partial dates in order [PL3]. */
import { err, ok, type Problem, partialDateBounds, problem, type Result } from '../base/index.ts';
import type { Fact } from './register.ts';
import type { LocalName, PartyValue } from './values.ts';

export interface PlanPatch {
  readonly title?: LocalName;
  readonly parties?: readonly PartyValue[];
  readonly period?: { readonly from: string; readonly to: string } | null;
}

const invalid = (field: string): Result<never, Problem> => err(problem('request-invalid', { field }));

/** Facts for the members that the patch names. */
export function decidePlanPatch(planId: string, patch: PlanPatch): Result<readonly Fact[], Problem> {
  const { title, parties, period } = patch;
  const facts: Fact[] = [];
  if (title !== undefined) {
    if (!Object.values(title).some((words) => words.trim() !== '')) return invalid('title');
    facts.push({ register: `plan/${planId}/title`, value: { ...title } });
  }
  if (parties !== undefined) {
    const codes = new Set(parties.map(({ code }) => code));
    if (
      parties.length === 0 ||
      codes.size !== parties.length ||
      parties.filter(({ ours }) => ours).length > 1
    )
      return invalid('parties');
    const value = parties.map(({ code, name, ours }) => ({ code, name: { ...name }, ours }));
    facts.push({ register: `plan/${planId}/parties`, value });
  }
  if (period !== undefined) {
    if (period !== null && !isPeriod(period)) return invalid('period');
    const value = period === null ? null : { from: period.from, to: period.to };
    facts.push({ register: `plan/${planId}/period`, value });
  }
  return ok(facts);
}

function isPeriod({ from, to }: { readonly from: string; readonly to: string }): boolean {
  const [first, last] = [partialDateBounds(from)?.first, partialDateBounds(to)?.last];
  return first !== undefined && last !== undefined && first <= last;
}
