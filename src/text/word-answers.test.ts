/** Answers about words that are had in place, without cutting the text: the same as those about the words alone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { endOf, tokenize } from './stages/han/tokens.ts';
import { WordTest } from './stages/han/word-tests.ts';
import { endsWithOne, holdsOne, startsWithOne } from './stages/word-ends.ts';
import { WordTable, wordsOf } from './stages/word-table.ts';

const WORDS = '合作 合作社 社 作 合 交流合作 的 的作用 ABC C';
const LIST = WORDS.split(' ');
const TEXT = '交流合作社的作用和ABC的合作，C作社合';

/** The longest word of the list that stands before or after a place, by looking at every word of it. */
function plainly(at: number, limit: number, backward: boolean): string {
  const stands = (word: string): boolean =>
    backward
      ? at - word.length >= limit && TEXT.slice(at - word.length, at) === word
      : at + word.length <= limit && TEXT.slice(at, at + word.length) === word;
  return LIST.filter(stands).reduce((best, word) => (word.length > best.length ? word : best), '');
}

test('TX1170 the longest word at a place is the one that looking at every word finds, within any limit', () => {
  const entries = LIST.map((word): [string, string] => [word, word]);
  const forward = new WordTable(entries);
  const backward = new WordTable(entries, true);
  for (let at = 0; at <= TEXT.length; at++) {
    for (let limit = at; limit <= TEXT.length; limit++) {
      const wanted = plainly(at, limit, false);
      assert.equal(forward.reach(TEXT, at, limit), wanted.length, `${at} to ${limit}`);
      assert.equal(forward.longest(TEXT, at, limit)?.value ?? '', wanted);
    }
    for (let limit = 0; limit <= at; limit++) {
      const wanted = plainly(at, limit, true);
      assert.equal(backward.reach(TEXT, at, limit), wanted.length, `${at} back to ${limit}`);
      assert.equal(backward.longest(TEXT, at, limit)?.value ?? '', wanted);
    }
  }
});

test('TX1170 a word whose value an earlier word had is not taken for that one', () => {
  const table = new WordTable([...wordsOf('合作', 1), ...wordsOf('交流', 2)]);
  assert.equal(table.longest('合作', 0, 2)?.value, 1);
  assert.equal(table.longest('文化', 0, 2), null);
  assert.equal(table.longest('交流', 0, 2)?.value, 2);
  assert.equal(table.longest('交', 0, 1), null);
});

test('TX1170 a stretch inside a text begins with, ends with and holds what the same characters do alone', () => {
  const lists = [{ words: WORDS }];
  const [starts, ends, holds] = [startsWithOne(lists), endsWithOne(lists), holdsOne(lists)];
  for (let from = 0; from <= TEXT.length; from++) {
    for (let to = from; to <= TEXT.length; to++) {
      const words = TEXT.slice(from, to);
      const said = (test: (word: string) => boolean): boolean => LIST.some(test);
      assert.equal(
        starts(TEXT, from, to),
        said((word) => words.startsWith(word)),
        `begins: ${words}`,
      );
      assert.equal(
        ends(TEXT, from, to),
        said((word) => words.endsWith(word)),
        `ends: ${words}`,
      );
      assert.equal(
        holds(TEXT, from, to),
        said((word) => words.includes(word)),
        `holds: ${words}`,
      );
      assert.equal(ends(words), ends(TEXT, from, to));
    }
  }
});

test('TX1170 what is asked of a word has the same answer the first time, the next time, and for a word that no list holds', () => {
  const chars = readFileSync(
    new URL('../../fixtures/plans/lanze-chanthala-2025-2029/zh.txt', import.meta.url),
    'utf8',
  );
  const tokens = tokenize(chars);
  let asked = 0;
  const ends = new WordTest((word) => {
    asked++;
    return /[作流建]$/.test(word);
  });
  let unlisted = 0;
  for (const round of [1, 2]) {
    for (let at = 0; at < tokens.count; at++) {
      const word = chars.slice(tokens.from[at], endOf(tokens, at));
      assert.equal(ends.holds(chars, tokens, at), /[作流建]$/.test(word), `${word}, round ${round}`);
      if (tokens.word[at] === -1) unlisted++;
    }
  }
  const listed = new Set([...tokens.word.subarray(0, tokens.count)].filter((number) => number >= 0)).size;
  assert.equal(asked, listed + unlisted, 'a word of a list is asked once');
});
