/** What can be done with the rows that are selected, in one act: a field of all of them, from the versions that were seen. */
import { useState } from 'react';
import type { Json } from '../../../base/index.ts';
import type { ObjectItem, Plan, RefViews, RowsOutcome } from '../../../http/contract/index.ts';
import type { Field, ObjectType } from '../../../plan/objects/index.ts';
import { useAct } from '../../data/index.ts';
import { FieldInput } from '../../objects/form/FieldInput.tsx';
import { everything, fieldWords, objectAddresses } from '../../objects/index.ts';
import { Acts, Button, Dialog, ProblemNote, Select, useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { DecisionsToWork } from './DecisionsToWork.tsx';

export interface BulkChangeProps {
  readonly plan: Plan;
  readonly type: ObjectType;
  readonly items: readonly ObjectItem[];
  readonly onDone: () => void;
}

/** Fields that one value can stand for in many objects. */
function bulkFields(type: ObjectType): readonly (readonly [string, Field])[] {
  const kinds = ['choice', 'date', 'link', 'links', 'flag'];
  return Object.entries(type.fields).filter(
    ([name, { kind }]) => kinds.includes(kind) && !type.label.includes(name),
  );
}

export function BulkChange({ plan, type, items, onDone }: BulkChangeProps) {
  const say = useSay();
  const tell = useTell();
  const [open, setOpen] = useState(false);
  const act = useAct<RowsOutcome>([everything(plan.id)]);
  const save = async (name: string, value: Json) => {
    const rows = items.map(({ id, version }) => ({ id, version, [name]: value }));
    const answer = await act.run({
      method: 'POST',
      address: objectAddresses.rows(plan.id, type.collection),
      body: { rows },
    });
    if (!answer.ok) return;
    const { change, skip } = answer.value.counts;
    tell({ words: say('object.bulk-done', { n: change, same: skip }) });
    setOpen(false);
    onDone();
  };
  return (
    <section className="bulk not-on-paper" aria-label={say('register.bulk')}>
      <p className="bulk-words" role="status">
        {say('register.selected', { n: items.length })}
      </p>
      <Button look="primary" onPress={() => setOpen(true)}>
        {say('object.bulk', { n: items.length })}
      </Button>
      {type.name === 'decision' ? <DecisionsToWork planId={plan.id} items={items} onDone={onDone} /> : null}
      <Button look="quiet" onPress={onDone}>
        {say('register.unselect')}
      </Button>
      <Dialog
        title={say('object.bulk', { n: items.length })}
        open={open}
        onClose={() => setOpen(false)}
        form="wide"
      >
        {act.problem === null ? null : <ProblemNote problem={act.problem} />}
        <BulkForm plan={plan} type={type} busy={act.busy} onSave={save} onCancel={() => setOpen(false)} />
      </Dialog>
    </section>
  );
}

interface BulkFormProps {
  readonly plan: Plan;
  readonly type: ObjectType;
  readonly busy: boolean;
  readonly onSave: (name: string, value: Json) => void;
  readonly onCancel: () => void;
}

function BulkForm({ plan, type, busy, onSave, onCancel }: BulkFormProps) {
  const say = useSay();
  const fields = bulkFields(type);
  const [name, setName] = useState(type.state ?? fields[0]?.[0] ?? '');
  const [value, setValue] = useState<Json>('');
  const [refs, setRefs] = useState<RefViews>({});
  const field = type.fields[name];
  return (
    <>
      <Select
        label={say('object.bulk-field')}
        value={name}
        choices={fields.map(([one, of]) => ({ value: one, word: fieldWords(say, one, of) }))}
        onChange={(one) => {
          setName(one);
          setValue('');
        }}
      />
      {field === undefined ? null : (
        <FieldInput
          planId={plan.id}
          name={name}
          field={field}
          value={value}
          onChange={setValue}
          refs={refs}
          onRefs={setRefs}
          problems={[]}
        />
      )}
      <Acts>
        <Button
          look="primary"
          busy={busy}
          isDisabled={field === undefined}
          onPress={() => onSave(name, value === '' ? null : value)}
        >
          {say('object.save')}
        </Button>
        <Button onPress={onCancel}>{say('commitment.cancel')}</Button>
      </Acts>
    </>
  );
}
