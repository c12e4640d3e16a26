/** Derives everything from the log alone and names what differs from what is stored. */
import type { Problem, Result } from '../../base/index.ts';
import type { VerificationView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports.ts';

export interface VerifyPlan {
  readonly planId: string;
}

export async function verifyPlan(
  _app: App,
  _who: Actor,
  _input: VerifyPlan,
): Promise<Result<VerificationView, Problem>> {
  throw new Error('not built yet');
}
