/** Makes the register's lines of plans that a version without them has kept [AP801]. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import type { Store } from '../ports/index.ts';
import { projectAllLines } from './project-lines.ts';

/** One transaction a plan: what is filled stays filled. A plan whose text is damaged is left for verification to name. */
export async function fillLines(store: Pick<Store, 'read' | 'write'>): Promise<Result<number, Problem>> {
  const plans = await store.read((r) => r.lines.plansWithout());
  let filled = 0;
  for (const planId of plans) {
    const done = await store.write(planId, (w) => projectAllLines(w, planId));
    if (!done.ok && done.error.code !== 'store-corrupt') return done;
    if (done.ok) filled += 1;
  }
  return ok(filled);
}
