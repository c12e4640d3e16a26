/** `entente backup FILE`: a complete copy of the data, opened and checked by the store before it is said to be one. */
import path from 'node:path';
import type { Command } from '../command.ts';
import { refuseTaken } from '../files.ts';
import { sayProblem } from '../say-problem.ts';
import { withNode } from '../with-node.ts';

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup FILE',
  summary: 'cli.backup.summary',
  more: 'cli.backup.more',
  words: ['FILE'],
  options: {},
  async run(context, given) {
    const file = path.resolve(given.words[0] ?? '');
    const taken = refuseTaken(context, file);
    if (taken !== null) {
      context.tell(taken);
      return 1;
    }
    return withNode(context, async ({ app }) => {
      const copied = await app.store.backup(file);
      if (!copied.ok) {
        context.tell(sayProblem(context.language, copied.error));
        return 1;
      }
      context.out(context.say('cli.backup.done', { file, bytes: copied.value.bytes }));
      return 0;
    });
  },
};
