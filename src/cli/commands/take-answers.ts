/**
 * `entente answers take`: enters what was answered on the offline form. With --look nothing is entered: each answer is told
 * with what it is about and how it stands.
 */
import { type AnswerToEnter, readAnswers, takeAnswers } from '../../app/joint/index.ts';
import { sayCell } from '../../export/words/index.ts';
import type { MessageKey } from '../../i18n/index.ts';
import type { Command, Context } from '../command.ts';
import { sayProblem } from '../say-problem.ts';
import { withNode } from '../with-node.ts';
import { onePlan, readFiles } from './joint-plan.ts';

const answerWords: Readonly<Record<AnswerToEnter['kind'], MessageKey>> = {
  confirm: 'joint.act.confirm',
  note: 'joint.act.note',
  consult: 'joint.act.consult',
  object: 'joint.act.object',
  'dispute.raise': 'joint.act.dispute',
};

function tellAnswer(context: Context, { item, kind, reason, standing, told }: AnswerToEnter): void {
  const words = context.say(answerWords[kind]);
  context.out(`${item}  ${words}  ${context.say(`answers.standing.${standing}`)}`);
  if (told !== null) {
    const { name, field } = told.subject;
    const about = [name, field].map((cell) => sayCell(context.language, cell));
    const after = told.lines.map((line) => sayCell(context.language, line.after));
    context.out(`    ${[...about, ...after].filter((text) => text !== '').join(' · ')}`);
  }
  if (reason !== '') context.out(`    ${reason}`);
}

export const takeAnswersCommand: Command = {
  name: 'answers take',
  usage: 'answers take PLAN FILE [--look]',
  summary: 'cli.answers.take.summary',
  more: 'cli.answers.take.more',
  words: ['PLAN', 'FILE'],
  options: { look: { type: 'boolean' } },
  run: (context, given) =>
    withNode(context, async (node) => {
      const plan = await onePlan(context, node, given.words[0]);
      const bytes = plan === null ? undefined : readFiles(context, [given.words[1] ?? ''])?.[0];
      if (plan === null || bytes === undefined) return 1;
      const planId = plan.id;
      const shown = await readAnswers(node.app, node.who, { planId, bytes });
      if (!shown.ok) {
        context.tell(sayProblem(context.language, shown.error));
        return 1;
      }
      const { person, day, answers } = shown.value;
      context.tell(context.say('answers.filled-in', { person, day }));
      for (const answer of answers) tellAnswer(context, answer);
      if (given.values.look === true) return 0;
      const taken = await takeAnswers(node.app, node.who, { planId, bytes });
      if (!taken.ok) {
        context.tell(sayProblem(context.language, taken.error));
        return 1;
      }
      const { entries, left } = taken.value;
      context.tell(context.say('answers.taken', { n: entries.length, m: left.length }));
      return left.every(({ standing }) => standing === 'given') ? 0 : 1;
    }),
};
