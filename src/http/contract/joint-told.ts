/** Proposals of the joint plan as people read them: what a thing is, the words beside it, what changes word by word. */
import Type, { type Static } from 'typebox';
import { Language, Span } from './shared.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** The signed words that something is about; `marks` are those meant, in code points of `words`. */
export const JointText = Type.Object({
  text: Type.String(),
  language: Language,
  provision: Nullable(
    Type.Object({ id: Type.String(), path: Type.String(), heading: Nullable(Type.String()) }),
  ),
  words: Type.String(),
  marks: Type.Array(Span),
});
/** What a proposal is about, in the reader's words; `ref` leads to it where this node has it. */
export const JointSubject = Type.Object({
  kind: Type.String(),
  ref: Nullable(Type.String()),
  name: Type.String(),
  field: Type.String(),
  text: Nullable(JointText),
});
export type JointSubject = Static<typeof JointSubject>;
/** One thing that a value holds. Joined without `gone` the words proposed, without `new` those that stand now. */
export const JointLine = Type.Object({
  key: Type.String(),
  label: Type.String(),
  diff: Type.Array(
    Type.Object({
      kind: Type.Union([Type.Literal('same'), Type.Literal('gone'), Type.Literal('new')]),
      text: Type.String(),
    }),
  ),
});
export type JointLine = Static<typeof JointLine>;
/** A file that a claim shows; `bytes` where it is here. */
export const JointFile = Type.Object({
  sha256: Type.String(),
  title: Type.String(),
  bytes: Nullable(Type.Integer({ minimum: 0 })),
});
export type JointFile = Static<typeof JointFile>;
/** Another confirmed value of a contested register, beside the one it is listed with. */
export const JointRival = Type.Object({
  id: Type.String(),
  by: Type.String(),
  at: Type.String(),
  lines: Type.Array(JointLine),
});
/** What a value says, beside what is agreed now, and how this node's own value stands to it. */
export const JointTold = {
  subject: JointSubject,
  lines: Type.Array(JointLine),
  files: Type.Array(JointFile),
  atHome: Type.Union([Type.Literal('same'), Type.Literal('differs'), Type.Literal('nothing')]),
};
