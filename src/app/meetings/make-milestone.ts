/** A decision becomes a milestone: its words, date, owner and commitments, and both lead to each other, in one act [OB69]. */
import { err, ok, type Problem, problemAt, type Result } from '../../base/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports/index.ts';
import { decisionsToWork } from './decisions-to-work.ts';

/** Which decision, from the version that was seen. */
export interface MakeMilestone {
  readonly planId: string;
  readonly id: string;
  readonly version: number;
}

/** Makes the milestone; answers its id. */
export async function makeMilestone(
  app: App,
  who: Actor,
  { planId, id, version }: MakeMilestone,
): Promise<Result<{ readonly id: string }, Problem>> {
  const decisions = [{ id, version }];
  const made = await decisionsToWork(app, who, { planId, as: 'milestone', decisions });
  if (!made.ok) return made;
  const ref = made.value.made[0]?.ref ?? null;
  if (ref === null) return err(problemAt('object-invalid', [{ at: 'milestone', fault: 'twice', facts: {} }]));
  return ok({ id: ref.slice('milestone/'.length) });
}
