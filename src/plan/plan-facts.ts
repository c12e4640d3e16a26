/** Title, parties and period of a plan as facts; a period is two partial dates in order [PL3]. */
import { err, invalid, ok, type Problem, partialDateBounds, type Result } from '../base/index.ts';
import type { Fact } from './register.ts';
import type { LocalName, PartyValue } from './values.ts';

export interface PlanPatch {
  readonly title?: LocalName;
  readonly parties?: readonly PartyValue[];
  readonly period?: { readonly from: string; readonly to: string } | null;
}

/** Facts for the members that the patch names. */
export function decidePlanPatch(planId: string, patch: PlanPatch): Result<readonly Fact[], Problem> {
  const { title, parties, period } = patch;
  const facts: Fact[] = [];
  if (title !== undefined) {
    if (!Object.values(title).some((words) => words.trim() !== '')) return err(invalid('/title', 'empty'));
    facts.push({ register: `plan/${planId}/title`, value: { ...title } });
  }
  if (parties !== undefined) {
    const fault = partiesFault(parties);
    if (fault !== null) return err(fault);
    const value = parties.map(({ code, name, ours }) => ({ code, name: { ...name }, ours }));
    facts.push({ register: `plan/${planId}/parties`, value });
  }
  if (period !== undefined) {
    const fault = period === null ? null : periodFault(period);
    if (fault !== null) return err(fault);
    const value = period === null ? null : { from: period.from, to: period.to };
    facts.push({ register: `plan/${planId}/period`, value });
  }
  return ok(facts);
}

function partiesFault(parties: readonly PartyValue[]): Problem | null {
  if (parties.length === 0) return invalid('/parties', 'empty');
  const again = parties.findIndex(({ code }, at) => parties.findIndex((one) => one.code === code) < at);
  if (again >= 0) return invalid(`/parties/${again}/code`, 'twice');
  const [, second] = parties.flatMap(({ ours }, at) => (ours ? [at] : []));
  return second === undefined ? null : invalid(`/parties/${second}/ours`, 'second-own');
}

function periodFault({ from, to }: { readonly from: string; readonly to: string }): Problem | null {
  const [first, last] = [partialDateBounds(from)?.first, partialDateBounds(to)?.last];
  if (first === undefined) return invalid('/period/from', 'date');
  if (last === undefined) return invalid('/period/to', 'date');
  return first <= last ? null : invalid('/period/to', 'before-begin');
}
