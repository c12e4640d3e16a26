/** Tasks in bulk: a table that an office has is brought and looked at; tasks are made of commitments. */
import Type from 'typebox';
import { importTaskTable, tasksOfCommitments } from '../../../app/index.ts';
import { err, invalid, ok, type Result } from '../../../base/index.ts';
import type { Language } from '../../../i18n/index.ts';
import { type TaskColumn, taskColumns } from '../../../plan/tables/index.ts';
import type { TaskRowsView } from '../../../views/index.ts';
import {
  CommitmentTasks,
  TaskTableFields as Fields,
  Id,
  TaskRows,
  TaskTable,
  type TaskTableFields,
} from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { sayFault } from '../objects/row-operations.ts';

/** The rows with their faults in the reader's words. */
function sayRows<T extends TaskRowsView>(language: Language, view: T) {
  const rows = view.rows.map((row) => {
    const faults = row.faults.map((fault) => {
      const { at, ...said } = sayFault(language, fault);
      return { at: at.slice(1), ...said };
    });
    return { ...row, faults };
  });
  return { ...view, rows };
}

/** What each column is said to be, by place; an unknown word is refused. */
function readColumns(given: string): Result<readonly (TaskColumn | null)[]> {
  const words = given.split(',').map((word) => word.trim());
  const columns = words.map((word) =>
    word === '' ? null : (taskColumns.find((one) => one === word) ?? undefined),
  );
  const known = columns.filter((one) => one !== undefined);
  return known.length === columns.length ? ok(known) : err(invalid('/columns', 'choice'));
}

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined || text === '' ? undefined : Number(text);

function readWish({ sheet, heading, columns, bodies, take, seen }: TaskTableFields) {
  const named = columns === undefined || columns === '' ? ok(undefined) : readColumns(columns);
  if (!named.ok) return named;
  const [at, line] = [numberOf(sheet), numberOf(heading)];
  return ok({
    ...(at === undefined ? {} : { sheet: at }),
    ...(line === undefined ? {} : { heading: line }),
    ...(named.value === undefined ? {} : { columns: named.value }),
    bodies: bodies ?? ('known' as const),
    take: (take ?? '').split(',').flatMap((one) => numberOf(one) ?? []),
    seen: seen === undefined || seen === '' ? null : seen,
  });
}

export const bringTaskTable = operation({
  id: 'importTaskTable',
  method: 'POST',
  path: '/api/plans/:plan/task-table',
  tag: 'objects',
  summary:
    'Reads a task list out of a file: without `seen` it is looked at, with it kept as it was seen, all or none',
  access: 'programme.act',
  params: Type.Object({ plan: Id }),
  body: Fields,
  takesFile: true,
  success: { status: 200, description: 'Columns, and what becomes of each line', schema: TaskTable },
  problems: [
    ...(['not-found', 'rows-invalid', 'precondition-failed', 'entry-too-large', 'table-not-found'] as const),
    ...([
      'file-empty',
      'file-too-large',
      'file-damaged',
      'file-encrypted',
      'file-too-complex',
      'file-unsafe',
    ] as const),
  ],
  async handle({ app, actor, params, body, upload, language }) {
    if (upload === null) return err(invalid('/file', 'required', { name: 'file' }));
    const wish = readWish(body);
    if (!wish.ok) return wish;
    const asked = { planId: params.plan, bytes: upload.bytes, ...wish.value };
    const table = await importTaskTable(app, actor, asked);
    return table.ok ? ok({ body: sayRows(language, table.value) }) : table;
  },
});

export const makeTasks = operation({
  id: 'makeTasksOfCommitments',
  method: 'POST',
  path: '/api/plans/:plan/tasks-of-commitments',
  tag: 'objects',
  summary:
    'Tasks out of commitments and their readings: without `seen` it is looked at, with it they are made',
  access: 'programme.act',
  params: Type.Object({ plan: Id }),
  body: CommitmentTasks,
  success: { status: 200, description: 'What becomes of each task', schema: TaskRows },
  problems: ['not-found', 'rows-invalid', 'precondition-failed', 'entry-too-large'],
  async handle({ app, actor, params, body, language }) {
    const { again = false, bodies = 'known', seen = null, ...rest } = body;
    const asked = { planId: params.plan, again, bodies, seen, ...rest };
    const made = await tasksOfCommitments(app, actor, asked);
    return made.ok ? ok({ body: sayRows(language, made.value) }) : made;
  },
});
