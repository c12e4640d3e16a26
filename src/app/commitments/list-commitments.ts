/** The register: accepted commitments and open proposals, filtered, searched, sorted, by the page. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { type CommitmentPage, type RegisterQuery, registerPage } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { loadPicture } from '../plans/plan-picture.ts';
import type { App } from '../ports/index.ts';

export interface ListCommitments extends RegisterQuery {
  readonly planId: string;
}

export async function listCommitments(
  app: App,
  who: Actor,
  { planId, ...query }: ListCommitments,
): Promise<Result<CommitmentPage, Problem>> {
  return app.store.read(async (r) => {
    const picture = await loadPicture(r, who, planId);
    return picture.ok ? ok(registerPage(picture.value.items, query, picture.value.tree)) : picture;
  });
}
