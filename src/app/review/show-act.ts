/** One act of review, and what taking it back would do now, or why it cannot be [AP72]. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { type ChangeCounts, changeCounts, type ReviewActLine } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports/index.ts';
import { actLines, actSight, isOpenTo } from './list-acts.ts';
import { openDesk } from './review-desk.ts';
import { decideUndo } from './undo-act.ts';

/** Which act is asked for. */
export interface ShowAct {
  readonly planId: string;
  readonly actId: string;
}

/** The act and its undoing: what it would do, with how many entries; or the refusal. */
export interface ActPreview extends ReviewActLine {
  readonly undo: { readonly does: ChangeCounts; readonly entries: number } | null;
  readonly refusal: Problem | null;
}

/** Shows the act. Nothing is kept. */
export async function showAct(
  app: App,
  who: Actor,
  { planId, actId }: ShowAct,
): Promise<Result<ActPreview, Problem>> {
  return app.store.read(async (r) => {
    const rows = await r.reviewActs.byId(planId, [actId]);
    const sight = await actSight(r, who, planId);
    if (!rows.every((row) => isOpenTo(row, sight))) return err(problem('not-allowed', { act: actId }));
    const [line] = await actLines(r, planId, rows, await sight.names(rows));
    if (line === undefined) return err(problem('not-found', { act: actId }));
    const desk = await openDesk(r, who, planId, [{ act: 'undo', of: actId }], 'read');
    if (!desk.ok) return desk;
    const undone = await decideUndo(app, r, planId, desk.value.state, actId);
    if (!undone.ok) return ok({ ...line, undo: null, refusal: undone.error });
    const { change, facts } = undone.value.decision;
    return ok({ ...line, undo: { does: changeCounts(change), entries: facts.length }, refusal: null });
  });
}
