/** `entente plans list`: the plans of the node and how they stand. */
import type { Command } from '../command.ts';
import { findPlans, titleOf, withNode } from '../with-node.ts';

export const plansCommand: Command = {
  name: 'plans list',
  usage: 'plans list',
  summary: 'cli.plans.summary',
  more: 'cli.plans.more',
  words: [],
  options: {},
  run: (context) =>
    withNode(context, async (node) => {
      const plans = await findPlans(context, node, undefined);
      if (!plans.ok) {
        context.tell(plans.error);
        return 1;
      }
      if (plans.value.length === 0) context.tell(context.say('cli.plans.none'));
      for (const { id, title, adopted, counts } of plans.value) {
        const state = adopted === null ? 'review' : 'adopted';
        const { commitments, proposalsOpen, entries } = counts;
        const shown = {
          id,
          title: titleOf(context, title),
          state,
          commitments,
          proposals: proposalsOpen,
          entries,
        };
        context.out(context.say('cli.plans.line', shown));
      }
      return 0;
    }),
};
