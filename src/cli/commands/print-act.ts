/** `entente exchange paper` and `entente public paper`: one act of the joint record for signature, and what is released to the public, as a file. */
import { printAct, printRecord } from '../../app/joint/index.ts';
import { type Command, type Context, type Given, textOption } from '../command.ts';
import { sayProblem } from '../say-problem.ts';
import { handOut, onPlan } from './joint-plan.ts';

/** The format that a file's ending asks for; PDF where it asks for none. */
function formatOf(given: Given): string {
  const ending = /\.(pdf|docx|xlsx)$/i.exec(textOption(given, 'out') ?? '')?.[1];
  return textOption(given, 'format') ?? ending?.toLowerCase() ?? 'pdf';
}

/** Which languages, as which file. */
function wishOf(context: Context, given: Given) {
  const beside = textOption(given, 'beside');
  return {
    language: textOption(given, 'language') ?? context.language,
    ...(beside === undefined ? {} : { beside }),
    ...{ format: formatOf(given), zone: context.zone },
  };
}

const options = {
  language: { type: 'string' },
  beside: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
} as const; // as: kinds of options
const usage = '[--language zh|lo|en] [--beside zh|lo|en] [--format FORMAT] [--out FILE]';

export const actPaperCommand: Command = {
  name: 'exchange paper',
  usage: `exchange paper PLAN ENTRY [--original N] ${usage}`,
  summary: 'cli.act.paper.summary',
  more: 'cli.act.paper.more',
  words: ['PLAN', 'ENTRY'],
  options: { original: { type: 'string' }, ...options },
  run: onPlan(async (context, { app, who }, planId, given) => {
    const entry = given.words[1] ?? '';
    const original = Number(textOption(given, 'original') ?? 1);
    const paper = await printAct(app, who, { planId, entry, original, ...wishOf(context, given) });
    if (paper.ok) return handOut(context, textOption(given, 'out'), paper.value);
    context.tell(sayProblem(context.language, paper.error));
    return 1;
  }),
};

export const publicPaperCommand: Command = {
  name: 'public paper',
  usage: `public paper PLAN ENTRY ${usage}`,
  summary: 'cli.public.paper.summary',
  more: 'cli.public.paper.more',
  words: ['PLAN', 'ENTRY'],
  options,
  run: onPlan(async (context, { app, who }, planId, given) => {
    const entry = given.words[1] ?? '';
    const paper = await printRecord(app, who, { planId, entry, ...wishOf(context, given) });
    if (paper.ok) return handOut(context, textOption(given, 'out'), paper.value);
    context.tell(sayProblem(context.language, paper.error));
    return 1;
  }),
};
