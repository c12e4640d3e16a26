/** `entente restore FILE`: a backup becomes the data of the node, and what is missing against what was signed is said. */
import { accessSync, constants } from 'node:fs';
import type { Command, Context, ExitCode } from '../command.ts';
import { reasonOf } from '../files.ts';
import { sayProblem } from '../say-problem.ts';
import { withNewNode } from '../with-node.ts';

/** Opens what was restored: its keys must fit, and logs may be behind what was signed [ST13]. */
function sayWhatIsBehind(context: Context): Promise<ExitCode> {
  return withNewNode(context, async (node) => {
    for (const { planId, signedSize, foundSize } of await node.findBehind()) {
      const values = { plan: planId, signed: signedSize, found: foundSize };
      context.tell(context.say('cli.server.behind', values));
    }
    context.tell(context.say('cli.restore.next'));
    return 0;
  });
}

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore FILE [--replace]',
  summary: 'cli.restore.summary',
  more: 'cli.restore.more',
  words: ['FILE'],
  options: { replace: { type: 'boolean' } },
  async run(context, given) {
    const file = given.words[0] ?? '';
    try {
      accessSync(file, constants.R_OK);
    } catch (error) {
      context.tell(context.say('cli.file-unreadable', { file, reason: reasonOf(error) }));
      return 1;
    }
    const restored = await context.restore(file, given.values.replace === true);
    if (!restored.ok) {
      const { error } = restored;
      context.tell(typeof error === 'string' ? error : sayProblem(context.language, error));
      return 1;
    }
    const { bytes, replaced } = restored.value;
    context.out(context.say('cli.restore.done', { file, bytes }));
    if (replaced !== null) context.out(context.say('cli.restore.replaced', { place: replaced }));
    return sayWhatIsBehind(context);
  },
};
