/** How a commitment is read, and its form: changed from the version that stood when the form was opened. */
import { useState } from 'react';
import type { CommitmentDetail, Plan, Reading } from '../../../http/contract/index.ts';
import { doneWords, ReadingFacts, ReadingForm, type Shown, useReview } from '../../commitments/index.ts';
import { useMay } from '../../frame/index.ts';
import { Button, ProblemNote } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export interface ReadingSectionProps {
  readonly plan: Plan;
  readonly item: CommitmentDetail;
}

export function ReadingSection({ plan, item }: ReadingSectionProps) {
  const say = useSay();
  const may = useMay('review.act');
  const [opened, setOpened] = useState<CommitmentDetail | null>(null);
  const { act, busy, problem, clear, tellDone } = useReview(plan.id);
  const decide = async (kind: 'accept' | 'take-up') => {
    const answer = await act([{ act: kind, items: [item.id] }], [item]);
    if (answer.ok) tellDone(answer.value.acts, say(doneWords[kind], { n: 1 }));
  };
  const save = async (reading: Partial<Reading>, basis: Shown) => {
    const answer = await act([{ act: 'reread', items: [item.id], reading }], [basis]);
    if (!answer.ok) return false;
    setOpened(null);
    tellDone(answer.value.acts, say('commitment.reading-saved'));
    return true;
  };
  const open = (on: CommitmentDetail | null) => {
    clear();
    setOpened(on);
  };
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">{say('commitment.reading')}</h2>
      {opened === null ? (
        <>
          <ReadingFacts reading={item.reading} parties={plan.parties} />
          {problem === null ? null : <ProblemNote problem={problem} />}
          {may ? <Acts item={item} busy={busy} onDecide={decide} onEdit={() => open(item)} /> : null}
        </>
      ) : (
        <ReadingForm
          key={opened.version}
          subject={`${plan.id} ${item.id}`}
          reading={opened.reading}
          parties={plan.parties}
          planEnd={plan.period?.to ?? null}
          busy={busy}
          refusal={
            problem === null
              ? null
              : {
                  ...{ problem, before: opened, now: item, parties: plan.parties },
                  onKeep: () => open({ ...opened, version: item.version }),
                  onTake: () => open(item),
                }
          }
          onSave={(changes) => save(changes, opened)}
          onCancel={() => open(null)}
        />
      )}
    </section>
  );
}

interface ActsProps {
  readonly item: CommitmentDetail;
  readonly busy: boolean;
  readonly onDecide: (kind: 'accept' | 'take-up') => void;
  readonly onEdit: () => void;
}

function Acts({ item, busy, onDecide, onEdit }: ActsProps) {
  const say = useSay();
  if (item.what === 'rejected')
    return (
      <div className="panel-acts not-on-paper">
        <Button busy={busy} onPress={() => onDecide('take-up')}>
          {say('commitment.take-up')}
        </Button>
      </div>
    );
  if (!item.live) return null;
  return (
    <div className="panel-acts not-on-paper">
      {item.what === 'proposal' ? (
        <Button look="primary" busy={busy} onPress={() => onDecide('accept')}>
          {say('commitment.accept')}
        </Button>
      ) : null}
      <Button isDisabled={busy} onPress={onEdit}>
        {say('commitment.edit-reading')}
      </Button>
    </div>
  );
}
