/** Pages and counts of the register as queries whose texts are kept. */
import { type SelectQueryBuilder, sql } from 'kysely';
import type { LineKey, LineOrder, LineQuery } from '../../app/index.ts';
import { readyRead } from '../ready.ts';
import { readyList } from '../ready-list.ts';
import type { Db } from '../rows.ts';
import type { Tables } from '../schema.ts';
import { engineOf } from '../session.ts';
import { beyond, inLineage, type LineTables, meant, orderColumns } from './line-query.ts';

/** What a page shows of a line, and what its place in an order is; not its words as they are searched in. */
export const listedColumns = [
  ...([
    'line_id',
    'state',
    'provision_id',
    'place',
    'start_at',
    'ordinal',
    'text_id',
    'spans',
    'words',
  ] as const),
  ...(['reading', 'actor', 'kind', 'strength_rank', 'due_key', 'version', 'is_anchored'] as const),
] as const;
/** A row of them. */
export type Listed = Pick<Tables['register_lines'], (typeof listedColumns)[number]>;
/**
 * Lines with the names of their places and their progress. They were cut before, and the plan is named again: what is
 * looked up is looked up for these lines alone.
 */
export function named(db: Db, planId: string, lines: SelectQueryBuilder<LineTables, 'l', Listed>) {
  return db
    .selectFrom(lines.as('l'))
    .leftJoin('register_places as p', (join) =>
      join.on('p.plan_id', '=', planId).onRef('p.provision_id', '=', 'l.provision_id'),
    )
    .leftJoin('statuses as s', (join) =>
      join
        .on('s.plan_id', '=', planId)
        .on('s.period', '=', '')
        .on('s.commitment', '=', sql<string>`'commitment/' || l.line_id`),
    )
    .select(listedColumns.map((column) => `l.${column}` as const)) // as const: a column's name
    .select([sql<string>`coalesce(p.path, '')`.as('path'), 'p.label', 'p.heading', 's.progress']);
}

export interface Narrowed {
  readonly planId: string;
  readonly query: LineQuery;
}

/** What narrows a list as its text takes it. */
export const narrowed = (planId: string, { areas, ...query }: LineQuery): Narrowed => {
  return { planId, query: areas === undefined ? query : { ...query, areas: areas.map(inLineage) } };
};

/** A page of lines, one more than asked for. */
export const readLines = readyList(
  (
    db,
    { planId, query, after }: Narrowed & { readonly after: LineKey | null },
    { order, limit }: { readonly order: LineOrder; readonly limit: number },
  ) => {
    let lines = db
      .selectFrom('register_lines as l')
      .select(listedColumns.map((column) => `l.${column}` as const)) // as const: a column's name
      .where((eb) => meant(eb, planId, query, engineOf(db)))
      .limit(limit + 1);
    if (after !== null) lines = lines.where(beyond(order, after));
    for (const { column, direction } of orderColumns(order)) lines = lines.orderBy(`l.${column}`, direction);
    let found = named(db, planId, lines);
    for (const { column, direction } of orderColumns(order)) found = found.orderBy(`l.${column}`, direction);
    return found;
  },
);

const alike = ['l.state', 'l.actor', 'l.kind', 'l.strength', 'l.is_dated', 'l.is_led'] as const;
/** How many lines are alike. */
export const countAlike = readyList((db, { planId, query }: Narrowed, _: null) =>
  db
    .selectFrom('register_lines as l')
    .select([...alike, (eb) => eb.fn.countAll<number>().as('n')])
    .where((eb) => meant(eb, planId, query, engineOf(db)))
    .groupBy(alike),
);

/** How many lines each provision holds. */
export const countByPlace = readyList((db, { planId, query }: Narrowed, _: null) => {
  const counted = db
    .selectFrom('register_lines as l')
    .select(['l.provision_id', 'l.state', (eb) => eb.fn.countAll<number>().as('n')])
    .where((eb) => meant(eb, planId, query, engineOf(db)))
    .groupBy(['l.provision_id', 'l.state']);
  return db
    .selectFrom(counted.as('c'))
    .innerJoin('register_places as p', (join) =>
      join.on('p.plan_id', '=', planId).onRef('p.provision_id', '=', 'c.provision_id'),
    )
    .select(['c.provision_id', 'c.state', 'c.n', 'p.place', 'p.lineage']);
});

/** How many lines there are. */
export const countLines = readyList((db, { planId, query }: Narrowed, _: null) =>
  db
    .selectFrom('register_lines as l')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where((eb) => meant(eb, planId, query, engineOf(db))),
);

/** Headings, or where there are none operative provisions. */
export const readAreas = readyRead(['plan'], (db, planId: string) => {
  const ofRole = (role: string) =>
    db
      .selectFrom('register_places')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('role', '=', sql.lit(role));
  const heading = ofRole('heading').clearSelect().select('provision_id');
  return db
    .selectFrom(
      ofRole('heading')
        .unionAll(ofRole('operative').where((eb) => eb.not(eb.exists(heading))))
        .as('p'),
    )
    .selectAll()
    .orderBy('place')
    .orderBy('provision_id');
});
