/** Mentions, in invented sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

const mentionsOf = (chars: string): string[] =>
  extract(chars).mentions.map((each) => `${each.type} ${each.text}`);
const zh = (sentence: string): string[] => mentionsOf(`一、合作\n1.${sentence}\n2.双方将加强合作。\n`);
const en = (sentence: string): string[] => mentionsOf(`PLAN\n\n1. ${sentence}\n2. Both sides will meet.\n`);

test('TX41 Chinese names are known by marks, quotations, beginnings and heads', () => {
  assert.deepEqual(zh('落实《甲乙两国渔业协定》。'), ['I 《甲乙两国渔业协定》']);
  assert.deepEqual(zh('推动“山海通”战略对接。'), ['F “山海通”战略']);
  assert.deepEqual(zh('用好中柬经贸混委会。'), ['M 中柬经贸混委会']);
  assert.deepEqual(zh('支持全球发展倡议。'), ['F 全球发展倡议']);
  assert.deepEqual(zh('加强在云南、广西的培训。'), ['L 云南', 'L 广西']);
  assert.deepEqual(zh('加强与联合国的合作。'), ['O 联合国']);
});

test('TX41 general words make no name', () => {
  assert.deepEqual(zh('建设跨境经济合作区，完善合作机制。'), []);
});

test('TX41 English names are runs of capitalised words with a head', () => {
  assert.deepEqual(en('The Department of Fisheries will apply the Convention on Migratory Birds.'), [
    'O Department of Fisheries',
    'I Convention on Migratory Birds',
  ]);
  assert.deepEqual(en('The Office of Trade and the Institute of Statistics will meet.'), [
    'O Office of Trade',
    'O Institute of Statistics',
  ]);
  assert.deepEqual(en('The Council will improve data.norland.gov.'), ['J data.norland.gov']);
});

test('TX42 Chinese times and quantities', () => {
  assert.deepEqual(zh('到2030年，提供500个奖学金名额。'), ['T 2030年', 'Q 500个奖学金名额']);
  assert.deepEqual(zh('适时举办展览。'), ['T 适时']);
  assert.deepEqual(zh('提供10亿元援助。'), ['Q 10亿元']);
});

test('TX42 English times and quantities', () => {
  assert.deepEqual(en('Both sides will train hundreds of pilots by May 2031.'), [
    'Q hundreds of pilots',
    'T May 2031',
  ]);
});

test('TX40 a name inside a longer one is no mention by itself', () => {
  assert.deepEqual(zh('执行2026年至2030年两党合作计划。'), ['I 2026年至2030年两党合作计划']);
});
