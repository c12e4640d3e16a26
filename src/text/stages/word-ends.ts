/**
 * Lists of words as tests on a string: whether it is one of them, begins, ends with or holds one.
 */
import { WordTable, wordsOf } from './word-table.ts';

type Lists = readonly { readonly words: string }[];

const pairs = (lists: Lists): [string, true][] => lists.flatMap((list) => wordsOf(list.words, true as const));

/** The words of a list. */
export function setOf(lists: Lists): ReadonlySet<string> {
  return new Set(pairs(lists).map(([word]) => word));
}

/** Whether a string ends with one of the words. */
export function endsWithOne(lists: Lists): (text: string) => boolean {
  const table = new WordTable<true>(pairs(lists), true);
  return (text) => table.longest(text, text.length, 0) !== null;
}

/** Whether a string begins with one of the words. */
export function startsWithOne(lists: Lists): (text: string) => boolean {
  const table = new WordTable<true>(pairs(lists));
  return (text) => table.longest(text, 0, text.length) !== null;
}

/** Whether a string holds one of the words. */
export function holdsOne(lists: Lists): (text: string) => boolean {
  const table = new WordTable<true>(pairs(lists));
  return (text) => {
    for (let at = 0; at < text.length; at++) if (table.longest(text, at, text.length)) return true;
    return false;
  };
}
