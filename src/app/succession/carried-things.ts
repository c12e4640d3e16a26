/**
 * What of the plan before serves a commitment that goes on, as it begins in the next plan: open tasks and milestones, indicators,
 * the bodies that these name, and their focal points. Dates, baselines and results that belong to the plan before stay there:
 * its figures are its own [AP1062].
 */
import type { Json } from '../../base/index.ts';
import { carriedId } from '../../plan/index.ts';
import { parseRef, type Values } from '../../plan/objects/index.ts';
import type { Actor } from '../actor.ts';
import { timestamp } from '../log/entry-time.ts';
import { sightOf } from '../objects/sight.ts';
import type { App, ListedObject, StoreReader } from '../ports/index.ts';

/** Kinds that can be carried over, in the order in which they are made. */
export const carriedTypes = ['body', 'contact', 'indicator', 'milestone', 'task'] as const;
export type CarriedType = (typeof carriedTypes)[number];
/** Kinds that a person chooses; bodies come with what names them. */
export type CarriedKind = Exclude<CarriedType, 'body'>;

/** The plan before, as far as it is carried over: rows by type, each as it stands there. */
export type OldThings = Readonly<Record<CarriedType, readonly ListedObject[]>>;

const isText = (value: unknown): value is string => typeof value === 'string';
const refsOf = (value: Json | undefined): readonly string[] =>
  isText(value) ? [value] : Array.isArray(value) ? value.filter(isText) : [];
const bodiesOf = ({ values }: ListedObject): readonly string[] =>
  [values.lead, values.owner, values.support, values.parent]
    .flatMap(refsOf)
    .filter((ref) => ref.startsWith('body/'));

/** Bodies that are named, and those above them. */
async function bodiesAbove(
  r: StoreReader,
  planId: string,
  named: readonly string[],
): Promise<readonly ListedObject[]> {
  const found = new Map<string, ListedObject>();
  let wanted = [...new Set(named)];
  while (wanted.length > 0) {
    const rows = await r.objects.many(
      planId,
      wanted.flatMap((ref) => parseRef(ref) ?? []),
    );
    for (const row of rows) found.set(`body/${row.id}`, row);
    wanted = [...new Set(rows.flatMap(bodiesOf))].filter((ref) => !found.has(ref));
  }
  return [...found.values()].filter((row) => !row.retired);
}

/** Loads what serves these commitments of the plan before, as the person sees it there. */
export async function loadOldThings(
  app: App,
  r: StoreReader,
  who: Actor,
  from: string,
  commitments: readonly string[],
  kinds: readonly CarriedKind[],
): Promise<OldThings> {
  const sight = await sightOf(r, who, from);
  const linked = await r.objects.linksTo(from, commitments);
  const keys = linked.filter(({ field }) => field === 'commitments');
  const rows = (await r.objects.many(from, keys)).filter(
    (row) => sight.sees(row) && !row.retired && !row.ended,
  );
  const ofType = (type: CarriedType) =>
    rows.filter((row) => row.type === type).sort((a, b) => (a.id < b.id ? -1 : 1));
  const serving = [...ofType('task'), ...ofType('milestone'), ...ofType('indicator')];
  const carried = serving.filter(({ type }) => kinds.some((kind) => kind === type));
  const contacts = kinds.includes('contact') ? await inOffice(app, r, from, serving.flatMap(bodiesOf)) : [];
  const bodies = await bodiesAbove(r, from, [
    ...carried.flatMap(bodiesOf),
    ...contacts.flatMap(({ values }) => refsOf(values.body)),
  ]);
  const chosen = (type: CarriedKind) => carried.filter((row) => row.type === type);
  return {
    body: bodies.filter((row) => sight.sees(row)),
    contact: contacts.filter((row) => sight.sees(row)),
    indicator: chosen('indicator'),
    milestone: chosen('milestone'),
    task: chosen('task'),
  };
}

/** Focal points of these bodies that have not left. */
async function inOffice(
  app: App,
  r: StoreReader,
  from: string,
  bodies: readonly string[],
): Promise<readonly ListedObject[]> {
  const today = timestamp(app.clock()).slice(0, 10);
  const links = (await r.objects.linksTo(from, [...new Set(bodies)])).filter(
    ({ type, field }) => type === 'contact' && field === 'body',
  );
  return (await r.objects.many(from, links)).filter(
    ({ retired, values }) => !retired && (!isText(values.until) || values.until >= today),
  );
}

/** What a reference of the plan before leads to in the next one; null where it leads nowhere there. */
export type Carried = (ref: string) => string | null;

const kept: Readonly<Record<CarriedType, readonly string[]>> = {
  body: ['name', 'short', 'side', 'country', 'level', 'notes'],
  contact: ['name', 'post', 'mail', 'phone', 'speaks', 'from', 'until', 'notes'],
  indicator: [
    'title',
    'unit',
    'unitNames',
    'comparator',
    'aggregation',
    'baseline',
    'baselineOn',
    'source',
    'notes',
  ],
  milestone: ['title', 'due', 'notes'],
  task: ['number', 'title', 'due', 'state', 'issuedAs', 'measure', 'begun', 'notes'],
};
/** References that are carried over where what they lead to is; the last pass sets those among things of one type. */
const references: Readonly<Record<CarriedType, readonly string[]>> = {
  body: [],
  contact: ['body', 'account'],
  indicator: ['lead', 'commitments'],
  milestone: ['owner', 'commitments'],
  task: ['lead', 'support', 'commitments', 'person'],
};
/** The reference among things of the same type. */
export const amongThemselves: Readonly<Partial<Record<CarriedType, string>>> = {
  body: 'parent',
  contact: 'deputy',
  milestone: 'waits',
};

/** A reference, or a list of them, as it leads in the next plan; undefined where nothing is left of it. */
export function carriedRefs(value: Json | undefined, carried: Carried): Json | undefined {
  if (isText(value)) return carried(value) ?? undefined;
  if (!Array.isArray(value)) return undefined;
  const refs = value.filter(isText).flatMap((ref) => carried(ref) ?? []);
  return refs.length === 0 ? undefined : [...new Set(refs)];
}

/** Targets for periods that the next plan has; those before it are the plan before's. */
function targetsFrom(value: Json | undefined, from: string | null): Json | undefined {
  if (!Array.isArray(value)) return undefined;
  const rows = value.filter((row: Json) => {
    const period = typeof row === 'object' && row !== null && 'period' in row ? row.period : null;
    return from === null || (isText(period) && period >= from.slice(0, period.length));
  });
  return rows.length === 0 ? undefined : rows;
}

/** The values with which a thing begins in the next plan. */
export function carriedValues(
  type: CarriedType,
  { values }: ListedObject,
  carried: Carried,
  periodFrom: string | null,
): Values {
  const of = (names: readonly string[], read: (value: Json | undefined) => Json | undefined) =>
    names.flatMap((name) => {
      const value = read(values[name]);
      return value === undefined ? [] : [[name, value] as const];
    });
  return Object.fromEntries([
    ...of(kept[type], (value) => value),
    ...of(references[type], (value) => carriedRefs(value, carried)),
    ...(type === 'indicator' ? of(['targets'], (value) => targetsFrom(value, periodFrom)) : []),
    ...(type === 'milestone' ? [['state', 'planned'] as const] : []),
  ]);
}

/** The id under which a thing of the plan before stands in the next one. */
export function idInNext(
  app: App,
  plans: { readonly from: string; readonly planId: string },
  ref: string,
): string {
  return carriedId({ from: plans.from, to: plans.planId, ref }, app.sha256);
}
