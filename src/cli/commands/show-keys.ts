/** `entente keys show [PLAN]`: the public keys and the genesis hash, on a page to be annexed on paper. */
import { showJoint } from '../../app/joint/index.ts';
import type { Command } from '../command.ts';
import { sayProblem } from '../say-problem.ts';
import { withNode } from '../with-node.ts';
import { onePlan } from './joint-plan.ts';

export const keysCommand: Command = {
  name: 'keys show',
  usage: 'keys show PLAN',
  summary: 'cli.keys.summary',
  more: 'cli.keys.more',
  words: ['PLAN'],
  options: {},
  run: (context, given) =>
    withNode(context, async (node) => {
      const plan = await onePlan(context, node, given.words[0]);
      if (plan === null) return 1;
      const shown = await showJoint(node.app, node.who, { planId: plan.id });
      if (!shown.ok || shown.value.hash === null) {
        const none = context.say('cli.keys.none');
        context.tell(shown.ok ? none : sayProblem(context.language, shown.error));
        return 1;
      }
      const { hash, texts, parties } = shown.value;
      context.out(context.say('cli.joint.hash', { hash }));
      for (const text of texts) context.out(context.say('cli.joint.text', { text }));
      for (const { letter, names, code, logKey, cosignKey, rootKey } of parties) {
        context.out(`\n${letter}  ${names[context.language] ?? names.en ?? code}`);
        context.out(`  ${context.say('cli.keys.log')}  ${logKey}`);
        context.out(`  ${context.say('cli.keys.cosign')}  ${cosignKey}`);
        context.out(`  ${context.say('cli.keys.root')}  ${rootKey}`);
      }
      return 0;
    }),
};
