/** Review: the queue, and the acts that settle it. Each act is all or nothing and answers what it changed. */
import Type, { type Static } from 'typebox';
import { CommitmentItem } from './commitments.ts';
import { EntryRef, Id, keepable, Reading, Span } from './shared.ts';

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
  items: Type.Array(CommitmentItem),
});
export const ReviewQueue = Type.Object({
  text: Id,
  outlineAccepted: Type.Boolean(),
  provisions: Type.Array(ReviewProvision),
  counts: Type.Object({
    operative: Type.Integer(),
    covered: Type.Integer(),
    none: Type.Integer(),
    open: Type.Integer(),
    proposals: Type.Integer(),
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
]);
export type ReviewAct = Static<typeof ReviewAct>;
export const ReviewRequest = Type.Object({ acts: Type.Array(ReviewAct, { minItems: 1, maxItems: 200 }) });
export const ReviewResult = Type.Object({
  entries: Type.Array(EntryRef),
  /** Items as they stand now; a split's parts and a join's result are among them. */
  items: Type.Array(CommitmentItem),
  counts: ReviewQueue.properties.counts,
});
export type ReviewResult = Static<typeof ReviewResult>;
