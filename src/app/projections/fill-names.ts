/** Makes the keys by which things are sorted, of things that a version without keys by language has kept [AP1871]. */
import { ok, type Problem, type Result } from '../../base/index.ts';
import { objectTypes } from '../../plan/objects/index.ts';
import type { Store } from '../ports/index.ts';
import { keyNames } from './project-objects.ts';

const AT_ONCE = 500;

/** Some hundred things a transaction: what is filled stays filled, and the next start goes on. */
export async function fillNames(store: Pick<Store, 'read' | 'write'>): Promise<Result<number, Problem>> {
  const types = objectTypes.map(({ name }) => name);
  const plans = await store.read((r) => r.projections.plans());
  let filled = 0;
  for (const { planId } of plans) {
    for (;;) {
      const keys = await store.read((r) => r.objects.unsorted(planId, types, AT_ONCE));
      if (keys.length === 0) break;
      const done = await store.write(planId, async (w) => {
        await keyNames(w, planId, keys);
        return ok(null);
      });
      if (!done.ok) return done;
      filled += keys.length;
    }
  }
  return ok(filled);
}
