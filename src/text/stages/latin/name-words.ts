/**
 * What single words say of a name: whether they may stand in one, what kind of thing they head, and the forms of years,
 * numbers, abbreviations and addresses.
 */
import type { MentionType } from '../../extraction.ts';
import { isUpper } from '../characters.ts';
import { headTypes } from './lexicon.ts';
import type { Word } from './words.ts';

/** A year, or years: 2021-2025. */
export const YEAR = /^(?:19|20)\d{2}(?:[-–](?:19|20)?\d{2})?$/;
/** An abbreviation: UNODC, AoA, ADMM-Plus, AN-IUU. */
export const ACRONYM = /^[A-Z][A-Za-z]{0,2}[A-Z][A-Za-z0-9]{0,6}(?:-(?:[A-Z][a-z]{2,5}|[A-Z]{2,6}))?$/;
/** An address that names a thing: USA.gov. */
export const SITE =
  /^[A-Za-z0-9]{2,30}(?:\.[A-Za-z0-9]{2,30}){0,3}\.(?:gov|org|com|net|int|eu|cn|la)(?:\.[a-z]{2})?$/;
/** Years, from one to another. */
export const YEARS = /^(?:19|20)\d{2}[-–](?:19|20)?\d{2}$/;
/** 50th, 21st, inside a name: "the 50th Anniversary". */
export const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/;
/** "the 2030 Lakes Summit", but not the year of a date: "the July 12, 2030 award". */
export function opensWithYear(words: readonly Word[], at: number): boolean {
  const [before, year, next] = [words[at - 1], words[at], words[at + 1]];
  const isOfDate = year?.before === ',' && /^\d{1,2}(?:st|nd|rd|th)?$/.test(before?.text ?? '');
  // "14 October 2025", "October 2025": the year of a date.
  const ofMonth = MONTH.test(before?.text ?? '') && year?.before === '';
  return YEAR.test(year?.text ?? '') && !isOfDate && !ofMonth && isCapital(next) && next?.before === '';
}

/** How many words stand before a name that its ordinal opens: "the 50th Anniversary", "the 4th and 5th Lakes Summits"; 0 where none does. */
export function ordinalsAt(words: readonly Word[], at: number): number {
  if (!ORDINAL.test(words[at]?.text ?? '')) return 0;
  const isPair = words[at + 1]?.lower === 'and' && ORDINAL.test(words[at + 2]?.text ?? '');
  const length = isPair ? 3 : 1;
  const isJoined = words.slice(at + 1, at + length + 1).every(({ before }) => before === '');
  return isJoined && isCapital(words[at + length]) ? length : 0;
}
/** No word, where one is asked for beyond a text. */
export const NO_WORD: Word = { text: '', lower: '', from: 0, to: 0, before: '' };
/** Months and days of the week. */
export const MONTH =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Whether the word may stand in a name. */
export function isCapital(word: Word | undefined): boolean {
  return word !== undefined && (isUpper(word.text.charCodeAt(0)) || /^[a-z]{1,4}-[A-Z]/.test(word.text));
}

/** What a word says of the name that it is in. */
export function headOf(word: Word): MentionType | undefined {
  const lower = word.lower.replace(/[’']s$/, '');
  const dash = lower.lastIndexOf('-');
  return (
    headTypes.get(lower) ??
    headTypes.get(lower.slice(dash + 1)) ??
    headTypes.get(lower.slice(0, Math.max(dash, 0)))
  );
}

/** A number of a paper: M-19-23, PPD-19. */
export const NUMBERED = /^[A-Z]{1,3}-\d{1,4}(?:-\d{1,4})?$/;
