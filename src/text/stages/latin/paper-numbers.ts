/**
 * Papers told by number and date: "resolution 64/293", "resolution 2331 (2016) of 20 December 2016", "Section 508 of the
 * Rehabilitation Act", "the Agreement of 6 June 1986"; years in brackets after a plan's name belong to it.
 */

import { runEnd } from './name-runs.ts';
import { headOf, isCapital } from './name-words.ts';
import { smallEnd } from './small-titles.ts';
import type { Word } from './words.ts';

/** "Section 508 of the Rehabilitation Act", "Section 508 standards": the word after it, or `at`. */
export function sectionEnd(chars: string, words: readonly Word[], at: number): number {
  if (words[at]?.text !== 'Section' || !/^\d/.test(words[at + 1]?.text ?? '')) return at;
  const next = words[at + 2];
  if (next?.lower === 'standards' && next.before === '') return at + 3;
  if (next?.lower === 'of' && next.before === '') {
    const start = words[at + 3]?.lower === 'the' ? at + 4 : at + 3;
    if (isCapital(words[start])) return runEnd(chars, words, start);
  }
  // "Section 508" stands for a law; "Section 2" is a part of the text.
  return /^\d{3}/.test(words[at + 1]?.text ?? '') ? at + 2 : at;
}

/** The date of a paper, after its name: Agreement of 6 June 1986. */
const OF_DATE =
  /^\s{1,3}of\s(?:\d{1,2}\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d{1,2},)?\s(?:19|20)\d{2}(?!\d)/;
const MOST_DATE = 24;
/** Who made a law of the European Union: Regulation (EU) 2030/679 of the European Parliament and of the Council. */
const OF_MAKER = /^ of the (?:European Parliament and of the Council|Council|Commission)(?! of)/;
const MOST_MAKER = 56;
/** The years of a plan: Plan of Action for the period 2026-2030. */
const FOR_YEARS =
  /^ for the (?:period|years) (?:of |from )?(?:19|20)\d{2} ?(?:[-–—]|to) ?(?:19|20)?\d{2}(?!\d)/;
const MOST_YEARS = 40;

/** "the Joint Statement of 3 May 2030": one of many such papers, told by its date. */
export function isDated(chars: string, words: readonly Word[], end: number): boolean {
  const last = words[end - 1];
  return last !== undefined && OF_DATE.test(chars.slice(last.to, last.to + MOST_DATE));
}

/** The first word from `at` on that begins behind the unit. */
function wordBehind(words: readonly Word[], at: number, close: number): number {
  let next = at;
  while ((words[next]?.from ?? close) < close) next++;
  return next;
}

/** Years of a plan "(2026–2030)" or the session of a resolution "(XXV)" in brackets at `at`; null where none stand. */
export function yearsAt(
  chars: string,
  words: readonly Word[],
  at: number,
): { next: number; close: number } | null {
  const word = words[at];
  if (word?.before !== '(') return null;
  const found = /^(?:(?:19|20)\d{2}(?: ?(?:[-–—]|to) ?(?:19|20)?\d{2})?|[IVXL]{1,7})\)/.exec(
    chars.slice(word.from, word.from + 16),
  );
  if (!found) return null;
  const close = word.from + found[0].length;
  return { next: wordBehind(words, at + 1, close), close };
}

/** Papers that bear a number after their name. */
const COUNTED =
  /^(?:orders?|circulars?|laws?|acts?|decrees?|decisions?|regulations?|directives?|resolutions?|instructions?|recommendations?|conventions?)$/;

/** "Executive Order 13526", "Decree No. 45/2030", "Regulation (EU) 2030/679", "the Finance Act, 2030": where the number ends. */
function numberAt(chars: string, words: readonly Word[], at: number): { next: number; close: number } | null {
  const last = words[at - 1];
  if (!last || !COUNTED.test(last.lower)) return null;
  const found =
    /^(?:, (?:19|20)\d{2})? \(No\.? \d{1,4}\)|^(?: \([A-Z]{2,4}\))?(?: [Nn]os?\.? ?\d{1,6}| \d{1,6}(?=[/-]\d)| \d{3,6})(?:[/-]\d{1,4}){0,2}(?:\/[A-Z]{2,5})?(?![\w.,]\d|[A-Za-z%])|^, (?:19|20)\d{2}(?= \(|[^\w–-])/.exec(
      chars.slice(last.to, last.to + 36),
    );
  if (!found) return null;
  // "Decree 2030" is no number; "the Finance Act, 2030" is told by its year.
  const isYear = / (?:19|20)\d{2}$/.test(found[0]);
  if (!found[0].includes('(No') && isYear !== found[0].startsWith(',')) return null;
  const close = last.to + found[0].length;
  return { next: wordBehind(words, at, close), close };
}

/** "for the period 2026-2030" behind the name of a plan. */
function periodAt(chars: string, words: readonly Word[], at: number): { next: number; close: number } | null {
  const last = words[at - 1];
  const found = last ? FOR_YEARS.exec(chars.slice(last.to, last.to + MOST_YEARS)) : null;
  if (!last || !found) return null;
  const close = last.to + found[0].length;
  return { next: wordBehind(words, at, close), close };
}

const LAWS = /^(?:convention|treaty|agreement|protocol|act|law|decree|regulation|directive)$/;

/** Where the name of a paper ends that its words `[from, to)` begin: with its years, its date, the title after its date. */
export function paperEnd(
  chars: string,
  words: readonly Word[],
  from: number,
  to: number,
): { next: number; close: number } | null {
  const years = yearsAt(chars, words, to) ?? numberAt(chars, words, to) ?? periodAt(chars, words, to);
  const end = years?.close ?? words[to - 1]?.to ?? 0;
  const maker = years === null ? null : OF_MAKER.exec(chars.slice(end, end + MOST_MAKER));
  if (maker)
    return {
      next: wordBehind(words, years?.next ?? to, end + maker[0].length),
      close: end + maker[0].length,
    };
  const date = OF_DATE.exec(chars.slice(end, end + MOST_DATE));
  if (!date) return years;
  const close = end + date[0].length;
  const next = wordBehind(words, years?.next ?? to, close);
  // "the Convention of 18 March 1965 on the settlement of disputes"
  const isLaw = LAWS.test(words.slice(from, to).find((word) => headOf(word) === 'I')?.lower ?? '');
  const titled = isLaw && !years ? smallEnd(words, next) : next;
  return { next: titled, close: titled > next ? (words[titled - 1]?.to ?? close) : close };
}

/** "64/293", "34/83 A": the word after the number of a paper, or `at`. */
export function numberEnd(words: readonly Word[], at: number): number {
  const [first, second, letter] = [words[at], words[at + 1], words[at + 2]];
  if (!/^\d{1,4}$/.test(first?.text ?? '') || second?.before !== '/' || !/^\d{1,4}$/.test(second.text))
    return at;
  return letter?.before === '' && /^[A-Z]$/.test(letter.text) ? at + 3 : at + 2;
}

/** "resolution 64/293", "resolution 34/83 A": the word after its number, or `at`. */
export function resolutionEnd(words: readonly Word[], at: number): number {
  if (!/^(?:resolutions?|decisions?)$/.test(words[at]?.lower ?? '')) return at;
  const number = words[at + 1];
  if (number?.before !== '' || !/^\d/.test(number.text)) return at;
  const end = numberEnd(words, at + 1);
  return end > at + 1 ? end : at + 2;
}
