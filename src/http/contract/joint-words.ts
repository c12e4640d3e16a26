/** Words beside entries of the joint log, and their erasure. */
import Type, { type Static } from 'typebox';
import { ByTime, NumberedPage, PageFacts, SearchWords } from './joint-lists.ts';

const Letter = Type.String({ pattern: '^[a-z]$' });
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** GET …/joint/words/file */
export const JointWordsFilter = Type.Object({
  /** Those beside the entries of one party alone. */
  by: Type.Optional(Letter),
  state: Type.Optional(
    Type.Union([
      Type.Literal('held'),
      Type.Literal('awaited'),
      Type.Literal('erased'),
      /** Erased, and not acknowledged by all others. */
      Type.Literal('unacknowledged'),
    ]),
  ),
  q: SearchWords,
  sort: ByTime,
});
/** GET …/joint/words: all where no limit is given. */
export const JointWordsQuery = Type.Object({ ...NumberedPage, ...JointWordsFilter.properties });
/** Words beside entries. */
export const JointWords = Type.Object({
  ...PageFacts,
  items: Type.Array(
    Type.Object({
      digest: Type.String(),
      log: Letter,
      seq: Type.Integer({ minimum: 0 }),
      at: Type.String(),
      isOwn: Type.Boolean(),
      /** A party's statement in a disagreement: printed with the others' alone. */
      isStatement: Type.Boolean(),
      state: Type.Union([Type.Literal('awaited'), Type.Literal('held'), Type.Literal('erased')]),
      text: Nullable(Type.String()),
      /** Who has acknowledged the erasure; null where none was asked for. */
      acknowledged: Nullable(Type.Array(Letter)),
    }),
  ),
});
export type JointWords = Static<typeof JointWords>;
/** POST …/joint/words/erasures */
export const WordsErasure = Type.Object({ digest: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }) });
