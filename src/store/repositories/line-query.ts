/** What narrows the register and what pages it, as SQL; it differs between the engines only in how a text is looked for in a text. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { LineKey, LineOrder, LineQuery, ListedLine } from '../../app/index.ts';
import type { Tables } from '../schema.ts';
import type { Engine } from '../session.ts';

export type LineTables = Tables & { readonly l: Tables['register_lines'] };
type Build = ExpressionBuilder<LineTables, 'l'>;

function stands(engine: Engine, term: string, column: string): Expression<SqlBool> {
  const within = sql.ref(column);
  return engine === 'sqlite'
    ? sql<SqlBool>`instr(${within}, ${term}) > 0`
    : sql<SqlBool>`strpos(${within}, ${term}) > 0`;
}

/** A provision as it stands in the lineages of places. */
export const inLineage = (provision: string): string => JSON.stringify(provision);

/** A provision counts with all that it lies in: each place names them, quoted as here. */
function inAreas(eb: Build, planId: string, areas: readonly string[], engine: Engine): Expression<SqlBool> {
  const places = eb
    .selectFrom('register_places')
    .select('provision_id')
    .where('plan_id', '=', planId)
    .where((at) => at.or(areas.map((area) => stands(engine, area, 'lineage'))));
  return eb('l.provision_id', 'in', places);
}

function isNumbered(eb: Build, planId: string, number: string): Expression<SqlBool> {
  const path = eb
    .selectFrom('register_places')
    .select('path')
    .where('plan_id', '=', planId)
    .whereRef('provision_id', '=', 'l.provision_id');
  const whole = sql<string>`(${path}) || '–' || l.ordinal`;
  return sql<SqlBool>`substr(${whole}, 1, length(cast(${number} as text))) = ${number}`;
}

function isReported(eb: Build, planId: string, reported: boolean): Expression<SqlBool> {
  const said = eb
    .selectFrom('statuses')
    .select('commitment')
    .where('plan_id', '=', planId)
    .where('period', '=', '')
    .where('progress', '<>', 'not-reported')
    .where('commitment', '=', sql<string>`'commitment/' || l.line_id`);
  const spoken = eb.and([eb('l.state', '=', 'accepted'), eb.exists(said)]);
  return reported ? spoken : eb.not(spoken);
}

/** Everything that narrows the list; its areas are quoted as lineages have them. */
export function meant(eb: Build, planId: string, query: LineQuery, engine: Engine): Expression<SqlBool> {
  const one = (column: 'actor' | 'kind' | 'strength' | 'state', values: readonly string[] | undefined) =>
    values?.length ? [eb(`l.${column}`, 'in', values)] : [];
  const flag = (column: 'is_dated' | 'is_led', value: boolean | undefined) =>
    value === undefined ? [] : [eb(`l.${column}`, '=', value ? 1 : 0)];
  const open = query.open === null ? null : [...query.open];
  return eb.and([
    eb('l.plan_id', '=', planId),
    ...one('actor', query.actor),
    ...one('kind', query.kind),
    ...one('strength', query.strength),
    ...one('state', query.states),
    ...flag('is_dated', query.dated),
    ...flag('is_led', query.led),
    ...(query.number === undefined ? [] : [isNumbered(eb, planId, query.number)]),
    ...(query.areas?.length ? [inAreas(eb, planId, query.areas, engine)] : []),
    ...(open === null ? [] : [open.length === 0 ? eb.lit(false) : eb('l.provision_id', 'in', open)]),
    ...(query.terms ?? []).map((term) => stands(engine, term, 'l.folded')),
    ...(query.reported === undefined ? [] : [isReported(eb, planId, query.reported)]),
  ]);
}

const lead = { actor: 'actor', kind: 'kind', strength: 'strength_rank', due: 'due_key' } as const;
const rest = ['place', 'start_at', 'line_id', 'state'] as const;

/** The columns that orders begin with. */
export type LeadKeys = Pick<Tables['register_lines'], (typeof lead)[keyof typeof lead]>;

/** The columns of an order, each with its direction; they make it total. */
export function orderColumns(order: LineOrder) {
  const last = (column: (typeof rest)[number]) => {
    const isBack = order === '-place' && (column === 'place' || column === 'start_at');
    return { column, direction: isBack ? ('desc' as const) : ('asc' as const) }; // as: Kysely's words
  };
  const named = rest.map(last);
  if (order === 'place' || order === '-place') return named;
  return [{ column: lead[order], direction: 'asc' as const }, ...named]; // as: Kysely's word
}

/** What stands beyond a place in the order. */
export function beyond(order: LineOrder, after: LineKey): Expression<SqlBool> {
  const columns = orderColumns(order);
  const bound = columns.map((_, i) => after[i] ?? 0);
  if (order !== '-place') {
    const names = sql.join(columns.map(({ column }) => sql.ref(`l.${column}`)));
    return sql<SqlBool>`(${names}) > (${sql.join(bound)})`;
  }
  // Two columns run backwards: what is beyond is spelled out, the first difference decides.
  const cases = columns.map(({ column, direction }, i) => {
    const same = columns.slice(0, i).map((c, at) => sql`${sql.ref(`l.${c.column}`)} = ${bound[at]}`);
    const further = direction === 'desc' ? sql`<` : sql`>`;
    return sql`(${sql.join([...same, sql`${sql.ref(`l.${column}`)} ${further} ${bound[i]}`], sql` and `)})`;
  });
  return sql<SqlBool>`(${sql.join(cases, sql` or `)})`;
}

/** Where a line stands in an order. */
export function keyOf(line: ListedLine, order: LineOrder, row: LeadKeys): LineKey {
  const key: (string | number)[] = [line.place, line.start, line.lineId, line.state];
  return order === 'place' || order === '-place' ? key : [row[lead[order]], ...key];
}
