/** Two editions of a plan compared. */
import Type, { type Static } from 'typebox';
import { Id, Language, Reading, Strength } from './shared.ts';

const Words = Type.Union([Type.String(), Type.Null()]);
/** Where a commitment stands in one of the editions. */
export const ComparedSide = Type.Object({
  /** Its page, where it has one. */
  item: Type.Union([Id, Type.Null()]),
  /** What an act on it names as seen. */
  version: Type.Union([Type.Integer(), Type.Null()]),
  provision: Type.Object({
    id: Type.Union([Id, Type.Null()]),
    path: Type.String(),
    label: Words,
    heading: Words,
  }),
  words: Type.String(),
  strength: Strength,
});
/** What has become of a commitment from one edition to the next. */
export const ComparedVerdict = Type.Union([
  Type.Literal('new'),
  Type.Literal('gone'),
  Type.Literal('kept'),
  Type.Literal('reworded'),
  Type.Literal('sharpened'),
  Type.Literal('weakened'),
  Type.Literal('mixed'),
]);
/** A commitment as it stands in the two editions, what has become of it, and in which words. */
export const ComparedChange = Type.Object({
  verdict: ComparedVerdict,
  /** It stands in another section, or in another order within its own. */
  isMoved: Type.Boolean(),
  old: Type.Union([ComparedSide, Type.Null()]),
  now: Type.Union([ComparedSide, Type.Null()]),
  effects: Type.Array(
    Type.Object({
      what: Type.Union([Type.Literal('strength'), Type.Literal('number'), Type.Literal('date')]),
      direction: Type.Union([Type.Literal('sharpened'), Type.Literal('weakened'), Type.Literal('other')]),
      /** Exact words; null where there were none, or are none any more. */
      from: Words,
      to: Words,
    }),
  ),
  /** What a carry-over would set: known of the earlier commitment, open in the new one. */
  carries: Type.Union([
    Type.Object({
      leads: Type.Optional(Reading.properties.leads),
      done: Type.Optional(Reading.properties.done),
    }),
    Type.Null(),
  ]),
  /** Joined without `gone` the new words, without `new` the old ones. */
  diff: Type.Array(
    Type.Object({
      kind: Type.Union([Type.Literal('same'), Type.Literal('gone'), Type.Literal('new')]),
      text: Type.String(),
    }),
  ),
});
/** GET /api/plans/:plan/comparison?with= — `:plan` is the new edition, `with` the one before it. */
export const ComparisonQuery = Type.Object({ with: Id, language: Type.Optional(Language) });
/** Not null: a text beside the first was compared, where nothing can be accepted; `first` is the language in which it can. */
export const FurtherText = Type.Union([
  Type.Object({ first: Type.Union([Language, Type.Null()]) }),
  Type.Null(),
]);
/** Two editions side by side, with counts and every change. */
export const Comparison = Type.Object({
  language: Language,
  years: Type.Integer(),
  counts: Type.Object({
    new: Type.Integer(),
    gone: Type.Integer(),
    kept: Type.Integer(),
    reworded: Type.Integer(),
    sharpened: Type.Integer(),
    weakened: Type.Integer(),
    mixed: Type.Integer(),
    moved: Type.Integer(),
  }),
  changes: Type.Array(ComparedChange),
  further: FurtherText,
});
export type Comparison = Static<typeof Comparison>;
/**
 * POST /api/plans/:plan/carry-over: lead bodies, and what counts as done, from commitments of an earlier plan to those that
 * took their places. What the new commitment says already stays. Answers as a review does.
 */
export const CarryOver = Type.Object({
  from: Id,
  picks: Type.Array(Type.Object({ old: Id, now: Id, version: Type.Integer() }), {
    minItems: 1,
    maxItems: 2000,
  }),
});
