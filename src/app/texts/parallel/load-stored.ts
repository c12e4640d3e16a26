/** A text from the store, with its outline as it stands and what is cut or proposed in it. */
import { ok, type Problem, type Result } from '../../../base/index.ts';
import { readChars } from '../../plans/plan-words.ts';
import type { CommitmentRow, ExtractionRow, ProposalRow, StoreReader, TextRow } from '../../ports/index.ts';
import type { StoredItem, StoredText } from './align-rows.ts';

/** The text with these items. */
export async function loadStored(
  r: StoreReader,
  planId: string,
  row: TextRow,
  items: readonly StoredItem[],
): Promise<Result<{ text: StoredText; extraction: ExtractionRow | null }, Problem>> {
  const chars = await readChars(r.blobs, planId, row.charsSha256);
  if (!chars.ok) return chars;
  const extraction = await r.own.extraction(planId, row.textId);
  const nodes = row.outlineAccepted
    ? await r.projections.provisions(planId, row.textId)
    : (extraction?.outline ?? []);
  return ok({ text: { row, chars: chars.value, nodes, items }, extraction });
}

/** Open proposals of a text. */
export async function proposedItems(
  r: StoreReader,
  planId: string,
  textId: string,
): Promise<readonly StoredItem[]> {
  return storedProposals(await r.own.proposals(planId, { textId, state: ['open'] }));
}

/** Proposals as what stands in their text. */
export function storedProposals(rows: readonly ProposalRow[]): readonly StoredItem[] {
  return rows.map(({ proposalId: id, provisionId, spans, reading }) => ({ id, provisionId, spans, reading }));
}

/** Commitments that stand in a text. */
export function settledItems(commitments: readonly CommitmentRow[], textId: string): readonly StoredItem[] {
  return commitments.flatMap(({ commitmentId: id, provisionId, spans, reading }): StoredItem[] => {
    const here = spans[textId];
    return here === undefined ? [] : [{ id, provisionId, spans: here, reading }];
  });
}
