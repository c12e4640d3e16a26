/** Bytes of a joint log as the entries that they are, read once for all that is asked of them; null for bytes that are none. */
import { acceptEntry, type Entry } from '../../ledger/index.ts';

/** The entries in their order. */
export function readEntries(entries: readonly Uint8Array[]): readonly (Entry | null)[] {
  return entries.map((bytes) => {
    const accepted = acceptEntry(bytes);
    return accepted.ok ? accepted.value : null;
  });
}

/** Hashes of the blobs that entries name as their values, in their order. */
export function blobsNamed(entries: readonly (Entry | null)[]): readonly string[] {
  return entries.flatMap((entry) => {
    const blob = entry?.body?.blob;
    return typeof blob === 'string' ? [blob] : [];
  });
}
