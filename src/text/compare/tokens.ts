/**
 * A text → the units that are compared: English words, Chinese characters (a number or a Latin word is one unit), Lao
 * syllables by their spelling. The units joined are the text.
 */
import type { LanguageId } from '../extraction.ts';

const NUMBER = '[\\d\uff10-\uff19\u0ed0-\u0ed9]+(?:[.,\uff0e][\\d\uff10-\uff19\u0ed0-\u0ed9]+)*';
const LATIN = "[A-Za-z\\u00c0-\\u024f]+(?:['’-][A-Za-z\\u00c0-\\u024f]+)*";
/** Lao: a vowel written before, a consonant with what follows it, and a consonant that closes the syllable. */
const LAO_VOWEL = '\u0eb0-\u0ebb\u0ebd\u0ec8-\u0ecd';
const LAO_CONSONANT = '[\u0e81-\u0eae\u0edc-\u0edf]';
const LAO_SYLLABLE = `[\u0ec0-\u0ec4]?${LAO_CONSONANT}[\u0ebc]?[${LAO_VOWEL}]*(?:${LAO_CONSONANT}(?![\u0ebc${LAO_VOWEL}])(?=${LAO_CONSONANT}|[\u0ec0-\u0ec4]|[^\u0e80-\u0eff]|$))?[\u0ec6]?`;

const patterns: Readonly<Record<LanguageId, RegExp>> = {
  zh: new RegExp(`${NUMBER}|${LATIN}|\\s+|.`, 'gsu'),
  en: new RegExp(`${NUMBER}|${LATIN}|\\s+|.`, 'gsu'),
  lo: new RegExp(`${NUMBER}|${LATIN}|${LAO_SYLLABLE}|\\s+|.`, 'gsu'),
};

/** Cuts a text into its units. */
export function tokensOf(text: string, language: LanguageId): string[] {
  return text.match(patterns[language]) ?? [];
}

/** Whether a unit is words: letters or digits, not marks and white space. */
export function isWord(token: string): boolean {
  return /[\p{L}\p{N}]/u.test(token);
}
