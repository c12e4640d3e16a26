/** A plan's particulars as a form holds them, and the patch that a form makes. */
import type { Static } from 'typebox';
import type { Plan, PlanPatch } from '../../../http/contract/index.ts';

type Names = { readonly zh: string; readonly lo: string; readonly en: string };

export interface PartyFields {
  readonly code: string;
  readonly name: Names;
  readonly ours: boolean;
}
export interface PlanFields {
  readonly title: Names;
  readonly from: string;
  readonly to: string;
  readonly parties: readonly PartyFields[];
}

export const blankParty: PartyFields = { code: '', name: { zh: '', lo: '', en: '' }, ours: false };

/** The form's fields for a plan. */
export function fieldsOfPlan(plan: Pick<Static<typeof Plan>, 'title' | 'period' | 'parties'>): PlanFields {
  return {
    title: allNames(plan.title),
    from: plan.period?.from ?? '',
    to: plan.period?.to ?? '',
    parties: plan.parties.map((party) => ({
      code: party.code,
      name: allNames(party.name),
      ours: party.ours,
    })),
  };
}

/** The patch: empty names are left out, a period needs both ends, a party needs its short word. */
export function planPatch(fields: PlanFields): Static<typeof PlanPatch> {
  const from = fields.from.trim();
  const to = fields.to.trim();
  const parties = fields.parties
    .filter((party) => party.code.trim() !== '')
    .map((party) => ({ code: party.code.trim(), name: givenNames(party.name), ours: party.ours }));
  return {
    title: givenNames(fields.title),
    period: from === '' || to === '' ? null : { from, to },
    ...(parties.length === 0 ? {} : { parties }),
  };
}

function allNames(names: Readonly<Partial<Record<keyof Names, string | undefined>>>): Names {
  return { zh: names.zh ?? '', lo: names.lo ?? '', en: names.en ?? '' };
}

function givenNames(names: Names): Partial<Names> {
  return Object.fromEntries(
    Object.entries(names)
      .map(([language, words]) => [language, words.trim()])
      .filter(([, words]) => words !== ''),
  );
}
