/** Texts for the tests of alignment: the invented plans, read as the engine reads them. */
import { readFileSync } from 'node:fs';
import { type AlignableText, extract, type LanguageId } from '../../src/text/index.ts';

const folder = new URL('../../fixtures/plans/', import.meta.url);

/** The characters of a text of the invented plan that begins in this year. */
export function planChars(language: LanguageId, from: 2025 | 2030 = 2025): string {
  return readFileSync(new URL(`lanze-chanthala-${from}-${from + 4}/${language}.txt`, folder), 'utf8');
}

/** Any characters as a text that can be aligned. */
export function alignable(chars: string, language: LanguageId): AlignableText {
  const { provisions, commitments } = extract(chars, { language });
  const places = new Map(provisions.map(({ path }, index) => [path, index]));
  return {
    language,
    chars,
    provisions,
    commitments: commitments.map(({ provision, start, end, actor, kind, strength, due }) => ({
      provision: places.get(provision) ?? 0,
      spans: [{ start, end }],
      actor,
      kind,
      strength,
      due,
    })),
  };
}

/** Replaces words that stand exactly once. */
export function withWords(chars: string, from: string, to: string): string {
  const parts = chars.split(from);
  if (parts.length !== 2) throw new Error(`“${from}” stands ${parts.length - 1} times`);
  return parts.join(to);
}
