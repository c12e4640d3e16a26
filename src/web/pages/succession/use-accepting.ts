/** Accepting lines of a succession, and taking one back. */
import type { AcceptedSuccession, SuccessionLine } from '../../../http/contract/index.ts';
import { addresses, type Doing, useAct } from '../../data/index.ts';
import { useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { pickOf } from './succession-query.ts';

/** Kinds of things that can go along, in the order in which they are offered. */
export const along = ['task', 'milestone', 'indicator', 'contact'] as const;

/** What the bar and the lines need. */
export interface Accepting extends Pick<Doing<unknown>, 'busy' | 'problem'> {
  /** True if it was done. */
  readonly accept: (lines: readonly SuccessionLine[], carry: readonly string[]) => Promise<boolean>;
  readonly takeBack: (line: SuccessionLine) => void;
}

export function useAccepting(plan: string, before: string): Accepting {
  const say = useSay();
  const tell = useTell();
  const changes = [addresses.plan(plan), addresses.plan(before)];
  const accepting = useAct<AcceptedSuccession>(changes, { lookAgain: true });
  const ending = useAct<{ readonly ended: number }>(changes, { lookAgain: true });
  const address = addresses.succession(plan);
  const accept: Accepting['accept'] = async (lines, carry) => {
    ending.clear();
    const body = { from: before, picks: lines.map(pickOf), carry };
    const answer = await accepting.run({ method: 'POST', address, body });
    if (!answer.ok) return false;
    const made = Object.values(answer.value.carried).reduce((sum, n) => sum + n, 0);
    tell({ words: say('succession.accepted', { n: answer.value.accepted, made }) });
    return true;
  };
  const takeBack = async ({ id }: SuccessionLine): Promise<void> => {
    accepting.clear();
    const body = { from: before, picks: [{ id }] };
    const answer = await ending.run({ method: 'POST', address: `${address}/endings`, body });
    if (answer.ok) tell({ words: say('succession.taken-back') });
  };
  return {
    busy: accepting.busy || ending.busy,
    problem: accepting.problem ?? ending.problem,
    accept,
    takeBack: (line) => void takeBack(line),
  };
}
