/** Periods of reporting, and what a body says for one of them. */
import Type, { type Static } from 'typebox';
import { Period, refPattern } from './object-fields.ts';
import { objectSchemas } from './objects.ts';

const Every = Type.Union([
  Type.Literal('year'),
  Type.Literal('half'),
  Type.Literal('quarter'),
  Type.Literal('month'),
]);
const PlanPeriod = Type.Object({
  key: Type.String(),
  first: Type.String(),
  last: Type.String(),
  flagshipsOnly: Type.Boolean(),
  over: Type.Boolean(),
  locked: Type.Boolean(),
  reason: Type.Union([Type.String(), Type.Null()]),
});
/** GET /api/plans/:plan/periods */
export const Periods = Type.Object({
  usual: Every,
  flagships: Every,
  periods: Type.Array(PlanPeriod),
  version: Type.Integer(),
});
export type Periods = Static<typeof Periods>;
/** PATCH /api/plans/:plan/periods */
export const ReportingSet = Type.Object({ usual: Every, flagships: Every });
/** POST /api/plans/:plan/periods/:period/lock and …/reopen */
export const LockReason = Type.Object({ reason: Type.Optional(Type.String({ maxLength: 2_000 })) });

const claimRows = objectSchemas.flatMap(({ type, reportRow }) => (type.name === 'claim' ? [reportRow] : []));

/** POST /api/plans/:plan/reports: what one body says about its commitments in a period. */
export const Reports = Type.Object({
  body: Type.Optional(
    Type.Union([Type.String({ pattern: refPattern(['body']), maxLength: 200 }), Type.Null()], {
      description: 'On whose behalf; null or absent: the office itself',
    }),
  ),
  period: Period,
  shared: Type.Optional(Type.Unknown({ description: 'What holds for each row unless it says otherwise' })),
  rows: Type.Array(claimRows[0] ?? Type.Never(), { maxItems: 10_000 }),
  dryRun: Type.Optional(Type.Boolean()),
});
