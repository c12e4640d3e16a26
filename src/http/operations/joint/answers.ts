/** Answers given on the offline form: looked at, then entered. */
import Type from 'typebox';
import { readAnswers, takeAnswers } from '../../../app/joint/index.ts';
import { err, invalid, ok } from '../../../base/index.ts';
import { AnswersReading, AnswersTaken, Id } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { tellTold } from './told-words.ts';

const place = '/api/plans/:plan/joint/answer-files';
const params = Type.Object({ plan: Id });

export const lookAtAnswers = operation({
  id: 'readAnswerFile',
  method: 'POST',
  path: `${place}/reading`,
  tag: 'joint',
  summary: 'What a file of answers from the offline form would enter; nothing is kept',
  access: 'plan.edit',
  params,
  body: Type.Object({}),
  takesFile: true,
  success: { status: 200, description: 'The answers, each with how it stands', schema: AnswersReading },
  problems: ['not-found', 'joint-not-open', 'joint-file-refused', 'file-too-large'],
  async handle({ app, actor, params: { plan: planId }, upload, language }) {
    if (upload === null) return err(invalid('/file', 'required', { name: 'file' }));
    const found = await readAnswers(app, actor, { planId, bytes: upload.bytes });
    if (!found.ok) return found;
    const answers = found.value.answers.map(({ told, ...answer }) => {
      if (told === null) return { ...answer, subject: null, lines: [] };
      const { subject, lines } = tellTold(language, told);
      return { ...answer, subject, lines };
    });
    return ok({ body: { ...found.value, answers } });
  },
});

export const takeAnswerFile = operation({
  id: 'takeAnswerFile',
  method: 'POST',
  path: place,
  tag: 'joint',
  summary: 'Enters the answers of a file from the offline form, in one act',
  access: 'plan.edit',
  params,
  body: Type.Object({}),
  takesFile: true,
  success: { status: 200, description: 'What was entered, and what was left', schema: AnswersTaken },
  problems: [
    'not-found',
    'joint-not-open',
    'joint-held',
    'joint-moved',
    'joint-opening-anew',
    'joint-file-refused',
    'joint-act-refused',
    'joint-step-refused',
    'entry-too-large',
    'file-too-large',
  ],
  async handle({ app, actor, params: { plan: planId }, upload }) {
    if (upload === null) return err(invalid('/file', 'required', { name: 'file' }));
    const taken = await takeAnswers(app, actor, { planId, bytes: upload.bytes });
    return taken.ok ? ok({ body: taken.value }) : taken;
  },
});
