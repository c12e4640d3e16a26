/** A list of one type's objects: filtered, searched, sorted, by pages, with the names of what they refer to [OB20]. */
import { type JsonObject, ok, type Problem, type Result } from '../../base/index.ts';
import type { ObjectType, Sort } from '../../plan/objects/index.ts';
import { type ObjectListView, searchTerms } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { foreign, readCursor, writeCursor } from '../lists/cursor.ts';
import type {
  App,
  ListedObject,
  ObjectPlace,
  ObjectQuery,
  ObjectSort,
  ProvisionRow,
  StoreReader,
} from '../ports/index.ts';
import { findType, requirePlan } from './find-type.ts';
import { nameRefs } from './name-refs.ts';
import { refsOfRows, toItem } from './object-item.ts';
import { type Sight, sightOf } from './sight.ts';

/** What narrows and orders a list. */
export interface ObjectFilters {
  readonly q?: string;
  /** By field: one of these words or references stands there. */
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  readonly ended?: boolean;
  /** Nobody is named as its owner. */
  readonly unowned?: boolean;
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly dateFrom?: string;
  readonly dateTo?: string;
  /** `<type>/<id>`: referred to in any field. */
  readonly linked?: readonly string[];
  /** Provision ids, each with its whole subtree. */
  readonly area?: readonly string[];
  readonly retired?: boolean;
  readonly sort?: Sort;
}
/** Which page of which list. */
export interface ListObjects extends ObjectFilters {
  readonly planId: string;
  readonly type: string;
  readonly limit?: number;
  readonly cursor?: string | null;
}

/** The provisions and everything below them. */
export function subtrees(
  roots: readonly string[],
  provisions: ReadonlyMap<string, ProvisionRow>,
): readonly string[] {
  const within = new Set(roots);
  const ordered = [...provisions.values()].sort((a, b) => a.order - b.order);
  for (const { id, parent } of ordered) if (parent !== null && within.has(parent)) within.add(id);
  return [...within];
}

function days(from: string | undefined, to: string | undefined): ObjectQuery['due'] {
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function isSort(name: string): name is ObjectSort {
  return ['label', 'due', 'date', 'state', 'owner', 'changed'].includes(name);
}

/** The store's query for these filters, as this person sees the plan. */
export async function toQuery(type: ObjectType, filters: ObjectFilters, sight: Sight): Promise<ObjectQuery> {
  const sort = filters.sort ?? type.sort ?? 'label';
  const name = sort.replace('-', '');
  const links = Object.entries(filters.fields ?? {}).map(([field, targets]) => ({ field, targets }));
  const anywhere = filters.linked?.length ? [{ targets: filters.linked }] : [];
  const [due, date] = [days(filters.dueFrom, filters.dueTo), days(filters.dateFrom, filters.dateTo)];
  const areas = filters.area?.length ? subtrees(filters.area, await sight.provisions()) : [];
  const states = type.state === undefined ? undefined : filters.fields?.[type.state];
  return {
    type: type.name,
    retired: filters.retired ?? false,
    terms: searchTerms(filters.q ?? ''),
    ...(states === undefined ? {} : { states }),
    ...(filters.ended === undefined ? {} : { ended: filters.ended }),
    ...(filters.unowned ? { unowned: true } : {}),
    ...(due === undefined ? {} : { due }),
    ...(date === undefined ? {} : { date }),
    links: [...links.filter(({ field }) => field !== type.state), ...anywhere],
    areas,
    open: sight.open,
    sort: isSort(name) ? name : 'label',
    language: sight.language,
    descending: sort.startsWith('-'),
  };
}

function toPlace(place: unknown): ObjectPlace | null {
  if (!Array.isArray(place)) return null;
  const [key, id]: readonly unknown[] = place;
  return typeof key === 'string' && typeof id === 'string' ? { key, id } : null;
}

/** A page of a list. */
export async function listObjects(
  app: App,
  who: Actor,
  { planId, type: name, cursor, limit = 50, ...filters }: ListObjects,
): Promise<Result<ObjectListView, Problem>> {
  const type = findType(name);
  if (!type.ok) return type;
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  // Who reads another language reads another order: its places are not those of this list.
  const list: JsonObject = { list: name, plan: planId, in: who.language, ...Object.fromEntries(given) };
  const read = readCursor(app, list, cursor);
  if (!read.ok) return read;
  const after = toPlace(read.value);
  if (after === null && read.value !== null) return foreign();
  return app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    if (!there.ok) return there;
    const sight = await sightOf(r, who, planId);
    const query = await toQuery(type.value, filters, sight);
    const page = await r.objects.list(planId, query, { limit, after });
    const total = await r.objects.count(planId, query);
    const refs = await nameRefs(r, planId, sight, refsOfRows(page.rows));
    const next = page.next === null ? null : writeCursor(app, list, [page.next.key, page.next.id]);
    return ok({ items: await toItems(r, planId, page.rows), total, next, refs });
  });
}

/** The rows as lines of a list. */
export async function toItems(
  r: StoreReader,
  planId: string,
  rows: readonly ListedObject[],
): Promise<ObjectListView['items']> {
  const areas = rows.flatMap((row) => row.areas);
  const found = areas.length === 0 ? [] : await r.projections.provisionsById(planId, areas);
  const provisions = new Map(found.map((row) => [row.id, row]));
  return rows.map((row) => toItem(row, provisions));
}
