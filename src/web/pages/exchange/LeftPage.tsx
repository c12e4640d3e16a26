/** What has left and what came, and what the next exchange hands out, each with the exact entries. */
import type { Joint, TransferDetail, TransferPage } from '../../../http/contract/index.ts';
import { formatList } from '../../../i18n/desk/index.ts';
import { addresses, type Query, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps, useQueryState, useSettings } from '../../frame/index.ts';
import {
  EmptyState,
  Given,
  InstantText,
  Pagination,
  SidePanel,
  Table,
  type TableColumn,
  TextLink,
} from '../../parts/index.ts';
import { type Say, useLanguage, useSay } from '../../words/index.ts';
import { CarriedFiles, ExactEntries } from './ExactEntries.tsx';
import { ExchangeNav } from './ExchangeNav.tsx';
import { isNarrowed, transfersFilter, transfersQuery, withQuery } from './list-queries.ts';
import { useNames } from './party-names.ts';
import { TransfersBar } from './TransfersBar.tsx';

type Transfer = TransferPage['items'][number];

export function LeftPage({ params, query }: PageProps) {
  const say = useSay();
  const { plan } = params;
  const answer = useAnswer(addresses.transfers(plan, transfersQuery(query)));
  const leaving = useAnswer(addresses.leaving(plan));
  const joint = useAnswer(addresses.joint(plan));
  const parties = joint?.ok === true ? joint.value.parties : [];
  const shown = query.get('transfer');
  return (
    <>
      <PageHead title={say('joint.left.title')} lead={say('joint.left.lead')} />
      <div className="stack-wide">
        <ExchangeNav plan={plan} here="left">
          <section aria-labelledby="leaving" className="stack-close">
            <h2 id="leaving">{say('joint.left.next')}</h2>
            <Given answer={leaving}>
              {({ entries, files }) => (
                <>
                  <ExactEntries entries={entries} parties={parties} />
                  <CarriedFiles title={say('joint.carried.go')} files={files.go} />
                  <CarriedFiles title={say('joint.carried.stay')} files={files.stay} />
                </>
              )}
            </Given>
          </section>
          <section aria-labelledby="transfers" className="stack-close">
            <h2 id="transfers">{say('joint.left.list')}</h2>
            <Given answer={answer} lines={8}>
              {(page) => <Transfers page={page} plan={plan} parties={parties} query={query} />}
            </Given>
          </section>
          {shown === null ? null : <OneTransfer plan={plan} transfer={shown} parties={parties} />}
        </ExchangeNav>
      </div>
    </>
  );
}

interface TransfersProps {
  readonly page: TransferPage;
  readonly plan: string;
  readonly parties: Joint['parties'];
  readonly query: URLSearchParams;
}

function Transfers({ page, plan, parties, query }: TransfersProps) {
  const say = useSay();
  const { zone } = useSettings();
  const base = `/plans/${encodeURIComponent(plan)}/exchange/left`;
  const language = useLanguage();
  const nameOf = useNames(parties);
  const namesOf = (letters: string) => formatList(language, [...letters].map(nameOf));
  const filter = transfersFilter(query);
  const to = (more: Query): string => withQuery(base, { ...filter, ...more });
  const columns = columnsOf(
    say,
    (transfer) => withQuery(base, { ...transfersQuery(query), transfer }),
    zone,
    namesOf,
  );
  const isFirst = !query.has('before') && !query.has('after');
  return (
    <>
      <TransfersBar plan={plan} parties={parties} filter={filter} query={query} />
      <Table
        label={say('joint.left.list')}
        columns={columns}
        rows={page.items}
        keyOf={({ id }) => id}
        empty={<EmptyState title={say(isNarrowed(filter) ? 'joint.list.none' : 'joint.left.none')} />}
      />
      <Pagination
        words={say('joint.left.page', { n: page.items.length })}
        before={isFirst ? null : to({})}
        after={page.next === null ? null : to({ [filter.sort === 'at' ? 'after' : 'before']: page.next })}
      />
    </>
  );
}

const countOf = ({ ranges }: Transfer): number => ranges.reduce((n, { from, to }) => n + to - from, 0);

function columnsOf(
  say: Say,
  to: (transfer: string) => string,
  zone: string,
  namesOf: (letters: string) => string,
): readonly TableColumn<Transfer>[] {
  return [
    {
      id: 'at',
      name: say('joint.at'),
      head: true,
      show: (one) => (
        <TextLink look="quiet" href={to(one.id)}>
          <InstantText at={one.at} zone={zone} />
        </TextLink>
      ),
    },
    {
      id: 'direction',
      name: say('joint.left.way'),
      width: '8em',
      show: (one) => say(`joint.way.${one.direction}`),
    },
    { id: 'party', name: say('joint.party'), width: '14em', show: (one) => namesOf(one.party) },
    {
      id: 'carrier',
      name: say('joint.left.carrier'),
      width: '8em',
      show: (one) => say(`joint.carrier.${one.carrier}`),
    },
    { id: 'entries', name: say('joint.left.entries'), number: true, width: '7em', show: countOf },
    {
      id: 'outcome',
      name: say('joint.left.outcome'),
      width: '12em',
      show: (one) => outcomeWords(say, one),
    },
  ];
}

function outcomeWords(say: Say, { outcome, kind }: Transfer): string {
  if (kind !== null) return say('joint.outcome.refused', { reason: say(`caution.${kind}.title`) });
  switch (outcome) {
    case 'made':
      return say('joint.outcome.made');
    case 'handed-out':
      return say('joint.outcome.handed-out');
    case 'nothing-new':
      return say('joint.outcome.nothing-new');
    default:
      return say('joint.outcome.taken');
  }
}

interface OneTransferProps {
  readonly plan: string;
  readonly transfer: string;
  readonly parties: Joint['parties'];
}

function OneTransfer({ plan, transfer, parties }: OneTransferProps) {
  const say = useSay();
  const [, change] = useQueryState();
  const answer = useAnswer<TransferDetail>(addresses.transfer(plan, transfer));
  return (
    <SidePanel title={say('joint.left.one')} subject={transfer} onClose={() => change({ transfer: null })}>
      <Given answer={answer}>
        {({ entries, files }) => (
          <>
            <ExactEntries entries={entries} parties={parties} />
            <CarriedFiles title={say('joint.carried.files')} files={files} />
          </>
        )}
      </Given>
    </SidePanel>
  );
}
