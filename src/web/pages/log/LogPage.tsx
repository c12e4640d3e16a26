/** The log in plain words: what was registered, when, by whom; and that it can be checked at any time. */
import type { LogPage as LogPageValue } from '../../../http/contract/index.ts';
import { address, addresses, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps, useMay, useQueryState, useSettings } from '../../frame/index.ts';
import { HistoryBar, listLinks } from '../../lists/index.ts';
import {
  EmptyState,
  Given,
  InstantText,
  Pagination,
  Table,
  type TableColumn,
  TextLink,
} from '../../parts/index.ts';
import { type Say, useSay } from '../../words/index.ts';
import { aboutWords } from './about-words.ts';
import { Checkpoint } from './Checkpoint.tsx';
import { logFilter, logQuery, objectPrefixes, registerPrefixes } from './log-query.ts';
import { VerifyNow } from './VerifyNow.tsx';

type Entry = LogPageValue['items'][number];

export function LogPage({ params, query }: PageProps) {
  const say = useSay();
  const may = useMay('log.verify');
  const answer = useAnswer(addresses.log(params.plan, logQuery(query)));
  return (
    <>
      <PageHead title={say('frame.place.log')} lead={say('log.lead')} />
      <div className="stack-wide">
        {may ? <VerifyNow planId={params.plan} /> : null}
        <Given answer={answer} lines={12}>
          {(log) => <Entries log={log} plan={params.plan} />}
        </Given>
      </div>
    </>
  );
}

function Entries({ log, plan }: { readonly log: LogPageValue; readonly plan: string }) {
  const say = useSay();
  const { zone } = useSettings();
  const [query, change] = useQueryState();
  const base = `/plans/${encodeURIComponent(plan)}/log`;
  const columns = columnsOf(say, base, zone);
  const filter = logFilter(query);
  const { before, after } = listLinks(base, filter, { isFirst: !query.has('cursor'), next: log.next });
  const prefixes = [...registerPrefixes, 'alignment/', 'period/', ...objectPrefixes.keys()];
  const about = {
    name: 'register',
    label: say('log.filter'),
    all: say('log.filter-all'),
    choices: prefixes.map((prefix) => ({ value: prefix, word: aboutWords(say, prefix) })),
  };
  return (
    <>
      <HistoryBar
        choices={[about]}
        people={log.people}
        sheet={address(['api', 'plans', plan, 'log', 'file'], filter)}
        query={query}
        change={change}
      />
      <section aria-label={say('log.entries')}>
        <Table
          label={say('log.entries')}
          columns={columns}
          rows={log.items}
          keyOf={(entry) => String(entry.seq)}
          empty={<EmptyState title={say('log.empty')} />}
        />
        <Pagination
          words={say('log.page', { n: log.items.length, m: log.size })}
          before={before}
          after={after}
        />
      </section>
      {log.checkpoint === null ? null : <Checkpoint checkpoint={log.checkpoint} planId={plan} />}
    </>
  );
}

function columnsOf(say: Say, base: string, zone: string): readonly TableColumn<Entry>[] {
  return [
    { id: 'seq', name: say('log.column.seq'), number: true, width: '5em', show: (entry) => entry.seq },
    {
      id: 'what',
      name: say('log.column.what'),
      head: true,
      show: (entry) => (
        <TextLink look="quiet" href={`${base}/${entry.seq}`}>
          {entry.summary}
        </TextLink>
      ),
    },
    {
      id: 'about',
      name: say('log.column.about'),
      width: '12em',
      show: (entry) => aboutWords(say, entry.register),
    },
    { id: 'by', name: say('log.column.by'), width: '14em', show: (entry) => entry.byName },
    {
      id: 'at',
      name: say('log.column.at'),
      width: '13em',
      show: (entry) => <InstantText at={entry.at} zone={zone} />,
    },
  ];
}
