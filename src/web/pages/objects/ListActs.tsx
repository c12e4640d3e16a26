/** Ways that lists of some kinds have beside those of all: the task list goes out and comes in as the table that offices annex. */
import type { ObjectType } from '../../../plan/objects/index.ts';
import { objectLinks } from '../../objects/index.ts';
import { TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { paperLinks } from '../papers/paper-query.ts';

export interface ListActsProps {
  readonly planId: string;
  readonly type: ObjectType;
}

export function ListActs({ planId, type }: ListActsProps) {
  const say = useSay();
  if (type.name === 'milestone')
    return (
      <TextLink href={`${objectLinks.list(planId, 'milestone')}/plan`} look="button">
        {say('milestones.plan-title')}
      </TextLink>
    );
  if (type.name === 'mechanism')
    return (
      <TextLink href={`${objectLinks.list(planId, 'mechanism')}/schedule`} look="button">
        {say('schedules.meetings-title')}
      </TextLink>
    );
  if (type.name === 'instrument')
    return (
      <TextLink href={`${objectLinks.list(planId, 'instrument')}/ladder`} look="button">
        {say('schedules.ladder-title')}
      </TextLink>
    );
  if (type.name !== 'task') return null;
  return (
    <>
      <TextLink href={`${objectLinks.list(planId, 'task')}/import`} look="button">
        {say('tasks.import-title')}
      </TextLink>
      <TextLink href={paperLinks.one(planId, 'task-list')} look="button">
        {say('paper.kind.task-list')}
      </TextLink>
    </>
  );
}
