/** How commitments stand: figures as n of m with the rows of each, and the list of these rows. */
import Type, { type Static } from 'typebox';
import { Period } from './object-fields.ts';
import { RefViews } from './objects.ts';
import { Id, PageQuery, Progress } from './shared.ts';

const Basis = Type.Union([
  Type.Literal('none'),
  Type.Literal('opening'),
  Type.Literal('reported'),
  Type.Literal('assessed'),
  /** A signed paper confirms it: our record. */
  Type.Literal('paper'),
]);
const EvidenceAxis = Type.Union([
  Type.Literal('none'),
  Type.Literal('ours'),
  Type.Literal('theirs'),
  Type.Literal('both'),
  Type.Literal('independent'),
]);
const Counted = Type.Union([Type.Literal('result'), Type.Literal('continuing'), Type.Literal('stance')]);
/** How something stands to its date. */
export const Timing = Type.Union([
  Type.Literal('not-due'),
  Type.Literal('on-time'),
  Type.Literal('late'),
  Type.Literal('rescheduled'),
  Type.Literal('no-date'),
]);
const several = <T extends Type.TSchema>(of: T) => Type.Optional(Type.Array(of, { maxItems: 20 }));
const nullable = <T extends Type.TSchema>(of: T) => Type.Union([of, Type.Null()]);

/** What narrows the list to the rows of a figure. */
export const FigureRows = Type.Object({
  list: Type.Union([Type.Literal('status'), Type.Literal('milestones')]),
  counted: several(Counted),
  progress: several(Progress),
  basis: several(Basis),
  evidence: several(EvidenceAxis),
  timing: several(Timing),
  state: several(Type.String()),
  flagship: Type.Optional(Type.Boolean()),
});
export type FigureRows = Static<typeof FigureRows>;
const ProgressFigure = Type.Object({
  id: Type.Union([
    Type.Literal('results'),
    Type.Literal('steps'),
    Type.Literal('reported'),
    /** Of what is reported: confirmed on paper, by our record. There only where there is any. */
    Type.Literal('on-paper'),
    Type.Literal('evidenced'),
    Type.Literal('late'),
  ]),
  n: Type.Integer(),
  m: Type.Integer(),
  rows: FigureRows,
  outOf: FigureRows,
});
const Axis = Type.Array(Type.Object({ word: Type.String(), n: Type.Integer(), rows: FigureRows }));
/** GET /api/plans/:plan/figures */
export const Figures = Type.Object({
  asOf: Type.String(),
  period: Type.String(),
  total: Type.Integer(),
  stances: Type.Integer(),
  figures: Type.Array(ProgressFigure),
  flagships: Type.Array(ProgressFigure),
  axes: Type.Object({ progress: Axis, timing: Axis, evidence: Axis, basis: Axis }),
});
export type Figures = Static<typeof Figures>;
const where = {
  period: Type.Optional(Period),
  asOf: Type.Optional(Type.String({ format: 'date' })),
  area: Type.Optional(Type.Array(Id, { maxItems: 100 })),
};
/** When and where in the plan. */
export const FiguresQuery = Type.Object(where);
/** GET /api/plans/:plan/statuses: which rows. */
export const StatusesQuery = Type.Object({
  ...PageQuery.properties,
  ...where,
  counted: several(Counted),
  progress: several(Progress),
  basis: several(Basis),
  evidence: several(EvidenceAxis),
  timing: several(Timing),
  led: Type.Optional(Type.Boolean()),
  flagship: Type.Optional(Type.Boolean()),
  dueFrom: Type.Optional(Type.String({ format: 'date' })),
  dueTo: Type.Optional(Type.String({ format: 'date' })),
  /** The register's order is usual. */
  sort: Type.Optional(Type.Union([Type.Literal('due'), Type.Literal('-due')])),
});
/** How one commitment stands. */
export const StatusLine = Type.Object({
  commitment: Type.String(),
  counted: Counted,
  progress: Progress,
  basis: Basis,
  saidFor: Type.String(),
  due: nullable(Type.String()),
  moved: Type.Boolean(),
  done: nullable(Type.String()),
  timing: Timing,
  evidence: EvidenceAxis,
  led: Type.Boolean(),
  flagship: Type.Boolean(),
  cells: Type.Array(Type.Object({ period: Type.String(), progress: Progress, basis: Basis })),
  /** Signed papers that confirm it. */
  papers: Type.Array(Type.String()),
});
export type StatusLine = Static<typeof StatusLine>;
/** A page of statuses in the register's order. */
export const Statuses = Type.Object({
  asOf: Type.String(),
  period: Type.String(),
  items: Type.Array(StatusLine),
  total: Type.Integer(),
  next: nullable(Type.String()),
  refs: RefViews,
});
export type Statuses = Static<typeof Statuses>;
