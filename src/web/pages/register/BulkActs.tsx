/** What can be done with the rows that are selected: their figures, the acts, how far one is, and the way to stop it. */
import { useState } from 'react';
import type { CommitmentItem, Plan, Reading } from '../../../http/contract/index.ts';
import {
  type BulkAct,
  BulkProgress,
  BulkReadingForm,
  ChangedNotice,
  doneWords,
  type SelectionFigures,
  selectionFigures,
  useBulkReview,
  useReview,
} from '../../commitments/index.ts';
import { MakeTasks } from '../../objects/index.ts';
import { Button, Dialog, ProblemNote } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { SelectionWords } from './SelectionWords.tsx';
import type { SelectAll } from './use-select-all.ts';

export interface BulkActsProps {
  readonly plan: Plan;
  readonly items: readonly CommitmentItem[];
  readonly all: SelectAll;
  readonly onDone: () => void;
}

export function BulkActs(props: BulkActsProps) {
  const { plan, items, all, onDone } = props;
  const say = useSay();
  const [rereading, setRereading] = useState(false);
  const { bulk, decide, reread } = useBulkActs(props, () => setRereading(false));
  const figures = selectionFigures(items);
  const first = items.find(({ what }) => what !== 'rejected');
  const open = figures.proposals + figures.commitments;
  return (
    <section className="bulk not-on-paper" aria-label={say('register.bulk')}>
      <SelectionWords figures={figures} all={all} />
      {bulk.problem === null ? null : (
        <ChangedNotice problem={bulk.problem} before={null} now={null} parties={plan.parties} />
      )}
      {all.problem === null ? null : <ProblemNote problem={all.problem} />}
      {bulk.progress === null ? (
        <ActButtons figures={figures} onDecide={decide} onReread={() => setRereading(true)} onDone={onDone} />
      ) : (
        <BulkProgress bulk={bulk} />
      )}
      {bulk.progress === null ? <MakeTasks plan={plan} items={items} onDone={onDone} /> : null}
      <Dialog
        title={say('register.reread', { n: open })}
        open={rereading && first !== undefined}
        onClose={() => setRereading(false)}
        held={bulk.progress !== null}
        form="wide"
      >
        {first === undefined ? null : (
          <BulkReadingForm
            start={first.reading}
            count={open}
            parties={plan.parties}
            planEnd={plan.period?.to ?? null}
            busy={bulk.progress !== null}
            onSave={reread}
            onCancel={() => setRereading(false)}
          />
        )}
      </Dialog>
    </section>
  );
}

type Decide = (kind: keyof typeof doneWords, what: CommitmentItem['what']) => void;

function useBulkActs({ plan, items, onDone }: BulkActsProps, onSent: () => void) {
  const say = useSay();
  const bulk = useBulkReview(plan.id);
  const { tellDone } = useReview(plan.id);
  const idsOf = (what: CommitmentItem['what']) =>
    items.filter((item) => item.what === what).map(({ id }) => id);
  const run = async (act: BulkAct, words: (n: number) => string) => {
    const { acts, done, problem } = await bulk.run(act, items);
    onSent();
    const left = act.items.length - done;
    if (done > 0) tellDone(acts, left > 0 ? say('review.bulk-stopped', { done, left }) : words(done));
    if (problem === null && left === 0) onDone();
  };
  const decide: Decide = (kind, what) =>
    void run({ act: kind, items: idsOf(what) }, (n) => say(doneWords[kind], { n }));
  const reread = (reading: Partial<Reading>) =>
    void run({ act: 'reread', items: [...idsOf('proposal'), ...idsOf('commitment')], reading }, (n) =>
      say('register.reread-done', { n }),
    );
  return { bulk, decide, reread };
}

interface ActButtonsProps {
  readonly figures: SelectionFigures;
  readonly onDecide: Decide;
  readonly onReread: () => void;
  readonly onDone: () => void;
}

function ActButtons({ figures, onDecide, onReread, onDone }: ActButtonsProps) {
  const say = useSay();
  const open = figures.proposals + figures.commitments;
  return (
    <div className="bulk-acts">
      {figures.proposals === 0 ? null : (
        <>
          <Button look="primary" onPress={() => onDecide('accept', 'proposal')}>
            {say('register.accept', { n: figures.proposals })}
          </Button>
          <Button onPress={() => onDecide('reject', 'proposal')}>
            {say('register.reject', { n: figures.proposals })}
          </Button>
        </>
      )}
      {figures.rejected === 0 ? null : (
        <Button onPress={() => onDecide('take-up', 'rejected')}>
          {say('register.take-up', { n: figures.rejected })}
        </Button>
      )}
      {open === 0 ? null : <Button onPress={onReread}>{say('register.reread', { n: open })}</Button>}
      <Button look="quiet" onPress={onDone}>
        {say('register.unselect')}
      </Button>
    </div>
  );
}
