/** `entente verify [PLAN]`: derives tree, signature and state from the log alone and says what differs. */
import { verifyPlan } from '../../app/index.ts';
import type { Command } from '../command.ts';
import { sayProblem } from '../say-problem.ts';
import { findPlans, titleOf, withNode } from '../with-node.ts';

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify [PLAN]',
  summary: 'cli.verify.summary',
  more: 'cli.verify.more',
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
      let isSound = true;
      for (const plan of plans.value) {
        const title = titleOf(context, plan.title);
        const checked = await verifyPlan(node.app, node.who, { planId: plan.id });
        if (!checked.ok) {
          isSound = false;
          context.tell(sayProblem(context.language, checked.error));
          continue;
        }
        const { sound, entries, root, checks } = checked.value;
        isSound &&= sound;
        const wrong = checks.filter((check) => !check.sound).map((check) => check.name);
        if (sound) context.out(context.say('cli.verify.sound', { title, entries, root }));
        else context.out(context.say('cli.verify.unsound', { title, checks: wrong.join(', ') }));
      }
      return isSound ? 0 : 1;
    }),
};
