/**
 * Headings of a plan in a reader's language, where one of its texts is in that language: signed words, quoted from that text, by
 * the path of the heading. Only where both texts have the same headings in the same order; otherwise none, and the headings stay
 * in the language of the first text [AP840].
 */
import { currentTexts, type LanguageCode } from '../../plan/index.ts';
import type { ProvisionRow, StoreReader, TextRow } from '../ports/index.ts';
import { provisionRows } from '../projections/project-rows.ts';

/** A heading as it is printed in one language. */
export interface PrintedHeading {
  readonly language: LanguageCode;
  readonly label: string | null;
  readonly heading: string | null;
}

async function headingsOf(r: StoreReader, planId: string, text: TextRow): Promise<readonly ProvisionRow[]> {
  const { textId, outlineAccepted } = text;
  const rows = outlineAccepted
    ? await r.projections.provisions(planId, textId)
    : provisionRows(textId, (await r.own.extraction(planId, textId))?.outline ?? [], () => 'open');
  return rows
    .filter(({ heading, path }) => heading !== null && path !== '')
    .toSorted((a, b) => a.order - b.order);
}

/**
 * By path; empty where the text whose headings are asked for, the first unless another is named, is in that language itself, where no
 * text is, and where the headings differ.
 */
export async function headingsIn(
  r: StoreReader,
  planId: string,
  texts: readonly TextRow[],
  language: LanguageCode,
  of?: string,
): Promise<ReadonlyMap<string, PrintedHeading>> {
  const current = currentTexts(texts);
  const text = of === undefined ? current[0] : texts.find(({ textId }) => textId === of);
  const other = text?.lang === language ? undefined : current.find(({ lang }) => lang === language);
  if (text === undefined || other === undefined) return new Map();
  const [ours, theirs] = [await headingsOf(r, planId, text), await headingsOf(r, planId, other)];
  const isAlike = ours.length === theirs.length && ours.every(({ path }, i) => path === theirs[i]?.path);
  if (!isAlike) return new Map();
  return new Map(theirs.map(({ path, label, heading }) => [path, { language, label, heading }]));
}
