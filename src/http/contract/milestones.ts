/** The plan of milestones against a baseline, and taking one. */
import Type, { type Static, type TSchema } from 'typebox';
import { objectSchemas, RefViews } from './objects.ts';
import { LocalName } from './shared.ts';

const MaybeNull = <T extends TSchema>(of: T) => Type.Union([of, Type.Null()]);
const MaybeText = MaybeNull(Type.String());

/** Narrowed like the list of milestones; against which baseline, in which order. */
export const MilestoneSheetQuery = Type.Object({
  ...Type.Omit(objectSchemas.find(({ type }) => type.name === 'milestone')?.exportQuery ?? Type.Object({}), [
    'sort',
  ]).properties,
  against: Type.Optional(Type.String({ maxLength: 500, description: 'A baseline; the newest unless named' })),
  order: Type.Optional(Type.Union([Type.Literal('due'), Type.Literal('slip'), Type.Literal('label')])),
});
/** The same, which page. */
export const MilestonePlanQuery = Type.Object({
  ...MilestoneSheetQuery.properties,
  from: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
});

/** A line of the plan. */
export const MilestoneLine = Type.Object({
  id: Type.String(),
  label: LocalName,
  state: MaybeText,
  owner: MaybeText,
  of: MaybeText,
  due: MaybeText,
  reached: MaybeText,
  baseline: MaybeText,
  slip: MaybeNull(Type.Integer({ description: 'Days later than in the baseline; negative: earlier' })),
  rescheduled: MaybeNull(
    Type.Object({
      from: Type.String(),
      to: Type.String(),
      agreed: MaybeText,
      by: MaybeText,
      times: Type.Integer(),
    }),
  ),
  waits: Type.Array(Type.Object({ ref: Type.String(), reached: Type.Boolean(), late: Type.Boolean() })),
});
export type MilestoneLine = Static<typeof MilestoneLine>;
/** The plan. */
export const MilestonePlan = Type.Object({
  asOf: Type.String(),
  baselines: Type.Array(Type.Object({ name: Type.String(), set: MaybeText, count: Type.Integer() })),
  against: MaybeText,
  total: Type.Integer(),
  span: MaybeNull(Type.Object({ from: Type.String(), to: Type.String() })),
  items: Type.Array(MilestoneLine),
  next: MaybeNull(Type.Integer()),
  refs: RefViews,
});
export type MilestonePlan = Static<typeof MilestonePlan>;
/** A baseline that is taken. */
export const NewBaseline = Type.Object({ name: Type.String({ minLength: 1, maxLength: 500 }) });
