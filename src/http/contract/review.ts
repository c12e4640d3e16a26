/** Review: the queue, and the acts that settle it. Each act is all or nothing and answers what it changed. */
import Type, { type Static } from 'typebox';
import { CommitmentItem } from './commitments.ts';
import { EntryRef, Id, keepable, PageQuery, ProblemBody, Reading, Span, WhoWhen } from './shared.ts';

/** GET /api/plans/:plan/review?text= — operative provisions in order with what is proposed and settled in each. */
export const ReviewProvision = Type.Object({
  id: Id,
  path: Type.String(),
  label: Type.Union([Type.String(), Type.Null()]),
  heading: Type.Union([Type.String(), Type.Null()]),
  start: Type.Integer(),
  end: Type.Integer(),
  words: Type.String(),
  coverage: Type.Union([Type.Literal('open'), Type.Literal('covered'), Type.Literal('none')]),
  /** Changes with the mark and with what is open or settled here; a mark names the version that was seen. */
  version: Type.Integer(),
  items: Type.Array(CommitmentItem),
  /** What was rejected here, and can be taken up again. */
  rejected: Type.Array(CommitmentItem),
});
/** Which page of the queue: of which text, narrowed to what, from where on. */
export const ReviewQueueQuery = Type.Object({
  text: Type.Optional(Id),
  coverage: Type.Optional(
    Type.Union([
      Type.Literal('open'),
      Type.Literal('covered'),
      Type.Literal('none'),
      Type.Literal('settled'),
      Type.Literal('rejected'),
    ]),
  ),
  /** The page begins with this provision, or with the next one that is in the queue. */
  at: Type.Optional(Id),
  cursor: Type.Optional(Type.String()),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
});
/** A page of operative provisions in reading order with what is proposed and settled in each. */
export const ReviewQueue = Type.Object({
  text: Id,
  outlineAccepted: Type.Boolean(),
  provisions: Type.Array(ReviewProvision),
  /** What the page is a part of: provisions before it and in all that the filter leaves, and proposals that wait in these. */
  shown: Type.Object({ passed: Type.Integer(), provisions: Type.Integer(), proposals: Type.Integer() }),
  /** Cursors of the page before and of the one after. */
  before: Type.Union([Type.String(), Type.Null()]),
  next: Type.Union([Type.String(), Type.Null()]),
  /** Of the whole text. */
  counts: Type.Object({
    operative: Type.Integer(),
    covered: Type.Integer(),
    none: Type.Integer(),
    open: Type.Integer(),
    proposals: Type.Integer(),
    rejected: Type.Integer(),
    accepted: Type.Integer(),
  }),
});
export type ReviewQueue = Static<typeof ReviewQueue>;
/**
 * POST /api/plans/:plan/review {acts}. Acts are carried out in order in one transaction. `proposal` ids and
 * `commitment` ids are both accepted wherever `item` stands: what is open is a proposal, what is settled a commitment.
 */
export const ReviewAct = Type.Union([
  Type.Object({ act: Type.Literal('accept-outline'), text: Id }),
  Type.Object({ act: Type.Literal('accept'), items: Type.Array(Id, { minItems: 1, maxItems: 5000 }) }),
  Type.Object({
    act: Type.Literal('reject'),
    items: Type.Array(Id, { minItems: 1, maxItems: 5000 }),
    reason: Type.Optional(Type.String({ maxLength: 1000, pattern: keepable })),
  }),
  Type.Object({
    act: Type.Literal('recut'),
    item: Id,
    spans: Type.Array(Span, { minItems: 1, maxItems: 20 }),
  }),
  /** Parts must lie within the item's spans and not overlap; each part becomes a commitment with the item's reading. */
  Type.Object({
    act: Type.Literal('split'),
    item: Id,
    parts: Type.Array(Type.Array(Span, { minItems: 1 }), { minItems: 2, maxItems: 20 }),
  }),
  Type.Object({ act: Type.Literal('join'), items: Type.Array(Id, { minItems: 2, maxItems: 20 }) }),
  Type.Object({
    act: Type.Literal('reread'),
    items: Type.Array(Id, { minItems: 1, maxItems: 5000 }),
    reading: Type.Partial(Reading),
  }),
  /** A person draws a commitment where the machine proposed none. */
  Type.Object({
    act: Type.Literal('add'),
    provision: Id,
    spans: Type.Array(Span, { minItems: 1, maxItems: 20 }),
    reading: Reading,
  }),
  Type.Object({
    act: Type.Literal('holds-none'),
    provisions: Type.Array(Id, { minItems: 1, maxItems: 5000 }),
  }),
  /** Takes back 'holds-none'. */
  Type.Object({ act: Type.Literal('reopen'), provisions: Type.Array(Id, { minItems: 1, maxItems: 5000 }) }),
  /** Opens again what was rejected. */
  Type.Object({ act: Type.Literal('take-up'), items: Type.Array(Id, { minItems: 1, maxItems: 5000 }) }),
  /** Takes an earlier act back, by its id. */
  Type.Object({ act: Type.Literal('undo'), of: Id }),
]);
export type ReviewAct = Static<typeof ReviewAct>;
/**
 * `seen` names the version of each item that the acts name, and of each provision that they mark or unmark, as it was
 * shown; what the same request makes has none. Where one has changed since, nothing is done, and the problem says who
 * changed it.
 */
export const ReviewRequest = Type.Object({
  acts: Type.Array(ReviewAct, { minItems: 1, maxItems: 200 }),
  seen: Type.Optional(Type.Array(Type.Object({ id: Id, version: Type.Integer() }), { maxItems: 10_000 })),
});
/** What the acts of a request changed. */
export const ReviewResult = Type.Object({
  entries: Type.Array(EntryRef),
  /** The acts as they are kept, by which they can be taken back. */
  acts: Type.Array(Type.Object({ id: Id, act: Type.String() })),
  /** Items as they stand now; a split's parts and a join's result are among them. */
  items: Type.Array(CommitmentItem),
  counts: ReviewQueue.properties.counts,
});
export type ReviewResult = Static<typeof ReviewResult>;
/** GET /api/plans/:plan/review/acts — who did what, newest first. */
export const ReviewActLine = Type.Object({
  id: Id,
  at: Type.String(),
  by: Type.String(),
  byName: Type.String(),
  act: Type.String(),
  reason: Type.Union([Type.String(), Type.Null()]),
  items: Type.Integer(),
  /** The first provisions that it touched. */
  provisions: Type.Array(Type.Object({ id: Id, path: Type.String() })),
  provisionCount: Type.Integer(),
  entries: Type.Union([Type.Object({ first: Type.Integer(), last: Type.Integer() }), Type.Null()]),
  undoes: Type.Union([Id, Type.Null()]),
  undone: Type.Union([Type.Object({ byName: Type.String(), at: Type.String() }), Type.Null()]),
});
export type ReviewActLine = Static<typeof ReviewActLine>;
/** Which acts: of one kind, of a person, of whole days of the node's calendar, and in which order. */
export const ReviewActFilter = Type.Object({
  act: Type.Optional(Type.String({ maxLength: 30, pattern: keepable })),
  ...WhoWhen.properties,
});
/** A page of them. */
export const ReviewActQuery = Type.Object({ ...PageQuery.properties, ...ReviewActFilter.properties });
/** A page of the acts of review. */
export const ReviewActPage = Type.Object({
  items: Type.Array(ReviewActLine),
  next: Type.Union([Type.String(), Type.Null()]),
  /** Everybody who has an account here, by the name that acts bear. */
  people: Type.Array(Type.Object({ by: Type.String(), name: Type.String() })),
});
export type ReviewActPage = Static<typeof ReviewActPage>;
/** GET /api/plans/:plan/review/acts/:act — and what taking it back would do now, or why it cannot be taken back. */
export const ReviewActPreview = Type.Intersect([
  ReviewActLine,
  Type.Object({
    undo: Type.Union([
      Type.Object({
        does: Type.Object({
          waiting: Type.Integer(),
          rejected: Type.Integer(),
          withdrawn: Type.Integer(),
          takenOut: Type.Integer(),
          putIn: Type.Integer(),
          recut: Type.Integer(),
          reread: Type.Integer(),
          marked: Type.Integer(),
          unmarked: Type.Integer(),
        }),
        entries: Type.Integer(),
      }),
      Type.Null(),
    ]),
    refusal: Type.Union([ProblemBody, Type.Null()]),
  }),
]);
export type ReviewActPreview = Static<typeof ReviewActPreview>;
