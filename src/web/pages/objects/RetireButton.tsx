/** Takes an object out of use, with a reason if there is one, or puts it back. Nothing of it is lost either way. */
import { useState } from 'react';
import type { ObjectDetail, Plan } from '../../../http/contract/index.ts';
import type { ObjectType } from '../../../plan/objects/index.ts';
import { useAct } from '../../data/index.ts';
import { everything, objectAddresses } from '../../objects/index.ts';
import { Acts, Button, Dialog, ProblemNote, TextField, useTell } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export interface RetireButtonProps {
  readonly plan: Plan;
  readonly type: ObjectType;
  readonly object: ObjectDetail;
}

export function RetireButton({ plan, type, object }: RetireButtonProps) {
  const say = useSay();
  const tell = useTell();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const act = useAct<ObjectDetail>([everything(plan.id)]);
  const isRetired = object.retired !== null;
  const run = async () => {
    const at = objectAddresses.one(plan.id, type.collection, object.id);
    const answer = await act.run({
      method: 'POST',
      address: `${at}/${isRetired ? 'restore' : 'retire'}`,
      body: isRetired || reason.trim() === '' ? {} : { reason },
      version: object.version,
    });
    if (!answer.ok) return;
    tell({ words: say(isRetired ? 'object.restored' : 'object.retired') });
    setOpen(false);
  };
  if (isRetired)
    return (
      <Button busy={act.busy} onPress={run}>
        {say('object.restore')}
      </Button>
    );
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say('object.retire')}</Button>
      <Dialog title={say('object.retire')} open={open} onClose={() => setOpen(false)}>
        {act.problem === null ? null : <ProblemNote problem={act.problem} />}
        <p>{say('object.retire-advice')}</p>
        <TextField label={say('object.retire-reason')} value={reason} onChange={setReason} lines={2} />
        <Acts>
          <Button look="primary" busy={act.busy} onPress={run}>
            {say('object.retire')}
          </Button>
          <Button onPress={() => setOpen(false)}>{say('commitment.cancel')}</Button>
        </Acts>
      </Dialog>
    </>
  );
}
