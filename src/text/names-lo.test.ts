/** Lao names with numbers, years and letters, and dates without a year; invented sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

const lo = (sentence: string): string[] =>
  extract(`ແຜນການຮ່ວມມື\n\n1. ສອງຝ່າຍຈະພົບປະກັນ.\n2. ${sentence}\n`).mentions.map(
    ({ type, text }) => `${type} ${text}`,
  );

test('TX1265 the number and the years of a plan belong to its name, the number of a meeting to its own', () => {
  assert.deepEqual(lo('ສອງຝ່າຍຈະຈັດຕັ້ງປະຕິບັດແຜນພັດທະນາເສດຖະກິດ-ສັງຄົມ ແຫ່ງຊາດ 5 ປີ ຄັ້ງທີ X (2026-2030).'), [
    'I ແຜນພັດທະນາເສດຖະກິດ-ສັງຄົມ ແຫ່ງຊາດ 5 ປີ ຄັ້ງທີ X (2026-2030)',
  ]);
  assert.deepEqual(lo('ສອງຝ່າຍຈະເຂົ້າຮ່ວມກອງປະຊຸມລັດຖະມົນຕີ NAMO ຄັ້ງທີ 10.'), ['M ກອງປະຊຸມລັດຖະມົນຕີ NAMO ຄັ້ງທີ 10']);
});

test('TX1265 Lao letters in brackets stand for the body before them', () => {
  assert.deepEqual(lo('ກະຊວງແຜນການ ແລະ ການລົງທຶນ (ຜທ) ຈະລາຍງານ; ສອງຝ່າຍຈະແຈ້ງ ຜທ ກ່ອນ.'), [
    'O ກະຊວງແຜນການ ແລະ ການລົງທຶນ',
    'O ຜທ',
    'O ຜທ',
  ]);
});

test('TX1265 a paper between two goes on over its second topic, a vision of a year is a paper', () => {
  assert.deepEqual(lo('ສອງຝ່າຍຈະລົງນາມບົດບັນທຶກວ່າດ້ວຍການພົວພັນ ແລະ ຮ່ວມມື ລະຫວ່າງສອງປະເທດ.'), [
    'I ບົດບັນທຶກວ່າດ້ວຍການພົວພັນ ແລະ ຮ່ວມມື',
  ]);
  assert.deepEqual(lo('ສອງຝ່າຍຈະຈັດຕັ້ງປະຕິບັດ ວິໄສທັດ ຮອດປີ 2055.'), ['I ວິໄສທັດ ຮອດປີ 2055']);
});

test('TX1266 days of one month, with and without a year, and sums in letters of a currency', () => {
  assert.deepEqual(lo('ສອງຝ່າຍຈະພົບປະໃນວັນທີ 7-10 ມັງກອນ 2027 ແລະ ວັນທີ 22 ສິງຫາ.'), [
    'T ວັນທີ 7-10 ມັງກອນ 2027',
    'T ວັນທີ 22 ສິງຫາ',
  ]);
  assert.deepEqual(lo('ສອງຝ່າຍຈະສະໜອງທຶນ 5000 USD.'), ['Q 5000 USD']);
});
