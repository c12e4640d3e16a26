/** What all parties have agreed and the own register does not hold: taken over, and taken back. */
import Type, { type Static } from 'typebox';
import { KindCounts, NumberedPage, PageFacts, RegistersFilter } from './joint-lists.ts';
import { JointTold } from './joint-told.ts';
import { Id, keepable } from './shared.ts';

/** GET …/joint/takings/file */
export const TakingsFilter = Type.Object({
  ...RegistersFilter,
  /** Those alone that can be taken over, or those alone that cannot as they stand. */
  can: Type.Optional(Type.Boolean()),
});
/** GET …/joint/takings */
export const TakingsQuery = Type.Object({ ...NumberedPage, ...TakingsFilter.properties });
/** A page of them, and what was taken over. */
export const JointTakings = Type.Object({
  items: Type.Array(
    Type.Object({
      register: Type.String(),
      /** Exact text of what is agreed. */
      value: Type.String(),
      hindrance: Type.Union([
        Type.Literal('not-listed'),
        Type.Literal('form'),
        Type.Literal('file-missing'),
        Type.Literal('names-missing'),
        Type.Literal('names-form'),
        Type.Null(),
      ]),
      /** The party that states it; null where all have agreed on it. */
      by: Type.Union([Type.String(), Type.Null()]),
      /** Names of things that come along, since it names them and this node has none of them. */
      brings: Type.Array(Type.String()),
      /** Values of these that stay where they are, since they cannot be taken as they stand. */
      leaves: Type.Array(Type.String()),
      ...JointTold,
    }),
  ),
  kinds: KindCounts,
  ...PageFacts,
  done: Type.Array(
    Type.Object({
      id: Id,
      at: Type.String(),
      by: Type.String(),
      n: Type.Integer({ minimum: 0 }),
      isTakenBack: Type.Boolean(),
    }),
  ),
});
export type JointTakings = Static<typeof JointTakings>;
/** POST …/joint/takings */
export const ValuesToTake = Type.Object({
  values: Type.Array(
    Type.Object({
      register: Type.String({ minLength: 1, maxLength: 300, pattern: keepable }),
      /** As the preview gave it. */
      value: Type.String({ minLength: 1, maxLength: 1_000_000, pattern: keepable }),
    }),
    { minItems: 1, maxItems: 500 },
  ),
});
/** Under which id it can be taken back. */
export const MadeTaking = Type.Object({ id: Id });
