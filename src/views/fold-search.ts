/**
 * Search folds, storage never does: NFKC, case, and the two encodings of Lao ຳ (U+0EB3, or U+0ECD U+0EB2 with the tone
 * mark on either side) become one, and what cannot be seen, such as the breaks between Lao words, goes [AP30, VW4]. Each folded character remembers the original code points it came from, so that
 * what is found is shown in the words as they are stored [AP31].
 */
import type { Span } from '../base/index.ts';

/** A text made ready to be searched. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`: the original code points it stands for. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

// A starter with everything that may combine with it: marks, Hangul vowels and finals, half-width voicing marks.
const CHUNK = /[\s\S][\p{M}\u1160-\u11ff\uff9e\uff9f]*/gu;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const NIGGAHITA_BEFORE_TONE = /\u0ecd([\u0ec8-\u0ecb]+)/gu;

/** Folded chunks: a text uses a few thousand again and again, and folding one costs a hundred times looking it up. */
const folds = new Map<string, string>();
const MAX_FOLDS = 8_192;

function foldChunk(chunk: string): string {
  const known = folds.get(chunk);
  if (known !== undefined) return known;
  const folded = foldAnew(chunk);
  // What combines without end is not worth keeping.
  if (folds.size >= MAX_FOLDS) folds.clear();
  if (chunk.length <= 8) folds.set(chunk, folded);
  return folded;
}

function foldAnew(chunk: string): string {
  const cased = chunk.replace(UNSEEN, '').normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
  return cased.replace(NIGGAHITA_BEFORE_TONE, '$1\u0ecd');
}

/** Folds a text and keeps the way back. */
export function foldForSearch(chars: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const [chunk] of chars.matchAll(CHUNK)) {
    const width = chunk.length === 1 ? 1 : [...chunk].length;
    const folded = foldChunk(chunk);
    text += folded;
    for (let i = 0; i < folded.length; i++) {
      starts.push(at);
      ends.push(at + width);
    }
    at += width;
  }
  return { text, starts, ends };
}

/** The words of a query, each folded; all must be found. */
export function searchTerms(query: string): readonly string[] {
  return foldForSearch(query)
    .text.split(/\s+/u)
    .filter((term) => term !== '');
}

/** Where each term stands, in code points of the original, in order and merged; null where a term is missing. */
export function findTerms(folded: FoldedText, terms: readonly string[]): readonly Span[] | null {
  const found: Span[] = [];
  for (const term of terms) {
    const before = found.length;
    for (let i = folded.text.indexOf(term); i >= 0; i = folded.text.indexOf(term, i + term.length)) {
      found.push({ start: folded.starts[i] ?? 0, end: folded.ends[i + term.length - 1] ?? 0 });
    }
    if (found.length === before) return null;
  }
  return mergeSpans(found);
}

function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
