/** The words of claims: `{ words, evidence }`, a salted disclosure beside the entry [AP882]. */
import type { Json } from '../../../base/index.ts';
import { readDisclosure } from '../../../ledger/index.ts';
import type { App, StoreReader } from '../../ports/index.ts';

/** Name under which a claim's words travel. */
export const CLAIM_WORDS = 'claim';

/** What an entry's digest names, where it stands under this name; null where it is not here. */
export async function disclosedWords(
  app: Pick<App, 'sha256'>,
  r: StoreReader,
  planId: string,
  { digest, name }: { readonly digest: string | null; readonly name: string },
): Promise<Json> {
  const row = digest === null ? null : await r.joint.disclosure(planId, digest);
  const read = row?.raw == null ? null : readDisclosure(row.raw, app.sha256);
  return read?.ok === true && read.value.name === name ? read.value.value : null;
}

/** The words of a claim; null where they are not here. */
export function claimWords(
  app: Pick<App, 'sha256'>,
  r: StoreReader,
  planId: string,
  digest: string | null,
): Promise<Json> {
  return disclosedWords(app, r, planId, { digest, name: CLAIM_WORDS });
}
