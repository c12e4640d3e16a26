/**
 * Text → words: from left to right, the longest word of the lexicon; what it does not hold goes one character at a time,
 * runs of digits and Latin letters together. White space is left out. The words lie in flat arrays.
 */
import { digitValue, isLetter, isSpace } from '../characters.ts';
import { entries, trie, type WordEntry } from './lexicon.ts';

/** Words of a text, by number. */
export interface Tokens {
  readonly count: number;
  /** First unit of each word, and of what follows the last. */
  readonly from: Uint32Array;
  readonly length: Uint16Array;
  /** Number of the lexicon's entry, or -1. */
  readonly word: Int16Array;
  /** Roles by flags, 0 where nothing is known. */
  readonly flags: Int32Array;
}

const wordFlags = Int32Array.from(entries, (entry) => entry.flags);

/** What a code may begin: 0 nothing that matters, 1 a space, 2 a digit or Latin letter, 3 anything else. */
const FIRST = new Uint8Array(65_536).fill(3);
for (let code = 0; code < 65_536; code++) {
  if (isSpace(code)) FIRST[code] = 1;
  else if (digitValue(code) >= 0 || isLetter(code)) FIRST[code] = 2;
}

const MOST_LENGTH = 65_535;

const TOWARDS = entries.findIndex(({ word }) => word === '方向');

/** 岚方向占方派遣: after one character that no word explains, and before another side, it is 方 and 向. */
function isSideToSide(chars: string, at: number, before: number, length: number): boolean {
  return before === -1 && length === 1 && /^[\u4e00-\u9fff]{1,2}方/.test(chars.slice(at + 2, at + 5));
}

/** Cuts a text into words. */
export function tokenize(chars: string): Tokens {
  const { length: size } = chars;
  const from = new Uint32Array(size + 1);
  const length = new Uint16Array(size + 1);
  const word = new Int16Array(size + 1);
  const flags = new Int32Array(size + 1);
  let count = 0;
  for (let at = 0; at < size; ) {
    const first = FIRST[chars.charCodeAt(at)];
    if (first === 1) {
      at++;
      continue;
    }
    let end = at + 1;
    let number = -1;
    if (first === 2) {
      while (end < size && FIRST[chars.charCodeAt(end)] === 2 && end < at + MOST_LENGTH) end++;
    } else {
      number = trie.match(chars, at, size);
      if (number >= 0) end = trie.end;
      if (
        number === TOWARDS &&
        count > 0 &&
        isSideToSide(chars, at, word[count - 1] ?? 0, length[count - 1] ?? 0)
      ) {
        number = trie.match(chars, at, at + 1);
        end = at + 1;
      }
    }
    from[count] = at;
    length[count] = end - at;
    word[count] = number;
    flags[count] = number < 0 ? 0 : (wordFlags[number] ?? 0);
    count++;
    at = end;
  }
  from[count] = size;
  return { count, from, length, word, flags };
}

/** What the lexicon knows of a word, or null. */
export function entryAt(tokens: Tokens, at: number): WordEntry | null {
  const number = tokens.word[at] ?? -1;
  return number < 0 ? null : (entries[number] ?? null);
}

/** Unit after the word. */
export function endOf(tokens: Tokens, at: number): number {
  return (tokens.from[at] ?? 0) + (tokens.length[at] ?? 0);
}

/** First word at or after the unit; `hint` is a word at or before it: the nearer, the sooner it is found. */
export function tokenFrom(tokens: Tokens, unit: number, hint = 0): number {
  let low = hint;
  let high = low;
  for (let step = 1; high < tokens.count && (tokens.from[high] ?? 0) < unit; step *= 2) {
    low = high + 1;
    high += step;
  }
  high = Math.min(high, tokens.count);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.from[middle] ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
