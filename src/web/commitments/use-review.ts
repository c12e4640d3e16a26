/** Carries out acts of review; whatever shows the plan's commitments is asked anew afterwards. */
import { useCallback } from 'react';
import type { Static } from 'typebox';
import type { ReviewAct, ReviewResult } from '../../http/contract/index.ts';
import { type Answer, address, type Doing, useAct } from '../data/index.ts';

export type ReviewAnswer = Static<typeof ReviewResult>;

/** The way to act on a plan's review. */
export interface Reviewing extends Pick<Doing<ReviewAnswer>, 'busy' | 'problem' | 'clear'> {
  readonly act: (acts: readonly ReviewAct[]) => Promise<Answer<ReviewAnswer>>;
}

export function useReview(planId: string): Reviewing {
  const { busy, problem, clear, run } = useAct<ReviewAnswer>([address(['api', 'plans', planId])]);
  const act = useCallback(
    (acts: readonly ReviewAct[]) =>
      run({
        method: 'POST',
        address: address(['api', 'plans', planId, 'review']),
        body: { acts },
      }),
    [run, planId],
  );
  return { busy, problem, clear, act };
}
