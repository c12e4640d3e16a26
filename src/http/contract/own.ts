/** The own page of whoever answers for a body: what is asked of it and due from it, and what is said there. */
import Type, { type Static } from 'typebox';
import { Ref } from './object-fields.ts';
import { SaidFigures, Statement } from './rounds.ts';
import { Id, keepable, LocalName } from './shared.ts';
import { Timing } from './statuses.ts';

const nullable = <T extends Type.TSchema>(of: T) => Type.Union([of, Type.Null()]);
const Named = Type.Object({ ref: Ref, name: LocalName });
const OwnItem = Type.Object({
  ref: Ref,
  path: nullable(Type.String()),
  words: LocalName,
  flagship: Type.Boolean(),
  due: nullable(Type.String()),
  timing: Timing,
  said: nullable(Statement),
  version: Type.Integer({ description: 'Of what the body said for the period; 0: nothing yet' }),
  last: nullable(Statement),
  lastPeriod: nullable(Type.String()),
});
const OwnFigure = Type.Object({
  ref: Type.String(),
  of: Ref,
  kind: Type.Unsafe<'value' | 'places'>({ type: 'string', enum: ['value', 'places'] }),
  unit: Type.String(),
  unitNames: Type.Optional(LocalName),
  provinces: Type.Array(Type.String()),
  title: LocalName,
  province: LocalName,
  said: nullable(SaidFigures),
  version: Type.Integer({ description: 'Of what holds the figure; 0: nothing yet' }),
  last: nullable(SaidFigures),
  lastPeriod: nullable(Type.String()),
});
const OwnThing = Type.Object({
  ref: Ref,
  type: Type.String(),
  label: LocalName,
  state: nullable(Type.String()),
  due: Type.String(),
  overdue: Type.Boolean(),
});
/** GET /api/plans/:plan/own */
export const Own = Type.Object({
  plan: LocalName,
  office: LocalName,
  asOf: Type.String(),
  bodies: Type.Array(Named),
  body: nullable(Ref),
  period: nullable(Type.String()),
  periods: Type.Array(
    Type.Object({ key: Type.String(), flagshipsOnly: Type.Boolean(), over: Type.Boolean() }),
  ),
  round: nullable(
    Type.Object({
      id: Type.String(),
      title: LocalName,
      due: nullable(Type.String()),
      note: LocalName,
      code: nullable(Type.String()),
    }),
  ),
  items: Type.Array(OwnItem),
  figures: Type.Array(OwnFigure),
  things: Type.Array(OwnThing),
  key: Type.String({ description: 'A fresh Idempotency-Key for what is sent from this page' }),
});
export type Own = Static<typeof Own>;
/** GET /api/plans/:plan/own?body=&period= */
export const OwnQuery = Type.Object({
  body: Type.Optional(Type.String({ maxLength: 200 })),
  period: Type.Optional(Type.String({ maxLength: 20 })),
});
/** GET /api/own: plans in which the person answers for a body. */
export const OwnPlans = Type.Object({ items: Type.Array(Type.Object({ plan: Id, title: LocalName })) });

const words = Type.Optional(Type.String({ maxLength: 20_000, pattern: keepable }));
const short = (most: number) => Type.Optional(Type.String({ maxLength: most, pattern: keepable }));
const OwnRow = Type.Object({
  ref: Type.String({ maxLength: 500 }),
  version: Type.Integer({ minimum: 0, description: 'The version that stood on the page' }),
  same: Type.Optional(Type.Boolean({ description: 'No change since what was said last' })),
  progress: short(200),
  done: words,
  next: words,
  due: short(100),
  obstacle: words,
  value: short(100),
  source: words,
  province: short(300),
  offered: short(40),
  allocated: short(40),
  used: short(40),
  women: short(40),
  evidence: Type.Optional(
    Type.Object({
      title: Type.String({ minLength: 1, maxLength: 300, pattern: keepable }),
      file: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
      name: short(300),
      address: short(2_000),
    }),
  ),
});
/** POST /api/plans/:plan/own */
export const OwnReport = Type.Object({
  body: Type.String({ maxLength: 200 }),
  period: Type.String({ maxLength: 20 }),
  rows: Type.Array(OwnRow, { maxItems: 1_000 }),
});
export type OwnReport = Static<typeof OwnReport>;
/** What became of the rows. */
export const OwnReported = Type.Object({
  counts: Type.Object({
    add: Type.Integer(),
    change: Type.Integer(),
    skip: Type.Integer(),
    error: Type.Integer(),
  }),
  evidence: Type.Integer(),
});
export type OwnReported = Static<typeof OwnReported>;
