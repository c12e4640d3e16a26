/** The plan's areas, for the filter: asked of the overview, which lists them in order. */
import { addresses, useAnswer } from '../../data/index.ts';
import type { Area } from './filter-words.ts';

export function useAreas(planId: string): readonly Area[] {
  const overview = useAnswer(addresses.overview(planId));
  return overview?.ok ? overview.value.byArea : [];
}
