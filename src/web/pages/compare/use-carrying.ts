/** Picking what is carried over from the earlier plan, and doing it. */
import { useMemo, useState } from 'react';
import type { Comparison } from '../../../http/contract/index.ts';
import { type ReviewAnswer, useReview } from '../../commitments/index.ts';
import { addresses, type Doing, useAct } from '../../data/index.ts';
import { useSay } from '../../words/index.ts';
import { chosenPicks, picksOf } from './carrying.ts';

/** What a line and the bar above need. */
export interface Carrying extends Pick<Doing<ReviewAnswer>, 'busy' | 'problem'> {
  readonly all: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: ReadonlySet<string>) => void;
  readonly carry: () => Promise<void>;
}

export function useCarrying(plan: string, earlier: string, found: Comparison): Carrying {
  const say = useSay();
  const { tellDone } = useReview(plan);
  const { busy, problem, run } = useAct<ReviewAnswer>([addresses.plan(plan)]);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const picks = useMemo(() => picksOf(found.changes), [found]);
  const carry = async () => {
    const chosenNow = chosenPicks(picks, chosen);
    const answer = await run({
      method: 'POST',
      address: addresses.carryOver(plan),
      body: { from: earlier, picks: chosenNow },
    });
    if (!answer.ok) return;
    choose(new Set());
    tellDone(answer.value.acts, say('compare.carried', { n: chosenNow.length }));
  };
  return {
    all: new Set(picks.keys()),
    chosen: new Set([...chosen].filter((id) => picks.has(id))),
    choose,
    busy,
    problem,
    carry,
  };
}
