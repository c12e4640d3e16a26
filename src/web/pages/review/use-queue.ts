/**
 * The queue's one place for acting: carries acts out from what the person saw, says what was done and offers to take it
 * back, and keeps a refusal at the place of the act.
 */
import { useCallback, useRef, useState } from 'react';
import type { CommitmentItem, ReviewAct } from '../../../http/contract/index.ts';
import { type Reviewing, type Shown, useReview } from '../../commitments/index.ts';
import { useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import type { ReviewProvision } from './stops.ts';

export type EditMode = 'recut' | 'split' | 'add' | 'reread';
/** An editor that is open, with what it was opened on. */
export interface Editing {
  readonly provision: ReviewProvision;
  readonly item: CommitmentItem | null;
  readonly mode: EditMode;
}

export interface Queue extends Pick<Reviewing, 'busy' | 'problem'> {
  readonly current: string | null;
  readonly editing: Editing | null;
  /** Provision at which the last act was refused; null for an act on many. */
  readonly problemAt: string | null;
  readonly setCurrent: (id: string) => void;
  readonly edit: (editing: Editing | null) => void;
  /** Carries the acts out and says `words`; true if they are kept. `shown` is what the person saw, where it is not what is shown now. */
  readonly run: (
    acts: readonly ReviewAct[],
    words: string,
    at: string | null,
    shown?: readonly Shown[],
  ) => Promise<boolean>;
  /** Takes back what was last done here. */
  readonly undoLast: () => void;
}

export function useQueue(planId: string, everything: readonly Shown[]): Queue {
  const say = useSay();
  const tell = useTell();
  const { act, busy, problem, clear, tellDone } = useReview(planId);
  const [current, setCurrent] = useState<string | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [problemAt, setProblemAt] = useState<string | null>(null);
  const last = useRef<readonly { readonly id: string; readonly act: string }[]>([]);
  const run: Queue['run'] = async (acts, words, at, shown = everything) => {
    const answer = await act(acts, shown);
    setProblemAt(answer.ok ? null : at);
    if (!answer.ok) return false;
    setEditing(null);
    last.current = answer.value.acts;
    tellDone(answer.value.acts, words);
    return true;
  };
  const undoLast = () => {
    const acts = last.current;
    last.current = [];
    if (acts.length === 0) return tell({ words: say('review.nothing-to-undo') });
    const undo = acts.toReversed().map(({ id }): ReviewAct => ({ act: 'undo', of: id }));
    void run(undo, say('review.undone'), null);
  };
  const edit = useCallback(
    (next: Editing | null) => {
      clear();
      setProblemAt(null);
      setEditing(next);
    },
    [clear],
  );
  return { busy, problem, problemAt, current, editing, setCurrent, edit, run, undoLast };
}
