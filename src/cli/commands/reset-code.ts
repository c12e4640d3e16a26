/** `entente people reset-code NAME`: a one-time code for whoever is locked out, the last administrator included. */
import { formatInstant } from '../../i18n/index.ts';
import type { Command } from '../command.ts';
import { sayProblem } from '../say-problem.ts';
import { withNode } from '../with-node.ts';

export const resetCodeCommand: Command = {
  name: 'people reset-code',
  usage: 'people reset-code NAME',
  summary: 'cli.people.summary',
  more: 'cli.people.more',
  words: ['NAME'],
  options: {},
  run: (context, given) =>
    withNode(context, async (node) => {
      const name = given.words[0] ?? '';
      const made = await node.makePasswordCode(name);
      if (!made.ok) {
        context.tell(sayProblem(context.language, made.error));
        return 1;
      }
      const until = formatInstant(
        context.language,
        new Date(made.value.expiresAt).toISOString(),
        context.zone,
      );
      context.out(context.say('cli.people.code', { name, code: made.value.code, until, path: '/password' }));
      return 0;
    }),
};
