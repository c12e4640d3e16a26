/** Drops sessions that nobody can use any more, and one-time codes that were used or expired [AC21]. */
import { ok } from '../base/index.ts';
import type { AccountApp } from './needs.ts';
import { sessionIdle } from './sessions.ts';

/** Drops once; throws where it could not, so that the job tells it and tries again. */
export async function dropEnded({ store, clock }: Pick<AccountApp, 'store' | 'clock'>): Promise<void> {
  const now = clock();
  const dropped = await store.write('node', async (w) => {
    await w.accounts.dropEndedSessions(now, now - sessionIdle);
    await w.accounts.dropSpentCodes(now);
    return ok(null);
  });
  if (!dropped.ok) throw new Error(`ended sessions and codes not dropped: ${dropped.error.code}`);
}
