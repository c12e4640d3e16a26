/**
 * Lao is written without blanks and breaks only between words. The words are found by ICU's dictionary (`Intl.Segmenter`
 * of the runtime); marks that close or open stay with their word, so that no line begins with one.
 */
const segmenter = new Intl.Segmenter('lo', { granularity: 'word' });
const opening = /^[\p{Ps}\p{Pi}]+$/u;
const closing = /^[\p{P}\p{M}\u0ec6]+$/u;

/** The words and blanks of a Lao text, in order; joined, they are the text. */
export function laoWords(text: string): readonly string[] {
  const words: string[] = [];
  let carried = '';
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1);
    if (opening.test(segment)) carried += segment;
    else if (carried === '' && last !== undefined && last.trim() !== '' && closing.test(segment))
      words[words.length - 1] = last + segment;
    else {
      words.push(carried + segment);
      carried = '';
    }
  }
  if (carried !== '') words.push(carried);
  return words;
}
