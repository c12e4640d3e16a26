/** `entente round returns PLAN FILE…`: what each row of a returned form would do; with --keep, kept where nothing is wrong. */
import { bringShownReturn, keepReturn, type ReturnView } from '../../app/index.ts';
import { datedFacts, faultWords, isMessageKey } from '../../i18n/index.ts';
import type { Command, Context, HeldNode } from '../command.ts';
import { readWhole } from '../files.ts';
import { sayProblem } from '../say-problem.ts';
import { findPlans, titleOf, withNode } from '../with-node.ts';

/** One line for each row that does something or is wrong. */
function sayRows(context: Context, { rows }: ReturnView): void {
  for (const { at, key, outcome, faults } of rows) {
    const told = faults.map(({ at: cell, fault, facts }) => {
      const message = faultWords(context.language, { fault, facts });
      const column = `round.form.column.${cell}`;
      if (!isMessageKey(column)) return message;
      const { given } = facts;
      // Some messages quote what was written themselves.
      const written = typeof given === 'string' && !message.includes(given) ? given : '';
      const where = { column: context.say(column), written, message };
      return context.say(written === '' ? 'round.page.fault-in' : 'round.page.fault-at', where);
    });
    context.out([at, key ?? '—', context.say(`cli.round-returns.${outcome}`), ...told].join('\t'));
  }
}

async function takeOne(
  context: Context,
  { app, who }: HeldNode,
  planId: string,
  name: string,
  isToKeep: boolean,
): Promise<boolean> {
  const fail = (text: string): false => {
    context.tell(text);
    return false;
  };
  const file = readWhole(context, name);
  if (!file.ok) return fail(file.error);
  const brought = await bringShownReturn(app, who, { planId, ...file.value, mail: null });
  if (!brought.ok) return fail(`${name}: ${sayProblem(context.language, brought.error)}`);
  const { bodyName, counts, notes, record, tag } = brought.value;
  sayRows(context, brought.value);
  for (const { fault, facts } of notes) {
    const message = `round.note.${fault}`;
    if (isMessageKey(message))
      context.tell(context.say(message, datedFacts(context.language, facts, ['due', 'at'])));
  }
  const shown = { ...counts, name, body: titleOf(context, bodyName) };
  context.tell(context.say('cli.round-returns.waiting', shown));
  if (!isToKeep) return counts.error === 0;
  const kept = await keepReturn(app, who, { planId, returnId: record.returnId, tag });
  if (!kept.ok) return fail(sayProblem(context.language, kept.error));
  context.tell(context.say('cli.round-returns.kept', shown));
  return true;
}

export const takeReturnsCommand: Command = {
  name: 'round returns',
  usage: 'round returns PLAN FILE [--keep]',
  summary: 'cli.round-returns.summary',
  more: 'cli.round-returns.more',
  words: ['PLAN', 'FILE'],
  options: { keep: { type: 'boolean' } },
  run: (context, { words, values }) =>
    withNode(context, async (node) => {
      const plans = await findPlans(context, node, words[0]);
      if (!plans.ok) {
        context.tell(plans.error);
        return 1;
      }
      const planId = plans.value[0]?.id ?? '';
      return (await takeOne(context, node, planId, words[1] ?? '', values.keep === true)) ? 0 : 1;
    }),
};
