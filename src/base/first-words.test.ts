/** How words are shortened. The sentences are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstWords } from './first-words.ts';

/** What is shown for every room from `from` on. */
const inEvery = (words: string, from = 6): readonly string[] =>
  Array.from({ length: [...words].length - from }, (_, i) => firstWords(words, from + i));

test('VW1750 words that fit stay whole, on one line', () => {
  assert.equal(firstWords('建立 经贸\n  合作机制', 20), '建立 经贸 合作机制');
  assert.equal(firstWords('于2025年', 6), '于2025年');
  assert.equal(firstWords('', 6), '');
});

test('VW1750 the beginning is never longer than its room and the sign, and begins the words', () => {
  for (const words of [
    '于2025年12月31日前编制完成《2026年至2030年两党合作计划》。',
    'Sign the Plan of Cooperation 2026–2030 before 31 December 2025 in both capitals.',
    'ສ້າງ “ແຜນການຮ່ວມມືລະຫວ່າງສອງພັກ ປີ 2026–2030” ໃຫ້ສຳເລັດກ່ອນ ວັນທີ 31 ທັນວາ 2025',
  ])
    inEvery(words, 1).forEach((shown, i) => {
      const points = [...shown];
      assert.equal(points.at(-1), '…', shown);
      assert.ok(points.length <= i + 2 && points.length > 1, shown);
      assert.ok(words.startsWith(points.slice(0, -1).join('')), shown);
    });
});

test('VW1750 no number is cut, and none stands at the end without what it counts', () => {
  const chinese = '在5年内对97.5%的税目实行零关税，于2025年12月31日前完成1,200公里、投资6.5亿元的项目';
  const english =
    'Duty-free treatment for 97.5 % of 8,000 lines by 31 December 2025 and 1,200 km of track by 2030';
  const lao = 'ໃຫ້ສິດພິເສດ 97,5% ຂອງ 8.000 ລາຍການ ກ່ອນວັນທີ 31 ທັນວາ 2025 ແລະ ທາງລົດໄຟ 1.200 ກິໂລແມັດ';
  for (const words of [chinese, english, lao])
    for (const shown of inEvery(words)) assert.doesNotMatch(shown, /[\p{Nd}.,]\s*…$/u);
  assert.equal(firstWords('双方于2025年12月31日前编制完成计划', 7), '双方于…');
  assert.equal(firstWords('落实两国领导人共识，在2025年前完成编制工作', 13), '落实两国领导人共识，在…');
});

test('VW1750 words with spaces between them are not cut, and nothing that opens is left at the end', () => {
  assert.equal(firstWords('Maintain regular contact between the leaders', 30), 'Maintain regular contact…');
  assert.equal(firstWords('执行好《2021年至2025年两党合作计划》', 4), '执行好…');
  assert.equal(firstWords('Sign the “Plan of Cooperation”', 10), 'Sign the…');
});

test('VW1750 Lao ends at a space or else where a syllable begins, never before a mark or behind a leading vowel', () => {
  const words = 'ກໍ່ສ້າງໂຄງການເຊື່ອມຕໍ່ສາຍສົ່ງໄຟຟ້າ 500 ກິໂລໂວນ ລານເຈີ–ຈັນທາລາ ໃຫ້ສຳເລັດ';
  for (const shown of inEvery(words)) {
    const cut = [...shown].slice(0, -1).join('');
    const next = words.slice(cut.length);
    assert.doesNotMatch(cut, /[\u0ec0-\u0ec4]$/u, shown);
    assert.doesNotMatch(next, /^[\p{M}\u0eb0\u0eb2\u0eb3\u0ebd]/u, shown);
  }
  assert.equal(firstWords(words, 50), 'ກໍ່ສ້າງໂຄງການເຊື່ອມຕໍ່ສາຍສົ່ງໄຟຟ້າ 500 ກິໂລໂວນ…');
});

test('VW1750 a word longer than the room, and a figure alone, are cut by clusters and digits as they must', () => {
  assert.equal(firstWords('ABCDEFGHIJ', 4), 'ABCD…');
  assert.equal(firstWords('𠮷'.repeat(9), 4), '𠮷𠮷𠮷𠮷…');
  assert.equal(firstWords('1234567890', 4), '1234…');
});
