/** What waits for a person, provision by provision. */
import type { Problem, Result } from '../../base/index.ts';
import type { ReviewQueue } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports.ts';

export interface ShowQueue {
  readonly planId: string;
  /** Default: the plan's current text. */
  readonly textId?: string;
}

export async function reviewQueue(
  _app: App,
  _who: Actor,
  _input: ShowQueue,
): Promise<Result<ReviewQueue, Problem>> {
  throw new Error('not built yet');
}
