/** The exchange with one party rests because people decided so; what is held stays, and nothing goes out or in [AP868]. */
import { err, type Json, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { App, StoreReader, StoreWriter } from '../../ports/index.ts';
import type { JointBook } from '../joint-book.ts';
import { withJoint } from '../with-joint.ts';

const nameOf = (planId: string): string => `joint.pause.${planId}`;

function lettersIn(value: Json): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** Letters of the parties with which the exchange rests. */
export async function pausedParties(
  r: Pick<StoreReader, 'node'>,
  planId: string,
): Promise<readonly string[]> {
  return lettersIn(await r.node.setting(nameOf(planId)));
}

/** Lets it go on with all: letters may mean other parties from now on. */
export function dropPauses(w: StoreWriter, planId: string): Promise<void> {
  return w.node.putSetting(nameOf(planId), []);
}

/** A problem where the exchange with one of them rests, or with all because the plan is being opened anew. */
export async function refuseWhilePaused(
  app: App,
  { planId }: Pick<JointBook, 'planId'>,
  parties: readonly string[],
): Promise<Result<null, Problem>> {
  const [paused, next] = await app.store.read((r) =>
    Promise.all([pausedParties(r, planId), r.joint.next(planId)]),
  );
  if (next !== null) return err(problem('joint-opening-anew'));
  const resting = parties.filter((party) => paused.includes(party));
  return resting.length === 0 ? ok(null) : err(problem('joint-paused', { party: resting.join(' ') }));
}

/** With whom the exchange is to rest, or to go on. */
export interface PauseExchange {
  readonly planId: string;
  readonly party: string;
  readonly isPaused: boolean;
}

/** Lets the exchange with a party rest, or go on. */
export async function pauseExchange(
  app: App,
  who: Actor,
  { planId, party, isPaused }: PauseExchange,
): Promise<Result<null, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  return withJoint(app, planId, async ({ book }) => {
    if (!book.x.others.some(({ letter }) => letter === party)) return err(problem('not-found', { party }));
    return app.store.write(planId, async (w) => {
      const before = (await pausedParties(w, planId)).filter((one) => one !== party);
      await w.node.putSetting(nameOf(planId), isPaused ? [...before, party] : [...before]);
      return ok(null);
    });
  });
}
