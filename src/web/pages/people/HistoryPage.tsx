/** What was done to accounts, by whom and when: newest first, by pages. */
import type { AccountHistory, AccountLine } from '../../../http/contract/index.ts';
import { addresses, queryString, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps, useQueryState, useSettings } from '../../frame/index.ts';
import {
  EmptyState,
  FilterChips,
  Given,
  InstantText,
  Pagination,
  Table,
  type TableColumn,
  TextLink,
} from '../../parts/index.ts';
import { type Say, useSay } from '../../words/index.ts';
import { historyQuery } from './history-query.ts';
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
  const person = query.get('person');
  const name = history.items.find((line) => line.person?.id === person)?.person?.displayName ?? '';
  const before = query.has('cursor') ? addressOfPage(person, null) : null;
  const after = history.next === null ? null : addressOfPage(person, history.next);
  return (
    <div className="stack-wide">
      {person === null ? null : (
        <FilterChips
          label={say('people.history-filters')}
          chips={[
            {
              id: 'person',
              words: say('people.history-of', { name }),
              onRemove: () => change({ person: null, cursor: null }),
            },
          ]}
          onClear={() => change({ person: null, cursor: null })}
        />
      )}
      <Table
        label={say('people.history-title')}
        columns={columnsOf(say, zone)}
        rows={history.items}
        keyOf={(line) => String(line.seq)}
        empty={<EmptyState title={say('people.history-none')} />}
      />
      <Pagination
        words={say('people.history-page', { n: history.items.length })}
        before={before}
        after={after}
      />
    </div>
  );
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
          <TextLink look="quiet" href={addressOfPage(person.id, null)}>
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

function addressOfPage(person: string | null, cursor: string | null): string {
  const next = queryString({ person, cursor });
  return next === '' ? base : `${base}?${next}`;
}
