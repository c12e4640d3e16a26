/** What lists of values between parties have in common: kinds, words, order, pages by number, and where a value stands. */
import Type from 'typebox';
import { keepable } from './shared.ts';

const Count = Type.Integer({ minimum: 0 });

/** Numbered pages of the joint plan's lists. */
export const NumberedPage = {
  from: Type.Optional(Count),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
};
/** How a list of values is narrowed and ordered. */
export const RegistersFilter = {
  /** Types of registers. Repeatable. */
  kind: Type.Optional(Type.Array(Type.String({ maxLength: 60, pattern: keepable }), { maxItems: 100 })),
  /** Part of the exact text, of the thing's name or of its place in the text. */
  q: Type.Optional(Type.String({ maxLength: 200, pattern: keepable })),
  sort: Type.Optional(Type.Union([Type.Literal('kind'), Type.Literal('place'), Type.Literal('-place')])),
};
/** Kinds of all that a list holds, whatever it is narrowed to, in words and with how many there are. */
export const KindCounts = Type.Array(Type.Object({ kind: Type.String(), name: Type.String(), n: Count }));
/** How an own value stands to the joint log. */
export const JointStanding = Type.Union([
  Type.Literal('not-proposed'),
  Type.Literal('proposed'),
  Type.Literal('stated'),
  Type.Literal('agreed'),
  Type.Literal('differs'),
]);
/** How an own claim stands to it; returned: it came back with reasons, and says the same still. */
export const JointClaimStanding = Type.Union([...JointStanding.anyOf, Type.Literal('returned')]);
/** The order by time: the newest first, or the oldest. */
export const ByTime = Type.Optional(Type.Union([Type.Literal('at'), Type.Literal('-at')]));
/** A party's letter. */
export const PartyLetter = Type.String({ pattern: '^[a-z]$' });
/** Words that are searched. */
export const SearchWords = Type.Optional(Type.String({ maxLength: 200, pattern: keepable }));
/** Where a page stands in its list. */
export const PageFacts = { total: Count, next: Type.Union([Count, Type.Null()]) };
