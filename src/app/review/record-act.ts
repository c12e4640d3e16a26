/** An act as the own tables keep it: told in lists, shown in histories, taken back by its id [AP71]. */
import { uuidV7 } from '../../base/index.ts';
import { itemsOf, provisionsOf, type ReviewChange, type ReviewState } from '../../plan/index.ts';
import type { Actor } from '../actor.ts';
import type { App, ReviewActReader, ReviewActRow } from '../ports/index.ts';
import type { ReviewAct } from './review-act.ts';

/** Ids for the acts of one request, each later than the one before and than all that are kept. */
export async function actIds(app: App, acts: ReviewActReader, planId: string): Promise<() => string> {
  const kept = await acts.page(planId, { limit: 1, past: null });
  let newest = kept.rows[0]?.id ?? '';
  return () => {
    let now = app.clock();
    let id = uuidV7(now, app.random);
    // Within one millisecond, or after a clock went back, the next id still sorts last.
    while (id <= newest) {
      now = Math.max(now, millisecondsOf(newest)) + 1;
      id = uuidV7(now, app.random);
    }
    newest = id;
    return id;
  };
}

function millisecondsOf(uuid: string): number {
  return Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16);
}

/** What the act is kept as; its entries are known once they are written. */
export function actRow(
  who: Actor,
  act: ReviewAct,
  { id, at }: { readonly id: string; readonly at: string },
  textId: string,
  change: ReviewChange,
  state: ReviewState,
): ReviewActRow {
  return {
    id,
    textId,
    at,
    by: who.pseudonym,
    act: act.act,
    reason: act.act === 'reject' ? (act.reason ?? null) : null,
    items: itemsOf(change).length,
    provisions: provisionsOf(change, state),
    entries: null,
    undoes: act.act === 'undo' ? act.of : null,
    undoneBy: null,
  };
}
