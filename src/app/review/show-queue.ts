/** What waits for a person, provision by provision. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { type ReviewQueue, reviewQueueView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { loadPicture } from '../plans/plan-picture.ts';
import type { App } from '../ports/index.ts';

export interface ShowQueue {
  readonly planId: string;
  /** Default: the plan's current text. */
  readonly textId?: string;
}

export async function reviewQueue(
  app: App,
  who: Actor,
  { planId, textId }: ShowQueue,
): Promise<Result<ReviewQueue, Problem>> {
  return app.store.read(async (r) => {
    const picture = await loadPicture(r, who, planId, textId);
    return picture.ok ? ok(reviewQueueView(picture.value)) : picture;
  });
}
