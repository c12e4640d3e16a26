/** The register (list of commitments), one commitment, its history. */
import Type, { type Static } from 'typebox';
import { ReaderMention } from './reader.ts';
import {
  CommitmentKind,
  EntryRef,
  Id,
  keepable,
  PageQuery,
  Progress,
  Reading,
  Span,
  Strength,
} from './shared.ts';

/** GET /api/plans/:plan/commitments?… — accepted commitments and, unless state says otherwise, open proposals. */
export const CommitmentFilter = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  /** Provision ids; each means its whole subtree. Repeatable. */
  area: Type.Optional(Type.Array(Id)),
  actor: Type.Optional(Type.Array(Type.String({ maxLength: 64, pattern: keepable }))),
  kind: Type.Optional(Type.Array(CommitmentKind)),
  strength: Type.Optional(Type.Array(Strength)),
  /** What was rejected is listed only where it is asked for. */
  state: Type.Optional(
    Type.Array(Type.Union([Type.Literal('accepted'), Type.Literal('proposed'), Type.Literal('rejected')])),
  ),
  /** Has a date; has words or nothing instead. */
  due: Type.Optional(Type.Array(Type.Union([Type.Literal('dated'), Type.Literal('undated')]))),
  lead: Type.Optional(Type.Array(Type.Union([Type.Literal('named'), Type.Literal('none')]))),
  progress: Type.Optional(Type.Array(Type.Union([Type.Literal('not-reported'), Type.Literal('reported')]))),
  sort: Type.Optional(
    Type.Union([
      Type.Literal('place'),
      Type.Literal('-place'),
      Type.Literal('actor'),
      Type.Literal('kind'),
      Type.Literal('strength'),
      Type.Literal('due'),
    ]),
  ),
});
/** A page of them. */
export const CommitmentQuery = Type.Object({ ...PageQuery.properties, ...CommitmentFilter.properties });
/** A line of the register: a settled commitment or an open proposal, with its exact words. */
export const CommitmentItem = Type.Object({
  id: Id,
  what: Type.Union([Type.Literal('proposal'), Type.Literal('commitment'), Type.Literal('rejected')]),
  /** Changes with what is shown of it; an act on it names the version that was seen. */
  version: Type.Integer(),
  provision: Type.Object({
    id: Id,
    path: Type.String(),
    label: Type.Union([Type.String(), Type.Null()]),
    heading: Type.Union([Type.String(), Type.Null()]),
  }),
  ordinal: Type.Integer(),
  text: Id,
  spans: Type.Array(Span),
  words: Type.String(),
  reading: Reading,
  /** Where the found words of `q` stand, in code points of `words`. */
  found: Type.Array(Span),
  progress: Progress,
  anchored: Type.Boolean(),
});
export type CommitmentItem = Static<typeof CommitmentItem>;
/** The words of a commitment in a further text of the plan, where somebody has settled that they stand there. */
const FurtherWords = Type.Object({
  text: Id,
  language: Type.String(),
  words: Type.String(),
  /** Where the found words of `q` stand, in code points of these words. */
  found: Type.Array(Span),
});
/** A line of the register: with its words in the reader's language where another text of the plan has them. */
export const RegisterItem = Type.Object({
  ...CommitmentItem.properties,
  further: Type.Array(FurtherWords),
});
export type RegisterItem = Static<typeof RegisterItem>;
export const Facet = Type.Array(Type.Object({ value: Type.String(), count: Type.Integer() }));
/** A page of the register; facets count what changing their own filter would list. */
export const CommitmentPage = Type.Object({
  items: Type.Array(RegisterItem),
  total: Type.Integer(),
  next: Type.Union([Type.String(), Type.Null()]),
  facets: Type.Object({ area: Facet, actor: Facet, kind: Facet, strength: Facet, state: Facet }),
});
export type CommitmentPage = Static<typeof CommitmentPage>;
/** One line of a history: who did what, when, and the entry that holds it. */
export const HistoryLine = Type.Object({
  at: Type.String(),
  by: Type.String(),
  act: Type.String(),
  register: Type.String(),
  before: Type.Unknown(),
  after: Type.Unknown(),
  entry: Type.Union([EntryRef, Type.Null()]),
  /** The act of review that it belongs to: shown and taken back at `/review/acts/:act`. */
  reviewAct: Type.Union([Type.Object({ id: Id, act: Type.String(), undone: Type.Boolean() }), Type.Null()]),
});
export type HistoryLine = Static<typeof HistoryLine>;
/** GET /api/plans/:plan/commitments/:commitment (also for proposals: what = 'proposal'). ETag = version. */
export const CommitmentDetail = Type.Intersect([
  CommitmentItem,
  Type.Object({
    parents: Type.Array(Id),
    children: Type.Array(Id),
    /** Parents and children with their words; one that is no longer in the list is not live. */
    kin: Type.Array(
      Type.Object({
        id: Id,
        relation: Type.Union([Type.Literal('parent'), Type.Literal('child')]),
        words: Type.String(),
        live: Type.Boolean(),
      }),
    ),
    mentions: Type.Array(ReaderMention),
    history: Type.Array(HistoryLine),
    live: Type.Boolean(),
    previous: Type.Union([Id, Type.Null()]),
    next: Type.Union([Id, Type.Null()]),
    context: Type.Object({ before: Type.String(), after: Type.String() }),
    /** Its words in the further texts of the plan. */
    further: Type.Array(FurtherWords),
  }),
]);
export type CommitmentDetail = Static<typeof CommitmentDetail>;
