/** What becomes of tasks that are made or changed in bulk, line by line: the field, what it would say, what it says now. */
import { useState } from 'react';
import type { TaskRow, TaskRows } from '../../http/contract/index.ts';
import { htmlLang } from '../../i18n/desk/index.ts';
import { objectType } from '../../plan/objects/index.ts';
import { localName, localNameLanguage } from '../frame/index.ts';
import { Checkbox, Select, Table, type TableColumn, Tag } from '../parts/index.ts';
import { useLanguage, useSay } from '../words/index.ts';
import { FieldValue } from './FieldValue.tsx';
import { RefLink } from './RefLink.tsx';
import { fieldWordsOf } from './words/index.ts';

const tones = { add: 'good', change: 'care', skip: 'plain', error: 'bad' } as const; // tones of a tag
const outcomes = ['add', 'change', 'skip', 'error'] as const;
/** Lines that are drawn; the rest is counted. */
const MOST = 300;

export interface TaskRowsTableProps {
  readonly planId: string;
  readonly rows: TaskRows;
  /** Lines in which the table counts although the task has changed; none where that is not asked. */
  readonly take?: ReadonlySet<number>;
  readonly onTake?: (line: number) => void;
}

export function TaskRowsTable({ planId, rows: all, take, onTake }: TaskRowsTableProps) {
  const say = useSay();
  const [only, setOnly] = useState('');
  const rows = all.rows.filter(({ outcome }) => only === '' || outcome === only);
  const columns = useColumns({
    planId,
    rows: all,
    ...(take === undefined ? {} : { take }),
    ...(onTake === undefined ? {} : { onTake }),
  });
  const present = outcomes.filter((one) => all.counts[one] > 0);
  return (
    <>
      {present.length < 2 ? null : (
        <div className="round-buttons">
          <Select
            label={say('tasks.show')}
            value={only}
            choices={[
              { value: '', word: say('tasks.show-all') },
              ...present.map((one) => ({ value: one, word: say(`tasks.outcome.${one}`) })),
            ]}
            onChange={setOnly}
          />
        </div>
      )}
      <Table
        label={say('tasks.rows')}
        columns={columns}
        rows={rows.slice(0, MOST)}
        keyOf={({ line }) => String(line)}
      />
      {rows.length > MOST ? (
        <p className="soft">{say('object.and-more', { n: rows.length - MOST })}</p>
      ) : null}
    </>
  );
}

function Name({ planId, row, refs }: { planId: string; row: TaskRow; refs: TaskRows['refs'] }) {
  const language = useLanguage();
  if (row.ref !== null && refs[row.ref]?.open) return <RefLink planId={planId} to={row.ref} refs={refs} />;
  return (
    <span lang={htmlLang[localNameLanguage(row.title, language)]}>{localName(row.title, language)}</span>
  );
}

function Changes({ planId, row, refs }: { planId: string; row: TaskRow; refs: TaskRows['refs'] }) {
  const say = useSay();
  const fields = objectType('task')?.fields ?? {};
  return (
    <ul className="plain-list task-changes">
      {row.changes.map(({ field: name, from, to }) => {
        const field = fields[name];
        if (field === undefined || (name === 'title' && from === null)) return null;
        return (
          <li key={name}>
            <span className="soft">{fieldWordsOf(say, 'task', name)}</span>{' '}
            <FieldValue planId={planId} field={field} value={to} refs={refs} brief />
            {from === null ? null : (
              <span className="task-was">
                <FieldValue planId={planId} field={field} value={from} refs={refs} brief />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function useColumns({ planId, rows, take, onTake }: TaskRowsTableProps): readonly TableColumn<TaskRow>[] {
  const say = useSay();
  const { refs } = rows;
  return [
    { id: 'line', name: say('tasks.row'), short: true, width: '4em', show: ({ line }) => line },
    {
      id: 'task',
      name: say('tasks.row-task'),
      head: true,
      show: (row) => <Name planId={planId} row={row} refs={refs} />,
    },
    {
      id: 'what',
      name: say('tasks.row-what'),
      width: '9em',
      show: ({ outcome, matched }) => (
        <>
          <Tag tone={tones[outcome]}>{say(`tasks.outcome.${outcome}`)}</Tag>
          {matched === null ? null : <p className="soft">{say(`tasks.matched.${matched}`)}</p>}
        </>
      ),
    },
    {
      id: 'fields',
      name: say('tasks.row-fields'),
      show: (row) => (
        <>
          {row.faults.length === 0 ? null : (
            <ul className="plain-list task-faults">
              {row.faults.map(({ at, fault, message }) => (
                <li key={`${at} ${fault} ${message}`}>
                  {at === '' || at === 'code' ? null : (
                    <span className="soft">{fieldWordsOf(say, 'task', at.split('/')[0] ?? '')} </span>
                  )}
                  {message}
                </li>
              ))}
            </ul>
          )}
          {row.stale && onTake !== undefined ? (
            <Checkbox isSelected={take?.has(row.line) ?? false} onChange={() => onTake(row.line)}>
              {say('tasks.take')}
            </Checkbox>
          ) : null}
          <Changes planId={planId} row={row} refs={refs} />
        </>
      ),
    },
  ];
}
