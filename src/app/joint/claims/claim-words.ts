/** The words of claims: `{ words, evidence }`, a salted disclosure beside the entry [AP882]. */
import type { Json } from '../../../base/index.ts';
import { readDisclosure } from '../../../ledger/index.ts';
import type { App, StoreReader } from '../../ports/index.ts';

/** Name under which a claim's words travel. */
export const CLAIM_WORDS = 'claim';

/** The words beside an entry of the joint log under the name of claims; null where they are not here. */
export async function claimWords(
  app: Pick<App, 'sha256'>,
  r: StoreReader,
  planId: string,
  digest: string | null,
): Promise<Json> {
  const row = digest === null ? null : await r.joint.disclosure(planId, digest);
  const read = row?.raw == null ? null : readDisclosure(row.raw, app.sha256);
  return read?.ok === true && read.value.name === CLAIM_WORDS ? read.value.value : null;
}
