/** `entente clock accept PLAN`: writes can go on after the clock had run ahead; an entry says so [AP6]. */
import { acceptClock } from '../../app/index.ts';
import type { Command } from '../command.ts';
import { sayProblem } from '../say-problem.ts';
import { findPlans, titleOf, withNode } from '../with-node.ts';

export const acceptClockCommand: Command = {
  name: 'clock accept',
  usage: 'clock accept PLAN',
  summary: 'cli.clock.summary',
  more: 'cli.clock.more',
  words: ['PLAN'],
  options: {},
  run: (context, given) =>
    withNode(context, async (node) => {
      const plans = await findPlans(context, node, given.words[0]);
      if (!plans.ok) {
        context.tell(plans.error);
        return 1;
      }
      for (const plan of plans.value) {
        const accepted = await acceptClock(node.app, node.who, { planId: plan.id });
        if (!accepted.ok) {
          context.tell(sayProblem(context.language, accepted.error));
          return 1;
        }
        const values = { title: titleOf(context, plan.title), seq: accepted.value.seq };
        context.out(context.say('cli.clock.done', values));
      }
      return 0;
    }),
};
