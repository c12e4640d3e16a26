/**
 * A bulk act in parts: how far it is is shown, it can be stopped between two parts, and the pages are asked anew once at
 * its end. A part that is refused ends it; what was done before stays done and is told.
 */
import { useQueryClient } from '@tanstack/react-query';
import { use, useCallback, useRef, useState } from 'react';
import type { ReviewAct } from '../../http/contract/index.ts';
import { AnswerLanguage, address, newKey, refresh, type Trouble, write } from '../data/index.ts';
import { type BulkAct, inParts } from './act-parts.ts';
import { type Shown, seenBy } from './seen.ts';
import type { ReviewAnswer } from './use-review.ts';

/** How far a bulk act is. */
export interface BulkProgress {
  readonly done: number;
  readonly of: number;
  readonly stopping: boolean;
}
/** What came of it. */
export interface BulkOutcome {
  readonly acts: ReviewAnswer['acts'];
  /** Things that were done; fewer than asked for where it was stopped or refused. */
  readonly done: number;
  readonly problem: Trouble | null;
}
/** A bulk act that a page can carry out. */
export interface BulkReviewing {
  readonly progress: BulkProgress | null;
  readonly problem: Trouble | null;
  readonly run: (act: BulkAct, shown: readonly Shown[]) => Promise<BulkOutcome>;
  readonly stop: () => void;
  readonly clear: () => void;
}

export function useBulkReview(planId: string): BulkReviewing {
  const queries = useQueryClient();
  const language = use(AnswerLanguage);
  const [progress, setProgress] = useState<BulkProgress | null>(null);
  const [problem, setProblem] = useState<Trouble | null>(null);
  const stopped = useRef(false);
  const run = useCallback(
    async (act: BulkAct, shown: readonly Shown[]): Promise<BulkOutcome> => {
      stopped.current = false;
      setProblem(null);
      let outcome: BulkOutcome = { acts: [], done: 0, problem: null };
      const of = act.items.length;
      for (const part of inParts(act)) {
        if (stopped.current || outcome.problem !== null) break;
        setProgress({ done: outcome.done, of, stopping: false });
        const body: { acts: readonly ReviewAct[]; seen: unknown } = {
          acts: [part],
          seen: seenBy([part], shown),
        };
        const where = address(['api', 'plans', planId, 'review']);
        const answer = await write<ReviewAnswer>({
          method: 'POST',
          address: where,
          body,
          key: newKey(),
          language,
        });
        outcome = answer.ok
          ? {
              acts: [...outcome.acts, ...answer.value.acts],
              done: outcome.done + part.items.length,
              problem: null,
            }
          : { ...outcome, problem: answer.problem };
      }
      await refresh(queries, [address(['api', 'plans', planId])]);
      setProblem(outcome.problem);
      setProgress(null);
      return outcome;
    },
    [queries, language, planId],
  );
  const stop = useCallback(() => {
    stopped.current = true;
    setProgress((now) => (now === null ? null : { ...now, stopping: true }));
  }, []);
  const clear = useCallback(() => setProblem(null), []);
  return { progress, problem, run, stop, clear };
}
