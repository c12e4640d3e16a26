/** `entente round forms PLAN ROUND FOLDER`: makes the forms of a round and saves each as a file. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { formFile, handOutForm, prepareForms, showRound } from '../../app/index.ts';
import type { Command } from '../command.ts';
import { reasonOf, refuseTaken, writeWhole } from '../files.ts';
import { findRound } from '../find-round.ts';
import { sayProblem } from '../say-problem.ts';
import { withNode } from '../with-node.ts';

export const saveFormsCommand: Command = {
  name: 'round forms',
  usage: 'round forms PLAN ROUND FOLDER [--docx]',
  summary: 'cli.round-forms.summary',
  more: 'cli.round-forms.more',
  words: ['PLAN', 'ROUND', 'FOLDER'],
  options: { docx: { type: 'boolean' } },
  run: (context, { words, values }) =>
    withNode(context, async (node) => {
      const { app, who } = node;
      const fail = (text: string) => {
        context.tell(text);
        return 1 as const; // an exit code
      };
      const found = await findRound(context, node, words[0], words[1] ?? '');
      if (!found.ok) return fail(found.error);
      const { planId } = found.value;
      const made = await prepareForms(app, who, found.value);
      if (!made.ok) return fail(sayProblem(context.language, made.error));
      const round = await showRound(app, who, found.value);
      if (!round.ok) return fail(sayProblem(context.language, round.error));
      const folder = words[2] ?? '';
      const codes = round.value.lines.flatMap(({ code }) => code ?? []);
      for (const code of codes) {
        const file = await formFile(app, who, {
          planId,
          code,
          format: values.docx === true ? 'docx' : 'xlsx',
        });
        if (!file.ok) return fail(sayProblem(context.language, file.error));
        const target = path.join(folder, file.value.name);
        const taken = refuseTaken(context, target);
        if (taken !== null) return fail(taken);
        try {
          mkdirSync(folder, { recursive: true });
          writeWhole(target, file.value.bytes);
        } catch (error) {
          return fail(context.say('cli.file-unwritable', { file: target, reason: reasonOf(error) }));
        }
        const noted = await handOutForm(app, who, { planId, code });
        if (!noted.ok) return fail(sayProblem(context.language, noted.error));
        context.out(target);
      }
      const { title } = found.value;
      context.tell(
        context.say('cli.round-forms.done', { n: codes.length, without: made.value.without.length, title }),
      );
      return 0;
    }),
};
