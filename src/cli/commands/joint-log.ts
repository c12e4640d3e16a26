/** `entente exchange log`: the entries of one party's joint log, and how far each has come with every other party. */
import {
  type JointEntry,
  type ListJointEntries,
  listJointEntries,
  listOpenings,
  showJoint,
} from '../../app/joint/index.ts';
import { entryKinds } from '../../ledger/index.ts';
import { entryStates } from '../../sync/index.ts';
import { type Command, type Context, type Given, type HeldNode, textOption } from '../command.ts';
import { tellPapers } from '../recorded-papers.ts';
import { sayProblem } from '../say-problem.ts';
import { withNode } from '../with-node.ts';
import { onePlan } from './joint-plan.ts';

function tellEntry(context: Context, entry: JointEntry, nameOf: (letter: string) => string): void {
  const { log, seq, at, kind, register, reach, papers } = entry;
  const words = context.say('joint.kind', { kind: (kind ?? 'other').replaceAll('.', '_') });
  context.out(`${log}:${seq}  ${at}  ${words}${register === null ? '' : `  ${register}`}`);
  for (const { letter, state } of reach)
    context.out(`    ${context.say(`joint.reach.${state}`, { name: nameOf(letter) })}`);
  tellPapers(context, papers);
}

/** The parties of an opening that has ended: letters may have meant others then. */
async function partiesThen(node: HeldNode, planId: string, opening: string) {
  const found = await listOpenings(node.app, node.who, { planId });
  return found.ok ? (found.value.items.find(({ number }) => String(number) === opening)?.parties ?? []) : [];
}

const isOldestFirst = (given: Given): boolean => given.values.oldest === true;

/** The first option that says nothing that can be meant. */
function wrongOption(given: Given): string | undefined {
  const isMeant: Readonly<Record<string, (value: string) => boolean>> = {
    before: (value) => /^\d{1,9}$/.test(value),
    after: (value) => /^\d{1,9}$/.test(value),
    opening: (value) => /^[1-9]\d{0,5}$/.test(value),
    kind: (value) => entryKinds.some((kind) => kind === value),
    reach: (value) => entryStates.some((state) => state === value),
  };
  return Object.entries(isMeant).find(([name, means]) => {
    const value = textOption(given, name);
    return value !== undefined && !means(value);
  })?.[0];
}

/** What is asked of the log; the options were looked at before. */
function asked(given: Given): Omit<ListJointEntries, 'planId'> {
  const [log, register] = [textOption(given, 'log'), textOption(given, 'register')];
  const kind = entryKinds.find((one) => one === textOption(given, 'kind'));
  const reach = entryStates.find((one) => one === textOption(given, 'reach'));
  const numbers = (['before', 'after', 'opening'] as const).flatMap((name) => {
    const value = textOption(given, name);
    return value === undefined ? [] : [[name, Number(value)] as const];
  });
  return {
    ...(log === undefined ? {} : { log }),
    ...(register === undefined ? {} : { register }),
    ...(kind === undefined ? {} : { kind }),
    ...(reach === undefined ? {} : { reach }),
    ...(isOldestFirst(given) ? { oldestFirst: true } : {}),
    ...Object.fromEntries(numbers),
  };
}

export const jointLogCommand: Command = {
  name: 'exchange log',
  usage:
    'exchange log PLAN [--log LETTER] [--kind propose|confirm|…] [--register reading/|…] [--reach local|made|sent|registered|answered|unknown] [--oldest] [--before N] [--after N] [--opening N]',
  summary: 'cli.exchange.log.summary',
  more: 'cli.exchange.log.more',
  words: ['PLAN'],
  options: {
    ...{ log: { type: 'string' }, kind: { type: 'string' }, register: { type: 'string' } },
    ...{ reach: { type: 'string' }, oldest: { type: 'boolean' } },
    ...{ before: { type: 'string' }, after: { type: 'string' }, opening: { type: 'string' } },
  },
  async run(context, given) {
    const wrong = wrongOption(given);
    if (wrong !== undefined) {
      context.tell(context.say('cli.wrong-arguments', { detail: `--${wrong}`, usage: this.usage }));
      return 2;
    }
    const opening = textOption(given, 'opening');
    return withNode(context, async (node) => {
      const plan = await onePlan(context, node, given.words[0]);
      if (plan === null) return 1;
      const planId = plan.id;
      const joint = await showJoint(node.app, node.who, { planId });
      const page = await listJointEntries(node.app, node.who, {
        planId,
        ...asked(given),
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
      const { next } = page.value;
      if (next !== null)
        context.tell(
          context.say(isOldestFirst(given) ? 'cli.exchange.log.later' : 'cli.exchange.log.next', { n: next }),
        );
      return 0;
    });
  },
};
