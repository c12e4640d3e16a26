/**
 * A query for objects as SQL, the same for both engines but for the one function that looks for a text in a text. Filters
 * on links, areas and words are subqueries on tables of their own; the order and the cursor go by the index of that order.
 */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { ObjectPlace, ObjectQuery } from '../../app/index.ts';
import type { Db } from '../rows.ts';
import type { Tables } from '../schema.ts';
import type { Engine } from '../session.ts';
import { keyColumns } from './object-rows.ts';

type Build = ExpressionBuilder<Tables, 'objects'>;

/** Days of a list's range as the keys of the order by date: a date counts by the last day it may mean. */
function range(
  eb: Build,
  column: 'due_key' | 'date_key',
  days: { readonly from?: string; readonly to?: string } | undefined,
): Expression<SqlBool>[] {
  if (days === undefined || (days.from === undefined && days.to === undefined)) return [];
  const bounds = [eb(column, '<', days.to === undefined ? '~' : `${days.to}~`)];
  return days.from === undefined ? bounds : [eb(column, '>=', days.from), ...bounds];
}

function hasLink(
  eb: Build,
  { field, targets }: NonNullable<ObjectQuery['links']>[number],
  query: ObjectQuery,
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

function hasWords(eb: Build, planId: string, query: ObjectQuery, engine: Engine): Expression<SqlBool>[] {
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

/** Everything that narrows the list. */
export function conditions(
  eb: Build,
  planId: string,
  query: ObjectQuery,
  engine: Engine,
): Expression<SqlBool> {
  return eb.and([
    eb('plan_id', '=', planId),
    eb('type', '=', query.type),
    eb('is_retired', '=', query.retired ? 1 : 0),
    ...(query.states?.length ? [eb('state', 'in', query.states)] : []),
    ...(query.ended === undefined ? [] : [eb('is_ended', '=', query.ended ? 1 : 0)]),
    ...(query.unowned ? [eb('owner', 'is', null)] : []),
    ...range(eb, 'due_key', query.due),
    ...range(eb, 'date_key', query.date),
    ...(query.links ?? [])
      .filter(({ targets }) => targets.length > 0)
      .map((link) => hasLink(eb, link, query, planId)),
    ...(query.areas?.length ? [inAreas(eb, planId, query.type, query.areas)] : []),
    ...(query.open === null ? [] : [isOpen(eb, planId, query.type, query.open)]),
    ...hasWords(eb, planId, query, engine),
  ]);
}

/** The place of a row in the query's order. */
export function placeOf(row: Tables['objects'], { sort }: ObjectQuery): ObjectPlace {
  return { key: row[keyColumns[sort]], id: row.object_id };
}

/** The rows of a query after a place, in its order. */
export function selectObjects(
  db: Db,
  planId: string,
  query: ObjectQuery,
  engine: Engine,
  after: ObjectPlace | null,
  limit: number,
) {
  const column = keyColumns[query.sort];
  const direction = query.descending ? 'desc' : 'asc';
  let rows = db
    .selectFrom('objects')
    .selectAll()
    .where((eb) => conditions(eb, planId, query, engine));
  if (after !== null) {
    const beyond = query.descending ? sql`<` : sql`>`;
    rows = rows.where(sql<SqlBool>`(${sql.ref(column)}, object_id) ${beyond} (${after.key}, ${after.id})`);
  }
  return rows.orderBy(column, direction).orderBy('object_id', direction).limit(limit);
}
