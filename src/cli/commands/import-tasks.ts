/** `entente tasks import PLAN FILE`: what each line of a task list would do; with --keep, kept where nothing is wrong. */
import { type ImportTaskTable, importTaskTable } from '../../app/index.ts';
import { formatList } from '../../i18n/index.ts';
import { columnNamed, taskColumns } from '../../plan/tables/index.ts';
import type { TaskRowsView } from '../../views/index.ts';
import { type Command, type Context, type Given, type HeldNode, textOption } from '../command.ts';
import { readWhole } from '../files.ts';
import { sayColumn, sayFaultOfLine } from '../say-column.ts';
import { sayProblem } from '../say-problem.ts';
import { findPlans, titleOf, withNode } from '../with-node.ts';

/** One line for each row: where it stands, what becomes of it, its name, what is wrong. */
function sayRows(context: Context, { rows }: TaskRowsView): void {
  for (const { line, outcome, title, faults } of rows) {
    const told = faults.map((fault) => sayFaultOfLine(context.language, fault));
    context.out([line, context.say(`tasks.outcome.${outcome}`), titleOf(context, title), ...told].join('\t'));
  }
}

/** Options whose values are read. */
const valued = ['sheet', 'heading', 'columns'] as const;

type Wish = Pick<ImportTaskTable, 'bodies' | 'take' | 'sheet' | 'heading' | 'columns'>;

/** What each column is said to be, by the names that are printed or by headings; null where one is not known. */
function readColumns(words: string): Wish['columns'] | null {
  const names = words.split(/[,，、]/u).map((word) => word.trim());
  const columns = names.map((name) => (name === '' ? null : (columnNamed(name) ?? undefined)));
  const known = columns.filter((column) => column !== undefined);
  return known.length === columns.length ? known : null;
}

/** The options, or the one that cannot be read. */
function readWish(given: Given): Wish | (typeof valued)[number] {
  const wish: { -readonly [K in keyof Wish]: Wish[K] } = {
    bodies: given.values['make-bodies'] === true ? 'make' : 'known',
    take: [],
  };
  for (const name of ['sheet', 'heading'] as const) {
    const text = textOption(given, name);
    if (text !== undefined && !/^\d{1,6}$/.test(text)) return name;
    if (text !== undefined) wish[name] = Number(text);
  }
  const words = textOption(given, 'columns');
  if (words === undefined) return wish;
  const columns = readColumns(words);
  if (columns === null) return 'columns';
  if (columns !== undefined) wish.columns = columns;
  return wish;
}

async function importOne(
  context: Context,
  { app, who }: HeldNode,
  { planId, file, wish, keep }: { planId: string; file: string; wish: Wish; keep: boolean },
): Promise<boolean> {
  const fail = (text: string): false => {
    context.tell(text);
    return false;
  };
  const read = readWhole(context, file);
  if (!read.ok) return fail(read.error);
  const asked = { planId, bytes: read.value.bytes, ...wish };
  const looked = await importTaskTable(app, who, { ...asked, seen: null });
  if (!looked.ok) return fail(`${file}: ${sayProblem(context.language, looked.error)}`);
  const { columns, counts, seen } = looked.value;
  for (const { heading, column } of columns)
    if (column !== null)
      context.tell(context.say('cli.tasks.column', { heading, column: sayColumn(context.language, column) }));
  sayRows(context, looked.value);
  context.tell(context.say('cli.tasks.counts', counts));
  if (!keep) return counts.error === 0;
  const kept = await importTaskTable(app, who, { ...asked, seen });
  if (!kept.ok) return fail(sayProblem(context.language, kept.error));
  context.tell(context.say('cli.tasks.kept'));
  return true;
}

export const importTasksCommand: Command = {
  name: 'tasks import',
  usage: 'tasks import PLAN FILE [--columns LIST] [--sheet N] [--heading N] [--make-bodies] [--keep]',
  summary: 'cli.tasks.summary',
  more: 'cli.tasks.more',
  words: ['PLAN', 'FILE'],
  options: {
    columns: { type: 'string' },
    sheet: { type: 'string' },
    heading: { type: 'string' },
    'make-bodies': { type: 'boolean' },
    keep: { type: 'boolean' },
  },
  run: (context, given) => {
    const wish = readWish(given);
    if (typeof wish === 'string') {
      context.tell(context.say('cli.tasks.option-wrong', { option: `--${wish}` }));
      const columns = taskColumns.map((column) => sayColumn(context.language, column));
      if (wish === 'columns')
        context.tell(context.say('cli.tasks.columns', { columns: formatList(context.language, columns) }));
      return Promise.resolve(2);
    }
    return withNode(context, async (node) => {
      const plans = await findPlans(context, node, given.words[0]);
      if (!plans.ok) {
        context.tell(plans.error);
        return 1;
      }
      const planId = plans.value[0]?.id ?? '';
      const order = { planId, file: given.words[1] ?? '', wish, keep: given.values.keep === true };
      return (await importOne(context, node, order)) ? 0 : 1;
    });
  },
};
