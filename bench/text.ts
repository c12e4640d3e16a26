/**
 * What an extraction costs against @node-rs/jieba cutting the same Chinese text into words: both warm, in one run,
 * the best of several rounds each, at 1, 10, 100 and 1,000 times the example plan. The time is the processor's, all threads
 * of the process counted (collection of garbage and compilation too), so that what else runs on the machine does not
 * count; the clock's is printed beside it. Run: node bench/text.ts
 */
import { readFileSync } from 'node:fs';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { extract } from '../src/text/index.ts';

const plan = readFileSync(new URL('../fixtures/plans/china-laos-2024-2028.zh.txt', import.meta.url), 'utf8');
const jieba = Jieba.withDict(dict);

interface Spent {
  /** Milliseconds of the processor. */
  readonly cpu: number;
  /** Milliseconds of the clock. */
  readonly wall: number;
}

function once(work: () => unknown): Spent {
  const used = process.cpuUsage();
  const begun = performance.now();
  work();
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(used);
  return { cpu: (user + system) / 1000, wall };
}

const NOTHING: Spent = { cpu: Number.POSITIVE_INFINITY, wall: Number.POSITIVE_INFINITY };

function less(a: Spent, b: Spent): Spent {
  return { cpu: Math.min(a.cpu, b.cpu), wall: Math.min(a.wall, b.wall) };
}

const warm = plan.repeat(50);
for (let round = 0; round < 30; round++) {
  extract(warm);
  jieba.cut(warm, true);
}
console.log(
  '| size | characters | extraction, processor ms | jieba | ratio | extraction, clock ms | jieba | µs a 1,000 characters |\n| --- | --- | --- | --- | --- | --- | --- | --- |',
);
for (const [times, rounds] of [
  [1, 60],
  [10, 40],
  [100, 25],
  [1000, 6],
] as const) {
  const text = plan.repeat(times);
  // A clock of the processor that counts in steps of a millisecond or so needs longer than one small text.
  const runs = Math.max(1, Math.round(30 / times));
  let ours = NOTHING;
  let theirs = NOTHING;
  for (let round = 0; round < rounds; round++) {
    ours = less(
      ours,
      once(() => {
        for (let run = 0; run < runs; run++) extract(text);
      }),
    );
    theirs = less(
      theirs,
      once(() => {
        for (let run = 0; run < runs; run++) jieba.cut(text, true);
      }),
    );
  }
  const cells = [
    `${times}×`,
    text.length,
    (ours.cpu / runs).toFixed(2),
    (theirs.cpu / runs).toFixed(2),
    (ours.cpu / theirs.cpu).toFixed(2),
    (ours.wall / runs).toFixed(2),
    (theirs.wall / runs).toFixed(2),
    ((1e6 * ours.cpu) / runs / text.length).toFixed(0),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
