/**
 * Makes tasks of commitments that were chosen in the register: one each, or one for all. Lead, support, deadline and issuing
 * document come from the readings where nothing else is said; what would be made is shown before it is made.
 */
import { useState } from 'react';
import type { CommitmentItem, Plan, RefViews, TaskRows } from '../../http/contract/index.ts';
import { objectType } from '../../plan/objects/index.ts';
import { address, useAct } from '../data/index.ts';
import { useMay } from '../frame/index.ts';
import {
  Acts,
  Button,
  Checkbox,
  Dialog,
  Notice,
  ProblemNote,
  RadioGroup,
  TextField,
  useTell,
} from '../parts/index.ts';
import { useSay } from '../words/index.ts';
import { LinkInput } from './form/LinkInput.tsx';
import { TaskRowsTable } from './TaskRowsTable.tsx';
import { everything } from './words/index.ts';

export interface MakeTasksProps {
  readonly plan: Plan;
  readonly items: readonly CommitmentItem[];
  readonly onDone: () => void;
}

/** What is said of all the tasks; '' and nothing: it comes from the readings. */
export interface TaskChoice {
  readonly how: 'each' | 'one';
  readonly again: boolean;
  readonly makeBodies: boolean;
  readonly lead: string;
  readonly support: readonly string[];
  readonly due: string;
  readonly issued: string;
}
const usual: TaskChoice = {
  ...{ how: 'each', again: false, makeBodies: false },
  ...{ lead: '', support: [], due: '', issued: '' },
};

/** What is sent: only what was said. */
export function taskOrder(
  items: readonly Pick<CommitmentItem, 'id'>[],
  choice: TaskChoice,
  seen: string | null,
) {
  const { how, again, makeBodies, lead, support, due, issued } = choice;
  return {
    ...{ commitments: items.map(({ id }) => id), how, again, bodies: makeBodies ? 'make' : 'known' },
    ...(lead === '' ? {} : { lead }),
    ...(support.length === 0 ? {} : { support }),
    ...(due === '' ? {} : { due }),
    ...(issued === '' ? {} : { issued }),
    ...(seen === null ? {} : { seen }),
  };
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

function useMaking(planId: string, items: readonly CommitmentItem[]) {
  const at = address<TaskRows>(['api', 'plans', planId, 'tasks-of-commitments']);
  const [choice, setChoice] = useState<TaskChoice>(usual);
  const [looked, setLooked] = useState<TaskRows | null>(null);
  const looking = useAct<TaskRows>([at]);
  const making = useAct<TaskRows>([everything(planId)]);
  const look = async (chosen: TaskChoice) => {
    const answer = await looking.run({ method: 'POST', address: at, body: taskOrder(items, chosen, null) });
    setLooked(answer.ok ? answer.value : null);
  };
  return {
    ...{ choice, looked },
    busy: looking.busy || making.busy,
    problem: making.problem ?? looking.problem,
    /** What was shown holds no more once something else is said. */
    choose: (change: Partial<TaskChoice>) => {
      setChoice({ ...choice, ...change });
      setLooked(null);
    },
    look: () => look(choice),
    makeBodies: async (makeBodies: boolean) => {
      const next = { ...choice, makeBodies };
      setChoice(next);
      await look(next);
    },
    make: async () => {
      const body = taskOrder(items, choice, looked?.seen ?? null);
      return making.run({ method: 'POST', address: at, body });
    },
  };
}

function TaskForm({ plan, items, onDone, onCancel }: MakeTasksProps & { readonly onCancel: () => void }) {
  const say = useSay();
  const tell = useTell();
  const making = useMaking(plan.id, items);
  const { looked, choice } = making;
  const make = async () => {
    const answer = await making.make();
    if (!answer.ok) return;
    tell({ words: say('object.make-tasks-done', { n: answer.value.counts.add }) });
    onCancel();
    onDone();
  };
  const n = looked?.counts.add ?? 0;
  return (
    <>
      {making.problem === null ? null : <ProblemNote problem={making.problem} />}
      <p className="soft">{say('tasks.make-from-reading')}</p>
      <Choices plan={plan} several={items.length > 1} choice={choice} onChoose={making.choose} />
      {looked === null ? null : (
        <>
          <p>{say('tasks.counts', looked.counts)}</p>
          <Unknown looked={looked} made={choice.makeBodies} onMake={(make) => void making.makeBodies(make)} />
          <TaskRowsTable planId={plan.id} rows={looked} />
        </>
      )}
      <Acts>
        {looked === null ? (
          <Button look="primary" busy={making.busy} onPress={making.look}>
            {say('tasks.make-look')}
          </Button>
        ) : (
          <Button
            look="primary"
            busy={making.busy}
            isDisabled={n === 0 || looked.counts.error > 0}
            onPress={make}
          >
            {say('tasks.make', { n })}
          </Button>
        )}
        <Button onPress={onCancel}>{say('commitment.cancel')}</Button>
      </Acts>
    </>
  );
}

interface UnknownProps {
  readonly looked: TaskRows;
  readonly made: boolean;
  readonly onMake: (make: boolean) => void;
}

/** Lead bodies that readings name and nobody entered: a task is made without them, unless they are entered with it. */
function Unknown({ looked: { unknownBodies }, made, onMake }: UnknownProps) {
  const say = useSay();
  if (unknownBodies.length === 0) return null;
  return (
    <Notice tone="note" title={say('tasks.bodies-unknown', { n: unknownBodies.length })}>
      <p>{unknownBodies.map(({ name }) => name).join(' · ')}</p>
      <Checkbox isSelected={made} onChange={onMake}>
        {say('tasks.bodies-make')}
      </Checkbox>
    </Notice>
  );
}

interface ChoicesProps {
  readonly plan: Plan;
  readonly several: boolean;
  readonly choice: TaskChoice;
  readonly onChoose: (change: Partial<TaskChoice>) => void;
}

function Choices({ plan, several, choice, onChoose }: ChoicesProps) {
  const say = useSay();
  const [refs, setRefs] = useState<RefViews>({});
  const fields = objectType('task')?.fields ?? {};
  const link = (name: 'lead' | 'support' | 'issued') => {
    const field = fields[name];
    if (field === undefined) return null;
    return (
      <LinkInput
        planId={plan.id}
        name={name}
        field={field}
        value={choice[name]}
        onChange={(value) => onChoose({ [name]: value })}
        refs={refs}
        onRefs={(more) => setRefs({ ...refs, ...more })}
        problems={[]}
      />
    );
  };
  return (
    <>
      {several ? (
        <RadioGroup
          label={say('tasks.make-how')}
          name="how"
          value={choice.how}
          choices={[
            { value: 'each', word: say('object.make-tasks-one') },
            { value: 'one', word: say('object.make-tasks-all') },
          ]}
          onChange={(value) => onChoose({ how: value === 'one' ? 'one' : 'each' })}
        />
      ) : null}
      {link('lead')}
      {link('support')}
      <TextField
        label={say('field.due')}
        help={say('object.date-help')}
        width={12}
        value={choice.due}
        onChange={(due) => onChoose({ due: due.trim() })}
      />
      {link('issued')}
      <Checkbox isSelected={choice.again} onChange={(again) => onChoose({ again })}>
        {say('tasks.make-again')}
      </Checkbox>
    </>
  );
}
