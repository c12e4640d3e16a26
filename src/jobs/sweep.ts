/** Drops answers under an Idempotency-Key a week after they were given [AC21]; what accounts drop they know themselves. */
import type { App } from '../app/index.ts';
import { ok } from '../base/index.ts';

/** How long the answer to a write is kept under its key. */
const answersKept = 7 * 24 * 60 * 60_000;

/** Sweeps once; throws where it could not, so that the job tells it and tries again. */
export async function sweep({ store, clock }: Pick<App, 'store' | 'clock'>): Promise<void> {
  const swept = await store.write('node', async (w) => {
    await w.node.dropIdempotencyBefore(clock() - answersKept);
    return ok(null);
  });
  if (!swept.ok) throw new Error(`answers not swept: ${swept.error.code}`);
}
