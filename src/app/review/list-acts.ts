/** Acts of review, newest first unless the other order is asked for: those that lie wholly in the person's areas [AP73]. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { ReviewActLine, ReviewActPage } from '../../views/index.ts';
import { may, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import { foreign, readCursor, writeCursor } from '../lists/cursor.ts';
import { type LogGlossary, logGlossary } from '../log/visible-entries.ts';
import type { ActFilter, App, ReviewActRow, StoreReader } from '../ports/index.ts';

/** Which acts are asked for. */
export interface ListActs extends ActFilter {
  readonly planId: string;
  readonly limit?: number;
  readonly cursor?: string | null;
}

/** So many provisions are named in a line. */
const named = 3;

/** Whether all that the act touched is open to the person. */
export function isOpenTo({ provisions }: ReviewActRow, { open }: Pick<LogGlossary, 'open'>): boolean {
  return open === null || provisions.every((id) => open.has(id));
}

/** What of a plan is open to a person, and the way to the names that lines of acts need. */
export interface ActSight extends Pick<LogGlossary, 'open'> {
  readonly names: (rows: readonly ReviewActRow[]) => Promise<LogGlossary>;
}

/** Whoever sees all of a plan has only the provisions looked up that lines name. */
export async function actSight(r: StoreReader, who: Actor, planId: string): Promise<ActSight> {
  if (may(who, 'read', wholePlan(planId)))
    return {
      open: null,
      names: (rows) => {
        const ids = new Set(rows.flatMap(({ provisions }) => provisions.slice(0, named)));
        const registers = [...ids].map((id) => ({ register: `cut/${id}/list` }));
        return logGlossary(r, who, planId, registers);
      },
    };
  const whole = await logGlossary(r, who, planId);
  return { open: whole.open, names: () => Promise.resolve(whole) };
}

/** The acts as lines. */
export async function actLines(
  r: StoreReader,
  planId: string,
  rows: readonly ReviewActRow[],
  { pathById, nameByPseudonym }: LogGlossary,
): Promise<readonly ReviewActLine[]> {
  const undoing = await r.reviewActs.byId(
    planId,
    rows.flatMap(({ undoneBy }) => undoneBy ?? []),
  );
  const nameOf = (by: string): string => nameByPseudonym.get(by) ?? by;
  return rows.map(({ textId: _text, provisions, undoneBy, ...row }) => {
    const undo = undoing.find(({ id }) => id === undoneBy);
    return {
      ...row,
      byName: nameOf(row.by),
      provisions: provisions.slice(0, named).map((id) => ({ id, path: pathById.get(id) ?? '' })),
      provisionCount: provisions.length,
      undone: undo === undefined ? null : { byName: nameOf(undo.by), at: undo.at },
    };
  });
}

/** A page of the acts. */
export async function listActs(
  app: App,
  who: Actor,
  { planId, limit = 50, cursor = null, ...asked }: ListActs,
): Promise<Result<ReviewActPage, Problem>> {
  const filter: ActFilter = Object.fromEntries(
    Object.entries(asked).filter(([, value]) => value !== undefined),
  );
  const list = { list: 'review-acts', plan: planId, ...filter };
  const read = readCursor(app, list, cursor);
  if (!read.ok) return read;
  const past = read.value;
  if (past !== null && typeof past !== 'string') return foreign();
  return app.store.read(async (r) => {
    if ((await r.projections.plan(planId)) === null) return err(problem('not-found', { plan: planId }));
    const sight = await actSight(r, who, planId);
    const rows: ReviewActRow[] = [];
    let next: string | null = past;
    do {
      const page = await r.reviewActs.page(planId, {
        ...filter,
        limit: limit - rows.length,
        past: next,
      });
      rows.push(...page.rows.filter((row) => isOpenTo(row, sight)));
      next = page.next;
    } while (next !== null && rows.length < limit);
    const cursorOfNext = next === null ? null : writeCursor(app, list, next);
    const names = await sight.names(rows);
    const people = [...names.nameByPseudonym].map(([by, name]) => ({ by, name }));
    return ok({ items: await actLines(r, planId, rows, names), next: cursorOfNext, people });
  });
}
