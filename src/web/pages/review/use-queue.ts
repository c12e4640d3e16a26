/**
 * The queue's one place for acting: carries acts out, says what was done, offers to take it back, moves on to the next
 * stop that waits, and remembers where the person is.
 */
import { useCallback, useState } from 'react';
import type { ReviewAct } from '../../../http/contract/index.ts';
import { type Reviewing, type Shown, useReview } from '../../commitments/index.ts';
import type { Stop } from './stops.ts';

export type EditMode = 'recut' | 'split' | 'add' | 'reread';
export interface Editing {
  readonly provision: string;
  readonly item: string | null;
  readonly mode: EditMode;
}

export interface Queue extends Pick<Reviewing, 'busy' | 'problem'> {
  readonly current: string | null;
  readonly editing: Editing | null;
  readonly setCurrent: (id: string) => void;
  readonly edit: (editing: Editing | null) => void;
  /** Carries the acts out and says `words`; true if they are kept. */
  readonly run: (acts: readonly ReviewAct[], words: string) => Promise<boolean>;
  /** Gives a stop the focus. */
  readonly goTo: (stop: Stop | undefined) => void;
}

export function useQueue(planId: string, shown: readonly Shown[]): Queue {
  const { act, busy, problem, clear, tellDone } = useReview(planId);
  const [current, setCurrent] = useState<string | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const run = async (acts: readonly ReviewAct[], words: string) => {
    const answer = await act(acts, shown);
    if (!answer.ok) return false;
    setEditing(null);
    tellDone(answer.value.acts, words);
    return true;
  };
  const edit = useCallback(
    (next: Editing | null) => {
      clear();
      setEditing(next);
    },
    [clear],
  );
  const goTo = useCallback((stop: Stop | undefined) => {
    if (stop === undefined) return;
    setCurrent(stop.id);
    const element = document.querySelector<HTMLElement>(`[data-stop="${CSS.escape(stop.id)}"]`);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }, []);
  return { busy, problem, current, editing, setCurrent, edit, run, goTo };
}
