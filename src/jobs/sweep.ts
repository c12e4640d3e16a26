/** Drops what the node keeps for a while only: answers under an Idempotency-Key, a day after they were given. */
import type { App } from '../app/index.ts';
import { ok } from '../base/index.ts';

const day = 24 * 60 * 60 * 1000;

/** Sweeps once. */
export async function sweep({ store, clock }: Pick<App, 'store' | 'clock'>): Promise<void> {
  await store.write('node', async (w) => {
    await w.node.dropIdempotencyBefore(clock() - day);
    return ok(null);
  });
}
