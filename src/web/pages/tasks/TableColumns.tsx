/** What the columns of a table are taken for, by their headings; whoever brings it may say otherwise. */
import type { TaskTable } from '../../../http/contract/index.ts';
import { type TaskColumn, taskColumns } from '../../../plan/tables/index.ts';
import { fieldWordsOf } from '../../objects/index.ts';
import { Select, Table, type TableColumn, TextField } from '../../parts/index.ts';
import { type Say, useSay } from '../../words/index.ts';
import type { TableSaid } from './use-task-table.ts';

interface TableColumnsProps {
  readonly table: TaskTable;
  readonly onSay: (change: Partial<TableSaid>) => void;
}
type Found = TaskTable['columns'][number];

/** What a column is called here. */
export function columnWords(say: Say, column: TaskColumn): string {
  return column === 'code' ? say('tasks.code') : fieldWordsOf(say, 'task', column);
}

/** What every column is said to be once one of them was changed, by place. */
export function saidColumns(columns: readonly Found[], at: number, column: string): readonly string[] {
  const width = Math.max(...columns.map((one) => one.at)) + 1;
  return Array.from({ length: width }, (_, i) => {
    if (i === at) return column;
    return columns.find((one) => one.at === i)?.column ?? '';
  });
}

function Sheets({ table, onSay }: TableColumnsProps) {
  const say = useSay();
  return (
    <div className="round-buttons">
      {table.sheets.length < 2 ? null : (
        <Select
          label={say('tasks.sheet')}
          value={String(table.sheet)}
          choices={table.sheets.map(({ name, lines }, i) => ({
            value: String(i),
            word: say('tasks.sheet-lines', { name, n: lines }),
          }))}
          onChange={(sheet) => onSay({ sheet: Number(sheet), heading: undefined, columns: undefined })}
        />
      )}
      <TextField
        label={say('tasks.heading-line')}
        width={6}
        value={table.heading === null ? '' : String(table.heading)}
        onChange={(line) => {
          if (/^\d{1,6}$/.test(line.trim())) onSay({ heading: Number(line), columns: undefined });
        }}
      />
    </div>
  );
}

export function TableColumns({ table, onSay }: TableColumnsProps) {
  const say = useSay();
  const nameOf = ({ heading, at }: Found): string =>
    heading === '' ? say('tasks.column-n', { n: at + 1 }) : heading;
  const columns: readonly TableColumn<Found>[] = [
    { id: 'heading', name: say('tasks.column-heading'), head: true, show: nameOf },
    { id: 'sample', name: say('tasks.column-sample'), show: ({ sample }) => sample },
    {
      id: 'as',
      name: say('tasks.column-as'),
      width: '18em',
      show: (found) => (
        <Select
          bare
          label={say('tasks.column-of', { heading: nameOf(found) })}
          value={found.column ?? ''}
          choices={[
            { value: '', word: say('tasks.column-none') },
            ...taskColumns.map((column) => ({ value: column, word: columnWords(say, column) })),
          ]}
          onChange={(column) => onSay({ columns: saidColumns(table.columns, found.at, column) })}
        />
      ),
    },
  ];
  return (
    <section className="stack" aria-labelledby="columns">
      <h2 id="columns">{say('tasks.columns')}</h2>
      <p className="soft">{say('tasks.columns-lead')}</p>
      <Sheets table={table} onSay={onSay} />
      <Table
        label={say('tasks.columns')}
        columns={columns}
        rows={table.columns}
        keyOf={({ at }) => String(at)}
      />
    </section>
  );
}
