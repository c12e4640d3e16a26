/** Which commitment of the plan before goes on as which of this one, which ends, which is new — and accepting it. */
import Type, { type Static } from 'typebox';
import { ComparedChange, Comparison, FurtherText } from './comparison.ts';
import { Id, Language } from './shared.ts';

/** How far a line was accepted: 'half' stands in one of the two plans, 'unsettled' has a side that is no commitment yet. */
export const SuccessionState = Type.Union([
  Type.Literal('open'),
  Type.Literal('half'),
  Type.Literal('accepted'),
  Type.Literal('unsettled'),
]);
/** What became of a commitment. */
export const SuccessionKind = Type.Union([
  Type.Literal('kept'),
  Type.Literal('reworded'),
  Type.Literal('sharpened'),
  Type.Literal('weakened'),
  Type.Literal('mixed'),
  Type.Literal('moved'),
  Type.Literal('gone'),
  Type.Literal('new'),
]);
const filters = {
  /** The plan before. */
  from: Id,
  language: Type.Optional(Language),
  kind: Type.Optional(SuccessionKind),
  state: Type.Optional(SuccessionState),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  order: Type.Optional(Type.Union([Type.Literal('text'), Type.Literal('kind'), Type.Literal('state')])),
};
/** GET /api/plans/:plan/succession — `:plan` is the next plan. */
export const SuccessionQuery = Type.Object({
  ...filters,
  start: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 50 })),
});
/** The same list as a workbook: all of it. */
export const SuccessionSheetQuery = Type.Object(filters);
/** A line: what a comparison found, and how far it was accepted. */
export const SuccessionLine = Type.Object({
  ...ComparedChange.properties,
  id: Id,
  state: SuccessionState,
});
export type SuccessionLine = Static<typeof SuccessionLine>;
/** A page of lines. */
export const Succession = Type.Object({
  language: Language,
  years: Type.Integer(),
  further: FurtherText,
  kinds: Comparison.properties.counts,
  states: Type.Object({
    open: Type.Integer(),
    half: Type.Integer(),
    accepted: Type.Integer(),
    unsettled: Type.Integer(),
  }),
  total: Type.Integer(),
  start: Type.Integer(),
  items: Type.Array(SuccessionLine),
  next: Type.Union([Type.Integer(), Type.Null()]),
});
export type Succession = Static<typeof Succession>;

const Version = Type.Union([Type.Integer(), Type.Null()]);
/** What of the plan before goes along with the commitments that go on. */
export const CarriedKind = Type.Union([
  Type.Literal('task'),
  Type.Literal('milestone'),
  Type.Literal('indicator'),
  Type.Literal('contact'),
]);
/** Lines by their id, each with the versions of its two sides as they were seen. */
export const AcceptSuccession = Type.Object({
  from: Id,
  language: Type.Optional(Language),
  picks: Type.Array(Type.Object({ id: Id, old: Version, now: Version }), { minItems: 1, maxItems: 1000 }),
  carry: Type.Optional(Type.Array(CarriedKind, { uniqueItems: true, maxItems: 4 })),
});
/** What came of it. */
export const AcceptedSuccession = Type.Object({
  accepted: Type.Integer(),
  carried: Type.Object({
    body: Type.Integer(),
    contact: Type.Integer(),
    indicator: Type.Integer(),
    milestone: Type.Integer(),
    task: Type.Integer(),
  }),
});
export type AcceptedSuccession = Static<typeof AcceptedSuccession>;
/** Accepted lines that are taken back. */
export const EndSuccession = Type.Object({
  from: Id,
  picks: Type.Array(Type.Object({ id: Id }), { minItems: 1, maxItems: 1000 }),
});
