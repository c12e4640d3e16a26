/** How the plan stands, now or in a period: figures, what they are made of, and a line for each commitment. */
import type { Periods, Plan, Statuses } from '../../../http/contract/index.ts';
import { formatPeriod } from '../../../i18n/desk/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps, useMay, useQueryState } from '../../frame/index.ts';
import {
  DateText,
  EmptyState,
  type FilterChip,
  FilterChips,
  Given,
  Pagination,
  Select,
  TextLink,
} from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { narrowing, statusAddresses, statusQuery } from './addresses.ts';
import { PeriodPanel } from './PeriodPanel.tsx';
import { Axes, axisWord, FlagshipFigures, StatusFigures } from './StatusFigures.tsx';
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
          {(found) => <Rows plan={plan} periods={periods} statuses={found} />}
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

function useChips(): readonly FilterChip[] {
  const say = useSay();
  const [query, change] = useQueryState();
  const words = (name: (typeof narrowing)[number], value: string): string => {
    if (name === 'counted')
      return say(
        value === 'stance'
          ? 'status.counted.stance'
          : `status.counted.${value === 'continuing' ? 'continuing' : 'result'}`,
      );
    return name === 'area' ? value : axisWord(say, name, value);
  };
  const lists = narrowing
    .filter((name) => name !== 'area')
    .flatMap((name) =>
      query.getAll(name).map((value) => ({
        id: `${name} ${value}`,
        words: words(name, value),
        onRemove: () => change({ [name]: query.getAll(name).filter((one) => one !== value), cursor: null }),
      })),
    );
  const flags = (['flagship', 'led'] as const)
    .filter((name) => query.get(name) !== null)
    .map((name) => ({
      id: name,
      words: say(query.get(name) === 'true' ? `status.${name}` : `status.not-${name}`),
      onRemove: () => change({ [name]: null, cursor: null }),
    }));
  return [...lists, ...flags];
}

interface RowsProps {
  readonly plan: Plan;
  readonly periods: Periods;
  readonly statuses: Statuses;
}

function Rows({ plan, periods, statuses }: RowsProps) {
  const say = useSay();
  const may = useMay('programme.act');
  const [query, change] = useQueryState();
  const chips = useChips();
  const clear = Object.fromEntries([...narrowing, 'flagship', 'led', 'cursor'].map((name) => [name, null]));
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
      <FilterChips label={say('register.filters')} chips={chips} onClear={() => change(clear)} />
      {statuses.items.length === 0 ? (
        <EmptyState title={say('status.none')} />
      ) : (
        <StatusTable planId={plan.id} statuses={statuses} periods={columns} may={may} />
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
