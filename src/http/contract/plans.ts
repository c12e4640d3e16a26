/** Plans and their texts. */
import Type, { type Static } from 'typebox';
import { Id, keepable, Language, LocalName, PageQuery, Span, Standing } from './shared.ts';

/** A signatory; at most one is our own side. */
export const Party = Type.Object({
  code: Type.String({ minLength: 1, maxLength: 16 }),
  name: LocalName,
  ours: Type.Boolean(),
});
/** A language version of a plan: what is known of its file and its characters. */
export const Text = Type.Object({
  id: Id,
  language: Language,
  standing: Standing,
  authentic: Type.Boolean(),
  sourceSha256: Type.String(),
  mediaType: Type.String(),
  encoding: Type.String(),
  /** What made characters of the file: name and version. */
  converter: Type.String(),
  charsSha256: Type.String(),
  codePoints: Type.Integer(),
  replaces: Type.Union([Id, Type.Null()]),
  current: Type.Boolean(),
  outlineAccepted: Type.Boolean(),
});
export type Text = Static<typeof Text>;
/** Counts are plain facts; "n of m" is put together where it is shown. */
export const PlanCounts = Type.Object({
  provisions: Type.Integer(),
  operative: Type.Integer(),
  covered: Type.Integer(),
  holdingNone: Type.Integer(),
  uncovered: Type.Integer(),
  proposalsOpen: Type.Integer(),
  commitments: Type.Integer(),
  entries: Type.Integer(),
});
/** A plan with its texts and how many of what it holds. */
export const Plan = Type.Object({
  id: Id,
  title: LocalName,
  parties: Type.Array(Party),
  period: Type.Union([Type.Object({ from: Type.String(), to: Type.String() }), Type.Null()]),
  adopted: Type.Union([Type.Object({ on: Type.String(), uncovered: Type.Array(Id) }), Type.Null()]),
  createdAt: Type.String(),
  version: Type.Integer(),
  texts: Type.Array(Text),
  counts: PlanCounts,
});
export type Plan = Static<typeof Plan>;
/** GET /api/plans?q=&state=&sort=&cursor= — as they were brought in unless another order is asked for. */
export const PlansFilter = Type.Object({
  /** All of its words stand in the titles or in the names and codes of the parties. */
  q: Type.Optional(Type.String({ maxLength: 200, pattern: keepable })),
  state: Type.Optional(Type.Union([Type.Literal('adopted'), Type.Literal('review')])),
  sort: Type.Optional(
    Type.Union([
      Type.Literal('added'),
      Type.Literal('-added'),
      Type.Literal('title'),
      Type.Literal('period'),
      Type.Literal('-period'),
    ]),
  ),
});
/** A page of them. */
export const PlansQuery = Type.Object({
  ...PlansFilter.properties,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 100 })),
  cursor: PageQuery.properties.cursor,
});
/** A page of plans; `next` is null on the last one. */
export const PlanList = Type.Object({
  items: Type.Array(Plan),
  next: Type.Union([Type.String(), Type.Null()]),
});
/** A name as a person gives it: every page and list shows it whole. */
const NameGiven = Type.Object({
  zh: Type.Optional(Type.String({ maxLength: 500, pattern: keepable })),
  lo: Type.Optional(Type.String({ maxLength: 500, pattern: keepable })),
  en: Type.Optional(Type.String({ maxLength: 500, pattern: keepable })),
});
const PartyGiven = Type.Object({ ...Party.properties, name: NameGiven });
/**
 * POST /api/plans (multipart): part `file` with the bytes, fields language?, standing?, titleZh?, titleLo?, titleEn?,
 * encoding?, force? ('true' imports a text that is already there once more as a plan of its own).
 * 201 Plan; problems file-empty, file-binary, file-encoding-unknown, file-too-large, line-too-long, text-duplicate.
 */
export const PlanPatch = Type.Partial(
  Type.Object({
    title: NameGiven,
    parties: Type.Array(PartyGiven, { minItems: 1, maxItems: 12 }),
    period: Type.Union([Type.Object({ from: Type.String(), to: Type.String() }), Type.Null()]),
  }),
);
/**
 * POST /api/plans/:plan/texts/:text/replacement (multipart like the import; field `confirm`): a better copy of the same text.
 * Without confirm=true nothing is kept and the answer says what would be.
 */
export const Replacement = Type.Object({
  applied: Type.Boolean(),
  text: Type.Union([Text, Type.Null()]),
  kept: Type.Integer(),
  orphans: Type.Array(
    Type.Object({
      id: Id,
      kind: Type.Union([Type.Literal('commitment'), Type.Literal('proposal')]),
      words: Type.String(),
      spans: Type.Array(Span),
    }),
  ),
  /** To be named in If-Match, as the ETag is, where what is shown here is to be carried out. */
  version: Type.Integer(),
  /** Areas of access that people hold and the copy does not: they open nothing in it. */
  leftAreas: Type.Array(
    Type.Object({
      id: Id,
      path: Type.String(),
      label: Type.Union([Type.String(), Type.Null()]),
      heading: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
});
export type Replacement = Static<typeof Replacement>;
/** POST /api/plans/:plan/adoption {acknowledgeUncovered}. 409 uncovered-not-acknowledged names how many are left. */
export const Adoption = Type.Object({ acknowledgeUncovered: Type.Optional(Type.Boolean()) });
/** Fields of the form beside the part `file`; '' says nothing. */
export const ImportFields = Type.Object({
  language: Type.Optional(Type.Union([Language, Type.Literal('')])),
  standing: Type.Optional(Type.Union([Standing, Type.Literal('')])),
  encoding: Type.Optional(Type.String({ maxLength: 40 })),
  authentic: Type.Optional(Type.Union([Type.Literal('true'), Type.Literal('false')])),
  titleZh: Type.Optional(Type.String({ maxLength: 500, pattern: keepable })),
  titleLo: Type.Optional(Type.String({ maxLength: 500, pattern: keepable })),
  titleEn: Type.Optional(Type.String({ maxLength: 500, pattern: keepable })),
  force: Type.Optional(Type.Union([Type.Literal('true'), Type.Literal('false')])),
});
export type ImportFields = Static<typeof ImportFields>;
/** The same for a better copy; `confirm` = 'true' carries it out. */
export const ReplacementFields = Type.Object({
  ...ImportFields.properties,
  confirm: Type.Optional(Type.Union([Type.Literal('true'), Type.Literal('false')])),
});
