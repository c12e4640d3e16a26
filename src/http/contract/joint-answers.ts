/** Files of answers from the offline form: what they would enter, and what was entered. */
import Type, { type Static } from 'typebox';
import { JointLine, JointSubject } from './joint-told.ts';

const Kind = Type.Union([
  Type.Literal('confirm'),
  Type.Literal('note'),
  Type.Literal('consult'),
  Type.Literal('object'),
  Type.Literal('dispute.raise'),
]);
const Standing = Type.Union([
  Type.Literal('ready'),
  Type.Literal('given'),
  Type.Literal('other'),
  Type.Literal('over'),
  Type.Literal('locked'),
  Type.Literal('own'),
  Type.Literal('not-here'),
]);

/** A file of answers as it was read; of what is not here neither subject nor lines are known. */
export const AnswersReading = Type.Object({
  person: Type.String(),
  day: Type.String(),
  answers: Type.Array(
    Type.Object({
      item: Type.String(),
      kind: Kind,
      reason: Type.String(),
      standing: Standing,
      subject: Type.Union([JointSubject, Type.Null()]),
      lines: Type.Array(JointLine),
    }),
  ),
});
export type AnswersReading = Static<typeof AnswersReading>;

/** What of a file of answers was entered. */
export const AnswersTaken = Type.Object({
  entries: Type.Array(Type.String()),
  left: Type.Array(Type.Object({ item: Type.String(), standing: Standing })),
});
export type AnswersTaken = Static<typeof AnswersTaken>;
