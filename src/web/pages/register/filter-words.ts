/** A filter's value in words: "Kind: Build", "Due: dated". */
import type { Plan } from '../../../http/contract/index.ts';
import { isMessageKey, type Language } from '../../../i18n/desk/index.ts';
import { actorWords } from '../../commitments/words/index.ts';
import type { Say } from '../../words/index.ts';
import type { FacetName } from './filters.ts';

/** An area by its provision: path and heading. */
export interface Area {
  readonly id: string;
  readonly path: string;
  readonly label: string | null;
  readonly heading: string | null;
}

export interface Wording {
  readonly say: Say;
  readonly language: Language;
  readonly plan: Plan;
  readonly areas: readonly Area[];
}

/** One value in words. */
export function valueWords({ say, language, plan, areas }: Wording, facet: FacetName, value: string): string {
  if (facet === 'actor') return actorWords(say, language, plan.parties, value);
  if (facet === 'area') {
    const area = areas.find(({ id }) => id === value);
    return area === undefined ? value.slice(0, 8) : areaWords(area);
  }
  const key =
    facet === 'kind' || facet === 'strength' || facet === 'state'
      ? `term.${facet}.${value}`
      : `register.${facet}.${value}`;
  return isMessageKey(key) ? say(key) : value;
}

/** An area as it is printed, with its path where that helps to find it. */
export function areaWords(area: Area): string {
  const words = `${area.label ?? ''}${area.heading ?? ''}`;
  return words === '' ? area.path : words;
}
