/** Keeps a text: its bytes and characters as blobs, what was extracted from it in own tables. */
import type { StoreWriter } from '../ports/index.ts';
import { extractionRow, mentionRows, type ReadFile } from './read-file.ts';

export async function keepText(
  w: StoreWriter,
  planId: string,
  textId: string,
  file: ReadFile,
  bytes: Uint8Array,
): Promise<void> {
  await w.blobs.put(planId, file.record.sourceSha256, bytes);
  await w.blobs.put(planId, file.record.charsSha256, file.charsBytes);
  await w.own.putExtraction(planId, extractionRow(textId, file), mentionRows(textId, file));
}
