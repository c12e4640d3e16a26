/** Where the other text says what a commitment says, on the invented plan. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignable, planChars, withWords } from '../../../tests/text/sample-texts.ts';
import type { LanguageId } from '../extraction.ts';
import { alignTexts } from './align-texts.ts';
import { cutSegments } from './segments.ts';

/** What the other text says for each commitment of the Chinese one, by the Chinese words. */
function counterparts(language: LanguageId, chars = planChars(language)): ReadonlyMap<string, string | null> {
  const [a, b] = [alignable(planChars('zh'), 'zh'), alignable(chars, language)];
  const words = (of: string, spans: readonly { start: number; end: number }[]): string =>
    spans.map(({ start, end }) => [...of].slice(start, end).join('')).join(' … ');
  return new Map(
    alignTexts(a, b).commitments.map(({ commitment, spans }) => [
      words(a.chars, a.commitments[commitment]?.spans ?? []),
      spans && words(b.chars, spans),
    ]),
  );
}

const expected: readonly (readonly [zh: string, lo: string, en: string])[] = [
  [
    '每年至少举行1次领导人会晤',
    'ຈັດການພົບປະຂັ້ນການນຳຢ່າງໜ້ອຍ 1 ຄັ້ງຕໍ່ປີ',
    'hold at least 1 leaders’ meeting each year',
  ],
  [
    '岚方每年为占方培训外交人员30名',
    'ຝ່າຍລານເຈີ ຝຶກອົບຮົມພະນັກງານການທູດໃຫ້ຝ່າຍຈັນທາລາ ປີລະ 30 ຄົນ',
    'the Lanze side shall train 30 diplomats of the Chanthala side each year',
  ],
  [
    '于2026年6月30日前完成首次评估',
    'ສຳເລັດການປະເມີນຜົນຄັ້ງທຳອິດ ກ່ອນ ວັນທີ 30 ມິຖຸນາ 2026',
    'complete the first evaluation by 30 June 2026',
  ],
  ['争取于2026年签署', 'ສູ້ຊົນລົງນາມໃນປີ 2026', 'strive to sign it in 2026'],
  [
    '每季度开展1次边境联合巡逻',
    'ລາດຕະເວນຊາຍແດນຮ່ວມກັນ ໄຕມາດລະ 1 ຄັ້ງ',
    'Carry out 1 joint border patrol each quarter',
  ],
  ['加强媒体合作', 'ເພີ່ມທະວີການຮ່ວມມືດ້ານສື່ມວນຊົນ', 'Strengthen cooperation in the media'],
  [
    '建设2个跨境电商示范园区',
    'ກໍ່ສ້າງສວນສາທິດການຄ້າເອເລັກໂຕຣນິກຂ້າມແດນ 2 ແຫ່ງ',
    'build 2 demonstration parks for cross-border e-commerce',
  ],
  [
    '岚方派遣医疗队12人赴占塔拉工作',
    'ຝ່າຍລານເຈີ ສົ່ງທີມແພດ 12 ຄົນ ໄປເຮັດວຽກຢູ່ຈັນທາລາ',
    'The Lanze side shall send a medical team of 12 to work in Chanthala',
  ],
];

for (const [zh, lo, en] of expected)
  test(`TX84 a commitment is found in the other languages: ${zh}`, () => {
    assert.equal(counterparts('lo').get(zh), lo);
    assert.equal(counterparts('en').get(zh), en);
  });

test('TX84 what one language says in one breath is found for both commitments of the other', () => {
  const words = 'ສືບຕໍ່ຈັດກອງປະຊຸມສຳມະນາທິດສະດີລະຫວ່າງສອງພັກ ປີລະ 1 ຄັ້ງ';
  const found = counterparts('lo');
  assert.equal(found.get('继续办好两党理论研讨会'), words);
  assert.equal(found.get('每年举行1届'), words);
});

test('TX84 a commitment that the other text leaves out is found nowhere', () => {
  const chars = withWords(planChars('en'), ', and update the list once a year thereafter', '');
  assert.equal(counterparts('en', chars).get('此后每年更新1次清单'), null);
});

test('TX84 commitments of a provision without counterpart have none', () => {
  const chars = withWords(
    planChars('lo'),
    '5. ເພີ່ມທະວີການຮ່ວມມືດ້ານສື່ມວນຊົນ, ຊຸກຍູ້ໃຫ້ອົງການຂ່າວສານແຫ່ງຊາດຂອງສອງປະເທດ ແລກປ່ຽນນັກຂ່າວປະຈຳການ.\n',
    '',
  );
  assert.equal(counterparts('lo', chars).get('加强媒体合作'), null);
});

test('TX84 spans lie in the other text, in code points, also beyond the basic plane', () => {
  const chars = `𠀀𠀀\n${planChars('en')}`;
  assert.equal(counterparts('en', chars).get('加强媒体合作'), 'Strengthen cooperation in the media');
});

function segmentsOf(words: string, language: LanguageId): readonly string[] {
  return cutSegments(words, [{ from: 0, to: words.length }], language).map(
    ({ from, to, before }) => `${before}${words.slice(from, to)}`,
  );
}

test('TX84 a stretch is cut at its marks, and not inside numbers, brackets or titles', () => {
  assert.deepEqual(segmentsOf('加强A，推动B；《甲，乙》生效。', 'zh'), [
    '3加强A',
    '1推动B',
    '2《甲，乙》生效',
  ]);
  assert.deepEqual(segmentsOf('import 50,000 tonnes, and sign (by 2027, at least) it; act.', 'en'), [
    '3import 50,000 tonnes',
    '1sign (by 2027, at least) it',
    '2act',
  ]);
  assert.deepEqual(segmentsOf('ຝຶກອົບຮົມ 1.200 ຄົນ, ສ້າງ ແລະ ປັບປຸງ.', 'lo'), ['3ຝຶກອົບຮົມ 1.200 ຄົນ', '1ສ້າງ', '0ປັບປຸງ']);
});

test('TX84 a bracket that is never closed cuts the rest of its line and no more', () => {
  assert.deepEqual(segmentsOf('甲（乙，丙\n丁，戊', 'zh'), ['3甲（乙，丙', '3丁', '1戊']);
});
