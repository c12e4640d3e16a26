/** Drafts for consultation: beside the joint log, unsigned, deletable. */
import Type, { type Static } from 'typebox';
import { NumberedPage, PageFacts } from './joint-lists.ts';
import { JointTold } from './joint-told.ts';
import { Id, keepable } from './shared.ts';

const Letter = Type.String({ pattern: '^[a-z]$' });

/** GET …/joint/drafts */
export const DraftsQuery = Type.Object({
  ...NumberedPage,
  /** Those of one party alone. */
  by: Type.Optional(Letter),
  /** Those alone with remarks on them, or those alone without. */
  remarked: Type.Optional(Type.Boolean()),
  sort: Type.Optional(Type.Union([Type.Literal('at'), Type.Literal('-at'), Type.Literal('expires')])),
});
/** Drafts: all where no limit is given. */
export const JointDrafts = Type.Object({
  ...PageFacts,
  items: Type.Array(
    Type.Object({
      id: Id,
      by: Letter,
      to: Type.Array(Letter),
      at: Type.String(),
      expires: Type.String(),
      note: Type.String(),
      ...JointTold,
      hasLeft: Type.Boolean(),
      remarks: Type.Array(
        Type.Object({ id: Id, by: Letter, at: Type.String(), text: Type.String(), hasLeft: Type.Boolean() }),
      ),
    }),
  ),
});
export type JointDrafts = Static<typeof JointDrafts>;
/** POST …/joint/drafts */
export const DraftToShow = Type.Object({
  register: Type.String({ minLength: 1, maxLength: 300, pattern: keepable }),
  to: Type.Optional(Type.Array(Letter, { maxItems: 25 })),
  note: Type.Optional(Type.String({ maxLength: 4_000, pattern: keepable })),
  days: Type.Optional(Type.Integer({ minimum: 1, maximum: 90 })),
});
/** POST …/joint/drafts/:draft/remarks */
export const DraftRemarking = Type.Object({
  text: Type.String({ minLength: 1, maxLength: 4_000, pattern: keepable }),
});
/** What was made. */
export const MadeDraft = Type.Object({ id: Id });
