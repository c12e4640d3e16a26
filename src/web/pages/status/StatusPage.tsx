/** How the plan stands, now or in a period: figures, what they are made of, and a line for each commitment. */
import type { Figures, Periods, Plan, Statuses } from '../../../http/contract/index.ts';
import { formatPeriod } from '../../../i18n/desk/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps, useMay, useQueryState } from '../../frame/index.ts';
import { DateText, EmptyState, Given, Pagination, Select, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { statusAddresses, statusQuery } from './addresses.ts';
import { PeriodPanel } from './PeriodPanel.tsx';
import { Axes, FlagshipFigures, StatusFigures } from './StatusFigures.tsx';
import { StatusFilters } from './StatusFilters.tsx';
import { StatusTable } from './StatusTable.tsx';

export function StatusPage({ params }: PageProps) {
  const plan = useAnswer(addresses.plan(params.plan));
  const periods = useAnswer(statusAddresses.periods(params.plan));
  return (
    <Given answer={plan}>
      {(given) => <Given answer={periods}>{(found) => <Body plan={given} periods={found} />}</Given>}
    </Given>
  );
}

function Body({ plan, periods }: { readonly plan: Plan; readonly periods: Periods }) {
  const say = useSay();
  const may = useMay('plan.edit');
  const [query] = useQueryState();
  const at = { period: query.get('period'), area: query.getAll('area') };
  const figures = useAnswer(statusAddresses.figures(plan.id, at));
  const statuses = useAnswer(statusAddresses.statuses(plan.id, statusQuery(query)));
  return (
    <>
      <PageHead
        title={say('frame.place.status')}
        lead={
          <div className="status-choice">
            <PeriodChoice periods={periods} />
          </div>
        }
      />
      <div className="overview">
        <Given answer={figures} lines={4}>
          {(found) => (
            <>
              <StatusFigures planId={plan.id} figures={found} at={at} />
              <FlagshipFigures planId={plan.id} figures={found} at={at} />
              <details className="stack-close">
                <summary>{say('status.axes')}</summary>
                <Axes planId={plan.id} figures={found} at={at} />
              </details>
              <p className="soft overview-as-of">
                {say('status.as-of')} <DateText date={found.asOf} />
              </p>
            </>
          )}
        </Given>
        <PeriodPanel plan={plan} periods={periods} may={may} />
        <Given answer={statuses} lines={10}>
          {(found) => (
            <Rows
              plan={plan}
              periods={periods}
              statuses={found}
              figures={figures?.ok ? figures.value : undefined}
            />
          )}
        </Given>
      </div>
    </>
  );
}

function PeriodChoice({ periods }: { readonly periods: Periods }) {
  const say = useSay();
  const language = useLanguage();
  const [query, change] = useQueryState();
  if (periods.periods.length === 0) return null;
  return (
    <Select
      label={say('field.period')}
      value={query.get('period') ?? ''}
      choices={[
        { value: '', word: say('status.now') },
        ...periods.periods.map(({ key }) => ({ value: key, word: formatPeriod(language, key) })),
      ]}
      onChange={(period) => change({ period, cursor: null })}
    />
  );
}

interface RowsProps {
  readonly plan: Plan;
  readonly periods: Periods;
  readonly statuses: Statuses;
  readonly figures: Figures | undefined;
}

function Rows({ plan, periods, statuses, figures }: RowsProps) {
  const say = useSay();
  const may = useMay('programme.act');
  const [query, change] = useQueryState();
  const columns = periods.periods.filter(({ flagshipsOnly }) => !flagshipsOnly).map(({ key }) => key);
  const to = (cursor: string | null): string => {
    const search = new URLSearchParams(query);
    if (cursor === null) search.delete('cursor');
    else search.set('cursor', cursor);
    return `?${search}`;
  };
  return (
    <section aria-labelledby="statuses">
      <div className="status-heading">
        <h2 id="statuses">{say('status.rows', { n: statuses.total })}</h2>
        <TextLink
          href={statusAddresses.statusesFile(plan.id, { ...statusQuery(query), cursor: null })}
          look="button"
          download
        >
          {say('object.sheet')}
        </TextLink>
      </div>
      <StatusFilters plan={plan} figures={figures} query={query} change={change} />
      {statuses.items.length === 0 ? (
        <EmptyState title={say('status.none')} />
      ) : (
        <StatusTable
          planId={plan.id}
          statuses={statuses}
          periods={columns}
          may={may}
          sort={query.get('sort')}
          onSort={(sort) => change({ sort, cursor: null })}
        />
      )}
      {query.get('cursor') === null && statuses.next === null ? null : (
        <Pagination
          words={say('status.rows', { n: statuses.total })}
          before={query.get('cursor') === null ? null : to(null)}
          after={statuses.next === null ? null : to(statuses.next)}
        />
      )}
    </section>
  );
}
