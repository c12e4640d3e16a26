/** `entente round show PLAN ROUND`: each body and how its form stands, and the figures. */
import { showRound } from '../../app/index.ts';
import type { Command } from '../command.ts';
import { findRound } from '../find-round.ts';
import { sayProblem } from '../say-problem.ts';
import { titleOf, withNode } from '../with-node.ts';

export const showRoundCommand: Command = {
  name: 'round show',
  usage: 'round show PLAN ROUND',
  summary: 'cli.round-show.summary',
  more: 'cli.round-show.more',
  words: ['PLAN', 'ROUND'],
  options: {},
  run: (context, { words }) =>
    withNode(context, async (node) => {
      const found = await findRound(context, node, words[0], words[1] ?? '');
      if (!found.ok) {
        context.tell(found.error);
        return 1;
      }
      const round = await showRound(node.app, node.who, found.value);
      if (!round.ok) {
        context.tell(sayProblem(context.language, round.error));
        return 1;
      }
      for (const { name, code, state, said, asked } of round.value.lines) {
        const words_ = [
          code ?? '—',
          titleOf(context, name),
          context.say(`round.state.${state}`),
          `${said}/${asked}`,
        ];
        context.out(words_.join('\t'));
      }
      const { counts, late } = round.value;
      const { received, waiting, sent, overdue, made } = counts;
      const figures = { received, waiting, sent, overdue, made, late, none: counts['no-form'] };
      context.tell(context.say('cli.round-show.figures', figures));
      return 0;
    }),
};
