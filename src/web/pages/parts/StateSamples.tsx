/** Tables with and without rows, notices, problems, tabs, pages of a list, empty pages, waiting. */
import { useState } from 'react';
import {
  EmptyState,
  Facts,
  Notice,
  ProblemNote,
  Progressing,
  ReviewMark,
  Skeleton,
  Table,
  type TableColumn,
  type TableSort,
  Tabs,
  TextLink,
} from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

interface Row {
  readonly id: string;
  readonly path: string;
  readonly words: string;
  readonly count: number;
  readonly accepted: boolean;
}

export function Tables() {
  const say = useSay();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['1']));
  const [sort, setSort] = useState<TableSort>({ column: 'path', direction: 'ascending' });
  const rows: readonly Row[] = [
    { id: '1', path: '2.1.1', words: say('gallery.sample-title'), count: 4, accepted: true },
    { id: '2', path: '2.1.2', words: say('gallery.sample-text'), count: 1240, accepted: false },
  ];
  const sorted = sort.direction === 'descending' ? [...rows].reverse() : rows;
  const columns: readonly TableColumn<Row>[] = [
    { id: 'path', name: say('term.field.provision'), sortable: true, width: '6em', show: (row) => row.path },
    {
      id: 'words',
      name: say('term.field.words'),
      head: true,
      show: (row) => (
        <TextLink look="quiet" href="#main">
          {row.words}
        </TextLink>
      ),
    },
    {
      id: 'state',
      name: say('term.field.state'),
      show: (row) => <ReviewMark state={row.accepted ? 'accepted' : 'proposed'} />,
    },
    {
      id: 'count',
      name: say('gallery.count'),
      number: true,
      show: (row) => say('plans.count', { n: row.count }),
    },
  ];
  return (
    <div className="stack">
      <Table
        label={say('gallery.tables')}
        columns={columns}
        rows={sorted}
        keyOf={(row) => row.id}
        nameOf={(row) => row.path}
        selected={selected}
        onSelect={setSelected}
        sort={sort}
        onSort={setSort}
      />
      <Table label={say('gallery.table-empty')} columns={columns} rows={[]} keyOf={(row) => row.id} />
    </div>
  );
}

export function Notices() {
  const say = useSay();
  const words = say('gallery.sample-title');
  return (
    <div className="stack-close">
      <Notice tone="good" title={words} />
      <Notice tone="care" title={words}>
        <p>{say('gallery.sample-text')}</p>
      </Notice>
      <Notice tone="note" title={words} />
      <ProblemNote problem={{ code: 'unreachable', title: '', detail: '', status: 0, facts: {} }} />
      <Progressing label={say('plans.import.sending')} value={40} />
      <Progressing label={say('plans.import.reading')} />
      <Skeleton lines={3} />
      <EmptyState title={say('plans.empty.title')}>
        <p>{say('plans.empty.advice')}</p>
      </EmptyState>
    </div>
  );
}

export function Lists({ own }: { readonly own: string }) {
  const say = useSay();
  return (
    <div className="stack">
      <Facts
        facts={[
          [say('term.field.actor'), say('term.actor.both')],
          [say('term.field.kind'), say('term.kind.build')],
          [say('term.field.due'), say('term.due.none')],
        ]}
      />
      <Tabs
        label={say('gallery.tabs')}
        views={[
          {
            id: `${own}a`,
            name: say('gallery.option-a'),
            count: 3,
            content: <p>{say('gallery.sample-text')}</p>,
          },
          { id: `${own}b`, name: say('gallery.option-b'), content: <p>{say('gallery.sample-title')}</p> },
        ]}
      />
    </div>
  );
}
