/** Keeps a text: its bytes, characters and the map between them as blobs, what was extracted from it in own tables. */
import { hex, utf8 } from '../../base/index.ts';
import type { App, ProposalRow, StoreWriter } from '../ports/index.ts';
import type { PartyNames } from './name-actors.ts';
import { extractionRow, mentionRows, proposalPieces, type ReadFile } from './read-file.ts';

export async function keepText(
  app: App,
  w: StoreWriter,
  planId: string,
  textId: string,
  file: ReadFile,
  bytes: Uint8Array,
): Promise<void> {
  await w.blobs.put(planId, file.record.sourceSha256, bytes);
  await w.blobs.put(planId, file.record.charsSha256, file.charsBytes);
  const places = utf8(JSON.stringify(file.places));
  const placesSha256 = hex(app.sha256(places));
  await w.blobs.put(planId, placesSha256, places);
  await w.own.putPlaceMap(planId, textId, placesSha256);
  await w.own.putExtraction(planId, extractionRow(textId, file), mentionRows(textId, file));
}

/** Of two proposals over the same words one stays. */
function uniqueById(rows: readonly ProposalRow[]): readonly ProposalRow[] {
  return [...new Map(rows.map((row) => [row.proposalId, row])).values()];
}

/** Keeps what the machine proposes; of two over the same words the later one stays, in whichever pieces they are written. */
export async function keepProposals(
  w: StoreWriter,
  planId: string,
  textId: string,
  file: ReadFile,
  parties: PartyNames,
): Promise<void> {
  for (const rows of proposalPieces(textId, file, parties))
    await w.own.putProposals(planId, uniqueById(rows));
}
