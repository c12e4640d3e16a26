/**
 * Objects of the programme, one set of schemas for each declared type. `values` are the declared fields; everything else is
 * the same for all types.
 */
import Type, { type Static, type TSchema } from 'typebox';
import { type ObjectType, objectTypes, sorts } from '../../plan/objects/index.ts';
import { HistoryLine } from './commitments.ts';
import { choice, fieldSchema, oneOf, Period, Ref } from './object-fields.ts';
import { Id, Language, LocalName, PageQuery } from './shared.ts';

/** What a reference leads to: its name, and for a commitment its first words. */
export const RefView = Type.Object({
  label: LocalName,
  words: Type.Union([Type.String(), Type.Null()]),
  state: Type.Union([Type.String(), Type.Null()]),
  due: Type.Union([Type.String(), Type.Null()]),
  retired: Type.Boolean(),
  open: Type.Boolean(),
  unit: Type.Optional(LocalName),
});
export type RefView = Static<typeof RefView>;
/** References of a page by `<type>/<id>`. */
export const RefViews = Type.Record(Type.String(), RefView);
export type RefViews = Static<typeof RefViews>;
/** What is the same for every type. */
const shared = {
  id: Id,
  type: Type.String(),
  label: LocalName,
  state: Type.Union([Type.String(), Type.Null()]),
  ended: Type.Boolean(),
  due: Type.Union([Type.String(), Type.Null()]),
  date: Type.Union([Type.String(), Type.Null()]),
  retired: Type.Union([
    Type.Null(),
    Type.Object({ on: Type.String(), reason: Type.Union([Type.String(), Type.Null()]) }),
  ]),
  zone: Type.Literal('own'),
  areas: Type.Array(Type.String()),
  version: Type.Integer(),
  changedAt: Type.String(),
};
/** Objects of one type that refer to this one by one field. */
export const BackLinks = Type.Object({
  type: Type.String(),
  field: Type.String(),
  total: Type.Integer(),
  refs: Type.Array(Type.String()),
});
export type BackLinks = Static<typeof BackLinks>;
const around = {
  mayChange: Type.Boolean(),
  refs: RefViews,
  back: Type.Array(BackLinks),
  history: Type.Array(HistoryLine),
};
/** An object of whichever type: what generic pages read. */
export const ObjectItem = Type.Object({ ...shared, values: Type.Record(Type.String(), Type.Unknown()) });
export type ObjectItem = Static<typeof ObjectItem>;
/** A page of a list of whichever type. */
export const ObjectList = Type.Object({
  items: Type.Array(ObjectItem),
  total: Type.Integer(),
  next: Type.Union([Type.String(), Type.Null()]),
  refs: RefViews,
});
export type ObjectList = Static<typeof ObjectList>;
/** One object of whichever type, with what is around it. */
export const ObjectDetail = Type.Object({ ...ObjectItem.properties, ...around });
export type ObjectDetail = Static<typeof ObjectDetail>;
/** GET /api/plans/:plan/objects: how many of each type are in use. */
export const ObjectCounts = Type.Object({
  types: Type.Array(Type.Object({ type: Type.String(), collection: Type.String(), count: Type.Integer() })),
});
export type ObjectCounts = Static<typeof ObjectCounts>;
/** GET /api/plans/:plan/references?to=…&q=… */
export const FoundReferences = Type.Object({ items: Type.Array(Type.String()), refs: RefViews });
export type FoundReferences = Static<typeof FoundReferences>;
/** GET /api/plans/:plan/backlinks?to=commitment/… */
export const LinkedObjects = Type.Object({ back: Type.Array(BackLinks), refs: RefViews });
export type LinkedObjects = Static<typeof LinkedObjects>;
/** A file that was brought. */
export const BroughtFile = Type.Object({
  sha256: Type.String(),
  name: Type.String(),
  mediaType: Type.String(),
  size: Type.Integer(),
});
export type BroughtFile = Static<typeof BroughtFile>;
/** Types that a text may name. */
export const SuggestedKind = oneOf(objectTypes.flatMap(({ name, mention }) => (mention ? [name] : [])));
/** GET /api/plans/:plan/suggestions?type=… */
export const Suggestions = Type.Object({
  items: Type.Array(
    Type.Object({
      words: Type.String(),
      language: Language,
      times: Type.Integer(),
      commitments: Type.Array(Type.String()),
      provisions: Type.Array(Type.String()),
    }),
  ),
  refs: RefViews,
});
export type Suggestions = Static<typeof Suggestions>;
/** POST …/:id/retire and …/restore. */
export const Retirement = Type.Object({ reason: Type.Optional(Type.String({ maxLength: 2_000 })) });
const fault = Type.Object({ at: Type.String(), fault: Type.String(), message: Type.String() });
/** What became of rows. */
export const RowsOutcome = Type.Object({
  kept: Type.Boolean(),
  counts: Type.Object({
    add: Type.Integer(),
    change: Type.Integer(),
    skip: Type.Integer(),
    error: Type.Integer(),
  }),
  rows: Type.Array(
    Type.Object({
      row: Type.Integer(),
      outcome: Type.Union([
        Type.Literal('add'),
        Type.Literal('change'),
        Type.Literal('skip'),
        Type.Literal('error'),
      ]),
      id: Type.Union([Type.String(), Type.Null()]),
      faults: Type.Array(fault),
    }),
  ),
});
export type RowsOutcome = Static<typeof RowsOutcome>;

/** The schemas of one type. */
export interface ObjectSchemas {
  readonly type: ObjectType;
  readonly values: TSchema;
  readonly create: TSchema;
  readonly patch: TSchema;
  readonly item: TSchema;
  readonly list: TSchema;
  readonly detail: TSchema;
  readonly query: TSchema;
  readonly exportQuery: TSchema;
  readonly rows: TSchema;
  readonly rowsBody: TSchema;
  /** A row of what a body reports: as a row, but for what tells the object apart, which is said once for all. */
  readonly reportRow: TSchema;
}

type Shape = Record<string, TSchema>;

function fieldsOf(type: ObjectType, of: (name: string) => TSchema): Shape {
  return Object.fromEntries(Object.keys(type.fields).map((name) => [name, of(name)]));
}

function inputOf(type: ObjectType): { readonly create: Shape; readonly patch: Shape } {
  const schema = (name: string): TSchema => {
    const field = type.fields[name];
    return field === undefined ? Type.Unknown() : fieldSchema(field, true);
  };
  return {
    create: fieldsOf(type, (name) =>
      type.fields[name]?.required ? schema(name) : Type.Optional(schema(name)),
    ),
    patch: fieldsOf(type, (name) => Type.Optional(Type.Union([schema(name), Type.Null()]))),
  };
}

const optionalDay = Type.Optional(Type.String({ format: 'date' }));
const list = (of: TSchema): TSchema => Type.Optional(Type.Array(of, { maxItems: 100 }));

/** What narrows a list: the filters that the type's fields offer, and those of every list. */
function filtersOf(type: ObjectType): Shape {
  const offered = Object.entries(type.fields).flatMap(([name, field]): [string, TSchema][] => {
    if (!field.filter) return [];
    if (field.kind === 'choice') return [[name, list(choice(field))]];
    if (field.kind === 'flag') return [[name, list(oneOf(['true']))]];
    return [[name, list(field.kind === 'line' ? Period : Ref)]];
  });
  return {
    ...Object.fromEntries(offered),
    q: Type.Optional(Type.String({ maxLength: 200 })),
    ended: Type.Optional(Type.Boolean()),
    unowned: Type.Optional(Type.Boolean()),
    dueFrom: optionalDay,
    dueTo: optionalDay,
    dateFrom: optionalDay,
    dateTo: optionalDay,
    linked: list(Ref),
    area: list(Id),
    retired: Type.Optional(Type.Boolean()),
    sort: Type.Optional(oneOf(sorts)),
  };
}

function schemasOf(type: ObjectType): ObjectSchemas {
  const output = fieldsOf(type, (name) => {
    const field = type.fields[name];
    return Type.Optional(field === undefined ? Type.Unknown() : fieldSchema(field, false));
  });
  const values = Type.Object(output);
  const input = inputOf(type);
  const filters = filtersOf(type);
  const item = Type.Object({ ...shared, values });
  const row = Type.Object({
    ...input.patch,
    id: Type.Optional(Type.String()),
    version: Type.Optional(Type.Integer()),
  });
  const reportable = Object.entries(input.patch).filter(([name]) => name !== 'period' && name !== 'body');
  return {
    type,
    values,
    reportRow: Type.Object({
      ...Object.fromEntries(reportable),
      version: Type.Optional(Type.Integer({ minimum: 0 })),
    }),
    create: Type.Object(input.create),
    patch: Type.Object(input.patch),
    item,
    list: Type.Object({ ...ObjectList.properties, items: Type.Array(item) }),
    detail: Type.Object({ ...shared, values, ...around }),
    query: Type.Object({ ...PageQuery.properties, ...filters }),
    exportQuery: Type.Object(filters),
    rows: Type.Object({ rows: Type.Array(Type.Object({ id: Id, version: Type.Integer(), ...output })) }),
    rowsBody: Type.Object({
      rows: Type.Array(row, { maxItems: 10_000 }),
      dryRun: Type.Optional(Type.Boolean()),
    }),
  };
}

/** The schemas of every declared type. */
export const objectSchemas: readonly ObjectSchemas[] = objectTypes.map(schemasOf);
