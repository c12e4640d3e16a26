/** GET /api/plans/:plan/texts/:text/reader — the text as signed, with its outline and what is marked in it. */
import Type, { type Static } from 'typebox';
import { Id, Reading, Span } from './shared.ts';

export const ProvisionRole = Type.Union([
  Type.Literal('root'),
  Type.Literal('front'),
  Type.Literal('title'),
  Type.Literal('preamble'),
  Type.Literal('heading'),
  Type.Literal('operative'),
  Type.Literal('closing'),
]);
/** A provision with its own spans, in reading order. */
export const ReaderProvision = Type.Object({
  id: Id,
  path: Type.String(),
  label: Type.Union([Type.String(), Type.Null()]),
  heading: Type.Union([Type.String(), Type.Null()]),
  role: ProvisionRole,
  start: Type.Integer(),
  end: Type.Integer(),
  depth: Type.Integer(),
  coverage: Type.Union([Type.Literal('open'), Type.Literal('covered'), Type.Literal('none'), Type.Null()]),
  /** Text spans that belong to this node itself and to none of its children, with their characters. */
  own: Type.Array(Type.Object({ start: Type.Integer(), end: Type.Integer(), text: Type.String() })),
});
/** A stretch that is marked: a proposal (dashed) or an accepted commitment (solid). */
export const ReaderMark = Type.Object({
  id: Id,
  what: Type.Union([Type.Literal('proposal'), Type.Literal('commitment')]),
  provision: Id,
  spans: Type.Array(Span),
  reading: Reading,
});
/** Something that the text names: a body, a date, a place. */
export const ReaderMention = Type.Object({
  type: Type.String(),
  start: Type.Integer(),
  end: Type.Integer(),
  text: Type.String(),
});
/** Something odd about the text, in words. */
export const ReaderDiagnostic = Type.Object({
  code: Type.String(),
  severity: Type.Union([Type.Literal('info'), Type.Literal('warning'), Type.Literal('error')]),
  start: Type.Integer(),
  end: Type.Integer(),
  message: Type.String(),
});
/** A text as signed, with its outline and what is marked in it. */
export const Reader = Type.Object({
  plan: Id,
  text: Id,
  outlineAccepted: Type.Boolean(),
  provisions: Type.Array(ReaderProvision),
  marks: Type.Array(ReaderMark),
  mentions: Type.Array(ReaderMention),
  diagnostics: Type.Array(ReaderDiagnostic),
});
export type Reader = Static<typeof Reader>;
