/** Numbers as programs draw them. Expected forms are from ECMA-376 17.18.59 and CSS Counter Styles 3, and from usage. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cssStyles } from './css-styles.ts';
import { drawLikeSample, drawNumber, type NumberStyle, numberStyles } from './number-styles.ts';
import { wordFormats } from './word-formats.ts';

const cases: readonly (readonly [NumberStyle, readonly (readonly [number, string])[]])[] = [
  ['decimal', [[7, '7']]],
  [
    'decimal-zero',
    [
      [7, '07'],
      [12, '12'],
      [100, '100'],
    ],
  ],
  ['full-width', [[12, '１２']]],
  [
    'upper-roman',
    [
      [4, 'IV'],
      [9, 'IX'],
      [14, 'XIV'],
      [1994, 'MCMXCIV'],
      [4000, '4000'],
    ],
  ],
  [
    'lower-roman',
    [
      [3, 'iii'],
      [40, 'xl'],
    ],
  ],
  [
    'lower-letters',
    [
      [1, 'a'],
      [26, 'z'],
      [27, 'aa'],
      [28, 'ab'],
      [702, 'zz'],
      [703, 'aaa'],
    ],
  ],
  [
    'upper-letters-repeated',
    [
      [1, 'A'],
      [26, 'Z'],
      [27, 'AA'],
      [28, 'BB'],
      [54, 'BBB'],
    ],
  ],
  [
    'ordinal',
    [
      [1, '1st'],
      [2, '2nd'],
      [3, '3rd'],
      [4, '4th'],
      [11, '11th'],
      [13, '13th'],
      [21, '21st'],
      [112, '112th'],
    ],
  ],
  [
    'han',
    [
      [1, '一'],
      [10, '十'],
      [11, '十一'],
      [20, '二十'],
      [21, '二十一'],
      [54, '五十四'],
      [100, '一百'],
      [101, '一百零一'],
      [110, '一百一十'],
      [111, '一百一十一'],
      [1001, '一千零一'],
      [1010, '一千零一十'],
      [10_001, '一万零一'],
      [20_300, '二万零三百'],
    ],
  ],
  [
    'han-short',
    [
      [12, '十二'],
      [99, '九十九'],
      [100, '一〇〇'],
      [123, '一二三'],
    ],
  ],
  [
    'han-digits',
    [
      [10, '一〇'],
      [2024, '二〇二四'],
    ],
  ],
  [
    'han-formal',
    [
      [1, '壹'],
      [10, '壹拾'],
      [12, '壹拾贰'],
      [305, '叁佰零伍'],
    ],
  ],
  [
    'han-formal-traditional',
    [
      [6, '陸'],
      [23, '貳拾參'],
    ],
  ],
  [
    'stems',
    [
      [1, '甲'],
      [10, '癸'],
      [11, '11'],
    ],
  ],
  ['branches', [[12, '亥']]],
  [
    'circled',
    [
      [1, '①'],
      [20, '⑳'],
      [21, '㉑'],
      [35, '㉟'],
      [36, '㊱'],
      [50, '㊿'],
      [51, '51'],
    ],
  ],
  [
    'parenthesised',
    [
      [1, '⑴'],
      [20, '⒇'],
    ],
  ],
  [
    'full-stopped',
    [
      [1, '⒈'],
      [20, '⒛'],
    ],
  ],
  [
    'lao',
    [
      [1, '໑'],
      [10, '໑໐'],
      [205, '໒໐໕'],
    ],
  ],
  ['thai', [[19, '๑๙']]],
  [
    'thai-letters',
    [
      [1, 'ก'],
      [2, 'ข'],
      [41, 'ฮ'],
      [42, 'กก'],
    ],
  ],
  ['in-dashes', [[3, '- 3 -']]],
  ['hangul-syllables', [[3, '다']]],
  ['none', [[3, '']]],
];

for (const [style, drawn] of cases) {
  test(`TX170 numbers are drawn in the style ${style}`, () => {
    for (const [n, text] of drawn) assert.equal(drawNumber(n, style), text);
  });
}

test('TX170 a sample of digits tells width and script', () => {
  assert.equal(drawLikeSample(7, '001, 002, 003, ...'), '007');
  assert.equal(drawLikeSample(12, '໑, ໒, ໓, ...'), '໑໒');
  assert.equal(drawLikeSample(3, '０１, ０２'), '０３');
  assert.equal(drawLikeSample(1234, '01'), '1234');
  assert.equal(drawLikeSample(3, 'first, second'), null);
});

test('TX170 every style gives some text for any number, and never throws', () => {
  for (const draw of Object.values(numberStyles))
    for (const n of [-3, 0, 1, 7, 52, 999, 123_456, 2 ** 40]) assert.equal(typeof draw(n), 'string');
});

test('TX170 every name of Word and of web pages is a style', () => {
  for (const style of Object.values(wordFormats)) assert.ok(Object.hasOwn(numberStyles, style));
  for (const { style } of Object.values(cssStyles)) assert.ok(Object.hasOwn(numberStyles, style));
});
