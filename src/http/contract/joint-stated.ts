/** What the parties state by themselves: their bodies, activities, values of indicators, evidence and obstacles. */
import Type, { type Static } from 'typebox';
import { ActsOnPaper } from './joint-acts.ts';
import { EntryReach } from './joint-entries.ts';
import { ByTime, KindCounts, NumberedPage, PageFacts, PartyLetter, SearchWords } from './joint-lists.ts';
import { JointFile, JointLine } from './joint-told.ts';
import { keepable } from './shared.ts';

/** GET …/joint/stated/file */
export const StatedFilter = Type.Object({
  /** Those of one party alone. */
  by: Type.Optional(PartyLetter),
  /** Kinds of things. Repeatable. */
  kind: Type.Optional(Type.Array(Type.String({ maxLength: 60, pattern: keepable }), { maxItems: 100 })),
  /** Part of a value’s exact text or of the thing’s name. */
  q: SearchWords,
  /** `<type>/<id>`: that thing alone. */
  about: Type.Optional(Type.String({ maxLength: 200, pattern: keepable })),
  /** Those alone that are out of use, or those alone that are not. */
  over: Type.Optional(Type.Boolean()),
  sort: ByTime,
});
/** GET …/joint/stated */
export const StatedQuery = Type.Object({ ...NumberedPage, ...StatedFilter.properties });
/** Things, each with what its party last stated of it. */
export const StatedPage = Type.Object({
  ...PageFacts,
  kinds: KindCounts,
  items: Type.Array(
    Type.Object({
      /** `<type>/<id>` */
      ref: Type.String(),
      by: PartyLetter,
      isOwn: Type.Boolean(),
      subject: Type.Object({
        kind: Type.String(),
        /** Where this node shows the thing; null where it has none of it. */
        ref: Type.Union([Type.String(), Type.Null()]),
        name: Type.String(),
      }),
      at: Type.String(),
      reach: EntryReach,
      isOver: Type.Boolean(),
      /** By which its values were stated. */
      ...ActsOnPaper,
      fields: Type.Array(
        Type.Object({
          register: Type.String(),
          entry: Type.String(),
          field: Type.String(),
          value: Type.String(),
          lines: Type.Array(JointLine),
          files: Type.Array(JointFile),
        }),
      ),
    }),
  ),
});
export type StatedPage = Static<typeof StatedPage>;
