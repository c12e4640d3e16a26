/** What was done to accounts, by whom and when: by pages, narrowed by account, kind of act, person and days. */
import { type AccountHistory, type AccountLine, accountActs } from '../../../http/contract/index.ts';
import { address, addresses, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps, useQueryState, useSettings } from '../../frame/index.ts';
import { HistoryBar, isNarrowedHistory, type ListChoice, listLinks } from '../../lists/index.ts';
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
import { historyFilters, historyQuery } from './history-query.ts';
import { PeopleNav } from './PeopleNav.tsx';

const base = '/people/history';

export function HistoryPage({ query }: PageProps) {
  const say = useSay();
  const answer = useAnswer(addresses.accountHistory(historyQuery(query)));
  return (
    <>
      <PageHead title={say('people.history-title')} lead={say('people.history-lead')} />
      <PeopleNav here="history" />
      <Given answer={answer} lines={12}>
        {(history) => <Lines history={history} />}
      </Given>
    </>
  );
}

function Lines({ history }: { readonly history: AccountHistory }) {
  const say = useSay();
  const { zone } = useSettings();
  const [query, change] = useQueryState();
  const filter = historyFilters(query);
  const { before, after } = listLinks(base, filter, {
    isFirst: !query.has('cursor'),
    next: history.next,
  });
  const none = isNarrowedHistory(filter) ? 'people.history-none-fit' : 'people.history-none';
  return (
    <div className="stack-wide">
      <HistoryBar
        choices={choicesOf(say, history.people)}
        people={history.people}
        sheet={address(['api', 'people', 'history', 'file'], filter)}
        query={query}
        change={change}
      />
      <Table
        label={say('people.history-title')}
        columns={columnsOf(say, zone)}
        rows={history.items}
        keyOf={(line) => String(line.seq)}
        empty={<EmptyState title={say(none)} />}
      />
      <Pagination
        words={say('people.history-page', { n: history.items.length })}
        before={before}
        after={after}
      />
    </div>
  );
}

/** Whose account, and what was done. */
function choicesOf(say: Say, people: AccountHistory['people']): readonly ListChoice[] {
  return [
    {
      name: 'person',
      label: say('people.history-account'),
      all: say('people.history-everybody'),
      choices: people.flatMap(({ id, name }) => (id === null ? [] : [{ value: id, word: name }])),
    },
    {
      name: 'act',
      label: say('people.history-what'),
      all: say('people.history-all'),
      choices: accountActs.map((act) => ({ value: act, word: say(`people.act.${act}`) })),
    },
  ];
}

function columnsOf(say: Say, zone: string): readonly TableColumn<AccountLine>[] {
  return [
    {
      id: 'at',
      name: say('log.column.at'),
      width: '13em',
      show: (line) => <InstantText at={line.at} zone={zone} />,
    },
    { id: 'what', name: say('people.history-what'), head: true, show: (line) => <What line={line} /> },
    { id: 'by', name: say('log.column.by'), width: '14em', show: (line) => line.by },
    {
      id: 'person',
      name: say('people.history-account'),
      width: '14em',
      show: ({ person }) =>
        person === null ? (
          '–'
        ) : (
          <TextLink look="quiet" href={`${base}?person=${encodeURIComponent(person.id)}`}>
            {person.displayName}
          </TextLink>
        ),
    },
  ];
}

function What({ line }: { readonly line: AccountLine }) {
  const say = useSay();
  return (
    <div className="history-what">
      <p>{line.summary}</p>
      {line.changes.length === 0 ? null : (
        <ul className="soft">
          {line.changes.map(({ field, before, after }) => (
            <li key={field}>
              {before === ''
                ? say('people.history-set', { field, after })
                : say('people.history-change', { field, before, after })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
