/**
 * Whose a named thing is, and between whom it is made: owners and holders of an office are no part of a name, those between
 * whom a paper is made are.
 */
import { standing } from './lexicon.ts';
import { runEnd } from './name-runs.ts';
import { typeOf } from './name-types.ts';
import { ACRONYM, headOf, isCapital, YEAR } from './name-words.ts';
import { stateOf } from './subjects.ts';
import { textOf, type Word } from './words.ts';

/** Words before a person's name. */
const OFFICES =
  /^(?:Minister|President|Premier|Chairman|Chairwoman|Chancellor|Secretary|Governor|Ambassador|King|Queen|Mr|Mrs|Ms|Dr|Excellency|Speaker|Representative)$/;

/** "Chairman Chen Wei and National Assembly Speaker": whoever holds an office is no part of the next body's name. */
export function afterPerson(words: readonly Word[], start: number, end: number): number {
  if (!OFFICES.test(words[start - 1]?.text ?? '')) return start;
  const and = words.slice(start, end).findIndex(({ lower }) => lower === 'and');
  const isPerson =
    and > 0 && and < 5 && words.slice(start, start + and).every((word) => isCapital(word) && !headOf(word));
  return isPerson ? start + and + 1 : start;
}

/** "Lakeland’s National Plan": whose it is, where a state owns it; the word after the owner. */
export function afterOwner(words: readonly Word[], start: number, end: number): number {
  for (let at = start; at < Math.min(end - 2, start + 3); at++) {
    if (!/[’']s$/.test(words[at]?.text ?? '')) continue;
    const owner = textOf(words.slice(start, at + 1)).replace(/[’']s$/, '');
    return stateOf(owner.toLowerCase()) === null ? start : at + 1;
  }
  return start;
}

/** "the Islands Forum’s 2050 Strategy": a body that owns what is named after it is a name by itself. */
export function ownerEnd(words: readonly Word[], start: number, end: number): number {
  for (let at = start; at < end - 2; at++) {
    const word = words[at];
    const short = standing.get(word?.text.replace(/[’']s$/, '') ?? '') ?? [];
    const isBody = short.some(({ type, words: named }) => type === 'O' && named.length === 1);
    const owns =
      word !== undefined && /[’']s$/.test(word.text) && (isBody || /^[OM]$/.test(headOf(word) ?? ''));
    // "RCMP’s Hate Crimes Task Force": letters own what is named after them
    const letters = ACRONYM.test(word?.text.replace(/[’']s$/, '') ?? '') && /[’']s$/.test(word?.text ?? '');
    if (letters && at === start && typeOf(words.slice(at + 1, end)) !== null) return at + 1;
    if (owns && (YEAR.test(words[at + 1]?.text ?? '') || typeOf(words.slice(at + 1, end)) === 'F'))
      return at + 1;
  }
  return end;
}

/** "Declaration on Cooperation between the secretariats of A and B": those between whom a paper is made. */
export function betweenEnd(
  chars: string,
  words: readonly Word[],
  headings: ReadonlySet<number>,
  at: number,
): number {
  const isOf =
    words[at]?.lower === 'between' &&
    words[at + 1]?.lower === 'the' &&
    words[at + 3]?.lower === 'of' &&
    words.slice(at, at + 4).every(({ before }) => before === '') &&
    !isCapital(words[at + 2]);
  if (!isOf) return at;
  const past = (next: number): number => (words[next]?.lower === 'the' ? next + 1 : next);
  const first = past(at + 4);
  if (!isCapital(words[first])) return at;
  const end = runEnd(chars, words, first, headings);
  const second = words[end]?.lower === 'and' && words[end]?.before === '' ? past(end + 1) : 0;
  return isCapital(words[second]) && second > 0 ? runEnd(chars, words, second, headings) : end;
}
