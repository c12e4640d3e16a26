/** Papers: which kinds there are, a preview in words, and what a template may hold. */
import Type, { type Static, type TSchema } from 'typebox';
import { LocalName, PartialDate } from './shared.ts';

const Language = Type.Union([Type.Literal('zh'), Type.Literal('lo'), Type.Literal('en')]);
const Audience = Type.Union([Type.Literal('own'), Type.Literal('shared'), Type.Literal('public')]);

/** Which paper, in which languages. */
export const PaperQuery = Type.Object({
  language: Type.Optional(Language),
  beside: Type.Optional(Language),
  audience: Type.Optional(Audience),
  about: Type.Optional(Type.String({ maxLength: 200, description: '`<type>/<id>`' })),
  from: Type.Optional(PartialDate),
  to: Type.Optional(PartialDate),
  baseline: Type.Optional(
    Type.String({
      maxLength: 300,
      description: 'Name of the baseline beside which dates stand; absent: the newest',
    }),
  ),
  original: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 99, description: 'Which original of a paper that parties sign' }),
  ),
  zone: Type.Optional(Type.String({ maxLength: 60, description: 'IANA zone in which moments are told' })),
});
/** Which file. */
export const PaperFileQuery = Type.Object({
  ...PaperQuery.properties,
  format: Type.Union([Type.Literal('docx'), Type.Literal('pdf'), Type.Literal('xlsx')]),
});

/** Words in the paper's language, and in the one beside it where it says something else. */
export const PaperText = Type.Object({
  main: Type.String(),
  second: Type.Union([Type.String(), Type.Null()]),
  number: Type.Optional(Type.Number()),
  day: Type.Optional(Type.String()),
});
export type PaperText = Static<typeof PaperText>;
const MaybeText = Type.Union([PaperText, Type.Null()]);

const words = Type.Object({
  is: Type.Literal('words'),
  name: Type.String(),
  heading: MaybeText,
  look: Type.Union([
    Type.Literal('plain'),
    Type.Literal('title'),
    Type.Literal('note'),
    Type.Literal('filling'),
  ]),
  text: PaperText,
});
const facts = Type.Object({
  is: Type.Literal('facts'),
  name: Type.String(),
  heading: MaybeText,
  fields: Type.Array(Type.Object({ name: Type.String(), label: PaperText, value: PaperText })),
});
const table = Type.Object({
  is: Type.Literal('table'),
  name: Type.String(),
  heading: MaybeText,
  columns: Type.Array(
    Type.Object({
      name: Type.String(),
      label: PaperText,
      width: Type.Number(),
      align: Type.Union([Type.Literal('start'), Type.Literal('end')]),
    }),
  ),
  rows: Type.Array(Type.Array(PaperText)),
  empty: MaybeText,
});
const groups = <T extends TSchema>(parts: T) =>
  Type.Object({
    is: Type.Literal('groups'),
    name: Type.String(),
    pages: Type.Boolean(),
    groups: Type.Array(Type.Object({ heading: PaperText, parts: Type.Array(parts) })),
    empty: PaperText,
  });
const leaf = Type.Union([words, facts, table]);
/** A part of a paper; groups hold parts, and no groups. */
export const PaperPart = Type.Union([words, facts, table, groups(leaf)]);

/** A paper in words. */
export const PaperPreview = Type.Object({
  kind: Type.String(),
  landscape: Type.Boolean(),
  audience: Audience,
  languages: Type.Object({ main: Language, second: Type.Union([Language, Type.Null()]) }),
  at: Type.String(),
  title: PaperText,
  plan: PaperText,
  about: MaybeText,
  zone: PaperText,
  standing: Type.Array(PaperText),
  ownTemplate: Type.Boolean({ description: 'DOCX follows a template of one’s own; PDF and XLSX never do' }),
  stated: Type.Integer({ description: 'Entries that the statement belonging to it encloses' }),
  parts: Type.Array(PaperPart),
});
export type PaperPreview = Static<typeof PaperPreview>;

/** A kind of paper and what may be asked of it. */
export const PaperKindLine = Type.Object({
  kind: Type.String(),
  title: Type.String(),
  about: Type.Array(Type.String(), { description: 'Types that it may be about' }),
  aboutNeeded: Type.Boolean(),
  spans: Type.Boolean({ description: 'Whether it tells of a span of time' }),
  baselines: Type.Boolean({ description: 'Whether dates stand in it beside a baseline' }),
  originals: Type.Boolean({ description: 'Whether there is an original for each party' }),
  audiences: Type.Array(Audience),
  subjects: Type.Union([Type.Array(Type.Object({ ref: Type.String(), label: LocalName })), Type.Null()]),
});
/** Every kind, in the order in which they are offered. */
export const PaperKinds = Type.Object({ items: Type.Array(PaperKindLine) });
