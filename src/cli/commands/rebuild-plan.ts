/** `entente rebuild [PLAN]`: drops what was derived from the log and derives it anew. */
import { rebuildPlan } from '../../app/index.ts';
import type { Command } from '../command.ts';
import { sayProblem } from '../say-problem.ts';
import { findPlans, titleOf, withNode } from '../with-node.ts';

export const rebuildCommand: Command = {
  name: 'rebuild',
  usage: 'rebuild [PLAN]',
  summary: 'cli.rebuild.summary',
  more: 'cli.rebuild.more',
  words: ['PLAN?'],
  options: {},
  run: (context, given) =>
    withNode(context, async (node) => {
      const plans = await findPlans(context, node, given.words[0]);
      if (!plans.ok) {
        context.tell(plans.error);
        return 1;
      }
      if (plans.value.length === 0) context.tell(context.say('cli.plans.none'));
      for (const plan of plans.value) {
        const rebuilt = await rebuildPlan(node.app, node.who, { planId: plan.id });
        if (!rebuilt.ok) {
          context.tell(sayProblem(context.language, rebuilt.error));
          return 1;
        }
        const { entries, registers } = rebuilt.value;
        // The title may have been among what was derived anew.
        const now = await findPlans(context, node, plan.id);
        const title = titleOf(context, (now.ok ? now.value[0] : plan)?.title ?? plan.title);
        context.out(context.say('cli.rebuild.done', { title, entries, registers }));
      }
      return 0;
    }),
};
