/** What filters are worded with: the reader's language, the plan's parties, and its areas as the overview lists them. */
import type { Plan } from '../../../http/contract/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import type { Wording } from './filter-words.ts';

export function useWording(plan: Plan): Wording {
  const say = useSay();
  const language = useLanguage();
  const overview = useAnswer(addresses.overview(plan.id));
  return { say, language, plan, areas: overview?.ok ? overview.value.byArea : [] };
}
