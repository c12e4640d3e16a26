/** Acts that some kinds of things have beside those of all: a decision becomes a milestone, a body's things go to another. */
import { useLocation } from 'wouter';
import type { ObjectDetail, Plan } from '../../../http/contract/index.ts';
import type { ObjectType } from '../../../plan/objects/index.ts';
import { useAct } from '../../data/index.ts';
import { everything, objectAddresses, objectLinks } from '../../objects/index.ts';
import { Button, ProblemNote, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { handoverLink } from '../handover/address.ts';
import { RecordAnswer } from './AnsweredLetter.tsx';
import { DecisionsToWork } from './DecisionsToWork.tsx';
import { Reschedule } from './Reschedule.tsx';

export interface FurtherActsProps {
  readonly plan: Plan;
  readonly type: ObjectType;
  readonly object: ObjectDetail;
}

export function FurtherActs({ plan, type, object }: FurtherActsProps) {
  const say = useSay();
  if (type.name === 'body' || type.name === 'contact')
    return (
      <TextLink look="button" href={handoverLink(plan.id, `${type.name}/${object.id}`)}>
        {say('handover.title')}
      </TextLink>
    );
  if (type.name === 'letter') return <RecordAnswer planId={plan.id} letter={object} />;
  if (type.name === 'milestone' && object.state !== 'reached' && object.state !== 'dropped')
    return <Reschedule planId={plan.id} type={type} object={object} />;
  if (type.name !== 'decision') return null;
  const hasTask = object.back.some((one) => one.type === 'task' && one.field === 'issued');
  return (
    <>
      {hasTask ? null : (
        <DecisionsToWork planId={plan.id} items={[object]} tasksOnly onDone={() => undefined} />
      )}
      {object.values.milestone === undefined ? (
        <MakeMilestone plan={plan} type={type} object={object} />
      ) : null}
    </>
  );
}

function MakeMilestone({ plan, type, object }: FurtherActsProps) {
  const say = useSay();
  const [, navigate] = useLocation();
  const act = useAct<{ readonly id: string }>([everything(plan.id)]);
  const run = async () => {
    const answer = await act.run({
      method: 'POST',
      address: `${objectAddresses.one(plan.id, type.collection, object.id)}/milestone`,
      version: object.version,
    });
    if (answer.ok) navigate(objectLinks.one(plan.id, 'milestone', answer.value.id));
  };
  return (
    <>
      <Button busy={act.busy} onPress={run}>
        {say('handover.make-milestone')}
      </Button>
      {act.problem === null ? null : <ProblemNote problem={act.problem} />}
    </>
  );
}
