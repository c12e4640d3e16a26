/** Expressions that are asked only where a letter stands that they need: the same answers as where they are always asked. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { selfFormulas } from './languages/zh/grammar.ts';
import { commonness } from './stages/han/lexicon.ts';
import { GuardedPattern, neededLetters } from './stages/needed-letters.ts';

/** Letters as one string; of two the later in the alphabet is the rarer. */
function lettersOf(source: string): string | null {
  const found = neededLetters(source, (code) => 200 - code);
  return found && String.fromCharCode(...[...found].sort((a, b) => a - b));
}

test('TX1790 the letters that an expression needs are those that stand in every match', () => {
  for (const [source, letters] of [
    ['abc', 'c'],
    ['ab|cd', 'bd'],
    ['a(?:b|c)', 'a'],
    ['(?:b|c)+', 'bc'],
    ['az?', 'a'],
    ['az*b', 'b'],
    ['az{0,3}b', 'b'],
    ['az{1,3}b', 'z'],
    ['a(?:x|y)?b', 'b'],
    ['a(?=z)', 'a'],
    ['(?<!z)a(?!z)', 'a'],
    ['^[^z]{2,4}b$', 'b'],
    ['a[yz]', 'a'],
    ['[bc][a-z]', 'bc'],
    ['\\d\\.', '.'],
    ['\\u0061', 'a'],
    ['a??b', 'b'],
    ['a|\\d', null],
    ['(?:a|b*)', null],
    ['', null],
  ] as const)
    assert.equal(lettersOf(source), letters, source);
});

test('TX1790 what is guarded matches where the expression alone matches, on its words alone', () => {
  const guarded = new GuardedPattern(['^b+c$', 'x(?:y|z)'], () => 1);
  const plain = /^b+c$|x(?:y|z)/;
  const text = 'abbcxyabcxzbc';
  for (let from = 0; from <= text.length; from++)
    for (let to = from; to <= text.length; to++)
      assert.equal(guarded.test(text, from, to), plain.test(text.slice(from, to)), text.slice(from, to));
});

test('TX1790 on sentences of official texts, and on what each formula stands for, the formulas answer as they do alone', () => {
  const sources = selfFormulas.map(({ pattern }) => pattern);
  const guarded = new GuardedPattern(sources, commonness);
  const plain = new RegExp(sources.join('|'));
  const texts = [
    'plans/china-laos-2024-2028.zh.txt',
    'texts/zh-articles/input.txt',
    'texts/zh-levels/input.txt',
  ].map((path) => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8'));
  const sentences = [
    ...selfFormulas.map(({ why }) => why),
    ...texts.flatMap((text) => text.split(/[。；\n]/)),
  ];
  assert.ok(sentences.filter((words) => plain.test(words)).length >= selfFormulas.length / 2);
  for (const words of sentences) assert.equal(guarded.test(words, 0, words.length), plain.test(words), words);
});
