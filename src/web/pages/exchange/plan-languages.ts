/**
 * The languages of a plan: those of its texts, and those that its title has beside English, in which a plan of one text is signed
 * as well. What goes to the others is written in these, and papers for signature are had in them [DK1400].
 */
import type { Plan } from '../../../http/contract/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';

/** A language that plans are in. */
export type PlanLanguage = Plan['texts'][number]['language'];

const all: readonly PlanLanguage[] = ['zh', 'lo', 'en'];

/** Languages of this plan, those of its texts first. */
export function languagesOfPlan({
  texts,
  title,
}: {
  readonly texts: readonly { readonly language: PlanLanguage }[];
  readonly title: Plan['title'];
}): readonly PlanLanguage[] {
  const read = texts.map(({ language }) => language);
  const named = all.filter((language) => language !== 'en' && (title[language] ?? '') !== '');
  return [...new Set([...read, ...named])];
}

/** The same for whoever is on a page of the plan; none before it was answered. */
export function usePlanLanguages(plan: string): readonly PlanLanguage[] {
  const answer = useAnswer(addresses.plan(plan));
  return answer?.ok === true ? languagesOfPlan(answer.value) : [];
}

/** Languages that a paper is had in: those of the plan together, from the one on that an original begins with, then each other alone. */
export function paperLanguages(
  ofPlan: readonly PlanLanguage[],
  original: number,
): readonly { readonly language: PlanLanguage; readonly beside: PlanLanguage | null }[] {
  const at = ofPlan.length === 0 ? 0 : (original - 1) % ofPlan.length;
  const [language, beside = null] = [...ofPlan.slice(at), ...ofPlan.slice(0, at)];
  const together = language === undefined ? [] : [{ language, beside }];
  const rest = all.filter((one) => one !== language && one !== beside);
  return [...together, ...rest.map((one) => ({ language: one, beside: null }))];
}
