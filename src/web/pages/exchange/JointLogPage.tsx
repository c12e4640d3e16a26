/** The joint log, party by party: each entry in words, how far it has come with the others, and its exact bytes. */
import type { JointEntryPage } from '../../../http/contract/index.ts';
import { addresses, type Query, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps, useSettings } from '../../frame/index.ts';
import { type LogParty, Reached, RecordedPapers } from '../../joint/index.ts';
import {
  EmptyState,
  Given,
  InstantText,
  Pagination,
  Table,
  type TableColumn,
  Tag,
  TextLink,
} from '../../parts/index.ts';
import { type Say, useSay } from '../../words/index.ts';
import { ExchangeNav } from './ExchangeNav.tsx';
import { LogBar } from './LogBar.tsx';
import { isNarrowed, logFilter, logQuery, withQuery } from './list-queries.ts';
import { useNames } from './party-names.ts';

type Entry = JointEntryPage['items'][number];

export function JointLogPage({ params, query }: PageProps) {
  const say = useSay();
  const { plan } = params;
  const opening = query.get('opening');
  const answer = useAnswer(addresses.jointEntries(plan, logQuery(query)));
  const parties = useParties(plan, opening);
  return (
    <>
      <PageHead title={say('joint.log.title')} lead={say('joint.log.lead')} />
      <div className="stack-wide">
        <ExchangeNav plan={plan} here="log">
          {opening === null ? null : <OfOpening plan={plan} number={Number(opening)} />}
          <Given answer={answer} lines={10}>
            {(page) => <OneLog page={page} plan={plan} parties={parties} query={query} />}
          </Given>
        </ExchangeNav>
      </div>
    </>
  );
}

/** Parties of the present opening, or of the one that is named; none while they are not known. */
function useParties(plan: string, opening: string | null): readonly LogParty[] {
  const present = useAnswer(opening === null ? addresses.joint(plan) : null);
  const all = useAnswer(opening === null ? null : addresses.jointOpenings(plan));
  if (present?.ok === true) return present.value.parties;
  if (all?.ok !== true) return [];
  return all.value.items.find(({ number }) => String(number) === opening)?.parties ?? [];
}

/** Says that the log has ended, with the way back. */
function OfOpening({ plan, number }: { readonly plan: string; readonly number: number }) {
  const say = useSay();
  return (
    <p>
      {say('opening.reading', { n: number })}{' '}
      <TextLink href={`/plans/${encodeURIComponent(plan)}/exchange/log`}>
        {say('opening.present-log')}
      </TextLink>
    </p>
  );
}

interface OneLogProps {
  readonly page: JointEntryPage;
  readonly plan: string;
  readonly parties: readonly LogParty[];
  readonly query: URLSearchParams;
}

function OneLog({ page, plan, parties, query }: OneLogProps) {
  const say = useSay();
  const { zone } = useSettings();
  const nameOf = useNames(parties);
  const base = `/plans/${encodeURIComponent(plan)}/exchange/log`;
  const filter: Query = { ...logFilter(query), log: page.log };
  const to = (more: Query): string => withQuery(base, { ...filter, ...more });
  const isFirst = !query.has('before') && !query.has('after');
  return (
    <>
      <nav className="joint-nav not-on-paper" aria-label={say('joint.log.whose')}>
        {parties.map(({ letter }) => (
          <TextLink
            key={letter}
            look="quiet"
            href={to({ log: letter })}
            {...(letter === page.log ? { 'aria-current': 'page' as const } : {})}
          >
            {nameOf(letter)}
          </TextLink>
        ))}
      </nav>
      <LogBar plan={plan} filter={filter} query={query} />
      <Table
        label={say('joint.log.of', { name: nameOf(page.log) })}
        columns={columnsOf(say, plan, zone, parties)}
        rows={page.items}
        keyOf={({ id }) => id}
        empty={<EmptyState title={say(isNarrowed(filter) ? 'joint.list.none' : 'joint.no-entries')} />}
      />
      <Pagination
        words={say('joint.page', { n: page.items.length, m: page.size })}
        before={isFirst ? null : to({})}
        after={page.next === null ? null : to({ [filter.sort === 'at' ? 'after' : 'before']: page.next })}
      />
    </>
  );
}

function columnsOf(
  say: Say,
  plan: string,
  zone: string,
  parties: readonly LogParty[],
): readonly TableColumn<Entry>[] {
  return [
    { id: 'seq', name: say('log.column.seq'), number: true, width: '5em', show: ({ seq }) => seq },
    {
      id: 'what',
      name: say('log.column.what'),
      head: true,
      show: (entry) => <What entry={entry} plan={plan} />,
    },
    {
      id: 'at',
      name: say('joint.at'),
      width: '13em',
      show: ({ at }) => (at === '' ? null : <InstantText at={at} zone={zone} />),
    },
    {
      id: 'reach',
      name: say('joint.log.reach'),
      width: '16em',
      show: ({ reach }) => (
        <span className="proposal-marks">
          <Reached reach={reach} parties={parties} />
        </span>
      ),
    },
  ];
}

function What({ entry, plan }: { readonly entry: Entry; readonly plan: string }) {
  const say = useSay();
  const kind = (entry.kind ?? 'other').replaceAll('.', '_');
  return (
    <>
      <strong>{say('joint.kind', { kind })}</strong>{' '}
      {entry.isVoid ? <Tag>{say('joint.entry-void')}</Tag> : null}
      <div className="joint-log-about">
        {entry.summary === '' ? null : <p>{entry.summary}</p>}
        <RecordedPapers plan={plan} papers={entry.papers} did={() => ''} />
        <details className="not-on-paper">
          <summary>
            {say('joint.exact')}
            <span className="unseen"> {entry.seq}</span>
          </summary>
          <pre className="joint-exact">{entry.text}</pre>
          {entry.words.map(({ name, text }) => (
            <p key={name}>{say('joint.beside', { text })}</p>
          ))}
        </details>
      </div>
    </>
  );
}
