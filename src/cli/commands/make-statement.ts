/** `entente statement PLAN ENTRY`: a zip file about what all parties have registered, for outsiders to check. */
import { makeStatement } from '../../app/joint/index.ts';
import { type Command, textOption } from '../command.ts';
import { sayProblem } from '../say-problem.ts';
import { withNode } from '../with-node.ts';
import { handOut, onePlan } from './joint-plan.ts';

export const statementCommand: Command = {
  name: 'statement',
  usage: 'statement PLAN ENTRY [--words] [--out FILE]',
  summary: 'cli.statement.summary',
  more: 'cli.statement.more',
  words: ['PLAN', 'ENTRY'],
  options: { words: { type: 'boolean' }, out: { type: 'string' } },
  run: (context, given) =>
    withNode(context, async (node) => {
      const plan = await onePlan(context, node, given.words[0]);
      if (plan === null) return 1;
      const made = await makeStatement(node.app, node.who, {
        planId: plan.id,
        entries: [given.words[1] ?? ''],
        withWords: given.values.words === true,
      });
      if (!made.ok) {
        context.tell(sayProblem(context.language, made.error));
        return 1;
      }
      context.tell(context.say('cli.joint.hash', { hash: made.value.hash }));
      return handOut(context, textOption(given, 'out'), made.value);
    }),
};
