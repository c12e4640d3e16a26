/**
 * That reading a text costs time in proportion to its length, whatever it holds: no regular expression of the engine can run
 * away, and no input that repeats what its rules look for makes it slower by the character. Time is that of the process
 * itself, so that a busy machine does not fail it. Up to 10 MB under `npm run prove`.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { extract, type LanguageId } from '../../src/text/index.ts';
import * as enStructure from '../../src/text/languages/en/structure.ts';
import * as enTimes from '../../src/text/languages/en/times.ts';
import * as loStructure from '../../src/text/languages/lo/structure.ts';
import * as loTimes from '../../src/text/languages/lo/times.ts';
import * as zhGrammar from '../../src/text/languages/zh/grammar.ts';
import * as zhNameRules from '../../src/text/languages/zh/name-rules.ts';
import * as zhObjects from '../../src/text/languages/zh/objects.ts';
import * as zhRules from '../../src/text/languages/zh/rules.ts';
import * as zhStructure from '../../src/text/languages/zh/structure.ts';
import * as zhTimes from '../../src/text/languages/zh/times.ts';
import { tellProgress } from '../progress.ts';
import { type Expression, expressionsOf, literalsOf, patternsOf } from '../text/regular-expressions.ts';

const packs = {
  enStructure,
  enTimes,
  loStructure,
  loTimes,
  zhGrammar,
  zhNameRules,
  zhObjects,
  zhRules,
  zhStructure,
  zhTimes,
};
const expressions: readonly Expression[] = [
  ...expressionsOf(fileURLToPath(new URL('../../src/text', import.meta.url))),
  ...patternsOf(packs, 'languages'),
];

/** An expression with its classes and escapes taken for one character each. */
function skeleton(source: string): string {
  return source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'c');
}

const isUnbounded = (source: string): boolean => /[*+]|\{\d+,\}/.test(skeleton(source));
/** A group that may be repeated without a bound and holds a repetition without a bound. */
const isNested = (source: string): boolean =>
  /\([^()]*(?:[*+]|\{\d+,\})[^()]*\)(?:[*+]|\{\d+,\})/.test(skeleton(source));

/** Milliseconds of this process that the work takes, the least of three. */
function costOf(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const begun = process.cpuUsage();
    work();
    least = Math.min(least, process.cpuUsage(begun).user / 1000);
  }
  return least;
}

/** What to repeat against an expression: its own literal stretches, and one of each kind of character. */
function pumpsOf(source: string): string[] {
  const literals = source.match(/[\u0e80-\u0eff\u4e00-\u9fff]+|[A-Za-z]{2,}/g) ?? [];
  return [...new Set([...literals, ' ', '\n', 'a', 'A', 'Aa ', '1', '，', '（', '(a', ' of', '.', ', '])];
}

test('TX55 the scan finds the literals of a source, and takes no division or comment for one', () => {
  const source =
    "const a = /x+/g; // /no/\nconst b = 4 / 2 / 1;\nf('/no/', /[/]y*/u);\n/* /no/ */ return /z/;";
  assert.deepEqual(literalsOf(source), [
    { line: 1, source: 'x+' },
    { line: 3, source: '[/]y*' },
    { line: 4, source: 'z' },
  ]);
  assert.ok(expressions.length > 300, `${expressions.length} expressions found`);
});

test('TX55 no expression repeats without a bound what repeats without a bound', () => {
  assert.ok(isNested('(a+b)*') && !isNested('(a{0,3}b)*') && isUnbounded('a{2,}') && !isUnbounded('[*+]'));
  const nested = expressions.filter(({ source }) => isNested(source) && !/^\^/.test(source));
  // A separator stands between the words that these repeat: there is one way to part them.
  const parted = nested.filter(({ source }) => !/\(\?:\(\?: |\[\.,\]\\d\{3\}/.test(source));
  assert.deepEqual(parted, []);
});

test('TX55 expressions without a bound take time in proportion to what they are tried on', () => {
  const unbounded = expressions.filter(({ source }) => isUnbounded(source));
  assert.ok(unbounded.length > 0);
  for (const { place, source } of unbounded) {
    const pattern = new RegExp(source, 'gu');
    for (const pump of pumpsOf(source)) {
      const tried = `\n${pump.repeat(20_000)}\u0001`;
      const cost = costOf(() => tried.replace(pattern, ''));
      assert.ok(cost < 250, `${place}: ${cost} ms on ${JSON.stringify(pump)}`);
    }
  }
});

const SIZE = process.env.PROVE ? 400_000 : 12_000;
const pieces: Readonly<Record<LanguageId, readonly string[]>> = {
  zh: [
    '加强合作，',
    '根据需要',
    '在框架下',
    '双方强调，',
    '由双方',
    '为两国提供',
    '支持',
    '（负责部门：商务部）',
    '《协定》',
    '“倡议”',
    '中国',
    '国家粮食局',
    '阿尔及',
    '2030年前',
    '第三条 ',
    '一、',
    '等机制',
    '的',
    '、',
    '；',
    '本计划',
    '甲乙丙丁',
    '双方代表政府，对表示',
    '举行会谈',
    '每批不少于',
    '合作内容'.repeat(60),
  ],
  en: [
    'will ',
    'the Ministry of ',
    'and ',
    'shall cooperate in ',
    'A of ',
    '1. ',
    '(a) ',
    'by May 2031 ',
    ', ',
    'to ',
  ],
  lo: ['ຮ່ວມມື', 'ໃຫ້ ', 'ມາດຕາ 1 ', 'ທັງສອງຝ່າຍ', '໑. ', 'ແລະ '],
};

for (const language of ['zh', 'en', 'lo'] as const) {
  test(`TX55 twice the text takes no more than twice the time, whatever is repeated (${language})`, () => {
    const all = pieces[language];
    all.forEach((piece, at) => {
      for (const tail of ['', '。\n']) {
        const once = (piece + tail).repeat(Math.ceil(SIZE / (piece.length + tail.length)));
        extract(once.slice(0, 4000), { language });
        const short = costOf(() => extract(once, { language }));
        const long = costOf(() => extract(once + once, { language }));
        assert.ok(
          long < 3 * short + 60,
          `${JSON.stringify(piece + tail)}: ${short.toFixed(0)} ms, twice as much ${long.toFixed(0)} ms`,
        );
      }
      tellProgress(`repeated ${language} pieces`, at + 1, all.length);
    });
  });
}
