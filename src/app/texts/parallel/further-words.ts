/**
 * The words of commitments in the further texts of a plan, where somebody has settled that they stand there. What the machine
 * alone has aligned is not quoted: only side by side with the first text, where it is told that it is so [AP1160].
 */
import { ok, type Problem, type Result } from '../../../base/index.ts';
import { currentTexts } from '../../../plan/index.ts';
import { type FurtherWords, findTerms, foldForSearch, sliceText } from '../../../views/index.ts';
import { readChars } from '../../plans/plan-words.ts';
import type { StoreReader, TextRow } from '../../ports/index.ts';

/** What is asked for. */
export interface AskedWords {
  readonly planId: string;
  /** Texts of the plan. */
  readonly texts: readonly TextRow[];
  readonly commitments: readonly string[];
  /** Only the words in this language; every further text's where it is left out. */
  readonly language?: string | undefined;
  /** What was searched for, to be found in the words. */
  readonly terms?: readonly string[];
}

/** Words by commitment, texts in the plan's order. Reads nothing where the plan has no such text. */
export async function furtherWords(
  r: Pick<StoreReader, 'projections' | 'blobs'>,
  { planId, texts, commitments, language, terms = [] }: AskedWords,
): Promise<Result<ReadonlyMap<string, readonly FurtherWords[]>, Problem>> {
  const [, ...further] = currentTexts(texts);
  const asked = further.filter(({ lang }) => language === undefined || lang === language);
  const found = new Map<string, FurtherWords[]>();
  if (asked.length === 0 || commitments.length === 0) return ok(found);
  const rows = await r.projections.commitmentsById(planId, commitments);
  for (const { textId, lang, charsSha256 } of asked) {
    const here = rows.filter(({ spans }) => (spans[textId] ?? []).length > 0);
    if (here.length === 0) continue;
    const chars = await readChars(r.blobs, planId, charsSha256);
    if (!chars.ok) return chars;
    const slices = sliceText(chars.value);
    for (const { commitmentId, spans } of here) {
      const words = slices.words(spans[textId] ?? []);
      const places = terms.length === 0 ? [] : (findTerms(foldForSearch(words), terms) ?? []);
      const one = { text: textId, language: lang, words, found: places };
      found.set(commitmentId, [...(found.get(commitmentId) ?? []), one]);
    }
  }
  return ok(found);
}
