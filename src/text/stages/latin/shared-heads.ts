/**
 * Papers named together by one head in the plural: "the Security Community (SC), Economic Community (EC) and Cultural
 * Community (CC) Blueprints 2035", "SC, EC and CC Blueprints".
 */
import { ACRONYM, headOf, isCapital, YEAR } from './name-words.ts';
import type { Word } from './words.ts';

const MOST_ITEMS = 6;
const MOST_WORDS = 6;

interface Item {
  /** The last word of the name. */
  readonly last: Word;
  readonly next: number;
  readonly isShort: boolean;
}

/** Capitalised words and the letters in brackets that stand for them. */
function itemAt(words: readonly Word[], at: number): Item | null {
  const first = words[at];
  if (!first || !isCapital(first)) return null;
  let next = at + 1;
  while (
    next < at + MOST_WORDS &&
    words[next]?.before === '' &&
    isCapital(words[next]) &&
    !isPlural(words[next])
  )
    next++;
  const last = words[next - 1];
  if (!last) return null;
  const short = words[next];
  const isBracketed =
    short?.before === '(' && ACRONYM.test(short.text) && words[next + 1]?.before.startsWith(')') === true;
  return { last, next: isBracketed ? next + 1 : next, isShort: next === at + 1 && ACRONYM.test(first.text) };
}

function isPlural(word: Word | undefined): boolean {
  return word !== undefined && /s$/.test(word.lower) && headOf(word) === 'I' && isCapital(word);
}

/** The word after the names and their head, and after its year; `at` where no such list begins. */
export function sharedHeadEnd(words: readonly Word[], at: number): number {
  const first = itemAt(words, at);
  if (!first) return at;
  let next = first.next;
  for (let items = 1; items < MOST_ITEMS; items++) {
    const mark = words[next]?.before.replace(')', '') ?? '.';
    const isLast = words[next]?.lower === 'and' && /^,?$/.test(mark);
    if (!isLast && mark !== ',') return at;
    const start = isLast ? next + 1 : next;
    const item = itemAt(words, words[start]?.lower === 'the' ? start + 1 : start);
    const isAlike =
      item !== null && (item.last.lower === first.last.lower || (item.isShort && first.isShort));
    if (!item || !isAlike) return at;
    next = item.next;
    if (!isLast) continue;
    if (!isPlural(words[next]) || !/^\)?$/.test(words[next]?.before ?? '.')) return at;
    return words[next + 1]?.before === '' && YEAR.test(words[next + 1]?.text ?? '') ? next + 2 : next + 1;
  }
  return at;
}
