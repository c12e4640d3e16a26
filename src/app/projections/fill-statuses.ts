/** Makes the statuses anew that rest on signed papers, in a store that a version which did not read these has kept [AP1670]. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import type { Store } from '../ports/index.ts';
import { projectStatuses } from './project-statuses.ts';

/** One transaction a plan. Where some status says that it is confirmed on paper the plan's papers have been read. */
export async function fillStatuses(store: Pick<Store, 'read' | 'write'>): Promise<Result<number, Problem>> {
  const meant = await store.read(async (r) => {
    const found: { readonly planId: string; readonly refs: readonly string[] }[] = [];
    for (const { planId } of await r.projections.plans()) {
      const links = await r.objects.linksBy(planId, 'signed-paper', 'items');
      const refs = [...new Set(links.map(({ target }) => target))];
      const rows = refs.length === 0 ? [] : await r.statuses.of(planId, refs);
      if (refs.length > 0 && !rows.some(({ basis }) => basis === 'paper')) found.push({ planId, refs });
    }
    return found;
  });
  for (const { planId, refs } of meant) {
    const done = await store.write(planId, async (w) => {
      await projectStatuses(w, planId, refs);
      return ok(null);
    });
    if (!done.ok) return done;
  }
  return ok(meant.length);
}
