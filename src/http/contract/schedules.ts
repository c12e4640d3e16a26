/** When mechanisms meet, and when instruments run out. */
import Type, { type Static, type TSchema } from 'typebox';
import { objectSchemas, RefViews } from './objects.ts';
import { LocalName } from './shared.ts';

const MaybeNull = <T extends TSchema>(of: T) => Type.Union([of, Type.Null()]);
const MaybeText = MaybeNull(Type.String());
/** 'ours', 'theirs', 'third', or among more than two parties the party's code. */
const Host = MaybeNull(Type.String());

/** The filters of a type's list, without its orders. */
const filtersOf = (name: string) =>
  Type.Omit(objectSchemas.find(({ type }) => type.name === name)?.exportQuery ?? Type.Object({}), ['sort'])
    .properties;
const page = {
  from: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
};
/** Narrowed like the list of mechanisms; in which order. */
export const ScheduleSheetQuery = Type.Object({
  ...filtersOf('mechanism'),
  order: Type.Optional(Type.Union([Type.Literal('next'), Type.Literal('label')])),
});
/** The same, which page. */
export const ScheduleQuery = Type.Object({ ...ScheduleSheetQuery.properties, ...page });
/** Narrowed like the list of instruments; in which order. */
export const LadderSheetQuery = Type.Object({
  ...filtersOf('instrument'),
  order: Type.Optional(Type.Union([Type.Literal('expires'), Type.Literal('label'), Type.Literal('owner')])),
});
/** The same, which page. */
export const LadderQuery = Type.Object({ ...LadderSheetQuery.properties, ...page });

/** A mechanism, year by year. */
export const ScheduleLine = Type.Object({
  id: Type.String(),
  label: LocalName,
  form: MaybeText,
  cadence: Type.Unknown(),
  hostRule: MaybeText,
  last: MaybeNull(Type.Object({ ref: Type.String(), date: Type.String(), host: Host })),
  next: MaybeNull(Type.Object({ date: Type.String(), host: Host, overdue: Type.Boolean() })),
  cells: Type.Array(
    Type.Object({
      year: Type.String(),
      meetings: Type.Array(Type.Object({ ref: Type.String(), state: Type.String(), date: Type.String() })),
      due: Type.Boolean(),
    }),
  ),
});
export type ScheduleLine = Static<typeof ScheduleLine>;
/** All of them. */
export const MeetingSchedule = Type.Object({
  asOf: Type.String(),
  years: Type.Array(Type.String()),
  total: Type.Integer(),
  items: Type.Array(ScheduleLine),
  next: MaybeNull(Type.Integer()),
  refs: RefViews,
});
export type MeetingSchedule = Static<typeof MeetingSchedule>;

/** An instrument that runs out. */
export const LadderLine = Type.Object({
  id: Type.String(),
  label: LocalName,
  stage: MaybeText,
  lead: MaybeText,
  expires: Type.String(),
  left: Type.Integer({ description: 'Days from today; negative: it has run out' }),
  renewal: MaybeText,
  windows: Type.Array(
    Type.Object({
      what: MaybeNull(LocalName),
      days: Type.Integer(),
      from: Type.String(),
      open: Type.Boolean(),
    }),
  ),
  successor: MaybeNull(Type.Object({ ref: Type.String(), stage: MaybeText })),
});
export type LadderLine = Static<typeof LadderLine>;
/** All of them. */
export const InstrumentLadder = Type.Object({
  asOf: Type.String(),
  total: Type.Integer(),
  items: Type.Array(LadderLine),
  next: MaybeNull(Type.Integer()),
  refs: RefViews,
});
export type InstrumentLadder = Static<typeof InstrumentLadder>;
