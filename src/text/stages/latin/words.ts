/**
 * Latin text → words with their places. A word keeps its inner points, hyphens and apostrophes: U.S., user-centered,
 * government’s, USA.gov.
 */
import { digitValue, isLetter } from '../characters.ts';

export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly from: number;
  readonly to: number;
  /** Marks between the word before and this one, white space left out. */
  readonly before: string;
}

/** The words as they stand, a space between each. */
export function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

const INNER = ".-’'&‑";

function isWordCode(code: number): boolean {
  return isLetter(code) || digitValue(code) >= 0 || code === 0x24 || code === 0x25;
}

/** Whether the mark at `at` stands inside a word; "Persons.12" is a word and a note. */
function joins(chars: string, at: number): boolean {
  if (!INNER.includes(chars.charAt(at)) || !isWordCode(chars.charCodeAt(at + 1))) return false;
  const note = chars.charAt(at) === '.' && digitValue(chars.charCodeAt(at + 1)) >= 0;
  return !note || digitValue(chars.charCodeAt(at - 1)) >= 0;
}

/** U.S, ASEAN-U.S: the point after it is part of the word. */
function isInitials(text: string): boolean {
  return /(?:^|-)(?:[A-Z]\.)+[A-Z]$/.test(text);
}

/** "Change6", "Agenda9": a word and the number of a note that has lost its place above the line. */
function withoutNote(text: string): string {
  if (digitValue(text.charCodeAt(text.length - 1)) < 0) return text;
  return /^[A-Z]?[a-z]{4,20}\d{1,2}$/.test(text) ? text.replace(/\d{1,2}$/, '') : text;
}

/** Words of `[from, to)`. */
export function cutWords(chars: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  let mark = '';
  for (let at = from; at < to; ) {
    if (!isWordCode(chars.charCodeAt(at))) {
      const char = chars.charAt(at);
      if (char.trim() !== '' && mark.length < 4) mark += char;
      at++;
      continue;
    }
    let end = at + 1;
    while (end < to) {
      if (isWordCode(chars.charCodeAt(end))) end++;
      else if (end + 1 < to && joins(chars, end)) end++;
      else if (chars.charAt(end) === '.' && isInitials(chars.slice(Math.max(at, end - 8), end))) {
        end++;
        // U.S.-Mekong
        if (chars.charAt(end) === '-' && isWordCode(chars.charCodeAt(end + 1))) end++;
        else break;
      } else break;
    }
    const text = withoutNote(chars.slice(at, end));
    words.push({ text, lower: text.toLowerCase(), from: at, to: at + text.length, before: mark });
    mark = '';
    at = end;
  }
  return words;
}
