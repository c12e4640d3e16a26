/**
 * How commitments stand. Timing is worked out by the database from the day that is asked about; in a period, what nobody
 * claimed stands as not reported, beside its place and date of now.
 */
import { type AliasedExpression, sql } from 'kysely';
import {
  dueKeyOf,
  placeOfStatus,
  type StatusCell,
  type StatusPage,
  type StatusPlace,
  type StatusQuery,
  type StatusRow,
  type StatusWriter,
} from '../../app/index.ts';
import { partialDateBounds } from '../../base/index.ts';
import {
  basisWords,
  countedWords,
  evidenceWords,
  type Progress,
  progressWords,
  timingWords,
} from '../../plan/index.ts';
import { readyList } from '../ready-list.ts';
import { change, type Db, fromFlag, fromJson, idPieces, putRows, toFlag, toJson } from '../rows.ts';
import type { Tables } from '../schema.ts';

type Stored = Tables['statuses'];

function fromStatus(planId: string, row: StatusRow): Stored {
  const done = row.done === null ? null : partialDateBounds(row.done);
  return {
    plan_id: planId,
    period: row.period,
    commitment: row.commitment,
    counted: row.counted,
    progress: row.progress,
    basis: row.basis,
    said_for: row.saidFor,
    due: row.due,
    due_key: dueKeyOf(row.due),
    is_moved: toFlag(row.moved),
    done: row.done,
    done_key: done === null ? '' : done.first,
    evidence: row.evidence,
    is_led: toFlag(row.led),
    is_flagship: toFlag(row.flagship),
    areas: toJson(row.areas),
    order_key: row.orderKey,
  };
}

/** The word, as it was written from the same list. */
function known<T extends string>(words: readonly T[], word: string): T {
  const found = words.find((one) => one === word);
  if (found === undefined) throw new Error(`a status has an unknown word: ${word}`);
  return found;
}

type At = Omit<Stored, 'plan_id'>;

function toStatus(row: At): StatusRow {
  return {
    period: row.period,
    commitment: row.commitment,
    counted: known(countedWords, row.counted),
    progress: known(progressWords, row.progress),
    basis: known(basisWords, row.basis),
    saidFor: row.said_for,
    due: row.due,
    moved: fromFlag(Number(row.is_moved)),
    done: row.done,
    evidence: known(evidenceWords, row.evidence),
    led: fromFlag(Number(row.is_led)),
    flagship: fromFlag(Number(row.is_flagship)),
    areas: fromJson<readonly string[]>(row.areas),
    orderKey: row.order_key,
  };
}

/** Timing as `timingOf` has it, over the columns of a subquery. */
function timingAt(asOf: string) {
  return sql<string>`case
    when due_key = '~' then 'no-date'
    when progress = 'complete' and done_key > substr(due_key, 1, 10) then 'late'
    when progress = 'complete' and is_moved = 1 then 'rescheduled'
    when progress = 'complete' then 'on-time'
    when substr(due_key, 1, 10) < ${asOf} then 'late'
    when is_moved = 1 then 'rescheduled'
    else 'not-due' end`;
}

const own = ['commitment', 'counted', 'is_led', 'is_flagship', 'areas', 'order_key'] as const;
const said = [
  ...(['period', 'progress', 'basis', 'said_for', 'due', 'due_key', 'is_moved'] as const),
  ...(['done', 'done_key', 'evidence'] as const),
] as const;

/** The rows of a period: one for each commitment. */
function rowsAt(db: Db, planId: string, period: string | undefined): AliasedExpression<At, 'x'> {
  if (period === undefined)
    return db
      .selectFrom('statuses')
      .select([...own, ...said])
      .where('plan_id', '=', planId)
      .where('period', '=', '')
      .as('x');
  return db
    .selectFrom('statuses as s')
    .leftJoin('statuses as p', (join) =>
      join
        .onRef('p.plan_id', '=', 's.plan_id')
        .onRef('p.commitment', '=', 's.commitment')
        .on('p.period', '=', period),
    )
    .select(['s.commitment', 's.counted', 's.is_led', 's.is_flagship', 's.areas', 's.order_key'])
    .select([
      sql<string>`cast(${period} as text)`.as('period'),
      sql<string>`coalesce(p.progress, 'not-reported')`.as('progress'),
      sql<string>`coalesce(p.basis, 'none')`.as('basis'),
      sql<string>`coalesce(p.said_for, '')`.as('said_for'),
      sql<string | null>`case when p.commitment is null then s.due else p.due end`.as('due'),
      sql<string>`coalesce(p.due_key, s.due_key)`.as('due_key'),
      sql<number>`coalesce(p.is_moved, s.is_moved)`.as('is_moved'),
      sql<string | null>`p.done`.as('done'),
      sql<string>`coalesce(p.done_key, '')`.as('done_key'),
      sql<string>`coalesce(p.evidence, 'none')`.as('evidence'),
    ])
    .where('s.plan_id', '=', planId)
    .where('s.period', '=', '')
    .as('x');
}

/** What a list is narrowed by, with days as keys and nothing that is not asked for. */
interface Narrowed {
  readonly planId: string;
  /** None: as things stand now. */
  readonly period?: string;
  /** Where timing is asked for. */
  readonly asOf?: string;
  readonly from?: string;
  readonly before?: string;
  readonly words: Pick<
    StatusQuery,
    'counted' | 'progress' | 'basis' | 'evidence' | 'timing' | 'led' | 'flagship'
  >;
}

function asked(planId: string, query: StatusQuery): Narrowed {
  const { period, asOf, due = {}, sort: _, ...words } = query;
  const { from, to } = due;
  return {
    planId,
    ...inPeriod(period),
    ...(words.timing?.length ? { asOf } : {}),
    ...(from === undefined ? {} : { from }),
    ...(from === undefined && to === undefined ? {} : { before: to === undefined ? '~' : `${to}~` }),
    words,
  };
}

const inPeriod = (period: string): Pick<Narrowed, 'period'> => (period === '' ? {} : { period });

function narrowed(db: Db, { planId, period, asOf, from, before, words: query }: Narrowed) {
  let rows = db.selectFrom(rowsAt(db, planId, period));
  const lists = [
    ['counted', query.counted],
    ['progress', query.progress],
    ['basis', query.basis],
    ['evidence', query.evidence],
  ] as const;
  for (const [column, words] of lists) if (words?.length) rows = rows.where(column, 'in', words);
  if (query.timing?.length && asOf !== undefined) rows = rows.where(timingAt(asOf), 'in', query.timing);
  if (query.led !== undefined) rows = rows.where('is_led', '=', toFlag(query.led));
  if (query.flagship !== undefined) rows = rows.where('is_flagship', '=', toFlag(query.flagship));
  if (from !== undefined) rows = rows.where('due_key', '>=', from);
  if (before !== undefined) rows = rows.where('due_key', '<', before);
  return rows;
}

const cellColumns = ['counted', 'progress', 'basis', 'evidence', 'is_led', 'is_flagship', 'timing'] as const;
const countCells = readyList(
  (
    db,
    { planId, period, asOf }: Pick<Narrowed, 'planId' | 'period'> & { readonly asOf: string },
    _: null,
  ) => {
    const inner = db
      .selectFrom(rowsAt(db, planId, period))
      .select(['counted', 'progress', 'basis', 'evidence', 'is_led', 'is_flagship'])
      .select(timingAt(asOf).as('timing'));
    return db
      .selectFrom(inner.as('y'))
      .select(cellColumns)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .groupBy(cellColumns);
  },
);

/** Where a page goes on: behind a place of the register, or behind a key and a place of it. */
interface After {
  readonly order: string;
  readonly key?: string;
}

const readRows = readyList(
  (
    db,
    { after, ...query }: Narrowed & { readonly after: After | null },
    { sort, limit }: { readonly sort: StatusQuery['sort']; readonly limit: number },
  ) => {
    let rows = narrowed(db, query).select([...own, ...said]);
    if (sort === undefined) {
      if (after !== null) rows = rows.where('order_key', '>', after.order);
      return rows.orderBy('order_key').limit(limit);
    }
    // Without a date one stands last, whichever way dates go.
    const key =
      sort === '-due' ? sql<string>`case due_key when '~' then '' else due_key end` : sql<string>`due_key`;
    if (after?.key !== undefined) {
      const { key: past, order } = after;
      rows = rows.where((eb) =>
        eb.or([
          eb(key, sort === 'due' ? '>' : '<', past),
          eb.and([eb(key, '=', past), eb('order_key', '>', order)]),
        ]),
      );
    }
    return rows
      .orderBy(key, sort === 'due' ? 'asc' : 'desc')
      .orderBy('order_key')
      .limit(limit);
  },
);

const countRows = readyList((db, query: Narrowed, _: null) =>
  narrowed(db, query).select((eb) => eb.fn.countAll<number>().as('n')),
);

export class StatusRepository implements StatusWriter {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async cells(planId: string, period: string, asOf: string): Promise<readonly StatusCell[]> {
    const found = await countCells(this.#db, { planId, asOf, ...inPeriod(period) }, null);
    return found.map((row) => ({
      counted: known(countedWords, row.counted),
      progress: known(progressWords, row.progress),
      basis: known(basisWords, row.basis),
      evidence: known(evidenceWords, row.evidence),
      timing: known(timingWords, row.timing),
      led: fromFlag(Number(row.is_led)),
      flagship: fromFlag(Number(row.is_flagship)),
      n: Number(row.n),
    }));
  }

  async list(
    planId: string,
    query: StatusQuery,
    { limit, after }: { readonly limit: number; readonly after: StatusPlace | null },
  ): Promise<StatusPage> {
    const { sort } = query;
    const past =
      after === null ? null : { order: after[1], ...(sort === undefined ? {} : { key: after[0] }) };
    const found = await readRows(
      this.#db,
      { ...asked(planId, query), after: past },
      { sort, limit: limit + 1 },
    );
    const shown = found.slice(0, limit).map(toStatus);
    const last = shown.at(-1);
    const hasMore = found.length > limit && last !== undefined;
    return { rows: shown, next: hasMore ? placeOfStatus(last, sort) : null };
  }

  async count(planId: string, query: StatusQuery): Promise<number> {
    const [found] = await countRows(this.#db, asked(planId, query), null);
    return Number(found?.n ?? 0);
  }

  async progressNow(planId: string): Promise<ReadonlyMap<string, Progress>> {
    const rows = await this.#db
      .selectFrom('statuses')
      .select(['commitment', 'progress'])
      .where('plan_id', '=', planId)
      .where('period', '=', '')
      .where('progress', '<>', 'not-reported')
      .execute();
    return new Map(rows.map(({ commitment, progress }) => [commitment, known(progressWords, progress)]));
  }

  async of(planId: string, commitments: readonly string[]): Promise<readonly StatusRow[]> {
    const found: StatusRow[] = [];
    for (const piece of idPieces(commitments)) {
      const rows = await this.#db
        .selectFrom('statuses')
        .selectAll()
        .where('plan_id', '=', planId)
        .where('commitment', 'in', piece)
        .orderBy('order_key')
        .orderBy('period')
        .execute();
      found.push(...rows.map(toStatus));
    }
    return found;
  }

  async everything(planId: string): Promise<readonly StatusRow[]> {
    const rows = await this.#db
      .selectFrom('statuses')
      .selectAll()
      .where('plan_id', '=', planId)
      .orderBy('order_key')
      .orderBy('period')
      .execute();
    return rows.map(toStatus);
  }

  async replace(planId: string, commitments: readonly string[], rows: readonly StatusRow[]): Promise<void> {
    for (const piece of idPieces(commitments)) {
      const gone = this.#db
        .deleteFrom('statuses')
        .where('plan_id', '=', planId)
        .where('commitment', 'in', piece);
      await change(this.#db, gone);
    }
    const key = ['plan_id', 'period', 'commitment'] as const;
    await putRows(
      this.#db,
      'statuses',
      key,
      rows.map((row) => fromStatus(planId, row)),
    );
  }

  async clear(planId: string): Promise<void> {
    await change(this.#db, this.#db.deleteFrom('statuses').where('plan_id', '=', planId));
  }
}
