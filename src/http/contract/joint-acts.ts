/** What the parties did, act by act, and the signed papers that were recorded for it: the same wherever it is told. */
import Type, { type Static } from 'typebox';

const Letter = Type.String({ pattern: '^[a-z]$' });
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** Each can be printed and signed by itself. */
export const JointAct = Type.Object({
  /** Entry id. */
  entry: Type.String(),
  kind: Type.Union([
    Type.Literal('confirm'),
    Type.Literal('object'),
    Type.Literal('note'),
    Type.Literal('consult'),
    Type.Literal('propose'),
    Type.Literal('withdraw'),
    Type.Literal('deem'),
    Type.Literal('dispute.raise'),
    Type.Literal('dispute.close'),
    Type.Literal('report'),
    Type.Literal('plan.open'),
  ]),
  by: Letter,
});
export type JointAct = Static<typeof JointAct>;
/** A signed paper that was recorded for an act. */
export const RecordedPaper = Type.Object({
  /** Of the act. */
  entry: Type.String(),
  /** Where this node holds it. */
  ref: Nullable(Type.String()),
  title: Type.String(),
  number: Nullable(Type.String()),
  date: Nullable(Type.String()),
  standing: Type.Union([Type.Literal('own'), Type.Literal('proposed'), Type.Literal('agreed')]),
});
export type RecordedPaper = Static<typeof RecordedPaper>;
/** Signed papers that were recorded for acts. */
export const RecordedPapers = Type.Array(RecordedPaper);
/** What was done, with what was recorded of it on paper. */
export const ActsOnPaper = { acts: Type.Array(JointAct), papers: RecordedPapers };
