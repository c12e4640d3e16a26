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

/** A test on the words `[from, to)` of a string; on all of it where no places are given. */
export type StretchTest = (text: string, from?: number, to?: number) => boolean;

/** Whether a string ends with one of the words. */
export function endsWithOne(lists: Lists): StretchTest {
  const table = new WordTable<true>(pairs(lists), true);
  return (text, from = 0, to = text.length) => table.reach(text, to, from) > 0;
}

/** Whether a string begins with one of the words. */
export function startsWithOne(lists: Lists): StretchTest {
  const table = new WordTable<true>(pairs(lists));
  return (text, from = 0, to = text.length) => table.reach(text, from, to) > 0;
}

/** Whether a string holds one of the words. */
export function holdsOne(lists: Lists): StretchTest {
  const table = new WordTable<true>(pairs(lists));
  return (text, from = 0, to = text.length) => {
    for (let at = from; at < to; at++) if (table.reach(text, at, to) > 0) return true;
    return false;
  };
}
