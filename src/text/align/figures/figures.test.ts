/** Figures as they are written in three languages, and what they state. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LanguageId } from '../../extraction.ts';
import { dateKey, digitsToNumber, numberKey } from './figure.ts';
import { readFigures } from './read-figures.ts';

type Written = Readonly<Partial<Record<LanguageId, string>>>;

function keysOf(words: string, language: LanguageId, sure = true): readonly string[] {
  return readFigures(words, 0, words.length, language)
    .filter((figure) => figure.sure === sure)
    .map(({ key }) => key);
}

const same: readonly (readonly [keys: readonly string[], written: Written])[] = [
  [['n:500'], { zh: '培训干部500名', lo: 'ພະນັກງານ 500 ຄົນ', en: 'train 500 officials' }],
  [['n:1200'], { zh: '1200名', lo: '1.200 ຄົນ', en: '1,200 people' }],
  [['n:1200'], { zh: '1,200名', lo: '1,200 ຄົນ', en: '1200 people' }],
  [['n:3500000000'], { zh: '35亿美元', lo: '3,5 ຕື້ໂດລາ', en: '3.5 billion dollars' }],
  [['n:20000'], { zh: '2万吨', lo: '20.000 ໂຕນ', en: '20,000 tonnes' }],
  [['n:20000000'], { zh: '2000万美元', lo: '20 ລ້ານໂດລາ', en: '20 million dollars' }],
  [['n:1000000'], { zh: '100万', lo: '1 ລ້ານ', en: '1 million' }],
  [['n:97%'], { zh: '97%税目', lo: '97% ຂອງລາຍການ', en: '97% of lines' }],
  [['n:97%'], { zh: '97％', lo: '97 ສ່ວນຮ້ອຍ', en: '97 per cent' }],
  [['n:12.5%'], { zh: '百分之12.5', lo: '12,5%', en: '12.5 percent' }],
  [['n:500'], { zh: '500千伏', lo: '500 ກິໂລໂວນ', en: '500 kV' }],
  [['d:2026'], { zh: '于2026年签署', lo: 'ລົງນາມໃນປີ 2026', en: 'sign in 2026' }],
  [['d:2026/end'], { zh: '2026年底前', lo: 'ກ່ອນທ້າຍປີ 2026', en: 'by the end of 2026' }],
  [['d:2028-06'], { zh: '2028年6月', lo: 'ເດືອນ ມິຖຸນາ 2028', en: 'June 2028' }],
  [['d:2026-06-30'], { zh: '2026年6月30日', lo: 'ວັນທີ 30 ມິຖຸນາ 2026', en: '30 June 2026' }],
  [['d:2026-06-30'], { zh: '２０２６年６月３０日', lo: '30/6/2026', en: 'June 30, 2026' }],
  [['d:2026-06-30'], { lo: 'ວັນທີ ໓໐ ເດືອນ ມິຖຸນາ ປີ ໒໐໒໖', en: '30th June 2026' }],
  [['d:--03-31'], { zh: '每年3月31日前', lo: 'ກ່ອນ ວັນທີ 31 ມີນາ ຂອງທຸກປີ', en: 'by 31 March of each year' }],
  [['d:--12'], { zh: '每年12月', lo: 'ໃນເດືອນ ທັນວາ', en: 'in December of each year' }],
  [['d:2025', 'd:2029'], { zh: '2025年至2029年', lo: 'ປີ 2025–2029', en: '2025–2029' }],
  [['d:2025', 'd:2029'], { zh: '（2025—2029年）', lo: '(2025-2029)', en: '2025 to 2029' }],
  [['p:3m'], { zh: '每季度', lo: 'ໄຕມາດລະ', en: 'each quarter' }],
  [['p:6m'], { zh: '每半年', lo: 'ທຸກໆ 6 ເດືອນ', en: 'every half-year' }],
  [['p:6m'], { zh: '六个月内', lo: 'ພາຍໃນ ຫົກ ເດືອນ', en: 'within six months' }],
  [['n:6'], { zh: '第六次会议', lo: 'ຄັ້ງທີ 6', en: 'the 6th meeting' }],
  [['n:24'], { zh: '24小时', lo: '24 ຊົ່ວໂມງ', en: '24 hours' }],
  [['n:60'], { zh: '60日内答复', lo: 'ພາຍໃນ 60 ວັນ', en: 'within 60 days' }],
];

const languages: readonly LanguageId[] = ['zh', 'lo', 'en'];
for (const [keys, written] of same)
  for (const language of languages) {
    const words = written[language];
    if (words === undefined) continue;
    test(`TX81 a figure has one key in every language: ${words}`, () => {
      assert.deepEqual(keysOf(words, language), keys);
    });
  }

test('TX81 what is spelled out is a weak figure', () => {
  assert.deepEqual(keysOf('三种文本同等作准', 'zh', false), ['n:3']);
  assert.deepEqual(keysOf('two texts, twice, the third time', 'en', false), ['n:2', 'n:2', 'n:3']);
  assert.deepEqual(keysOf('ສອງປະເທດ', 'lo', false), ['n:2']);
  assert.deepEqual(keysOf('three hundred officials', 'en', false), ['n:300']);
});

test('TX81 words that look like figures are none', () => {
  for (const [language, words] of [
    ['zh', '双方一致同意统一规划'],
    ['lo', 'ມີຄວາມອາດສາມາດ'],
    ['en', 'they may march forward, someone'],
  ] as const)
    assert.deepEqual(readFigures(words, 0, words.length, language), []);
});

test('TX81 a month is told from a verb, and a stretch of months from a month', () => {
  assert.deepEqual(keysOf('May 2026', 'en'), ['d:2026-05']);
  assert.deepEqual(keysOf('in May', 'en'), ['d:--05']);
  assert.deepEqual(keysOf('Parties may agree', 'en'), []);
  assert.deepEqual(keysOf('3个月内', 'zh'), ['p:3m']);
  assert.deepEqual(keysOf('3月', 'zh'), ['d:--03']);
});

test('TX81 dates that no calendar has are none', () => {
  assert.equal(dateKey(2026, 13, null), null);
  assert.equal(dateKey(2026, 6, 32), null);
  assert.equal(dateKey(null, null, null), null);
  assert.equal(dateKey(2026, 6, 3), 'd:2026-06-03');
});

test('TX81 least and most are kept with the number', () => {
  const bounds: readonly (readonly [LanguageId, string, 'least' | 'most' | null])[] = [
    ['zh', '新增企业不少于40家', 'least'],
    ['zh', '每年至少举行1次', 'least'],
    ['zh', '40家以上', 'least'],
    ['zh', '不超过40家', 'most'],
    ['zh', '新增企业40家', null],
    ['zh', '不少于三年，培训40名', null],
    ['lo', 'ບໍ່ໜ້ອຍກວ່າ 40 ແຫ່ງ', 'least'],
    ['lo', 'ຢ່າງໜ້ອຍ 40 ແຫ່ງ', 'least'],
    ['lo', 'ບໍ່ເກີນ 40 ແຫ່ງ', 'most'],
    ['en', 'no fewer than 40 enterprises', 'least'],
    ['en', 'at least 40 enterprises', 'least'],
    ['en', 'up to 40 enterprises', 'most'],
    ['en', '40 enterprises or more', 'least'],
    ['en', '40 enterprises, or more people', null],
    ['lo', '40 ແຫ່ງຂຶ້ນໄປ', 'least'],
  ];
  for (const [language, words, bound] of bounds) {
    const figure = readFigures(words, 0, words.length, language).findLast(({ sure }) => sure);
    assert.equal(figure?.bound, bound, words);
  }
});

test('TX81 marks inside digits group them or are decimal marks', () => {
  assert.equal(digitsToNumber('1,500', false), 1500);
  assert.equal(digitsToNumber('1.500', false), 1.5);
  assert.equal(digitsToNumber('1.500', true), 1500);
  assert.equal(digitsToNumber('1,5', true), 1.5);
  assert.equal(digitsToNumber('1.500.000', true), 1_500_000);
  assert.equal(digitsToNumber('1,234,567.8', false), 1_234_567.8);
  assert.equal(numberKey(1.2 * 1e9, false), numberKey(12 * 1e8, false));
});

test('TX81 a figure says where it stands in the characters that were handed in', () => {
  const chars = '前言。于2026年签署';
  const [figure] = readFigures(chars, 3, chars.length, 'zh');
  assert.deepEqual([figure?.from, figure?.to], [4, 9]);
  assert.equal(chars.slice(figure?.from, figure?.to), '2026年');
});

test('TX81 a long line of digits, marks and months is read in time that grows with its length', () => {
  for (const unit of ['1,', '2026年', '第一', 'one ', 'June ', 'ວັນທີ ', '9'])
    for (const language of ['zh', 'lo', 'en'] as const) {
      const words = unit.repeat(60_000);
      assert.ok(Array.isArray(readFigures(words, 0, words.length, language)));
    }
});
