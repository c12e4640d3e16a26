/** `entente plan openings`: the openings of a plan, each with its genesis hash and its parties; takes a signature back while not all have signed. */
import { listOpenings, takeBackOpening } from '../../app/joint/index.ts';
import type { Command } from '../command.ts';
import { tellPapers } from '../recorded-papers.ts';
import { sayProblem } from '../say-problem.ts';
import { onPlan } from './joint-plan.ts';

export const openingsCommand: Command = {
  name: 'plan openings',
  usage: 'plan openings PLAN [--take-back]',
  summary: 'cli.openings.summary',
  more: 'cli.openings.more',
  words: ['PLAN'],
  options: { 'take-back': { type: 'boolean' } },
  run: onPlan(async (context, node, planId, given) => {
    if (given.values['take-back'] === true) {
      const done = await takeBackOpening(node.app, node.who, { planId });
      context.tell(
        done.ok ? context.say('cli.openings.taken-back') : sayProblem(context.language, done.error),
      );
      return done.ok ? 0 : 1;
    }
    const found = await listOpenings(node.app, node.who, { planId });
    if (!found.ok) {
      context.tell(sayProblem(context.language, found.error));
      return 1;
    }
    for (const { number, hash, state, parties, papers } of found.value.items) {
      const standing = context.say('opening.state', { state: state.replace('-', '_') });
      context.out(`${context.say('opening.number', { n: number })}  ${standing}  ${hash}`);
      for (const { letter, names, code, held, ends, hasSigned } of parties) {
        const name = names[context.language] ?? names.en ?? code;
        const size =
          ends !== null && held < ends
            ? context.say('opening.held-of', { n: held, m: ends })
            : context.say('opening.held', { n: held });
        const signed = context.say(hasSigned ? 'cli.joint.signed' : 'cli.joint.unsigned');
        context.out(`  ${letter}  ${name}  ${state === 'under-way' ? signed : size}`);
      }
      tellPapers(context, papers);
    }
    return 0;
  }),
};
