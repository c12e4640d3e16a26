/** The plans of this node: which they are, how far the review is, which are programmes already. */
import type { Static } from 'typebox';
import type { Plan } from '../../../http/contract/index.ts';
import { htmlLang, type Language } from '../../../i18n/desk/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { periodWords } from '../../files/index.ts';
import {
  localName,
  localNameLanguage,
  PageHead,
  type PageProps,
  useMay,
  useQueryState,
} from '../../frame/index.ts';
import { listLinks } from '../../lists/index.ts';
import {
  Button,
  DateText,
  EmptyState,
  Given,
  Icon,
  Pagination,
  Table,
  type TableColumn,
  Tag,
  TextLink,
} from '../../parts/index.ts';
import { type Say, useLanguage, useSay } from '../../words/index.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { JoinDialog } from './JoinDialog.tsx';
import { PlansFilters } from './PlansFilters.tsx';
import { isNarrowedPlans, plansFilter, plansQuery } from './plans-query.ts';

type PlanValue = Static<typeof Plan>;

export function Plans({ query }: PageProps) {
  const say = useSay();
  const may = useMay('plan.import');
  const [, change] = useQueryState();
  const answer = useAnswer(addresses.plans(plansQuery(query)));
  const narrowed = isNarrowedPlans(query);
  const open = () => change({ import: 'file' });
  const act = may ? (
    <>
      <Button look="primary" onPress={open}>
        <Icon name="plus" />
        {say('plans.import')}
      </Button>
      <Button onPress={() => change({ join: 'file' })}>{say('joining.act')}</Button>
    </>
  ) : undefined;
  return (
    <>
      <PageHead
        title={say('plans.title')}
        lead={say('plans.lead')}
        {...(act === undefined ? {} : { acts: act })}
      />
      <Given answer={answer}>
        {({ items, next }) => (
          <>
            {items.length === 0 && !narrowed ? null : <PlansFilters query={query} change={change} />}
            <PlanTable plans={items} may={may} narrowed={narrowed} onImport={open} />
            {next === null && !query.has('cursor') ? null : (
              <Pagination
                words={say('plans.page', { n: items.length })}
                {...listLinks('/plans', plansFilter(query), { isFirst: !query.has('cursor'), next })}
              />
            )}
          </>
        )}
      </Given>
      {may ? (
        <>
          <ImportDialog
            open={query.has('import')}
            onClose={() => change({ import: null }, { replace: true })}
          />
          <JoinDialog open={query.has('join')} onClose={() => change({ join: null }, { replace: true })} />
        </>
      ) : null}
    </>
  );
}

function PlanTable({
  plans,
  may,
  narrowed,
  onImport,
}: {
  readonly plans: readonly PlanValue[];
  readonly may: boolean;
  readonly narrowed: boolean;
  readonly onImport: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  if (plans.length === 0 && narrowed) return <EmptyState title={say('plans.none-fit')} />;
  if (plans.length === 0) {
    return (
      <EmptyState title={say('plans.empty.title')}>
        <p>{say('plans.empty.advice')}</p>
        {may ? (
          <Button look="primary" onPress={onImport}>
            <Icon name="plus" />
            {say('plans.import')}
          </Button>
        ) : null}
      </EmptyState>
    );
  }
  return (
    <Table
      label={say('plans.title')}
      columns={columnsOf(say, language)}
      rows={plans}
      keyOf={(plan) => plan.id}
    />
  );
}

function columnsOf(say: Say, language: Language): readonly TableColumn<PlanValue>[] {
  return [
    { id: 'title', name: say('plans.column.title'), head: true, show: (plan) => <PlanTitle plan={plan} /> },
    {
      id: 'period',
      name: say('plans.column.period'),
      width: '12.5em',
      show: (plan) => periodWords(say, language, plan.period),
    },
    { id: 'text', name: say('plans.column.text'), width: '13em', show: (plan) => textWords(say, plan) },
    {
      id: 'settled',
      name: say('plans.column.settled'),
      width: '10em',
      number: true,
      show: (plan) =>
        say('format.n-of-m', { n: plan.counts.operative - plan.counts.uncovered, m: plan.counts.operative }),
    },
    {
      id: 'proposals',
      name: say('plans.column.proposals'),
      width: '8em',
      number: true,
      show: (plan) => say('plans.count', { n: plan.counts.proposalsOpen }),
    },
    {
      id: 'commitments',
      name: say('plans.column.commitments'),
      width: '8em',
      number: true,
      show: (plan) => say('plans.count', { n: plan.counts.commitments }),
    },
    {
      id: 'programme',
      name: say('plans.column.programme'),
      width: '12em',
      show: (plan) => <Adopted plan={plan} />,
    },
  ];
}

function PlanTitle({ plan }: { readonly plan: PlanValue }) {
  const language = useLanguage();
  const say = useSay();
  const title = localName(plan.title, language);
  return (
    <TextLink href={`/plans/${encodeURIComponent(plan.id)}`} look="quiet">
      <span lang={title === '' ? undefined : htmlLang[localNameLanguage(plan.title, language)]}>
        {title === '' ? say('plans.untitled') : title}
      </span>
    </TextLink>
  );
}

function Adopted({ plan }: { readonly plan: PlanValue }) {
  const say = useSay();
  if (plan.adopted === null) return <span className="soft">{say('plans.not-adopted')}</span>;
  return (
    <Tag tone="good">
      <DateText date={plan.adopted.on} />
    </Tag>
  );
}

function textWords(say: Say, plan: PlanValue): string {
  const text = plan.texts.find((one) => one.current) ?? plan.texts[0];
  if (text === undefined) return say('plans.no-text');
  return say('plans.text-of', {
    language: say(`term.language.${text.language}`),
    standing: say(`term.standing.${text.standing}`),
  });
}
