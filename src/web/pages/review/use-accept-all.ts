/**
 * All proposals that the filter leaves, also those of pages that are not shown: asked for page by page as they stand now,
 * then accepted in parts that can be stopped.
 */
import { use, useState } from 'react';
import type { ReviewQueue } from '../../../http/contract/index.ts';
import { type BulkReviewing, type Shown, useBulkReview, useReview } from '../../commitments/index.ts';
import { AnswerLanguage, addresses, type Query, read, type Trouble } from '../../data/index.ts';
import { useSay } from '../../words/index.ts';
import { proposalIds } from './stops.ts';

/** The way to accept them, and how far that is. */
export interface AcceptingAll {
  readonly bulk: BulkReviewing;
  /** They are being asked for. */
  readonly gathering: boolean;
  readonly problem: Trouble | null;
  readonly accept: () => void;
}

const most = 200;

async function gather(planId: string, query: Query, language: string) {
  const shown: Shown[] = [];
  const items: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const at = addresses.review(planId, { ...query, limit: most, cursor });
    const answer = await read<ReviewQueue>(at, language);
    if (!answer.ok) return answer;
    for (const provision of answer.value.provisions) {
      shown.push(provision, ...provision.items);
      items.push(...proposalIds(provision.items));
    }
    cursor = answer.value.next;
  }
  return { ok: true, value: { items, shown } } as const;
}

/** `onPage` is what the person has before them: of that, what has changed since is refused, as in any act. */
export function useAcceptAll(planId: string, query: Query, onPage: readonly Shown[]): AcceptingAll {
  const say = useSay();
  const language = use(AnswerLanguage);
  const bulk = useBulkReview(planId);
  const { tellDone } = useReview(planId);
  const [gathering, setGathering] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const accept = async () => {
    setTrouble(null);
    setGathering(true);
    const found = await gather(planId, query, language);
    setGathering(false);
    if (!found.ok) return setTrouble(found.problem);
    const { items, shown } = found.value;
    const { acts, done } = await bulk.run({ act: 'accept', items }, [...shown, ...onPage]);
    const left = items.length - done;
    if (done === 0) return;
    tellDone(
      acts,
      left > 0 ? say('review.bulk-stopped', { done, left }) : say('commitment.accepted', { n: done }),
    );
  };
  return { bulk, gathering, problem: trouble ?? bulk.problem, accept: () => void accept() };
}
