/** The stored characters of a plan's texts, and which texts may be quoted. */
import { err, fromUtf8, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { currentTexts } from '../../plan/index.ts';
import { sliceText, type TextSlices } from '../../views/index.ts';
import type { BlobReader, CommitmentRow, StoreReader, TextRow } from '../ports/index.ts';

/** The stored characters of a text. */
export async function readChars(
  blobs: BlobReader,
  planId: string,
  charsSha256: string,
): Promise<Result<string, Problem>> {
  const bytes = await blobs.get(planId, charsSha256);
  const chars = bytes === null ? null : fromUtf8(bytes);
  return chars === null ? err(problem('store-corrupt', { blob: charsSha256 })) : ok(chars);
}

/** Texts that one replaces, newest first, itself at the head. */
export function chainOf(texts: readonly TextRow[], text: TextRow): readonly TextRow[] {
  const chain = [text];
  const byId = new Map(texts.map((row) => [row.textId, row]));
  for (let next = text.replaces; next !== null; ) {
    const row = byId.get(next);
    if (row === undefined || chain.includes(row)) break;
    chain.push(row);
    next = row.replaces;
  }
  return chain;
}

/** A text's words by spans. */
export type SlicedWords = Pick<QuotedText, 'textId' | 'slices'>;
/** A text's characters, whole and by spans. */
export interface QuotedText {
  readonly textId: string;
  readonly chars: string;
  readonly slices: TextSlices;
}

/** The texts of a chain, ready to be quoted. */
export async function readSlices(
  r: StoreReader,
  planId: string,
  chain: readonly TextRow[],
): Promise<Result<QuotedText[], Problem>> {
  const texts: QuotedText[] = [];
  for (const { textId, charsSha256 } of chain) {
    const chars = await readChars(r.blobs, planId, charsSha256);
    if (!chars.ok) return chars;
    texts.push({ textId, chars: chars.value, slices: sliceText(chars.value) });
  }
  return ok(texts);
}

/** The further texts in which one of the commitments is settled; none is read where none is. */
export async function readFurther(
  r: StoreReader,
  planId: string,
  texts: readonly TextRow[],
  commitments: readonly CommitmentRow[],
): Promise<Result<readonly SlicedWords[], Problem>> {
  const [, ...others] = currentTexts(texts);
  const standsIn = ({ textId }: TextRow) => commitments.some(({ spans }) => (spans[textId] ?? []).length > 0);
  return readSlices(r, planId, others.filter(standsIn));
}
