/** Pieces that several schemas use. Times are RFC 3339 UTC; offsets are Unicode code points, end exclusive. */
import Type, { type Static } from 'typebox';

/** What people write and every database can keep as it is: no NUL, no half of a surrogate pair. */
export const keepable = '^[^\\u0000\\p{Cs}]*$';
/** An id of anything here; opaque to clients. */
export const Id = Type.String({ minLength: 1, maxLength: 128, pattern: keepable });
/** The same with something in it that is not blank. */
const shown = '^[^\\u0000\\p{Cs}]*[^\\s\\u0000\\p{Cs}][^\\u0000\\p{Cs}]*$';
/** A name as somebody types it for an account; one that is shown to others. */
export const TypedName = Type.String({ minLength: 1, maxLength: 200, pattern: keepable });
export const ShownName = Type.String({ minLength: 1, maxLength: 200, pattern: shown });
/** The languages of the interface. */
export const Language = Type.Union([Type.Literal('zh'), Type.Literal('lo'), Type.Literal('en')]);
/** A name in the languages in which there is one. */
export const LocalName = Type.Object({
  zh: Type.Optional(Type.String()),
  lo: Type.Optional(Type.String()),
  en: Type.Optional(Type.String()),
});
/** A stretch of a text in Unicode code points, end exclusive. */
export const Span = Type.Object({ start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 0 }) });
/** What is undertaken, by kind. */
export const CommitmentKind = Type.Union([
  Type.Literal('exchange'),
  Type.Literal('implement'),
  Type.Literal('conclude'),
  Type.Literal('establish'),
  Type.Literal('build'),
  Type.Literal('train'),
  Type.Literal('provide'),
  Type.Literal('explore'),
  Type.Literal('position'),
  Type.Literal('cooperate'),
]);
/** How firmly it is undertaken. */
export const Strength = Type.Union([Type.Literal('firm'), Type.Literal('effort'), Type.Literal('tentative')]);
/** What a text’s copy is: from a signed copy down to a working copy. */
/** How far a commitment is. */
export const Progress = Type.Union([
  Type.Literal('not-reported'),
  Type.Literal('not-begun'),
  Type.Literal('begun'),
  Type.Literal('substantial'),
  Type.Literal('complete'),
  Type.Literal('suspended'),
  Type.Literal('superseded'),
]);
/** What a copy of a text is worth. */
export const Standing = Type.Union([
  Type.Literal('signed-copy'),
  Type.Literal('official-publication'),
  Type.Literal('unofficial'),
  Type.Literal('working-copy'),
]);
/** A year, a month or a day. */
export const PartialDate = Type.String({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' });
/** A due date with where it comes from; a soft one has words and no date. */
export const Due = Type.Object({
  date: Type.Union([Type.String({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' }), Type.Null()]),
  origin: Type.Union([
    Type.Literal('stated'),
    Type.Literal('instrument'),
    Type.Literal('plan-end'),
    Type.Literal('soft'),
    Type.Literal('set'),
  ]),
  words: Type.Union([Type.String({ maxLength: 1000, pattern: keepable }), Type.Null()]),
});
/** What a commitment means: who does what, how firmly, by when, led by whom, done when. */
export const Reading = Type.Object({
  actor: Type.String({ minLength: 1, maxLength: 64, pattern: keepable }),
  kind: CommitmentKind,
  strength: Strength,
  due: Type.Union([Due, Type.Null()]),
  leads: Type.Array(Type.String({ minLength: 1, maxLength: 300, pattern: keepable }), { maxItems: 50 }),
  done: Type.Union([Type.String({ maxLength: 4000, pattern: keepable }), Type.Null()]),
});
export type Reading = Static<typeof Reading>;
/** RFC 9457 problem. `title` and `detail` are in the request's language; `code` is the error table's. */
export const ProblemBody = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String(),
  code: Type.String(),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  errors: Type.Optional(Type.Array(Type.Object({ at: Type.String(), message: Type.String() }))),
});
export type ProblemBody = Static<typeof ProblemBody>;
/** Which page of a list is asked for: the cursor is that of the page before. */
export const PageQuery = Type.Object({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
});
/** Whose acts, on which days of the node's calendar, and in which order: what lists of what was done have in common. */
export const WhoWhen = Type.Object({
  /** The name that entries and acts bear. */
  by: Type.Optional(Type.String({ maxLength: 50, pattern: keepable })),
  from: Type.Optional(Type.String({ format: 'date' })),
  to: Type.Optional(Type.String({ format: 'date' })),
  /** `at`: oldest first; newest first is usual. */
  sort: Type.Optional(Type.Union([Type.Literal('at'), Type.Literal('-at')])),
});
/** An entry's short place: leads to `/plans/:plan/log/:seq`. */
export const EntryRef = Type.Object({ seq: Type.Integer(), id: Type.String() });
