/** The newest checkpoint; signs one when the log grew. */
import type { Problem, Result } from '../../base/index.ts';

import type { Actor } from '../actor.ts';
import type { App } from '../ports.ts';

export interface SignCheckpoint {
  readonly planId: string;
}
export interface SignedCheckpoint {
  readonly size: number;
  /** base64 */
  readonly root: string;
  /** The signed note's exact bytes. */
  readonly note: Uint8Array;
  readonly origin: string;
}

export async function checkpoint(
  _app: App,
  _who: Actor,
  _input: SignCheckpoint,
): Promise<Result<SignedCheckpoint, Problem>> {
  throw new Error('not built yet');
}
