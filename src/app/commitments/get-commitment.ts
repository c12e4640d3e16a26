/** One commitment: words, reading, mentions, history. */
import type { Problem, Result } from '../../base/index.ts';
import type { CommitmentDetail } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports.ts';

export interface GetCommitment {
  readonly planId: string;
  /** A commitment's id, or an open proposal's. */
  readonly commitmentId: string;
}

export async function getCommitment(
  _app: App,
  _who: Actor,
  _input: GetCommitment,
): Promise<Result<CommitmentDetail, Problem>> {
  throw new Error('not built yet');
}
