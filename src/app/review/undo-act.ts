/**
 * Taking an act of review back [AP72]: what was settled is settled anew as it was, by further entries; what was open is as
 * it was. It is refused as soon as somebody has built upon it.
 */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { decideReview, type ReviewDecision, type ReviewState } from '../../plan/index.ts';
import type { App, ReviewActRow, StoreReader, StoreWriter } from '../ports/index.ts';
import { lastActOn } from './seen.ts';

/** The act to be taken back, and what taking it back leads to. */
export interface Undoing {
  readonly row: ReviewActRow;
  readonly decision: ReviewDecision;
}

/** What taking the act back leads to, on the state that has the act's provisions. */
export async function decideUndo(
  app: App,
  r: StoreReader,
  planId: string,
  state: ReviewState,
  actId: string,
): Promise<Result<Undoing, Problem>> {
  const [row] = await r.reviewActs.byId(planId, [actId]);
  const change = await r.reviewActs.change(planId, actId);
  if (row === undefined || change === null) return err(problem('not-found', { act: actId }));
  if (row.act === 'accept-outline') return err(problem('undo-impossible'));
  if (row.undoneBy !== null)
    return err(problem('review-changed', { n: 1, ...(await undoneFacts(r, planId, row)) }));
  const decided = decideReview(state, [{ act: 'undo', change }], app.sha256);
  if (decided.ok) return ok({ row, decision: decided.value });
  const { code, facts } = decided.error;
  if (code !== 'review-changed') return decided;
  const { item } = facts;
  const who = typeof item === 'string' ? await lastActOn(r, planId, [item]) : {};
  return err(problem(code, { n: 1, ...facts, ...who }));
}

async function undoneFacts(
  r: StoreReader,
  planId: string,
  { undoneBy }: ReviewActRow,
): Promise<Readonly<Record<string, string>>> {
  const [undoing] = await r.reviewActs.byId(planId, undoneBy === null ? [] : [undoneBy]);
  if (undoing === undefined) return {};
  const people = await r.accounts.people();
  const by = people.find(({ pseudonym }) => pseudonym === undoing.by)?.displayName ?? undoing.by;
  return { by, when: undoing.at, act: 'undo' };
}

/** Notes that the act was taken back; what it had taken back itself stands again. */
export async function noteUndone(
  w: StoreWriter,
  planId: string,
  { id, undoes }: Pick<ReviewActRow, 'id' | 'undoes'>,
  by: string,
): Promise<void> {
  await w.reviewActs.setUndone(planId, id, by);
  if (undoes !== null) await w.reviewActs.setUndone(planId, undoes, null);
}
