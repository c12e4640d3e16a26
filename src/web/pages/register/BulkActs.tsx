/** What can be done with the rows that are selected, in one act: all of it is kept, or none. */
import { useState } from 'react';
import type { CommitmentItem, Plan, Reading } from '../../../http/contract/index.ts';
import { actorChoices, actorWords, doneWords, kinds, strengths, useReview } from '../../commitments/index.ts';
import { Acts, Button, Dialog, ProblemNote, Select } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

export interface BulkActsProps {
  readonly plan: Plan;
  readonly items: readonly CommitmentItem[];
  readonly onDone: () => void;
}

export function BulkActs({ plan, items, onDone }: BulkActsProps) {
  const say = useSay();
  const [rereading, setRereading] = useState(false);
  const { act, busy, problem, tellDone } = useReview(plan.id);
  const proposals = items.filter(({ what }) => what === 'proposal').map(({ id }) => id);
  const ids = items.map(({ id }) => id);
  const rejected = items.filter(({ what }) => what === 'rejected').map(({ id }) => id);
  const decide = async (kind: keyof typeof doneWords, chosen: readonly string[]) => {
    const answer = await act([{ act: kind, items: [...chosen] }], items);
    if (!answer.ok) return;
    tellDone(answer.value.acts, say(doneWords[kind], { n: chosen.length }));
    onDone();
  };
  const reread = async (reading: Partial<Reading>) => {
    const answer = await act([{ act: 'reread', items: ids, reading }], items);
    if (!answer.ok) return;
    tellDone(answer.value.acts, say('register.reread-done', { n: ids.length }));
    setRereading(false);
    onDone();
  };
  return (
    <section className="bulk not-on-paper" aria-label={say('register.bulk')}>
      <p className="bulk-words" role="status">
        {say('register.selected', { n: items.length })}
      </p>
      {problem === null || rereading ? null : <ProblemNote problem={problem} />}
      <Button
        look="primary"
        busy={busy}
        isDisabled={proposals.length === 0}
        onPress={() => decide('accept', proposals)}
      >
        {say('register.accept', { n: proposals.length })}
      </Button>
      <Button isDisabled={busy || proposals.length === 0} onPress={() => decide('reject', proposals)}>
        {say('register.reject', { n: proposals.length })}
      </Button>
      {rejected.length === 0 ? null : (
        <Button isDisabled={busy} onPress={() => decide('take-up', rejected)}>
          {say('register.take-up', { n: rejected.length })}
        </Button>
      )}
      <Button isDisabled={busy} onPress={() => setRereading(true)}>
        {say('register.reread', { n: items.length })}
      </Button>
      <Button look="quiet" onPress={onDone}>
        {say('register.unselect')}
      </Button>
      <Dialog
        title={say('register.reread', { n: items.length })}
        open={rereading}
        onClose={() => setRereading(false)}
        form="wide"
      >
        {problem === null ? null : <ProblemNote problem={problem} />}
        <BulkReading plan={plan} busy={busy} onSave={reread} onCancel={() => setRereading(false)} />
      </Dialog>
    </section>
  );
}

interface BulkReadingProps {
  readonly plan: Plan;
  readonly busy: boolean;
  readonly onSave: (reading: Partial<Reading>) => void;
  readonly onCancel: () => void;
}

/** Only what is chosen here changes; each other field stays as it is in each commitment. */
function BulkReading({ plan, busy, onSave, onCancel }: BulkReadingProps) {
  const say = useSay();
  const language = useLanguage();
  const [reading, setReading] = useState<Partial<Reading>>({});
  const keep = { value: '', word: say('register.as-it-is') };
  const without = (field: keyof Reading) =>
    Object.fromEntries(Object.entries(reading).filter(([name]) => name !== field));
  return (
    <>
      <div className="reading-form-row">
        <Select
          label={say('term.field.actor')}
          value={reading.actor ?? ''}
          choices={[
            keep,
            ...actorChoices(plan.parties, 'both').map((actor) => ({
              value: actor,
              word: actorWords(say, language, plan.parties, actor),
            })),
          ]}
          onChange={(actor) => setReading(actor === '' ? without('actor') : { ...reading, actor })}
        />
        <Select
          label={say('term.field.kind')}
          value={reading.kind ?? ''}
          choices={[keep, ...kinds.map((kind) => ({ value: kind, word: say(`term.kind.${kind}`) }))]}
          onChange={(value) => {
            const kind = kinds.find((one) => one === value);
            setReading(kind === undefined ? without('kind') : { ...reading, kind });
          }}
        />
        <Select
          label={say('term.field.strength')}
          value={reading.strength ?? ''}
          choices={[keep, ...strengths.map((one) => ({ value: one, word: say(`term.strength.${one}`) }))]}
          onChange={(value) => {
            const strength = strengths.find((one) => one === value);
            setReading(strength === undefined ? without('strength') : { ...reading, strength });
          }}
        />
      </div>
      <Acts>
        <Button
          look="primary"
          busy={busy}
          isDisabled={Object.keys(reading).length === 0}
          onPress={() => onSave(reading)}
        >
          {say('commitment.save-reading')}
        </Button>
        <Button onPress={onCancel}>{say('commitment.cancel')}</Button>
      </Acts>
    </>
  );
}
