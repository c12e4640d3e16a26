/**
 * Two people of the party lift the restore guard where the others stay silent: one says why, another confirms within a
 * day, and an entry that all see says so. The first word is kept in the node's own settings and is nobody else's [AP862].
 */
import { err, type Json, ok, type Problem, type Result } from '../../../base/index.ts';
import { liftGuard } from '../../../sync/index.ts';
import { require, wholePlan } from '../../access.ts';
import { type Actor, operatorPseudonym } from '../../actor.ts';
import { timestamp } from '../../log/entry-time.ts';
import type { App, StoreReader } from '../../ports/index.ts';
import { jointPseudonym } from '../joint-act.ts';
import type { JointBook } from '../joint-book.ts';
import { refused } from '../refused.ts';
import { withJoint } from '../with-joint.ts';

const WAITS_MS = 24 * 60 * 60 * 1_000;

/** The first of the two has said it. */
export interface PendingLift {
  readonly by: string;
  readonly name: string;
  readonly at: string;
  readonly reason: string;
}

const nameOf = (planId: string): string => `joint.lift.${planId}`;

function readPending(value: Json): PendingLift | null {
  if (typeof value !== 'object' || value === null || !('by' in value)) return null;
  const { by, name, at, reason } = value;
  if (typeof by !== 'string' || typeof name !== 'string') return null;
  return typeof at === 'string' && typeof reason === 'string' ? { by, name, at, reason } : null;
}

/** Who has said that the guard be lifted and waits for a second; null where nobody has, or a day has passed. */
export async function pendingLift(
  app: App,
  r: Pick<StoreReader, 'node'>,
  book: JointBook,
): Promise<PendingLift | null> {
  if (book.x.guard === null) return null;
  const pending = readPending(await r.node.setting(nameOf(book.planId)));
  return pending !== null && Date.parse(pending.at) + WAITS_MS > app.clock() ? pending : null;
}

/** One of the two says it. */
export interface LiftGuard {
  readonly planId: string;
  /** Of the first: why. The second confirms that. */
  readonly reason?: string;
}

/** Answers whether the guard is lifted, or waits for a second person. */
export async function liftJointGuard(
  app: App,
  who: Actor,
  { planId, reason = '' }: LiftGuard,
): Promise<Result<'waits' | 'lifted', Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint<'waits' | 'lifted'>(app, planId, async ({ book, keep, settle }) => {
    const { x } = book;
    const by = jointPseudonym(who, x.me);
    if (x.guard === null) return refused('joint-act-refused', 'guard-none');
    if (who.pseudonym === operatorPseudonym) return refused('joint-act-refused', 'guard-people');
    const first = await app.store.read((r) => pendingLift(app, r, book));
    if (first === null || first.by === by) {
      if (reason.trim() === '') return refused('joint-act-refused', 'words-missing');
      const said = { by, name: who.displayName, at: timestamp(app.clock()), reason: reason.trim() };
      const kept = await app.store.write(planId, async (w) => {
        await w.node.putSetting(nameOf(planId), said);
        return ok('waits' as const);
      });
      return kept;
    }
    const now = { unixSeconds: Math.floor(app.clock() / 1_000) };
    const lifted = liftGuard(x, [first.by, by], first.reason, now);
    if (!lifted.ok) {
      const { error } = lifted;
      return error.fault === 'entry' ? err(error.problem) : refused('joint-held', error.fault);
    }
    const kept = await keep(lifted.value, async (w) => {
      await w.node.putSetting(nameOf(planId), null);
      return ok(null);
    });
    if (!kept.ok) return kept;
    const settled = await settle();
    return settled.ok ? ok('lifted') : settled;
  });
}
