/** Rounds: how one stands, its forms, and what comes back, row by row. */
import Type, { type Static } from 'typebox';
import { cellNames, headLines, stages } from '../../plan/rounds/index.ts';
import { Ref } from './object-fields.ts';
import { Language, LocalName } from './shared.ts';

/** One of the words. */
const oneOf = <const T extends readonly string[]>(of: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...of] });
const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
/** What a body says of a commitment. */
export const Statement = Type.Object({
  progress: oneOf(stages),
  done: Type.Optional(Type.String()),
  next: Type.Optional(Type.String()),
  due: Type.Optional(Type.String()),
  obstacle: Type.Optional(Type.String()),
});
export type Statement = Static<typeof Statement>;
const Item = Type.Object({
  key: Type.String(),
  ref: Type.String(),
  path: nullable(Type.String()),
  words: LocalName,
  last: nullable(Statement),
  lastPeriod: nullable(Type.String()),
});
const count = Type.Optional(Type.Integer());
/** What is said of a figure: an amount in its unit, or places in a province. */
export const SaidFigures = Type.Object({
  amount: Type.Optional(Type.String()),
  unit: Type.Optional(Type.String()),
  source: Type.Optional(Type.String()),
  province: Type.Optional(Type.String()),
  offered: count,
  allocated: count,
  used: count,
  women: count,
});
export type SaidFigures = Static<typeof SaidFigures>;
const Figure = Type.Object({
  key: Type.String(),
  ref: Type.String(),
  of: Ref,
  kind: oneOf(['value', 'places']),
  unit: Type.String(),
  unitNames: Type.Optional(LocalName),
  provinces: Type.Array(Type.String()),
  printed: nullable(SaidFigures),
  title: LocalName,
  province: LocalName,
  last: nullable(SaidFigures),
  lastPeriod: nullable(Type.String()),
});
/** GET /api/plans/:plan/forms/:code */
export const RoundForm = Type.Object({
  code: Type.String(),
  roundId: Type.String(),
  languages: Type.Array(Language),
  plan: LocalName,
  round: LocalName,
  period: Type.String(),
  due: nullable(Type.String()),
  office: LocalName,
  body: LocalName,
  note: LocalName,
  items: Type.Array(Item),
  figures: Type.Array(Figure),
});
export type RoundForm = Static<typeof RoundForm>;
/** GET /api/plans/:plan/forms/:code/file?format=… */
export const FormFileQuery = Type.Object({ format: oneOf(['xlsx', 'docx']) });
const state = oneOf(['no-form', 'made', 'sent', 'overdue', 'waiting', 'received']);
const told = Type.Object({ fault: Type.String(), message: Type.String() });
const mail = Type.Object({ from: Type.String(), subject: Type.String() });
const Line = Type.Object({
  body: Type.String(),
  name: LocalName,
  code: nullable(Type.String()),
  state,
  asked: Type.Integer(),
  said: Type.Integer(),
  sent: Type.Array(
    Type.Object({
      at: Type.String(),
      how: oneOf(['mail', 'file', 'reminder']),
      to: Type.Array(Type.String()),
    }),
  ),
  contacts: Type.Array(Type.Object({ name: Type.String(), mail: Type.String() })),
  returns: Type.Array(
    Type.Object({
      id: Type.String(),
      state: oneOf(['waiting', 'kept', 'laid-aside']),
      via: oneOf(['upload', 'mail', 'desk', 'page']),
      receivedAt: Type.String(),
      fault: nullable(told),
    }),
  ),
  late: Type.Boolean(),
});
/** GET /api/plans/:plan/rounds/:id/standing */
export const RoundStanding = Type.Object({
  round: Type.Object({
    id: Type.String(),
    title: LocalName,
    period: Type.String(),
    due: nullable(Type.String()),
    state: oneOf(['planned', 'open', 'closed']),
    languages: Type.Array(Language),
    version: Type.Integer(),
  }),
  lines: Type.Array(Line),
  counts: Type.Object({
    'no-form': Type.Integer(),
    made: Type.Integer(),
    sent: Type.Integer(),
    overdue: Type.Integer(),
    waiting: Type.Integer(),
    received: Type.Integer(),
  }),
  late: Type.Integer(),
  astray: Type.Array(
    Type.Object({
      id: Type.String(),
      receivedAt: Type.String(),
      file: nullable(Type.String()),
      mail: nullable(mail),
      fault: nullable(told),
    }),
  ),
  canMail: Type.Boolean(),
});
export type RoundStanding = Static<typeof RoundStanding>;
/** POST /api/plans/:plan/rounds/:id/forms */
export const PreparedForms = Type.Object({
  made: Type.Integer(),
  renewed: Type.Integer(),
  kept: Type.Integer(),
  without: Type.Array(Type.String()),
});
export type PreparedForms = Static<typeof PreparedForms>;
/** POST /api/plans/:plan/rounds/:id/sendings */
export const Sending = Type.Object({
  what: oneOf(['form', 'reminder']),
  format: oneOf(['xlsx', 'docx']),
  codes: Type.Optional(Type.Array(Type.String({ maxLength: 20 }), { maxItems: 1_000 })),
});
/** What became of each form that was to go. */
export const SendOutcomes = Type.Object({
  outcomes: Type.Array(
    Type.Object({
      code: Type.String(),
      body: Type.String(),
      outcome: oneOf(['sent', 'no-address', 'failed']),
      to: Type.Array(Type.String()),
      message: nullable(Type.String()),
    }),
  ),
});
export type SendOutcomes = Static<typeof SendOutcomes>;
/** GET /api/plans/:plan/rounds/:id/reminders */
export const Reminders = Type.Object({
  drafts: Type.Array(
    Type.Object({
      code: Type.String(),
      to: Type.Array(Type.String()),
      subject: Type.String(),
      text: Type.String(),
    }),
  ),
});
export type Reminders = Static<typeof Reminders>;
const cell = Type.Union([
  Type.String({ maxLength: 20_000 }),
  Type.Number(),
  Type.Boolean(),
  Type.Object({ day: Type.String({ maxLength: 40 }) }),
  Type.Null(),
]);
const cells = Type.Object(Object.fromEntries(cellNames.map((column) => [column, Type.Optional(cell)])), {
  additionalProperties: false,
});
const head = Type.Object(
  Object.fromEntries(headLines.map((line) => [line, Type.Optional(Type.String({ maxLength: 300 }))])),
);
/** POST /api/plans/:plan/forms/:code/returns: what the desk enters on behalf of a body. */
export const EnteredReturn = Type.Object({
  head: Type.Optional(head),
  rows: Type.Array(cells, { maxItems: 10_000 }),
});
/** POST /api/plans/:plan/returns/:id/correct */
export const CorrectedRows = Type.Object({ rows: Type.Array(cells, { minItems: 1, maxItems: 10_000 }) });
/** POST /api/plans/:plan/returns, beside the file. */
export const ReturnFields = Type.Object({ expected: Type.Optional(Type.String({ maxLength: 20 })) });
/** POST /api/plans/:plan/returns/:id/lay-aside */
export const LaidAside = Type.Object({ reason: Type.String({ maxLength: 2_000 }) });
/** A return as it would come out, or did. */
export const ReturnDetail = Type.Object({
  id: Type.String(),
  roundId: nullable(Type.String()),
  code: nullable(Type.String()),
  body: nullable(Ref),
  bodyName: LocalName,
  state: oneOf(['waiting', 'kept', 'laid-aside']),
  via: oneOf(['upload', 'mail', 'desk', 'page']),
  receivedAt: Type.String(),
  receivedBy: Type.String(),
  file: nullable(Type.String()),
  mail: nullable(mail),
  head,
  fault: nullable(Type.Object({ fault: Type.String(), message: Type.String(), advice: Type.String() })),
  settled: nullable(Type.Object({ at: Type.String(), by: Type.String(), reason: nullable(Type.String()) })),
  counts: Type.Object({
    add: Type.Integer(),
    change: Type.Integer(),
    skip: Type.Integer(),
    error: Type.Integer(),
  }),
  notes: Type.Array(told),
  rows: Type.Array(
    Type.Object({
      at: Type.String(),
      key: nullable(Type.String()),
      ref: nullable(Type.String()),
      outcome: oneOf(['add', 'change', 'skip', 'error']),
      why: nullable(oneOf(['untouched', 'known'])),
      same: Type.Boolean(),
      before: nullable(Statement),
      statement: nullable(Statement),
      figures: Type.Optional(Type.Object({ before: nullable(SaidFigures), now: nullable(SaidFigures) })),
      faults: Type.Array(Type.Object({ at: Type.String(), fault: Type.String(), message: Type.String() })),
    }),
  ),
  filled: Type.Array(cells),
  leftOut: Type.Array(Type.String()),
  /** The version of If-Match: what was seen. */
  tag: Type.Integer(),
  items: Type.Array(Item),
  figures: Type.Array(Figure),
});
export type ReturnDetail = Static<typeof ReturnDetail>;
