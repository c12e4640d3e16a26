/** Two texts of a plan side by side: the first, and a further one in another language. */
import Type, { type Static } from 'typebox';
import { Reader } from './reader.ts';
import { EntryRef, Id, Span } from './shared.ts';

/** Provisions that say the same; where a list is empty, the other text says it alone. */
export const AlignmentGroup = Type.Object({ first: Type.Array(Id), other: Type.Array(Id) });
const DifferencePlace = Type.Object({
  span: Span,
  /** Exact words; null where nothing of the kind stands, and the span is where it would have to stand. */
  words: Type.Union([Type.String(), Type.Null()]),
});
/** What stands in one text and not in the other. */
export const ParallelDifference = Type.Object({
  kind: Type.Union([
    Type.Literal('number'),
    Type.Literal('date'),
    Type.Literal('items'),
    Type.Literal('instrument'),
    Type.Literal('party'),
    Type.Literal('strength'),
    Type.Literal('commitment'),
    Type.Literal('provision'),
  ]),
  first: DifferencePlace,
  other: DifferencePlace,
});
/**
 * GET /api/plans/:plan/texts/:text/alignment — the further text `:text` beside the first. Both texts come as their readers
 * show them; marks of the further text are the first text's commitments where it says the same. What no person has settled
 * is the machine's proposal.
 */
export const Parallel = Type.Object({
  plan: Id,
  /** For If-Match of the acts. */
  version: Type.Integer(),
  first: Reader,
  other: Reader,
  /** In the first text's order. */
  groups: Type.Array(Type.Object({ ...AlignmentGroup.properties, isSettled: Type.Boolean() })),
  places: Type.Array(
    Type.Object({
      item: Id,
      spans: Type.Union([Type.Array(Span), Type.Null()]),
      isSettled: Type.Boolean(),
    }),
  ),
  differences: Type.Array(ParallelDifference),
});
export type Parallel = Static<typeof Parallel>;

const Ids = Type.Array(Id, { maxItems: 200 });
/** One act on how the texts go together. */
export const AlignmentAct = Type.Union([
  /** Settles groups; settled groups that name one of their provisions give way. */
  Type.Object({
    act: Type.Literal('settle'),
    groups: Type.Array(Type.Object({ first: Ids, other: Ids }), { minItems: 1, maxItems: 5000 }),
  }),
  /** Leaves the groups of these provisions to the machine again. */
  Type.Object({ act: Type.Literal('reopen'), provisions: Type.Array(Id, { minItems: 1, maxItems: 5000 }) }),
  /** Where commitments stand in the further text; no span: looked for, and stands nowhere. */
  Type.Object({
    act: Type.Literal('place'),
    places: Type.Array(Type.Object({ commitment: Id, spans: Type.Array(Span, { maxItems: 20 }) }), {
      minItems: 1,
      maxItems: 5000,
    }),
  }),
]);
/** POST /api/plans/:plan/texts/:text/alignment {acts}: carried out in order, all or none. */
export const AlignmentRequest = Type.Object({
  acts: Type.Array(AlignmentAct, { minItems: 1, maxItems: 50 }),
});
/** What the acts wrote. */
export const AlignmentResult = Type.Object({ version: Type.Integer(), entries: Type.Array(EntryRef) });
export type AlignmentResult = Static<typeof AlignmentResult>;
