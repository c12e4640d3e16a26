/** The register as it is listed: pages by key, counts by index. */
import { type SqlBool, sql } from 'kysely';
import type {
  LineCount,
  LineKey,
  LineOrder,
  LinePlace,
  LineQuery,
  LineState,
  LineWriter,
  ListedLine,
  PlaceCount,
  RegisterLine,
} from '../../app/index.ts';
import { type Progress, progressWords } from '../../plan/index.ts';
import { dateKey } from '../../plan/objects/index.ts';
import { change, type Db, fromFlag, fromJson, idPieces, inPieces, putRows, toFlag, toJson } from '../rows.ts';
import type { Tables } from '../schema.ts';
import type { Engine } from '../session.ts';
import {
  countAlike,
  countByPlace,
  countLines,
  type Listed,
  listedColumns,
  named,
  narrowed,
  readAreas,
  readLines,
} from './line-lists.ts';
import { keyOf, meant } from './line-query.ts';

type Stored = Tables['register_lines'];
const states: readonly LineState[] = ['accepted', 'proposed', 'rejected'];

function known<T extends string>(words: readonly T[], word: string): T {
  const found = words.find((one) => one === word);
  if (found === undefined) throw new Error(`a line has an unknown word: ${word}`);
  return found;
}

function toShown(row: Listed): Omit<RegisterLine, 'folded' | 'rank'> {
  return {
    lineId: row.line_id,
    state: known(states, row.state),
    provisionId: row.provision_id,
    place: row.place,
    start: row.start_at,
    ordinal: row.ordinal,
    textId: row.text_id,
    spans: fromJson(row.spans),
    words: row.words,
    reading: fromJson(row.reading),
    version: row.version,
    anchored: fromFlag(row.is_anchored),
  };
}

function toLine(row: Stored): RegisterLine {
  return { ...toShown(row), folded: row.folded, rank: row.strength_rank };
}

function fromLine(planId: string, line: RegisterLine): Stored {
  const { reading } = line;
  const date = reading.due?.date ?? null;
  return {
    plan_id: planId,
    line_id: line.lineId,
    state: line.state,
    provision_id: line.provisionId,
    place: line.place,
    start_at: line.start,
    ordinal: line.ordinal,
    text_id: line.textId,
    spans: toJson(line.spans),
    words: line.words,
    folded: line.folded,
    reading: toJson(reading),
    actor: reading.actor,
    kind: reading.kind,
    strength: reading.strength,
    strength_rank: line.rank,
    due_key: dateKey(date),
    is_dated: toFlag(date !== null),
    is_led: toFlag(reading.leads.length > 0),
    is_anchored: toFlag(line.anchored),
    version: line.version,
  };
}

function toPlace(row: Tables['register_places']): LinePlace {
  const { place, path, label, heading, role } = row;
  return { provisionId: row.provision_id, place, path, label, heading, role, lineage: fromJson(row.lineage) };
}

function toListed(
  row: Listed & Pick<LinePlace, 'path' | 'label' | 'heading'> & { progress: string | null },
): ListedLine {
  const progress: Progress =
    row.progress === null || row.state !== 'accepted' ? 'not-reported' : known(progressWords, row.progress);
  return { ...toShown(row), path: row.path, label: row.label, heading: row.heading, progress };
}

function inReadingOrder(a: ListedLine, b: ListedLine): number {
  const byId = a.lineId < b.lineId ? -1 : a.lineId > b.lineId ? 1 : a.state < b.state ? -1 : 1;
  return a.place - b.place || a.start - b.start || byId;
}

export class RegisterLineRepository implements LineWriter {
  readonly #db: Db;
  readonly #engine: Engine;

  constructor(db: Db, engine: Engine) {
    this.#db = db;
    this.#engine = engine;
  }

  byId(planId: string, lineIds: readonly string[]): Promise<readonly ListedLine[]> {
    return this.#listed(planId, 'l.line_id', lineIds);
  }

  listedIn(planId: string, provisions: readonly string[]): Promise<readonly ListedLine[]> {
    return this.#listed(planId, 'l.provision_id', provisions);
  }

  async #listed(planId: string, column: 'l.line_id' | 'l.provision_id', ids: readonly string[]) {
    const found: ListedLine[] = [];
    for (const piece of idPieces(ids)) {
      const lines = this.#db
        .selectFrom('register_lines as l')
        .select(listedColumns.map((one) => `l.${one}` as const)) // as const: names of columns
        .where('l.plan_id', '=', planId)
        .where(column, 'in', piece);
      found.push(...(await named(this.#db, planId, lines).execute()).map(toListed));
    }
    return found.sort(inReadingOrder);
  }

  async beside(
    planId: string,
    { lineId, state, place, start }: Pick<RegisterLine, 'lineId' | 'state' | 'place' | 'start'>,
    open: LineQuery['open'],
  ): Promise<{ readonly previous: string | null; readonly next: string | null }> {
    const usual = { states: ['accepted', 'proposed'], open } as const; // as: states
    const columns = ['l.place', 'l.start_at', 'l.line_id', 'l.state'] as const; // as: columns, in the order of their index
    const key = sql.join([place, start, lineId, state]);
    const nearest = async (side: 'asc' | 'desc'): Promise<string | null> => {
      const beyond = side === 'asc' ? sql`>` : sql`<`;
      let lines = this.#db
        .selectFrom('register_lines as l')
        .select('l.line_id')
        .where((eb) => meant(eb, planId, usual, this.#engine))
        .where(sql<SqlBool>`(${sql.join(columns.map((column) => sql.ref(column)))}) ${beyond} (${key})`)
        .limit(1);
      for (const column of columns) lines = lines.orderBy(column, side);
      return (await lines.executeTakeFirst())?.line_id ?? null;
    };
    const [previous, next] = await Promise.all([nearest('desc'), nearest('asc')]);
    return { previous, next };
  }

  async page(
    planId: string,
    query: LineQuery,
    { order, limit, after }: { order: LineOrder; limit: number; after: LineKey | null },
  ): Promise<{ readonly rows: readonly ListedLine[]; readonly next: LineKey | null }> {
    const found = await readLines(this.#db, { ...narrowed(planId, query), after }, { order, limit });
    const rows = found.slice(0, limit).map(toListed);
    const [last, row] = [rows.at(-1), found[limit - 1]];
    const hasMore = found.length > limit && last !== undefined && row !== undefined;
    return { rows, next: hasMore ? keyOf(last, order, row) : null };
  }

  async counts(planId: string, query: LineQuery): Promise<readonly LineCount[]> {
    const rows = await countAlike(this.#db, narrowed(planId, query), null);
    return rows.map(({ state, is_dated, is_led, n, ...row }) => ({
      ...row,
      state: known(states, state),
      dated: fromFlag(is_dated),
      led: fromFlag(is_led),
      n: Number(n),
    }));
  }

  async countsByPlace(planId: string, query: LineQuery): Promise<readonly PlaceCount[]> {
    const rows = await countByPlace(this.#db, narrowed(planId, query), null);
    return rows.map((row) => ({
      provisionId: row.provision_id,
      place: row.place,
      lineage: fromJson<readonly string[]>(row.lineage),
      state: known(states, row.state),
      n: Number(row.n),
    }));
  }

  async reported(planId: string, open: ReadonlySet<string> | null): Promise<number> {
    const query = { states: ['accepted'], reported: true, open } as const;
    const [row] = await countLines(this.#db, narrowed(planId, query), null);
    return Number(row?.n ?? 0);
  }

  async within(planId: string, provisions: readonly string[] | null): Promise<readonly RegisterLine[]> {
    const lines = this.#db.selectFrom('register_lines').selectAll().where('plan_id', '=', planId);
    if (provisions === null) return (await lines.execute()).map(toLine);
    const found: RegisterLine[] = [];
    for (const piece of idPieces(provisions))
      found.push(...(await lines.where('provision_id', 'in', piece).execute()).map(toLine));
    return found;
  }

  async provisionsOf(planId: string, lineIds: readonly string[]): Promise<readonly string[]> {
    const found = new Set<string>();
    for (const piece of idPieces(lineIds)) {
      const lines = this.#db.selectFrom('register_lines').select('provision_id').distinct();
      const rows = await lines.where('plan_id', '=', planId).where('line_id', 'in', piece).execute();
      for (const row of rows) found.add(row.provision_id);
    }
    return [...found];
  }

  async areas(planId: string): Promise<readonly LinePlace[]> {
    return (await readAreas(this.#db, planId)).map(toPlace);
  }

  async places(planId: string, role?: string): Promise<readonly LinePlace[]> {
    let rows = this.#db.selectFrom('register_places').selectAll().where('plan_id', '=', planId);
    if (role !== undefined) rows = rows.where('role', '=', role);
    return (await rows.orderBy('place').orderBy('provision_id').execute()).map(toPlace);
  }

  async placeCounts(planId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#db
      .selectFrom('register_places')
      .select(['role', (eb) => eb.fn.countAll<number>().as('n')])
      .where('plan_id', '=', planId)
      .where('role', '<>', 'none')
      .groupBy('role')
      .execute();
    return new Map(rows.map(({ role, n }) => [role, Number(n)]));
  }

  async plansWithout(): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom('plans as p')
      .select('p.plan_id')
      .where((eb) => {
        const placed = eb.selectFrom('register_places as h').select('h.plan_id');
        const settled = eb.selectFrom('commitments as h').select('h.plan_id');
        const proposed = eb.selectFrom('proposals as h').select('h.plan_id');
        return eb.and([
          eb.not(eb.exists(placed.whereRef('h.plan_id', '=', 'p.plan_id'))),
          eb.or([
            eb.exists(settled.whereRef('h.plan_id', '=', 'p.plan_id')),
            eb.exists(proposed.whereRef('h.plan_id', '=', 'p.plan_id')),
          ]),
        ]);
      })
      .orderBy('p.plan_id')
      .execute();
    return rows.map((row) => row.plan_id);
  }

  async put(planId: string, rows: readonly RegisterLine[]): Promise<void> {
    const kept = rows.map((row) => fromLine(planId, row));
    await putRows(this.#db, 'register_lines', ['plan_id', 'line_id', 'state'], kept);
  }

  async remove(planId: string, rows: readonly Pick<RegisterLine, 'lineId' | 'state'>[]): Promise<void> {
    for (const [state, of] of Map.groupBy(rows, (row) => row.state))
      for (const piece of idPieces(of.map(({ lineId }) => lineId))) {
        const lines = this.#db.deleteFrom('register_lines').where('plan_id', '=', planId);
        await change(this.#db, lines.where('state', '=', state).where('line_id', 'in', piece));
      }
  }

  async putPlaces(planId: string, rows: readonly LinePlace[]): Promise<void> {
    const kept = rows.map(({ provisionId, place, path, label, heading, role, lineage }) => ({
      plan_id: planId,
      provision_id: provisionId,
      ...{ place, path, label, heading, role, lineage: toJson(lineage) },
    }));
    await putRows(this.#db, 'register_places', ['plan_id', 'provision_id'], kept);
  }

  async removePlaces(planId: string, provisionIds: readonly string[]): Promise<void> {
    for (const piece of inPieces(provisionIds, 500)) {
      const places = this.#db.deleteFrom('register_places').where('plan_id', '=', planId);
      await change(this.#db, places.where('provision_id', 'in', piece));
    }
  }

  async clear(planId: string): Promise<void> {
    for (const table of ['register_lines', 'register_places'] as const)
      await change(this.#db, this.#db.deleteFrom(table).where('plan_id', '=', planId));
  }
}
