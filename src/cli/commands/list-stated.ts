/** `entente exchange stated`: what each party states by itself, thing by thing, to the byte, with how far it has come. */
import { listStated, type StatedThing, showJoint } from '../../app/joint/index.ts';
import { type Command, type Context, type Given, textOption } from '../command.ts';
import { tellPapers } from '../recorded-papers.ts';
import { sayProblem } from '../say-problem.ts';
import { manyOf, onPlan } from './joint-plan.ts';

/** More than one plan's parties state; a longer list is read page by page at the desk. */
const MOST = 2_000;

function tellThing(context: Context, thing: StatedThing, nameOf: (letter: string) => string): void {
  const { name } = thing.subject;
  const words = name.is === 'words' ? (name.words[context.language] ?? Object.values(name.words)[0]) : '';
  const over = thing.isOver ? `  ${context.say('stated.over')}` : '';
  const by = context.say('stated.by', { name: nameOf(thing.by) });
  context.out(`${thing.ref}  ${words ?? ''}  ${by}  ${thing.at}${over}`);
  for (const { register, value } of thing.fields) context.out(`    ${register}: ${value}`);
  for (const { letter, state } of thing.reach)
    context.out(`    ${context.say(`joint.reach.${state}`, { name: nameOf(letter) })}`);
  tellPapers(context, thing.papers);
}

function asked(given: Given) {
  const [by, about] = [textOption(given, 'by'), textOption(given, 'about')];
  return {
    ...(by === undefined ? {} : { by }),
    ...(about === undefined ? {} : { about }),
    kinds: manyOf(given, 'kind'),
    limit: MOST,
  };
}

export const statedCommand: Command = {
  name: 'exchange stated',
  usage: 'exchange stated PLAN [--by PARTY] [--kind KIND]… [--about KIND/ID] [--json]',
  summary: 'cli.joint.stated.summary',
  more: 'cli.joint.stated.more',
  words: ['PLAN'],
  options: {
    by: { type: 'string' },
    kind: { type: 'string', multiple: true },
    about: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: onPlan(async (context, { app, who }, planId, given) => {
    const joint = await showJoint(app, who, { planId });
    const found = joint.ok ? await listStated(app, who, { planId, ...asked(given) }) : joint;
    if (!joint.ok || !found.ok) {
      const refusal = found.ok ? joint : found;
      if (!refusal.ok) context.tell(sayProblem(context.language, refusal.error));
      return 1;
    }
    if (given.values.json === true) {
      context.out(JSON.stringify(found.value, null, 2));
      return 0;
    }
    const nameOf = (letter: string): string => {
      const names = joint.value.parties.find((party) => party.letter === letter)?.names ?? {};
      return names[context.language] ?? names.en ?? letter;
    };
    if (found.value.items.length === 0) context.tell(context.say('stated.none'));
    for (const thing of found.value.items) tellThing(context, thing, nameOf);
    return 0;
  }),
};
