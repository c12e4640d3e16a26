/** Evidence as it is handed to a third person: the proof of two histories with the genesis in it, anything else as it is kept [AP1072]. */
import { err, ok, type Problem, problem, type Result } from '../../../base/index.ts';
import { handedForkProof } from '../../../ledger/verify/index.ts';
import { require, wholePlan } from '../../access.ts';
import type { Actor } from '../../actor.ts';
import type { App } from '../../ports/index.ts';
import { listEvidence } from '../list-transfers.ts';
import type { HandedFile } from '../openings/plan-files.ts';

/** Which piece. */
export interface HandOutEvidence {
  readonly planId: string;
  readonly evidence: string;
}

/** The file. */
export async function handOutEvidence(
  app: App,
  who: Actor,
  { planId, evidence }: HandOutEvidence,
): Promise<Result<HandedFile, Problem>> {
  const permitted = require(who, 'plan.edit', wholePlan(planId));
  if (!permitted.ok) return permitted;
  const found = await listEvidence(app, who, { planId });
  if (!found.ok) return found;
  const one = found.value.find(({ id }) => id === evidence);
  if (one === undefined) return err(problem('not-found', { evidence }));
  const row = one.kind === 'fork' ? await app.store.read((r) => r.joint.plan(planId)) : null;
  const bytes = row === null ? one.bytes : (handedForkProof(one.bytes, row.genesis) ?? one.bytes);
  return ok({ name: `${one.kind}-${one.log}.proof`, bytes });
}
