/** The plan of milestones: a line each, with its date now and in a baseline, what it waits for, and the agreement that moved it. */
import { useState } from 'react';
import type { MilestonePlan, Plan } from '../../../http/contract/index.ts';
import { formatDate } from '../../../i18n/desk/index.ts';
import { objectType } from '../../../plan/objects/index.ts';
import { address, addresses, useAct, useAnswer } from '../../data/index.ts';
import { NotFound, PageHead, type PageProps, useMay, useQueryState } from '../../frame/index.ts';
import { everything, objectLinks, Paging } from '../../objects/index.ts';
import {
  Acts,
  Button,
  Dialog,
  EmptyState,
  Given,
  Icon,
  ProblemNote,
  Select,
  TextField,
  TextLink,
  useTell,
} from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { ListFilters } from '../objects/ListFilters.tsx';
import { isNarrowed, readList } from '../objects/list-query.ts';
import { paperLinks } from '../papers/paper-query.ts';
import { MilestoneTable } from './MilestoneTable.tsx';
import { planAddress, planOrders, planQuery, planSheet } from './plan-query.ts';

export function MilestonePlanPage({ params }: PageProps) {
  const plan = useAnswer(addresses.plan(params.plan));
  return <Given answer={plan}>{(given) => <PlanOf plan={given} />}</Given>;
}

function PlanOf({ plan }: { readonly plan: Plan }) {
  const say = useSay();
  const may = useMay('programme.act');
  const [query, change] = useQueryState();
  const type = objectType('milestone');
  const answer = useAnswer(planAddress(plan.id, planQuery(query)));
  if (type === null) return <NotFound />;
  const state = readList(type, query);
  return (
    <div className="object-list">
      <p className="object-back not-on-paper">
        <Icon name="left" />
        <TextLink href={objectLinks.list(plan.id, 'milestone')}>{say('milestones.to-list')}</TextLink>
      </p>
      <PageHead
        title={say('milestones.plan-title')}
        lead={say('milestones.plan-lead')}
        acts={
          <>
            {may ? <TakeBaseline planId={plan.id} /> : null}
            <TextLink href={planSheet(plan.id, planQuery(query))} look="button" download>
              {say('object.sheet')}
            </TextLink>
            <TextLink
              href={paperLinks.one(plan.id, 'milestone-plan', { baseline: query.get('against') })}
              look="button"
            >
              {say('frame.place.papers')}
            </TextLink>
          </>
        }
      />
      <ListFilters
        planId={plan.id}
        type={type}
        state={state}
        refs={answer?.ok ? answer.value.refs : {}}
        onChange={(changes, how) => change({ ...changes, from: null }, how)}
      />
      <Given answer={answer} lines={10}>
        {(found) => (
          <>
            <Choices found={found} />
            {found.items.length === 0 ? (
              <EmptyState title={say(isNarrowed(state) ? 'object.none-found' : 'object.none-yet')} />
            ) : (
              <MilestoneTable planId={plan.id} plan={found} />
            )}
            <Paging name="from" next={found.next} />
          </>
        )}
      </Given>
    </div>
  );
}

function Choices({ found }: { readonly found: MilestonePlan }) {
  const say = useSay();
  const language = useLanguage();
  const [query, change] = useQueryState();
  const order = planOrders.find((one) => one === query.get('order')) ?? 'due';
  const words = ({ name, set, count: n }: MilestonePlan['baselines'][number]): string =>
    set === null
      ? say('milestones.baseline-undated', { name, n })
      : say('milestones.baseline-choice', { name, date: formatDate(language, set), n });
  return (
    <div className="round-buttons not-on-paper plan-choices">
      {found.baselines.length === 0 ? (
        <p className="soft">{say('milestones.baseline-none')}</p>
      ) : (
        <Select
          label={say('milestones.against')}
          value={found.against ?? ''}
          choices={found.baselines.map((one) => ({ value: one.name, word: words(one) }))}
          onChange={(against) => change({ against })}
        />
      )}
      <Select
        label={say('milestones.order')}
        value={order}
        choices={planOrders.map((one) => ({ value: one, word: say(`milestones.order.${one}`) }))}
        onChange={(one) => change({ order: one === 'due' ? null : one, from: null })}
      />
    </div>
  );
}

function TakeBaseline({ planId }: { readonly planId: string }) {
  const say = useSay();
  const tell = useTell();
  const [, change] = useQueryState();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const act = useAct<{ readonly name: string; readonly count: number }>([everything(planId)]);
  const take = async () => {
    const answer = await act.run({
      method: 'POST',
      address: address(['api', 'plans', planId, 'baselines']),
      body: { name },
    });
    if (!answer.ok) return;
    setOpen(false);
    setName('');
    change({ against: answer.value.name });
    tell({ words: say('milestones.baseline-taken', { n: answer.value.count }) });
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say('milestones.baseline-take')}</Button>
      <Dialog title={say('milestones.baseline-take')} open={open} onClose={() => setOpen(false)}>
        {act.problem === null ? null : <ProblemNote problem={act.problem} />}
        <p>{say('milestones.baseline-help')}</p>
        <TextField label={say('field.baseline-name')} value={name} onChange={setName} />
        <Acts>
          <Button look="primary" busy={act.busy} isDisabled={name.trim() === ''} onPress={take}>
            {say('milestones.baseline-take')}
          </Button>
          <Button onPress={() => setOpen(false)}>{say('commitment.cancel')}</Button>
        </Acts>
      </Dialog>
    </>
  );
}
