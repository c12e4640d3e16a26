/** Makes tasks of commitments that were chosen in the register: one each, or one for all; with their lead and deadline. */
import { useState } from 'react';
import type { Json } from '../../base/index.ts';
import type { CommitmentItem, Plan, RefViews, RowsOutcome } from '../../http/contract/index.ts';
import { objectType } from '../../plan/objects/index.ts';
import { useAct } from '../data/index.ts';
import { useMay } from '../frame/index.ts';
import { Acts, Button, Dialog, ProblemNote, RadioGroup, TextField, useTell } from '../parts/index.ts';
import { useSay } from '../words/index.ts';
import { LinkInput } from './form/LinkInput.tsx';
import { everything, objectAddresses } from './words/index.ts';

export interface MakeTasksProps {
  readonly plan: Plan;
  readonly items: readonly CommitmentItem[];
  readonly onDone: () => void;
}

type How = 'one' | 'all';
interface Choice {
  readonly how: How;
  readonly lead: string;
  readonly due: string;
}

/** The longest title that a task can have. */
const TITLE = 500;
const titleOf = (words: string): string => [...words.replace(/\s+/gu, ' ').trim()].slice(0, TITLE).join('');

/** The rows that tasks are made of; each keeps the commitment's own due date where none is given. */
export function taskRows(
  items: readonly CommitmentItem[],
  languageOf: (text: string) => string,
  { how, lead, due }: Choice,
): readonly Readonly<Record<string, Json>>[] {
  const row = (of: readonly CommitmentItem[], date: string | null) => {
    const [first] = of;
    return {
      title: { [languageOf(first?.text ?? '')]: titleOf(first?.words ?? '') },
      state: 'planned',
      commitments: of.map(({ id }) => `commitment/${id}`),
      ...(lead === '' ? {} : { lead }),
      ...(date === null || date === '' ? {} : { due: date }),
    };
  };
  if (how === 'all') return [row(items, due)];
  return items.map((item) => row([item], due === '' ? (item.reading.due?.date ?? null) : due));
}

export function MakeTasks({ plan, items, onDone }: MakeTasksProps) {
  const say = useSay();
  const may = useMay('programme.act');
  const [open, setOpen] = useState(false);
  const accepted = items.filter(({ what }) => what === 'commitment');
  if (!may || accepted.length === 0) return null;
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say('object.make-tasks', { n: accepted.length })}</Button>
      <Dialog
        title={say('object.make-tasks', { n: accepted.length })}
        open={open}
        onClose={() => setOpen(false)}
        form="wide"
      >
        <TaskForm plan={plan} items={accepted} onDone={onDone} onCancel={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function TaskForm({ plan, items, onDone, onCancel }: MakeTasksProps & { readonly onCancel: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [choice, setChoice] = useState<Choice>({ how: 'one', lead: '', due: '' });
  const [refs, setRefs] = useState<RefViews>({});
  const act = useAct<RowsOutcome>([everything(plan.id)]);
  const lead = objectType('task')?.fields.lead;
  const languageOf = (text: string): string => plan.texts.find(({ id }) => id === text)?.language ?? 'zh';
  const save = async () => {
    const rows = taskRows(items, languageOf, choice);
    const answer = await act.run({
      method: 'POST',
      address: objectAddresses.rows(plan.id, 'tasks'),
      body: { rows },
    });
    if (!answer.ok) return;
    tell({ words: say('object.make-tasks-done', { n: answer.value.counts.add }) });
    onCancel();
    onDone();
  };
  return (
    <>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      {items.length === 1 ? null : (
        <HowChoice how={choice.how} onChange={(how) => setChoice({ ...choice, how })} />
      )}
      {lead === undefined ? null : (
        <LinkInput
          planId={plan.id}
          name="lead"
          field={lead}
          value={choice.lead}
          onChange={(value) => setChoice({ ...choice, lead: typeof value === 'string' ? value : '' })}
          refs={refs}
          onRefs={setRefs}
          problems={[]}
        />
      )}
      <TextField
        label={say('field.due')}
        help={say('object.date-help')}
        width={12}
        value={choice.due}
        onChange={(due) => setChoice({ ...choice, due: due.trim() })}
      />
      <Acts>
        <Button look="primary" busy={act.busy} onPress={save}>
          {say('object.make-tasks', { n: choice.how === 'all' ? 1 : items.length })}
        </Button>
        <Button onPress={onCancel}>{say('commitment.cancel')}</Button>
      </Acts>
    </>
  );
}

function HowChoice({ how, onChange }: { readonly how: How; readonly onChange: (how: How) => void }) {
  const say = useSay();
  return (
    <RadioGroup
      label={say('object.make-tasks-how')}
      name="how"
      value={how}
      choices={[
        { value: 'one', word: say('object.make-tasks-one') },
        { value: 'all', word: say('object.make-tasks-all') },
      ]}
      onChange={(value) => onChange(value === 'all' ? 'all' : 'one')}
    />
  );
}
