/** What lies beside the entries of a joint log, against the entries that name it: words, large values, files. */
import { type Entry, readDisclosure } from '../../../ledger/index.ts';
import type { Message } from '../../../views/index.ts';
import type { App, JointDisclosureRow, StoreReader } from '../../ports/index.ts';
import { filesShown } from '../files/claim-files.ts';
import { fileHash } from '../joint-book.ts';
import { blobsNamed } from '../read-entries.ts';
import { finding } from './check-log.ts';

/** Words that are not those of the entry that names them, or of which no trace is kept. */
export function checkWords(
  app: App,
  from: number,
  entries: readonly (Entry | null)[],
  rows: readonly JointDisclosureRow[],
): readonly Message[] {
  const found: Message[] = [];
  for (const { seq, digest, raw, state } of rows) {
    const named = entries[seq - from]?._sd ?? [];
    const read = raw === null ? null : readDisclosure(raw, app.sha256);
    const isItself = read === null || (read.ok && read.value.digest === digest);
    const isThere = (raw !== null) === (state === 'held');
    if (!named.includes(digest) || !isItself || !isThere) found.push(finding('words-wrong', seq));
  }
  const kept = new Set(rows.map(({ digest }) => digest));
  for (const [n, entry] of entries.entries())
    if ((entry?._sd ?? []).some((digest) => !kept.has(digest)))
      found.push(finding('words-missing', from + n));
  return found;
}

/** Large values and files that are here under a name which is not that of their bytes. What has not come is no fault. */
export async function checkBlobs(
  app: App,
  r: StoreReader,
  planId: string,
  entries: readonly (Entry | null)[],
): Promise<readonly Message[]> {
  const found: Message[] = [];
  for (const hash of new Set([...blobsNamed(entries), ...filesShown(entries)])) {
    const bytes = await r.blobs.peek(planId, hash);
    if (bytes !== null && fileHash(app, bytes) !== hash) found.push(finding('blob-wrong', hash));
  }
  return found;
}
