/** A milestone is rescheduled by agreement: the new date, and the letter, meeting or decision that says so, in one act. */
import { useState } from 'react';
import type { ObjectDetail, RefViews } from '../../../http/contract/index.ts';
import type { ObjectType } from '../../../plan/objects/index.ts';
import { useAct } from '../../data/index.ts';
import { everything, fieldWords, objectAddresses, RefPicker } from '../../objects/index.ts';
import { Acts, Button, Dialog, ProblemNote, TextField, useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export interface RescheduleProps {
  readonly planId: string;
  readonly type: ObjectType;
  readonly object: ObjectDetail;
}

/** What is sent: the row of the agreement beside those before it, the date and the state. */
export function reschedulePatch(
  values: ObjectDetail['values'],
  { to, agreed, by }: { readonly to: string; readonly agreed: string; readonly by: string },
) {
  const before: readonly unknown[] = Array.isArray(values.rescheduled) ? values.rescheduled : [];
  const from = typeof values.due === 'string' ? values.due : to;
  const row = { from, to, ...(agreed === '' ? {} : { agreed }), ...(by === '' ? {} : { by }) };
  return { due: to, state: 'rescheduled', rescheduled: [...before, row] };
}

export function Reschedule({ planId, type, object }: RescheduleProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say('milestones.reschedule')}</Button>
      <Dialog title={say('milestones.reschedule')} open={open} onClose={() => setOpen(false)} form="wide">
        <Agreement planId={planId} type={type} object={object} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Agreement({ planId, type, object, onClose }: RescheduleProps & { readonly onClose: () => void }) {
  const say = useSay();
  const tell = useTell();
  const [said, setSaid] = useState({ to: '', agreed: '', by: '' });
  const [refs, setRefs] = useState<RefViews>({});
  const act = useAct<ObjectDetail>([everything(planId)]);
  const rows = type.fields.rescheduled;
  if (rows?.kind !== 'rows' || rows.columns.by?.kind !== 'link') return null;
  const { by: document } = rows.columns;
  const save = async () => {
    const answer = await act.run({
      method: 'PATCH',
      address: objectAddresses.one(planId, type.collection, object.id),
      body: reschedulePatch(object.values, said),
      version: object.version,
    });
    if (!answer.ok) return;
    onClose();
    tell({ words: say('milestones.reschedule-done') });
  };
  const date = (name: 'to' | 'agreed') => (
    <TextField
      label={fieldWords(say, name, rows.columns[name])}
      help={say('object.date-help')}
      width={12}
      value={said[name]}
      onChange={(text) => setSaid({ ...said, [name]: text.trim() })}
    />
  );
  return (
    <>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
      <p className="soft">{say('milestones.reschedule-help')}</p>
      {date('to')}
      {date('agreed')}
      <RefPicker
        planId={planId}
        label={fieldWords(say, 'by', document)}
        to={document.to}
        chosen={said.by === '' ? [] : [said.by]}
        refs={refs}
        single
        onChoose={(chosen, names) => {
          setRefs(names);
          setSaid({ ...said, by: chosen[0] ?? '' });
        }}
      />
      <Acts>
        <Button look="primary" busy={act.busy} isDisabled={said.to === '' || said.by === ''} onPress={save}>
          {say('milestones.reschedule')}
        </Button>
        <Button onPress={onClose}>{say('commitment.cancel')}</Button>
      </Acts>
    </>
  );
}
