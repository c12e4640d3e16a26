/** What is released to the public: records, what they list, what could be, and what would leave. */
import Type, { type Static } from 'typebox';
import { JointProposal } from './joint.ts';
import { ActsOnPaper } from './joint-acts.ts';
import {
  ByTime,
  KindCounts,
  NumberedPage,
  PageFacts,
  PartyLetter,
  RegistersFilter,
  SearchWords,
} from './joint-lists.ts';
import { JointLine, JointTold } from './joint-told.ts';
import { Id, keepable, Language, LocalName, PartialDate } from './shared.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Count = Type.Integer({ minimum: 0 });
const EntryId = Type.String({ pattern: '^[a-z]:[0-9]{1,16}:[A-Za-z0-9_-]{43}$' });
const RecordId = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' });

/** How a record stands. */
const RecordState = Type.Union([
  Type.Literal('public'),
  Type.Literal('replaced'),
  Type.Literal('awaits-ours'),
  Type.Literal('awaits-theirs'),
  Type.Literal('returned'),
]);
/** A record for the public, by the entry that proposed it. */
export const PublicRecord = Type.Object({
  entry: EntryId,
  /** Under which it may be proposed anew. */
  record: Type.String(),
  by: PartyLetter,
  /** The party’s names; letters may have meant others in an opening that has ended. */
  author: LocalName,
  isOwn: Type.Boolean(),
  at: Type.String(),
  title: LocalName,
  date: Nullable(Type.String()),
  state: RecordState,
  total: Count,
  /** Entries that were changed since. */
  changed: Count,
  /** Number of the opening that has ended in which all released it; null: the present one. */
  opening: Nullable(Type.Integer({ minimum: 1 })),
  /** What was done about it, its proposal first. */
  ...ActsOnPaper,
});
export type PublicRecord = Static<typeof PublicRecord>;
/** GET …/joint/public/file */
export const PublicFilter = Type.Object({
  by: Type.Optional(PartyLetter),
  state: Type.Optional(RecordState),
  q: SearchWords,
  sort: ByTime,
});
/** GET …/joint/public */
export const PublicQuery = Type.Object({ ...NumberedPage, ...PublicFilter.properties });
/** Records. */
export const PublicRecords = Type.Object({ items: Type.Array(PublicRecord), ...PageFacts });
export type PublicRecords = Static<typeof PublicRecords>;
/** One record with its proposal, which is answered as any other. */
export const PublicRecordDetail = Type.Object({
  ...PublicRecord.properties,
  /** Entries that it lists. */
  items: Type.Array(Type.String()),
  /** What stands now in their places. */
  now: Type.Array(Type.String()),
  proposal: JointProposal,
});
export type PublicRecordDetail = Static<typeof PublicRecordDetail>;
/** GET …/joint/public/:entry/paper */
export const PublicPaperQuery = Type.Object({
  language: Type.Optional(Language),
  beside: Type.Optional(Language),
  format: Type.Union([Type.Literal('docx'), Type.Literal('pdf'), Type.Literal('xlsx')]),
  zone: Type.Optional(Type.String({ maxLength: 60 })),
});

/** GET …/joint/publishables/file */
export const PublishablesFilter = Type.Object({
  ...RegistersFilter,
  /** Those alone that are public already, or those alone that are not. */
  released: Type.Optional(Type.Boolean()),
});
/** GET …/joint/publishables */
export const PublishablesQuery = Type.Object({ ...NumberedPage, ...PublishablesFilter.properties });
/** What could be released. */
export const Publishables = Type.Object({
  ...PageFacts,
  kinds: KindCounts,
  items: Type.Array(
    Type.Object({
      entry: EntryId,
      register: Type.String(),
      by: PartyLetter,
      summary: Type.String(),
      /** Exact text. */
      value: Type.String(),
      isStated: Type.Boolean(),
      /** Id of the record that has released it. */
      record: Nullable(Type.String()),
      /** What would be said to the public of an own claim. */
      says: Type.Object({
        standing: Type.Union([Type.Literal('none'), Type.Literal('cleared'), Type.Literal('not-cleared')]),
        words: Type.String(),
      }),
      ...JointTold,
    }),
  ),
});
export type Publishables = Static<typeof Publishables>;

/** What a record says of itself, and what it lists. */
export const RecordContents = {
  /** Of one that is to be changed; a new one where none is given. */
  record: Type.Optional(RecordId),
  title: LocalName,
  date: Type.Optional(Nullable(PartialDate)),
  items: Type.Array(
    Type.Object({
      entry: Id,
      /** What goes beside it, as the preview gave it; null: nothing does. Not given: what is cleared now. */
      beside: Type.Optional(Nullable(Type.String({ maxLength: 40_000, pattern: keepable }))),
    }),
    { maxItems: 5_000 },
  ),
};
/** POST …/joint/public/preview */
export const RecordToPreview = Type.Object(RecordContents);
/** What would leave: to be proposed as it stands here. */
export const RecordPreview = Type.Object({
  record: RecordId,
  title: LocalName,
  date: Nullable(Type.String()),
  items: Type.Array(Type.Object({ entry: Type.String(), beside: Nullable(Type.String()) })),
  /** Digest of the lines. */
  seen: Type.String(),
  /** Entries to the byte, with what goes beside each. */
  lines: Type.Array(
    Type.Object({ register: Type.String(), value: Type.String(), beside: Type.Array(Type.String()) }),
  ),
  told: Type.Array(JointLine),
});
export type RecordPreview = Static<typeof RecordPreview>;
/** POST …/joint/public */
export const RecordToPropose = Type.Object({
  ...RecordContents,
  record: RecordId,
  seen: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});
