/** The beginning of signed words, where there is no room for all of them: enough to know what is meant [VW1050]. */
import { firstWords, type Span } from '../../base/index.ts';

/** Code points that are shown. */
const MOST = 48;

/** The first words, with a sign that more follow. */
export function excerptOf(words: string): string {
  return firstWords(words, MOST);
}

/** The first words of what is marked in a text; of all of it where nothing is. */
export function markedExcerpt(text: { readonly words: string; readonly marks: readonly Span[] }): string {
  const points = [...text.words];
  const marked = text.marks.map(({ start, end }) => points.slice(start, end).join('')).join('');
  return excerptOf(marked === '' ? text.words : marked);
}
