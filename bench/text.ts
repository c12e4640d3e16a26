/**
 * What an extraction costs against @node-rs/jieba cutting the same Chinese text into words: both warm, in one run,
 * the best of several rounds each, at 1, 10, 100 and 1,000 times the example plan. Run: node bench/text.ts
 */
import { readFileSync } from 'node:fs';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { extract } from '../src/text/index.ts';

const plan = readFileSync(new URL('../fixtures/plans/china-laos-2024-2028.zh.txt', import.meta.url), 'utf8');
const jieba = Jieba.withDict(dict);

function once(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

const warm = plan.repeat(20);
for (let round = 0; round < 15; round++) {
  extract(warm);
  jieba.cut(warm, true);
}
console.log(
  '| size | characters | extraction ms | jieba ms | ratio | µs a 1,000 characters |\n| --- | --- | --- | --- | --- | --- |',
);
for (const [times, rounds] of [
  [1, 60],
  [10, 30],
  [100, 15],
  [1000, 5],
] as const) {
  const text = plan.repeat(times);
  let ours = Number.POSITIVE_INFINITY;
  let theirs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    ours = Math.min(
      ours,
      once(() => extract(text)),
    );
    theirs = Math.min(
      theirs,
      once(() => jieba.cut(text, true)),
    );
  }
  const cells = [
    `${times}×`,
    text.length,
    ours.toFixed(2),
    theirs.toFixed(2),
    (ours / theirs).toFixed(2),
    ((1e6 * ours) / text.length).toFixed(0),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
