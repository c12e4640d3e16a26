/** `entente tasks import PLAN FILE`: what each line of a task list would do; with --keep, kept where nothing is wrong. */
import { type ImportTaskTable, importTaskTable } from '../../app/index.ts';
import { isMessageKey } from '../../i18n/index.ts';
import { type TaskColumn, taskColumns } from '../../plan/tables/index.ts';
import type { TaskRowsView } from '../../views/index.ts';
import { type Command, type Context, type Given, type HeldNode, textOption } from '../command.ts';
import { readWhole } from '../files.ts';
import { sayProblem } from '../say-problem.ts';
import { findPlans, titleOf, withNode } from '../with-node.ts';

/** One line for each row: where it stands, what becomes of it, its name, what is wrong. */
function sayRows(context: Context, { rows }: TaskRowsView): void {
  for (const { line, outcome, title, faults } of rows) {
    const told = faults.map(({ fault, facts }) => {
      const message = `problem.field.${fault}`;
      return isMessageKey(message) ? context.say(message, facts) : fault;
    });
    context.out([line, context.say(`tasks.outcome.${outcome}`), titleOf(context, title), ...told].join('\t'));
  }
}

type Wish = Pick<ImportTaskTable, 'bodies' | 'take' | 'sheet' | 'heading' | 'columns'>;

function isColumn(word: string | null): word is TaskColumn | null {
  return word === null || taskColumns.some((one) => one === word);
}

/** The options, or the one that cannot be read. */
function readWish(given: Given): Wish | string {
  const wish: { -readonly [K in keyof Wish]: Wish[K] } = {
    bodies: given.values['make-bodies'] === true ? 'make' : 'known',
    take: [],
  };
  for (const name of ['sheet', 'heading'] as const) {
    const text = textOption(given, name);
    if (text !== undefined && !/^\d{1,6}$/.test(text)) return `--${name}`;
    if (text !== undefined) wish[name] = Number(text);
  }
  const words = textOption(given, 'columns')
    ?.split(',')
    .map((word) => (word.trim() === '' ? null : word.trim()));
  if (words !== undefined && !words.every(isColumn)) return '--columns';
  if (words !== undefined) wish.columns = words;
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
    if (column !== null) context.tell(context.say('cli.tasks.column', { heading, column }));
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
      context.tell(context.say('cli.tasks.option-wrong', { option: wish }));
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
