/**
 * Which concepts of the shared word list a stretch of text names. Chinese and Lao are searched for the longest word at
 * each place, English word by word.
 */
import type { LanguageId } from '../extraction.ts';
import { conceptGroups } from '../languages/concepts.ts';
import { isLetter } from '../stages/characters.ts';
import { WordTable } from '../stages/word-table.ts';
import { wordsOfLine } from './word-list.ts';

const concepts = conceptGroups.flatMap((group) => group.concepts);
/** How many concepts there are: ids run from 0 to below it. */
export const conceptCount = concepts.length;

function wordsIn(language: LanguageId): [string, number][] {
  return concepts.flatMap((line, id) =>
    wordsOfLine(line, language).map((word): [string, number] => [word, id]),
  );
}

const han = new WordTable(wordsIn('zh'));
const lao = new WordTable(wordsIn('lo'));
const english = wordsIn('en');
/** Whole words and phrases; and beginnings of words. */
const latinWhole = new WordTable(english.filter(([word]) => !word.endsWith('*')));
const latinStart = new WordTable(
  english
    .filter(([word]) => word.endsWith('*'))
    .map(([word, id]): [string, number] => [word.slice(0, -1), id]),
);

function collect(
  table: WordTable<number>,
  chars: string,
  from: number,
  to: number,
  found: Set<number>,
): void {
  for (let at = from; at < to; at++) {
    const match = table.longest(chars, at, to);
    if (match === null) continue;
    found.add(match.value);
    at += match.length - 1;
  }
}

function collectLatin(chars: string, from: number, to: number, found: Set<number>): void {
  const lower = chars.slice(from, to).toLowerCase();
  for (let at = 0; at < lower.length; at++) {
    if (at > 0 && isLetter(lower.charCodeAt(at - 1))) continue;
    const whole = latinWhole.longest(lower, at, lower.length);
    if (whole !== null && !isLetter(lower.charCodeAt(at + whole.length))) found.add(whole.value);
    const start = latinStart.longest(lower, at, lower.length);
    if (start !== null) found.add(start.value);
  }
}

/** Adds the concepts named in `chars[from, to)`. */
export function readConcepts(
  chars: string,
  from: number,
  to: number,
  language: LanguageId,
  found: Set<number>,
): void {
  if (language === 'en') collectLatin(chars, from, to, found);
  else collect(language === 'zh' ? han : lao, chars, from, to, found);
}
