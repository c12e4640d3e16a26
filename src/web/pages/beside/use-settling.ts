/**
 * Settles how the texts go together, on the version that was shown. With a group the places of its accepted commitments
 * are settled as they are marked: what a person sees is what is registered.
 */
import { useCallback } from 'react';
import type { Static } from 'typebox';
import type { AlignmentAct, AlignmentResult, Parallel } from '../../../http/contract/index.ts';
import { addresses, type Doing, useAct } from '../../data/index.ts';
import { useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import type { Group } from './rows.ts';
import { settlingActs } from './settling-acts.ts';

type Act = Static<typeof AlignmentAct>;
type Answer = Static<typeof Parallel>;

export interface Settling extends Pick<Doing<AlignmentResult>, 'busy' | 'problem'> {
  readonly settle: (groups: readonly Group[], withPlaces: boolean) => Promise<void>;
  readonly reopen: (group: Group) => Promise<void>;
}

export function useSettling(answer: Answer): Settling {
  const say = useSay();
  const tell = useTell();
  const { busy, problem, run } = useAct<AlignmentResult>([addresses.plan(answer.plan)]);
  const carryOut = useCallback(
    async (acts: readonly Act[], words: string) => {
      const done = await run({
        method: 'POST',
        address: addresses.alignment(answer.plan, answer.other.text),
        version: answer.version,
        body: { acts },
      });
      if (done.ok) tell({ words });
    },
    [run, tell, answer],
  );
  return {
    busy,
    problem,
    settle: (groups, withPlaces) =>
      carryOut(
        withPlaces
          ? settlingActs(answer, groups)
          : [
              {
                act: 'settle',
                groups: groups.map(({ first, other }) => ({ first: [...first], other: [...other] })),
              },
            ],
        say('beside.done', { n: groups.length }),
      ),
    reopen: ({ first, other }) =>
      carryOut([{ act: 'reopen', provisions: [...first, ...other] }], say('beside.reopened')),
  };
}
