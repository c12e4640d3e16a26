/** `entente checkpoint export PLAN --out FOLDER`: what an outsider needs to check the log without this program. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { exportCheckpoint } from '../../app/index.ts';
import { type Command, type Given, textOption } from '../command.ts';
import { reasonOf, refuseTaken, writeWhole } from '../files.ts';
import { sayProblem } from '../say-problem.ts';
import { findPlans, withNode } from '../with-node.ts';

function entriesOf(given: Given): readonly number[] | null {
  const { entry } = given.values;
  const words = Array.isArray(entry) ? entry.map(String) : [];
  return words.every((word) => /^\d{1,15}$/.test(word)) ? words.map(Number) : null;
}

export const checkpointCommand: Command = {
  name: 'checkpoint export',
  usage: 'checkpoint export PLAN --out FOLDER [--entry N]…',
  summary: 'cli.checkpoint.summary',
  more: 'cli.checkpoint.more',
  words: ['PLAN'],
  options: { out: { type: 'string' }, entry: { type: 'string', multiple: true } },
  async run(context, given) {
    const folder = textOption(given, 'out');
    const seqs = entriesOf(given);
    if (folder === undefined || seqs === null) {
      const detail = seqs === null ? '--entry' : context.say('cli.missing-argument', { name: '--out' });
      context.tell(context.say('cli.wrong-arguments', { detail, usage: this.usage }));
      return 2;
    }
    const taken = refuseTaken(context, folder);
    if (taken !== null) {
      context.tell(taken);
      return 1;
    }
    return withNode(context, async (node) => {
      const plans = await findPlans(context, node, given.words[0]);
      const [plan] = plans.ok ? plans.value : [];
      if (!plans.ok || plan === undefined) {
        context.tell(plans.ok ? context.say('cli.plans.none') : plans.error);
        return 1;
      }
      const exported = await exportCheckpoint(node.app, node.who, { planId: plan.id, seqs });
      if (!exported.ok) {
        context.tell(sayProblem(context.language, exported.error));
        return 1;
      }
      try {
        mkdirSync(folder, { recursive: true });
        for (const file of exported.value.files) writeWhole(path.join(folder, file.name), file.bytes);
      } catch (error) {
        context.tell(context.say('cli.file-unwritable', { file: folder, reason: reasonOf(error) }));
        return 1;
      }
      const files = exported.value.files.map((file) => file.name).join(', ');
      context.out(context.say('cli.checkpoint.done', { folder, files }));
      return 0;
    });
  },
};
