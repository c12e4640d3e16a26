/**
 * How well characters, come by from bytes in one encoding, read like a text: a number from 0 upwards. Two encodings that
 * both read well and differ are both named; nothing is preferred for being usual.
 */
import type { Encoding } from './encodings.ts';
import { scripts, usualHan, usualHangul, usualKanji } from './usual-letters.ts';

/** Code points that are looked at. */
const SAMPLE = 32 * 1024;
const KANA = /[\u3041-\u30ff]/;
/** Punctuation and signs that stand in texts of any language. */
const MARK =
  /[\s\u2010-\u2027\u2030-\u203a\u3000-\u303f\uff01-\uff5e\u00a0\u00a7\u00ab\u00b0\u00b4\u00b7\u00bb\u20ac\u2116\u2122\u00ae\u00a9\u00bf\u00a1]/;
const ASCII_LETTER = /[A-Za-z]/;

/** The characters that are not ASCII, each with the one before it. */
function foreignOf(chars: string): readonly string[] {
  const found: string[] = [];
  let at = 0;
  for (const char of chars) {
    if (at++ >= SAMPLE) break;
    if (char > '\u007f') found.push(char);
  }
  return found;
}

function shareOf(letters: readonly string[], usual: ReadonlySet<string>): number {
  return letters.length === 0 ? 0 : letters.filter((one) => usual.has(one)).length / letters.length;
}

function eastAsian(encoding: Encoding, chars: string): number {
  const foreign = foreignOf(chars);
  const letters = foreign.filter((one) => !MARK.test(one));
  // A text in Latin letters, written with a Chinese, Japanese or Korean program: only its quotation marks and dashes show.
  if (letters.length === 0)
    return foreign.every((one) => /[\u2010-\u2027\u3000-\u303f\uff01-\uff5e]/.test(one)) ? latin(chars) : 0;
  if (encoding === 'gb18030' || encoding === 'big5') return shareOf(letters, usualHan);
  if (encoding === 'euc-kr') return shareOf(letters, usualHangul);
  const kana = letters.filter((one) => KANA.test(one)).length;
  if (kana < letters.length * 0.15) return 0;
  return (kana + letters.filter((one) => usualKanji.has(one)).length) / Math.max(1, letters.length);
}

/** Marks that may stand before a word without a space. */
const OPENING = /[\u2018-\u201f\u00ab\u2039\u00bf\u00a1\u3008-\u301f\uff08(["'\-/]/;

/** What a text in this script never has between two characters. */
function breaks(before: string, char: string, letters: RegExp): boolean {
  const own = letters.test(char);
  const ownBefore = letters.test(before);
  if ((own && ASCII_LETTER.test(before)) || (ownBefore && ASCII_LETTER.test(char))) return true;
  // A sign such as € or † that touches a word was one of its letters.
  if (own && before > '\u007f' && MARK.test(before) && !/\s/.test(before) && !OPENING.test(before))
    return true;
  const isCapital = own && char !== char.toLowerCase();
  return isCapital && ownBefore && before !== before.toUpperCase() && before === before.toLowerCase();
}

const THAI_MARK = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/;
const THAI_LETTER = /[\u0e01-\u0e2e\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/;
const THAI_LEADING = /[\u0e40-\u0e44]/;

/** Thai marks stand on consonants, and the vowels that are written first have one after them. */
function breaksThai(before: string, char: string): boolean {
  return (
    (THAI_MARK.test(char) && !THAI_LETTER.test(before)) || (THAI_LEADING.test(before) && !/[ก-ฮ]/.test(char))
  );
}

/** Whether words break more often than writers err. */
function hasBrokenWords(chars: string, script: keyof typeof scripts): boolean {
  const { letters } = scripts[script];
  let before = ' ';
  let broken = 0;
  let own = 0;
  let at = 0;
  for (const char of chars) {
    if (at++ >= SAMPLE) break;
    if (letters.test(char)) own++;
    if (breaks(before, char, letters) || (script === 'thai' && breaksThai(before, char))) broken++;
    before = char;
  }
  return broken > own * 0.01;
}

function otherScript(chars: string, script: keyof typeof scripts): number {
  const { letters, usual } = scripts[script];
  const foreign = foreignOf(chars).filter((one) => !MARK.test(one));
  const own = foreign.filter((one) => letters.test(one)).map((one) => one.toLowerCase());
  if (own.length < 3 || own.length < foreign.length * 0.95) return 0;
  // Single letters that stand alone are signs of another encoding.
  if (own.length < 2 * (chars.slice(0, SAMPLE).match(runsOf(letters))?.length ?? 0)) return 0;
  if (hasBrokenWords(chars, script) || (script === 'greek' && !hasGreekAccents(own))) return 0;
  const capitals = foreign.filter((one) => one !== one.toLowerCase()).length;
  return shareOf(own, usual) * (capitals > own.length * 0.6 ? 0.5 : 1);
}

function runsOf(letters: RegExp): RegExp {
  return new RegExp(`(?:${letters.source})+`, 'gu');
}

/** Written Greek bears an accent in nearly every word. */
function hasGreekAccents(letters: readonly string[]): boolean {
  return letters.filter((one) => /[άέήίόύώ]/.test(one)).length >= letters.length * 0.03;
}

/** What a mark may stand between: an opening one begins words, a closing one ends them, a dash or point does either. */
function standsWell(before: string, mark: string, after: string): boolean {
  const [spaceBefore, spaceAfter] = [
    /^$|[\s([{/"'\u2010-\u201f-]/.test(before),
    !/[\p{L}\p{N}]/u.test(after),
  ];
  if (/[\u201c\u2018\u00ab\u2039\u00bf\u00a1\u201e\u201a]/.test(mark)) return spaceBefore;
  if (/[\u201d\u00bb\u203a\u2122\u00ae]/.test(mark)) return spaceAfter && !/\s/.test(before);
  if (/[\u20ac\u00a7\u00a9\u2116\u2030]/.test(mark)) return !/\p{L}/u.test(before);
  if (mark === '\u2019') return !/\s/.test(before) || !spaceAfter;
  return true;
}

/**
 * Texts in Latin letters: foreign letters are a smaller part of their words, signs stand where signs stand. Typographic
 * marks in their places say more than letters do.
 */
function latin(chars: string): number {
  const sample = chars.slice(0, SAMPLE);
  const letters: string[] = [];
  let marks = 0;
  let misplaced = 0;
  for (const { 0: char, index } of sample.matchAll(/[\u0080-\u{10ffff}]/gu)) {
    if (!MARK.test(char)) letters.push(char);
    else if (standsWell(sample.charAt(index - 1), char, sample.charAt(index + 1))) marks++;
    else misplaced++;
  }
  if (letters.some((one) => !/[\p{Script=Latin}\p{M}\u00aa\u00ba]/u.test(one))) return 0;
  const plain = sample.match(/[A-Za-z]/g)?.length ?? 0;
  const total = letters.length + marks + misplaced;
  if (misplaced > total * 0.1 || letters.length > plain * 0.6 || hasStrayLetters(sample)) return 0;
  if (total === 0 || plain === 0) return 0;
  // One mark may be chance; several that each stand where such marks stand are not.
  return ((marks > 1 ? 1.1 : 0.9) * marks + 0.6 * letters.length) / total;
}

/** A capital behind a small letter where one of the two is foreign, an ordinal sign that follows no digit or letter, a ß that begins a word. */
function hasStrayLetters(chars: string): boolean {
  return /\p{Ll}[^\P{Lu}A-Z]|[^\P{Ll}a-z]\p{Lu}|(?<![\p{L}\p{N}.])[ªºß]/u.test(chars);
}

const scriptOf: Readonly<Partial<Record<Encoding, keyof typeof scripts>>> = {
  'windows-874': 'thai',
  'windows-1251': 'cyrillic',
  'koi8-r': 'cyrillic',
  'koi8-u': 'cyrillic',
  ibm866: 'cyrillic',
  'iso-8859-5': 'cyrillic',
  'x-mac-cyrillic': 'cyrillic',
  'windows-1253': 'greek',
  'iso-8859-7': 'greek',
  'windows-1255': 'hebrew',
  'iso-8859-8': 'hebrew',
  'iso-8859-8-i': 'hebrew',
  'windows-1256': 'arabic',
  'iso-8859-6': 'arabic',
};
const eastAsians: ReadonlySet<Encoding> = new Set(['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']);

/** Whether the encoding is one of Chinese, Japanese or Korean. */
export function isEastAsian(encoding: Encoding): boolean {
  return eastAsians.has(encoding);
}

/** From 0 (no text) to a little over 1. */
export function weigh(encoding: Encoding, chars: string): number {
  if (isEastAsian(encoding)) return eastAsian(encoding, chars);
  const script = scriptOf[encoding];
  return script === undefined ? latin(chars) : otherScript(chars, script);
}
