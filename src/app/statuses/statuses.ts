/**
 * How a plan's commitments stand: the figures and the rows behind them, now or in a period, in all of the plan or an area, as far
 * as this person sees it [OB61, OB62].
 */
import { isPartialDate, type JsonObject, ok, type Problem, type Result } from '../../base/index.ts';
import { timingOf } from '../../plan/index.ts';
import { parsePeriod } from '../../plan/objects/index.ts';
import { type FiguresView, figuresView, type StatusPageView, type Steps } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { foreign, readCursor, writeCursor } from '../lists/cursor.ts';
import { timestamp } from '../log/entry-time.ts';
import { requirePlan } from '../objects/find-type.ts';
import { subtrees } from '../objects/list-objects.ts';
import { nameRefs } from '../objects/name-refs.ts';
import { type Sight, sightOf } from '../objects/sight.ts';
import type { App, ObjectQuery, StatusPlace, StatusQuery, StatusRow, StoreReader } from '../ports/index.ts';
import { papersBehind } from './papers-behind.ts';
import { compareStatusPlaces, isStatusPlace, placeOfStatus } from './status-place.ts';
import { cellsOf, isMeant, rowsAt, rowsSeen } from './within-areas.ts';

/** Which plan, when, and where in it. */
export interface ShowFigures {
  readonly planId: string;
  /** A period; absent or '' is now. */
  readonly period?: string;
  /** The day that timing is seen from; today unless it is given, and in a past period its last day. */
  readonly asOf?: string;
  /** Provision ids, each with its whole subtree. */
  readonly area?: readonly string[];
}
/** Which rows. */
export interface ListStatuses extends ShowFigures, Omit<StatusQuery, 'period' | 'asOf'> {
  readonly limit?: number;
  readonly cursor?: string | null;
}

interface Seen {
  readonly period: string;
  readonly asOf: string;
  readonly sight: Sight;
  /** Rows in memory where only a part is meant; null where the store answers for all of the plan. */
  readonly rows: readonly StatusRow[] | null;
}

function dayOf(app: App, { period = '', asOf }: ShowFigures): string {
  const today = timestamp(app.clock()).slice(0, 10);
  if (asOf !== undefined && isPartialDate(asOf)) return asOf;
  const last = parsePeriod(period)?.last ?? today;
  // Days are compared as text: year, month, day.
  if (last < today) return last;
  return today;
}

async function see(app: App, r: StoreReader, who: Actor, asked: ShowFigures): Promise<Seen> {
  const { planId, period = '', area = [] } = asked;
  const sight = await sightOf(r, who, planId);
  const at = { period, asOf: dayOf(app, asked), sight };
  if (sight.open === null && area.length === 0) return { ...at, rows: null };
  const within = area.length === 0 ? null : new Set(subtrees(area, await sight.provisions()));
  const seen = rowsSeen(await r.statuses.everything(planId), sight);
  const mine = seen.filter(({ areas }) => within === null || areas.some((one) => within.has(one)));
  return { ...at, rows: rowsAt(mine, period) };
}

/** Milestones reached of those agreed, as this person sees them. */
export async function countSteps(
  r: StoreReader,
  { planId, area = [] }: ShowFigures,
  sight: Sight,
): Promise<Steps> {
  const areas = area.length === 0 ? [] : subtrees(area, await sight.provisions());
  const milestones: ObjectQuery = {
    type: 'milestone',
    retired: false,
    areas,
    open: sight.open,
    sort: 'label',
    language: sight.language,
    descending: false,
  };
  const count = (states: readonly string[]) => r.objects.count(planId, { ...milestones, states });
  const [reached, planned] = await Promise.all([count(['reached']), count(['planned', 'rescheduled'])]);
  return { reached, agreed: reached + planned };
}

/** The figures. */
export async function showFigures(
  app: App,
  who: Actor,
  asked: ShowFigures,
): Promise<Result<FiguresView, Problem>> {
  const { planId } = asked;
  return app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    if (!there.ok) return there;
    const { period, asOf, sight, rows } = await see(app, r, who, asked);
    const cells = rows === null ? await r.statuses.cells(planId, period, asOf) : cellsOf(rows, asOf);
    return ok(figuresView(cells, await countSteps(r, asked, sight), { asOf, period }));
  });
}

interface Page {
  readonly rows: readonly StatusRow[];
  readonly total: number;
  readonly next: StatusPlace | null;
}

async function pageOf(
  r: StoreReader,
  planId: string,
  query: StatusQuery,
  among: readonly StatusRow[] | null,
  page: { readonly limit: number; readonly after: StatusPlace | null },
): Promise<Page> {
  if (among === null) {
    const { rows, next } = await r.statuses.list(planId, query, page);
    return { rows, next, total: await r.statuses.count(planId, query) };
  }
  const { sort } = query;
  const meant = among
    .filter((row) => isMeant(row, query))
    .toSorted((a, b) => compareStatusPlaces(placeOfStatus(a, sort), placeOfStatus(b, sort), sort));
  const { after } = page;
  const beyond =
    after === null
      ? meant
      : meant.filter((row) => compareStatusPlaces(placeOfStatus(row, sort), after, sort) > 0);
  const rows = beyond.slice(0, page.limit);
  const last = rows.at(-1);
  const next = beyond.length > page.limit && last !== undefined ? placeOfStatus(last, sort) : null;
  return { rows, next, total: meant.length };
}

async function linesOf(
  r: StoreReader,
  planId: string,
  sight: Sight,
  rows: readonly StatusRow[],
  asOf: string,
): Promise<StatusPageView['items']> {
  const every = await r.statuses.of(
    planId,
    rows.map(({ commitment }) => commitment),
  );
  const byCommitment = Map.groupBy(every, ({ commitment }) => commitment);
  const papersOf = await papersBehind(r, planId, sight, rows);
  return rows.map((row) => ({
    commitment: row.commitment,
    counted: row.counted,
    progress: row.progress,
    basis: row.basis,
    saidFor: row.saidFor,
    due: row.due,
    moved: row.moved,
    done: row.done,
    timing: timingOf(row, asOf),
    evidence: row.evidence,
    led: row.led,
    flagship: row.flagship,
    cells: (byCommitment.get(row.commitment) ?? [])
      .filter(({ period }) => period !== '')
      .map(({ period, progress, basis }) => ({ period, progress, basis })),
    papers: papersOf(row),
  }));
}

/** The rows, in the register's order or by when they are due. */
export async function listStatuses(
  app: App,
  who: Actor,
  asked: ListStatuses,
): Promise<Result<StatusPageView, Problem>> {
  const { planId, limit = 50, cursor, period: _period, asOf: _asOf, area: _area, ...filters } = asked;
  const { cursor: _cursor, limit: _limit, ...named } = asked;
  const given = Object.entries(named).filter(([, value]) => value !== undefined);
  const list: JsonObject = { list: 'statuses', ...Object.fromEntries(given) };
  const read = readCursor(app, list, cursor);
  if (!read.ok) return read;
  const after = read.value;
  if (after !== null && !isStatusPlace(after)) return foreign();
  return app.store.read(async (r) => {
    const there = await requirePlan(r, planId);
    if (!there.ok) return there;
    const { period, asOf, sight, rows } = await see(app, r, who, asked);
    const page = await pageOf(r, planId, { ...filters, period, asOf }, rows, { limit, after });
    const items = await linesOf(r, planId, sight, page.rows, asOf);
    const refs = await nameRefs(
      r,
      planId,
      sight,
      items.flatMap(({ commitment, papers }) => [commitment, ...papers]),
    );
    const next = page.next === null ? null : writeCursor(app, list, [...page.next]);
    return ok({ asOf, period, items, total: page.total, next, refs });
  });
}
