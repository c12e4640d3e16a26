/** `entente words list|erase` and `entente exchange compare`: words beside entries, and whether the nodes have worked out the same. */
import { attestState, eraseWords, listCautions, listWords } from '../../app/joint/index.ts';
import type { Command } from '../command.ts';
import { sayProblem } from '../say-problem.ts';
import { onPlan } from './joint-plan.ts';

export const listWordsCommand: Command = {
  name: 'words list',
  usage: 'words list PLAN',
  summary: 'cli.words.list.summary',
  more: 'cli.words.list.more',
  words: ['PLAN'],
  options: {},
  run: onPlan(async (context, node, planId) => {
    const found = await listWords(node.app, node.who, { planId });
    if (!found.ok) {
      context.tell(sayProblem(context.language, found.error));
      return 1;
    }
    if (found.value.items.length === 0) context.tell(context.say('erasure.none'));
    for (const { digest, log, seq, state, text, acknowledged } of found.value.items) {
      const none = context.say(state === 'erased' ? 'erasure.erased' : 'erasure.awaited');
      context.out(`${digest}  ${log}:${seq}  ${text ?? none}`);
      for (const name of acknowledged ?? [])
        context.out(`    ${context.say('erasure.acknowledged', { name })}`);
    }
    return 0;
  }),
};

export const eraseWordsCommand: Command = {
  name: 'words erase',
  usage: 'words erase PLAN DIGEST',
  summary: 'cli.words.erase.summary',
  more: 'cli.words.erase.more',
  words: ['PLAN', 'DIGEST'],
  options: {},
  run: onPlan(async (context, node, planId, given) => {
    const done = await eraseWords(node.app, node.who, { planId, digest: given.words[1] ?? '' });
    if (done.ok) context.out(context.say('erasure.done'));
    else context.tell(sayProblem(context.language, done.error));
    return done.ok ? 0 : 1;
  }),
};

export const compareStatesCommand: Command = {
  name: 'exchange compare',
  usage: 'exchange compare PLAN [--state]',
  summary: 'cli.compare-states.summary',
  more: 'cli.compare-states.more',
  words: ['PLAN'],
  options: { state: { type: 'boolean' } },
  run: onPlan(async (context, node, planId, given) => {
    const made = given.values.state === true ? await attestState(node.app, node.who, { planId }) : null;
    const found = made?.ok === false ? made : await listCautions(node.app, node.who, { planId });
    if (!found.ok) {
      context.tell(sayProblem(context.language, found.error));
      return 1;
    }
    if (found.value.attests.length === 0) context.tell(context.say('attest.none'));
    for (const { party, at, result } of found.value.attests)
      context.out(`${at}  ${context.say(`attest.${result}`, { name: party })}`);
    return found.value.attests.some(({ result }) => result === 'differs') ? 1 : 0;
  }),
};
