/**
 * Inconsistencies between texts: twenty-five were put by hand into texts that agree, one at a time. Each is found, with
 * its exact words on both sides, and nothing else is.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignable, planChars, withWords } from '../../../../tests/text/sample-texts.ts';
import type { LanguageId } from '../../extraction.ts';
import { alignTexts } from '../align-texts.ts';
import type { Difference, DifferenceKind } from './difference.ts';

interface Seed {
  readonly language: 'lo' | 'en';
  readonly from: string;
  readonly to: string;
  readonly kind: DifferenceKind;
  /** Words that the difference shows in Chinese and in the changed text; null where nothing stands. */
  readonly zh: string | null;
  readonly other: string | null;
}

const seeds: readonly Seed[] = [
  // Numbers
  { language: 'lo', from: 'ຈຳນວນ 500 ຄົນ', to: 'ຈຳນວນ 50 ຄົນ', kind: 'number', zh: '500', other: '50' },
  { language: 'lo', from: '3,5 ຕື້', to: '3,5 ລ້ານ', kind: 'number', zh: '35亿', other: '3,5 ລ້ານ' },
  { language: 'lo', from: '97%', to: '79%', kind: 'number', zh: '97%', other: '79%' },
  { language: 'lo', from: 'ພາຍໃນ 60 ວັນ', to: 'ພາຍໃນ 30 ວັນ', kind: 'number', zh: '60', other: '30' },
  { language: 'en', from: '50,000 tonnes', to: '5,000 tonnes', kind: 'number', zh: '5万', other: '5,000' },
  {
    language: 'en',
    from: '3 million trips',
    to: '300 million trips',
    kind: 'number',
    zh: '300万',
    other: '300 million',
  },
  {
    language: 'en',
    from: 'Sixth Leaders',
    to: 'Seventh Leaders',
    kind: 'number',
    zh: '第六次',
    other: 'Seventh',
  },
  { language: 'en', from: ' with 200 beds', to: '', kind: 'number', zh: '200', other: null },
  // Dates
  {
    language: 'lo',
    from: '31 ທັນວາ 2025',
    to: '31 ທັນວາ 2026',
    kind: 'date',
    zh: '2025年12月31日',
    other: 'ວັນທີ 31 ທັນວາ 2026',
  },
  {
    language: 'lo',
    from: 'ເດືອນ ມິຖຸນາ 2028',
    to: 'ເດືອນ ກໍລະກົດ 2028',
    kind: 'date',
    zh: '2028年6月',
    other: 'ເດືອນ ກໍລະກົດ 2028',
  },
  {
    language: 'en',
    from: 'by 31 March of each',
    to: 'by 31 May of each',
    kind: 'date',
    zh: '3月31日',
    other: '31 May',
  },
  {
    language: 'en',
    from: 'and strive to sign it in 2026',
    to: 'and strive to sign it',
    kind: 'date',
    zh: '2026年',
    other: null,
  },
  {
    language: 'en',
    from: 'border patrol each quarter',
    to: 'border patrol each half-year',
    kind: 'number',
    zh: '季度',
    other: 'half-year',
  },
  // Named instruments
  {
    language: 'en',
    from: 'within the framework of the United Nations Convention against Corruption',
    to: 'with each other',
    kind: 'instrument',
    zh: '《联合国反腐败公约》',
    other: null,
  },
  {
    language: 'lo',
    from: ' ຕາມຜົນການປະເມີນ',
    to: ' ຕາມຜົນການປະເມີນ ແລະ “ບົດບັນທຶກຄວາມເຂົ້າໃຈວ່າດ້ວຍບູລິມະສິດ”',
    kind: 'instrument',
    zh: null,
    other: '“ບົດບັນທຶກຄວາມເຂົ້າໃຈວ່າດ້ວຍບູລິມະສິດ”',
  },
  // Parties
  {
    language: 'en',
    from: 'The Lanze side shall send a medical',
    to: 'The Chanthala side shall send a medical',
    kind: 'party',
    zh: '岚方',
    other: 'The Chanthala side',
  },
  {
    language: 'lo',
    from: 'ຝ່າຍລານເຈີ ສະໜອງຂໍ້ມູນ',
    to: 'ຝ່າຍຈັນທາລາ ສະໜອງຂໍ້ມູນ',
    kind: 'party',
    zh: '岚方',
    other: 'ຝ່າຍຈັນທາລາ',
  },
  // Strength
  {
    language: 'en',
    from: 'and strive to raise bilateral trade',
    to: 'and raise bilateral trade',
    kind: 'strength',
    zh: '力争',
    other: null,
  },
  { language: 'en', from: ' at an early date', to: '', kind: 'strength', zh: '早日', other: null },
  { language: 'lo', from: ' ເມື່ອມີເງື່ອນໄຂພ້ອມ', to: '', kind: 'strength', zh: '条件成熟时', other: null },
  { language: 'lo', from: 'ບໍ່ໜ້ອຍກວ່າ 40 ແຫ່ງ', to: '40 ແຫ່ງ', kind: 'strength', zh: '40', other: '40' },
  {
    language: 'en',
    from: 'Build the Lanze–Chanthala 500',
    to: 'Explore building the Lanze–Chanthala 500',
    kind: 'strength',
    zh: null,
    other: 'Explore',
  },
  // Whole provisions and commitments
  {
    language: 'en',
    from: '(4) establish a hotline between the port authorities.\n',
    to: '',
    kind: 'provision',
    zh: '建立口岸管理部门热线联络机制。',
    other: null,
  },
  {
    language: 'lo',
    from: ', ຊຸກຍູ້ໃຫ້ອົງການຂ່າວສານແຫ່ງຊາດຂອງສອງປະເທດ ແລກປ່ຽນນັກຂ່າວປະຈຳການ',
    to: '',
    kind: 'commitment',
    zh: '鼓励两国国家通讯社互派常驻记者',
    other: null,
  },
  // Counts of items
  {
    language: 'en',
    from: 'mutual visits, video calls, exchanges of letters and',
    to: 'mutual visits, exchanges of letters and',
    kind: 'items',
    zh: '通过互访、视频通话、互致信函、多边场合会见等形式',
    other:
      'exchange views in depth on major questions of bilateral relations through mutual visits, exchanges of letters and meetings on multilateral occasions',
  },
];

function differencesOf(language: LanguageId, chars: string): readonly Difference[] {
  return alignTexts(alignable(planChars('zh'), 'zh'), alignable(chars, language)).differences;
}

for (const [i, { language, from, to, kind, zh, other }] of seeds.entries()) {
  test(`TX85 a ${kind} that differs is found with its words: ${i + 1}`, () => {
    const found = differencesOf(language, withWords(planChars(language), from, to));
    assert.deepEqual(
      found.map((each) => [each.kind, each.first.words, each.other.words]),
      [[kind, zh, other]],
    );
  });
}

for (const language of ['lo', 'en'] as const)
  test(`TX85 many differences are found together, each once: ${language}`, () => {
    const mine = seeds.filter((seed) => seed.language === language);
    const chars = mine.reduce((text, { from, to }) => withWords(text, from, to), planChars(language));
    const found = differencesOf(language, chars).map(
      (each) => `${each.kind} ${each.first.words} ${each.other.words}`,
    );
    for (const { kind, zh, other } of mine)
      assert.ok(found.includes(`${kind} ${zh} ${other}`), `${kind} ${zh}`);
    assert.equal(found.length, mine.length);
  });

const languages: readonly LanguageId[] = ['zh', 'lo', 'en'];
for (const year of [2025, 2030] as const)
  for (const first of languages)
    for (const other of languages) {
      if (first === other) continue;
      test(`TX85 texts that agree raise nothing: ${year}, ${first} with ${other}`, () => {
        const texts = [
          alignable(planChars(first, year), first),
          alignable(planChars(other, year), other),
        ] as const;
        assert.deepEqual(alignTexts(...texts).differences, []);
      });
    }

test('TX85 where words are missing, the place is shown where they would have to stand', () => {
  const chars = withWords(planChars('en'), ' with 200 beds', '');
  const [difference] = differencesOf('en', chars);
  const { start, end } = difference?.other.span ?? { start: 0, end: 0 };
  const place = [...chars].slice(start, end).join('');
  assert.equal(place, 'shall build the Chanthala Friendship Hospital, to be opened by the end of 2028');
});

test('TX85 what stands in the first text only and in the other only are both told, from either side', () => {
  const less = withWords(planChars('zh'), '，每年开展1次联合检查', '');
  const more = withWords(
    planChars('zh'),
    '5年内新建友好省市关系15对',
    '5年内新建友好省市关系15对，其中2028年前12对',
  );
  const of = (first: string): readonly Difference[] =>
    alignTexts(alignable(first, 'zh'), alignable(planChars('en'), 'en')).differences;
  assert.deepEqual(
    of(more).map((each) => [each.kind, each.first.words, each.other.words]),
    [
      ['date', '2028年', null],
      ['number', '12', null],
    ],
  );
  // One inspection a year names nothing that the rest of the measure does not: no alarm.
  assert.deepEqual(of(less), []);
});

test('TX85 a text that forbids, where the other says no nowhere', () => {
  const zh = '第一条\n双方不得向第三方提供数据。\n第二条\n双方每年举行1次会议。\n';
  const en =
    'Article 1\nThe two sides shall not provide data to third parties.\nArticle 2\nThe two sides shall meet 1 time a year.\n';
  const of = (other: string): readonly unknown[] =>
    alignTexts(alignable(zh, 'zh'), alignable(other, 'en')).differences.map((each) => [
      each.kind,
      each.first.words,
      each.other.words,
    ]);
  assert.deepEqual(of(en), []);
  assert.deepEqual(of(en.replace('shall not', 'shall')), [['strength', '不得', null]]);
});

test('TX85 an instrument of another name is told, though the kind is the same', () => {
  const chars = withWords(
    planChars('en'),
    'Agreement on Mutual Recognition of Higher Education Qualifications in 2026',
    'Agreement on Agricultural Quarantine of Fruit and Rice in 2026',
  );
  assert.deepEqual(
    differencesOf('en', chars).map(({ kind, first, other }) => [kind, first.words, other.words]),
    [
      [
        'instrument',
        '《高等教育学历学位互认协定》',
        'Agreement on Agricultural Quarantine of Fruit and Rice',
      ],
    ],
  );
});
