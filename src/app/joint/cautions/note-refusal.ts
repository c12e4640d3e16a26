/** A bundle that was refused as a whole leaves a line among the transfers, so that people see what was caught [AP866]. */
import { ok, uuidV7 } from '../../../base/index.ts';
import { timestamp } from '../../log/entry-time.ts';
import type { App, TransferRow } from '../../ports/index.ts';
import { fileHash } from '../joint-book.ts';

/** What came and why it was refused. */
export interface Refusal {
  readonly planId: string;
  /** Letter of the party that it came from; empty where a file does not say. */
  readonly party: string;
  readonly carrier: TransferRow['carrier'];
  readonly bytes: Uint8Array;
  readonly reason: string;
}

/** The same file refused again for the same reason is no news. */
const LOOKED_AT = 200;

/** Notes the refusal; nothing else changes. */
export async function noteRefusal(
  app: App,
  { planId, party, carrier, bytes, reason }: Refusal,
): Promise<void> {
  const sha256 = fileHash(app, bytes);
  const now = app.clock();
  await app.store.write(planId, async (w) => {
    const lately = await w.joint.transfers(planId, LOOKED_AT, null);
    const isKnown = lately.some(
      (one) => one.sha256 === sha256 && one.outcome === reason && one.party === party,
    );
    if (!isKnown)
      await w.joint.addTransfer(planId, {
        id: uuidV7(now, app.random),
        at: timestamp(now),
        direction: 'in',
        party,
        carrier,
        sha256,
        bytes: bytes.length,
        ranges: [],
        files: [],
        outcome: reason,
      });
    return ok(null);
  });
}
