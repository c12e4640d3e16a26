/**
 * Lao repeats a word by the sign ໆ, which never begins a line. Browsers know no such rule and part it from its word, so
 * what belongs together is found here; the characters stay as they are.
 */

/** A letter with its vowels and tones, and the sign, with or without a space before it. */
const repeated = /([\u0e81-\u0eae][\u0eb0-\u0ebd\u0ec8-\u0ece]*\s?\u0ec6)/u;

/** A piece of words; one that is held stays on its line as a whole. */
export interface HeldPiece {
  readonly text: string;
  readonly held: boolean;
}

/** The words in pieces, in order; joined they are the words. */
export function piecesOf(words: string): readonly HeldPiece[] {
  if (!words.includes('\u0ec6')) return [{ text: words, held: false }];
  return words
    .split(repeated)
    .map((text, at) => ({ text, held: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
