/** `entente people confirm NAME`: roles that wait hold from now on, where no colleague holds them who could confirm. */
import { formatList, translate } from '../../i18n/index.ts';
import type { Command } from '../command.ts';
import { sayProblem } from '../say-problem.ts';
import { withNode } from '../with-node.ts';

export const confirmRolesCommand: Command = {
  name: 'people confirm',
  usage: 'people confirm NAME',
  summary: 'cli.people.confirm-summary',
  more: 'cli.people.confirm-more',
  words: ['NAME'],
  options: {},
  run: (context, given) =>
    withNode(context, async (node) => {
      const confirmed = await node.confirmRoles(given.words[0] ?? '');
      if (!confirmed.ok) {
        context.tell(sayProblem(context.language, confirmed.error));
        return 1;
      }
      const { displayName, roles } = confirmed.value;
      const words = roles.map((role) => translate(context.language, `term.role.${role}`));
      context.out(
        context.say('cli.people.confirmed', {
          name: displayName,
          roles: formatList(context.language, words),
        }),
      );
      return 0;
    }),
};
