/**
 * Carries out acts of review, says what was done and offers to take it back; whatever shows the plan's commitments is
 * asked anew afterwards.
 */
import { useCallback } from 'react';
import type { Static } from 'typebox';
import type { ReviewAct, ReviewResult } from '../../http/contract/index.ts';
import { type Answer, address, type Doing, useAct } from '../data/index.ts';
import { useTell } from '../parts/index.ts';
import { useSay } from '../words/index.ts';
import { type Shown, seenBy, undoActs } from './seen.ts';

/** What was done, in words that count. */
export const doneWords = {
  accept: 'commitment.accepted',
  reject: 'commitment.rejected',
  'take-up': 'commitment.taken-up',
} as const;

export type ReviewAnswer = Static<typeof ReviewResult>;

/** The way to act on a plan's review. */
export interface Reviewing extends Pick<Doing<ReviewAnswer>, 'busy' | 'problem' | 'clear'> {
  /** `shown`: what the person saw of what the acts name. */
  readonly act: (acts: readonly ReviewAct[], shown: readonly Shown[]) => Promise<Answer<ReviewAnswer>>;
  /** Says what acts that are kept have done, with the way back. */
  readonly tellDone: (acts: ReviewAnswer['acts'], words: string) => void;
}

export function useReview(planId: string): Reviewing {
  const say = useSay();
  const tell = useTell();
  // Where somebody else was quicker, the page shows what they did before it offers to take it.
  const { busy, problem, clear, run } = useAct<ReviewAnswer>([address(['api', 'plans', planId])], {
    lookAgain: true,
  });
  const act = useCallback(
    (acts: readonly ReviewAct[], shown: readonly Shown[]) =>
      run({
        method: 'POST',
        address: address(['api', 'plans', planId, 'review']),
        body: { acts, seen: seenBy(acts, shown) },
      }),
    [run, planId],
  );
  const tellDone = useCallback(
    (acts: ReviewAnswer['acts'], words: string) => {
      if (acts.length === 0) return tell({ words });
      const undo = async () => {
        const answer = await act(undoActs(acts), []);
        if (answer.ok) tell({ words: say('review.undone') });
      };
      tell({ words, act: { word: say('commitment.undo'), run: () => void undo() } });
    },
    [act, tell, say],
  );
  return { busy, problem, clear, act, tellDone };
}
