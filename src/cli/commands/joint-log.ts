/** `entente exchange log`: the entries of one party's joint log, and how far each has come with every other party. */
import { type JointEntry, listJointEntries, listOpenings, showJoint } from '../../app/joint/index.ts';
import { type Command, type Context, type HeldNode, textOption } from '../command.ts';
import { sayProblem } from '../say-problem.ts';
import { withNode } from '../with-node.ts';
import { onePlan } from './joint-plan.ts';

function tellEntry(context: Context, entry: JointEntry, nameOf: (letter: string) => string): void {
  const { log, seq, at, kind, register, reach } = entry;
  const words = context.say('joint.kind', { kind: (kind ?? 'other').replaceAll('.', '_') });
  context.out(`${log}:${seq}  ${at}  ${words}${register === null ? '' : `  ${register}`}`);
  for (const { letter, state } of reach)
    context.out(`    ${context.say(`joint.reach.${state}`, { name: nameOf(letter) })}`);
}

/** The parties of an opening that has ended: letters may have meant others then. */
async function partiesThen(node: HeldNode, planId: string, opening: string) {
  const found = await listOpenings(node.app, node.who, { planId });
  return found.ok ? (found.value.items.find(({ number }) => String(number) === opening)?.parties ?? []) : [];
}

export const jointLogCommand: Command = {
  name: 'exchange log',
  usage: 'exchange log PLAN [--log LETTER] [--before N] [--opening N]',
  summary: 'cli.exchange.log.summary',
  more: 'cli.exchange.log.more',
  words: ['PLAN'],
  options: { log: { type: 'string' }, before: { type: 'string' }, opening: { type: 'string' } },
  async run(context, given) {
    const before = textOption(given, 'before');
    if (before !== undefined && !/^\d{1,9}$/.test(before)) {
      context.tell(context.say('cli.wrong-arguments', { detail: '--before', usage: this.usage }));
      return 2;
    }
    const opening = textOption(given, 'opening');
    if (opening !== undefined && !/^[1-9]\d{0,5}$/.test(opening)) {
      context.tell(context.say('cli.wrong-arguments', { detail: '--opening', usage: this.usage }));
      return 2;
    }
    const log = textOption(given, 'log');
    return withNode(context, async (node) => {
      const plan = await onePlan(context, node, given.words[0]);
      if (plan === null) return 1;
      const planId = plan.id;
      const joint = await showJoint(node.app, node.who, { planId });
      const page = await listJointEntries(node.app, node.who, {
        planId,
        ...(log === undefined ? {} : { log }),
        ...(before === undefined ? {} : { before: Number(before) }),
        ...(opening === undefined ? {} : { opening: Number(opening) }),
      });
      const failed = [joint, page].find((one) => !one.ok);
      if (!joint.ok || !page.ok) {
        if (failed?.ok === false) context.tell(sayProblem(context.language, failed.error));
        return 1;
      }
      const parties = opening === undefined ? joint.value.parties : await partiesThen(node, planId, opening);
      const nameOf = (letter: string): string => {
        const names = parties.find((one) => one.letter === letter)?.names ?? {};
        return names[context.language] ?? names.en ?? letter;
      };
      for (const entry of page.value.items) tellEntry(context, entry, nameOf);
      if (page.value.items.length === 0) context.tell(context.say('joint.no-entries'));
      if (page.value.next !== null)
        context.tell(context.say('cli.exchange.log.next', { n: page.value.next }));
      return 0;
    });
  },
};
