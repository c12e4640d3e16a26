/** Tables with and without rows, notices, problems, tabs, pages of a list, empty pages, waiting. */
import { useState } from 'react';
import { unreachable } from '../../data/index.ts';
import {
  Bar,
  Button,
  EmptyState,
  Facts,
  Given,
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
  Working,
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
      <Notice tone="bad" title={words} />
      <ProblemNote problem={unreachable}>
        <Button>{say('gallery.problem-again')}</Button>
      </ProblemNote>
      <ProblemNote
        tone="care"
        problem={{
          code: 'sample',
          title: say('gallery.problem-title'),
          detail: say('gallery.problem-detail'),
          status: 412,
          facts: {},
          errors: [{ at: '/sample', message: say('gallery.field-problem') }],
        }}
        more={<p>{say('gallery.sample-text')}</p>}
      />
      <div className="gallery-stop">
        <Progressing label={say('plans.import.sending')} value={40} />
        <Button small>{say('gallery.stop')}</Button>
      </div>
      <Progressing label={say('plans.import.reading')} />
      <p className="gallery-row">
        <Working /> {say('gallery.busy')}
      </p>
      <Bar n={0} of={4} />
      <Bar n={1} of={4} />
      <Bar n={4} of={4} />
      <Skeleton lines={3} />
      {[undefined, { ok: true, value: words } as const].map((answer) => (
        <Given key={String(answer?.ok)} answer={answer} lines={1}>
          {(given) => <p>{given}</p>}
        </Given>
      ))}
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
