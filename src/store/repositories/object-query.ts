/**
 * A query for objects as SQL, the same for both engines but for the one function that looks for a text in a text. Filters
 * on links, areas and words are subqueries on tables of their own; the order and the cursor go by the index of that order.
 */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { ObjectPlace, ObjectQuery } from '../../app/index.ts';
import { readyList } from '../ready-list.ts';
import type { Tables } from '../schema.ts';
import { type Engine, engineOf } from '../session.ts';
import { keyColumn } from './object-rows.ts';

type Build = ExpressionBuilder<Tables, 'objects'>;

/** Days of a list's range as the keys of the order by date: a date counts by the last day it may mean. */
function keysOf({ from, to }: NonNullable<ObjectQuery['due']>): NonNullable<ObjectQuery['due']> {
  if (from === undefined) return to === undefined ? {} : { to: `${to}~` };
  return { from, to: to === undefined ? '~' : `${to}~` };
}

/** Between two such keys. */
function range(
  eb: Build,
  column: 'due_key' | 'date_key',
  days: { readonly from?: string; readonly to?: string } | undefined,
): Expression<SqlBool>[] {
  if (days === undefined || (days.from === undefined && days.to === undefined)) return [];
  return [
    ...(days.from === undefined ? [] : [eb(column, '>=', days.from)]),
    ...(days.to === undefined ? [] : [eb(column, '<', days.to)]),
  ];
}

function hasLink(
  eb: Build,
  { field, targets }: NonNullable<ObjectQuery['links']>[number],
  query: ObjectFilter,
  planId: string,
): Expression<SqlBool> {
  let links = eb
    .selectFrom('object_links')
    .select('object_id')
    .where('plan_id', '=', planId)
    .where('type', '=', query.type)
    .where('target', 'in', targets);
  if (field !== undefined) links = links.where('field', '=', field);
  return eb('object_id', 'in', links);
}

function inAreas(
  eb: Build,
  planId: string,
  type: string,
  provisions: readonly string[],
): Expression<SqlBool> {
  return eb(
    'object_id',
    'in',
    eb
      .selectFrom('object_areas')
      .select('object_id')
      .where('plan_id', '=', planId)
      .where('type', '=', type)
      .where('provision_id', 'in', provisions),
  );
}

/** What a reader whose areas are narrowed sees. */
export function isOpen(
  eb: Build,
  planId: string,
  type: string,
  open: ReadonlySet<string>,
): Expression<SqlBool> {
  const toAll = eb('placed', '=', 'everybody');
  return open.size === 0 ? toAll : eb.or([toAll, inAreas(eb, planId, type, [...open])]);
}

function hasWords(eb: Build, planId: string, query: ObjectFilter, engine: Engine): Expression<SqlBool>[] {
  const terms = query.terms ?? [];
  if (terms.length === 0) return [];
  let found = eb
    .selectFrom('object_words')
    .select('object_id')
    .where('plan_id', '=', planId)
    .where('type', '=', query.type);
  for (const term of terms) {
    const place =
      engine === 'sqlite' ? sql<number>`instr(words, ${term})` : sql<number>`strpos(words, ${term})`;
    found = found.where(place, '>', 0);
  }
  return [eb('object_id', 'in', found)];
}

/** What narrows a list. */
type ObjectFilter = Omit<ObjectQuery, 'sort' | 'language' | 'descending'>;
type Ordered = Pick<ObjectQuery, 'sort' | 'language' | 'descending'> & { readonly limit: number };

/** The same in the form that its text is made of: days as keys, and nothing that narrows nothing. */
export function filterOf({ sort: _, language: _l, descending: __, ...filter }: ObjectQuery): ObjectFilter {
  const { due, date, links, ...rest } = filter;
  return {
    ...rest,
    ...(due === undefined ? {} : { due: keysOf(due) }),
    ...(date === undefined ? {} : { date: keysOf(date) }),
    ...(links === undefined ? {} : { links: links.filter(({ targets }) => targets.length > 0) }),
  };
}

function conditions(eb: Build, planId: string, query: ObjectFilter, engine: Engine): Expression<SqlBool> {
  return eb.and([
    eb('plan_id', '=', planId),
    eb('type', '=', query.type),
    eb('is_retired', '=', query.retired ? 1 : 0),
    ...(query.states?.length ? [eb('state', 'in', query.states)] : []),
    ...(query.ended === undefined ? [] : [eb('is_ended', '=', query.ended ? 1 : 0)]),
    ...(query.unowned ? [eb('owner', 'is', null)] : []),
    ...range(eb, 'due_key', query.due),
    ...range(eb, 'date_key', query.date),
    ...(query.links ?? []).map((link) => hasLink(eb, link, query, planId)),
    ...(query.areas?.length ? [inAreas(eb, planId, query.type, query.areas)] : []),
    ...(query.open === null ? [] : [isOpen(eb, planId, query.type, query.open)]),
    ...hasWords(eb, planId, query, engine),
  ]);
}

/** The place of a row in the query's order. */
export function placeOf(row: Tables['objects'], query: ObjectQuery): ObjectPlace {
  return { key: row[keyColumn(query)], id: row.object_id };
}

interface Narrowed {
  readonly planId: string;
  readonly filter: ObjectFilter;
  readonly after: ObjectPlace | null;
}

/** The rows of a query after a place, in its order. */
export const readObjects = readyList(
  (db, { planId, filter, after }: Narrowed, { sort, language, descending, limit }: Ordered) => {
    const column = keyColumn({ sort, language });
    const direction = descending ? 'desc' : 'asc';
    let rows = db
      .selectFrom('objects')
      .selectAll()
      .where((eb) => conditions(eb, planId, filter, engineOf(db)));
    if (after !== null) {
      const beyond = descending ? sql`<` : sql`>`;
      rows = rows.where(sql<SqlBool>`(${sql.ref(column)}, object_id) ${beyond} (${after.key}, ${after.id})`);
    }
    return rows.orderBy(column, direction).orderBy('object_id', direction).limit(limit);
  },
);

/** How many there are. */
export const countObjects = readyList((db, { planId, filter }: Omit<Narrowed, 'after'>, _: null) =>
  db
    .selectFrom('objects')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where((eb) => conditions(eb, planId, filter, engineOf(db))),
);
