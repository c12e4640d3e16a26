/** Lao undertakings, names, times and dates, in invented sentences of official style. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Extraction, extract } from './index.ts';

const textOf = (body: string): string => `ແຜນການ\n\nມາດຕາ 1.\n${body}\nມາດຕາ 2.\nທັງສອງຝ່າຍຈະຮ່ວມມືກັນ.\n`;

function read(body: string): Extraction['commitments'] {
  return extract(textOf(body)).commitments.filter((each) => each.provision.startsWith('1'));
}

/** Words and meaning of each commitment. */
function told(body: string): string[] {
  const chars = textOf(body);
  return read(body).map(
    ({ start, end, actor, kind, strength }) =>
      `${[...chars].slice(start, end).join('')} {${actor} ${kind} ${strength}}`,
  );
}

const named = (body: string): string[] =>
  extract(textOf(body)).mentions.map(({ type, text }) => `${type} ${text}`);

test('TX150 a duty leads to the action after it, and is one where none follows', () => {
  assert.deepEqual(told('ຝ່າຍລາວ ມີໜ້າທີ່ ສະໜອງທີ່ດິນ ແລະ ອອກໃບອະນຸຍາດ.'), [
    'ຝ່າຍລາວ ມີໜ້າທີ່ ສະໜອງທີ່ດິນ {la provide firm}',
    'ອອກໃບອະນຸຍາດ {la provide firm}',
  ]);
  assert.deepEqual(told('ແຕ່ລະຝ່າຍ ຈະຮັບຜິດຊອບການປະສານງານຂອງຕົນ.'), [
    'ແຕ່ລະຝ່າຍ ຈະຮັບຜິດຊອບການປະສານງານຂອງຕົນ {both cooperate firm}',
  ]);
});

test('TX1032 costs that a side bears are provided', () => {
  for (const verb of ['ຮັບຜິດຊອບຄ່າໃຊ້ຈ່າຍ', 'ອອກຄ່າໃຊ້ຈ່າຍ', 'ຈ່າຍຄ່າໃຊ້ຈ່າຍ'])
    assert.deepEqual(told(`ແຕ່ລະຝ່າຍ ຈະ${verb}ຂອງຕົນ.`), [`ແຕ່ລະຝ່າຍ ຈະ${verb}ຂອງຕົນ {both provide firm}`]);
});

test('TX150 what is laid on a body is its own, with those beside whom it acts', () => {
  const body =
    'ມອບໃຫ້ກະຊວງກະສິກຳ ແລະ ສິ່ງແວດລ້ອມ ເປັນເຈົ້າການສົມທົບກັບກະຊວງການເງິນ, ກະຊວງພາຍໃນ ແລະ ແຂວງອຸດົມໄຊ ສ້າງແຜນປ້ອງກັນໄຟປ່າ ກ່ອນວັນທີ 31 ທັນວາ 2026.';
  const [only, ...others] = read(body);
  assert.equal(others.length, 0);
  assert.equal(only?.kind, 'conclude');
  assert.deepEqual(only?.leads, ['ກະຊວງກະສິກຳ ແລະ ສິ່ງແວດລ້ອມ']);
  assert.deepEqual(only?.due, { date: '2026-12-31', origin: 'stated', words: 'ວັນທີ 31 ທັນວາ 2026' });
});

test('TX150 bodies of a list act together and a share of a list acts not', () => {
  assert.deepEqual(
    read('ໃຫ້ບັນດາແຂວງ, ນະຄອນຫຼວງ ສ້າງຕັ້ງໜ່ວຍງານດັບໄຟ.').map(({ kind }) => kind),
    ['establish'],
  );
  assert.deepEqual(
    read('ຝຶກອົບຮົມຊາວນາ 500 ຄົນ, ໃນນັ້ນ ແຂວງສາລະວັນ 200 ຄົນ, ແຂວງເຊກອງ 300 ຄົນ.').map(({ kind }) => kind),
    ['train'],
  );
});

test('TX151 a thing may be what something is to be done with, and a side need not be known', () => {
  assert.deepEqual(told('ກອງປະຊຸມຄັ້ງທຳອິດ ຈະຈັດຂຶ້ນໃນປີ 2027.').length, 1);
  assert.deepEqual(told('ຂໍ້ຂັດແຍ່ງ ທີ່ເກີດຂຶ້ນ ໃຫ້ແກ້ໄຂຢ່າງສັນຕິ.').length, 1);
  assert.deepEqual(told('ຝ່າຍລານເຈີ ນຳເຂົ້າເຂົ້າສານ.'), ['ຝ່າຍລານເຈີ ນຳເຂົ້າເຂົ້າສານ {ຝ່າຍລານເຈີ cooperate firm}']);
});

test('TX151 refusal is an undertaking of its own', () => {
  assert.deepEqual(told('ຄູ່ສັນຍາ ຕ້ອງຮັກສາຄວາມລັບ ແລະ ບໍ່ເປີດເຜີຍຂໍ້ມູນ.'), [
    'ຄູ່ສັນຍາ ຕ້ອງຮັກສາຄວາມລັບ {both cooperate firm}',
    'ບໍ່ເປີດເຜີຍຂໍ້ມູນ {both cooperate firm}',
  ]);
});

test('TX151 time before an action belongs to it, and a point inside a number ends nothing', () => {
  assert.deepEqual(told('ໃນໄລຍະ 5 ປີ, ຝຶກອົບຮົມແພດ 1.200 ຄົນ.'), [
    'ໃນໄລຍະ 5 ປີ, ຝຶກອົບຮົມແພດ 1.200 ຄົນ {both train firm}',
  ]);
});

test('TX151 items below a lead-in may be nouns of actions', () => {
  const body = 'ຝ່າຍໄທ ຈະດຳເນີນການ ດັ່ງຕໍ່ໄປນີ້:\n1. ການແລກປ່ຽນຂໍ້ມູນ;\n2. ການຝຶກອົບຮົມຜູ້ນຳທ່ຽວ.';
  assert.deepEqual(
    read(body).map(({ actor, kind }) => `${actor} ${kind}`),
    ['th exchange', 'th train'],
  );
});

const kinds: readonly (readonly [string, string, string])[] = [
  ['ສອງຝ່າຍ ຈະສ້າງ “ສັນຍາວ່າດ້ວຍການປະມົງ”.', 'conclude', 'firm'],
  ['ສອງຝ່າຍ ຈະສ້າງທາງລົດໄຟ.', 'build', 'firm'],
  ['ສອງຝ່າຍ ຈະສະໜັບສະໜູນການທ່ອງທ່ຽວ.', 'cooperate', 'effort'],
  ['ສອງຝ່າຍ ສະໜັບສະໜູນເຊິ່ງກັນ ແລະ ກັນ ໃນການປົກປັກຮັກສາເອກະລາດ.', 'position', 'firm'],
  ['ຄະນະກຳມະການ ອາດສ້າງຕັ້ງຄະນະວິຊາການ.', 'establish', 'tentative'],
  ['ສອງຝ່າຍ ຈະເຜີຍແຜ່ບົດລາຍງານ.', 'provide', 'firm'],
];
for (const [sentence, kind, strength] of kinds)
  test(`TX27 the Lao verb and its object tell the kind: ${sentence}`, () => {
    const [first] = read(sentence);
    assert.equal(`${first?.kind} ${first?.strength}`, `${kind} ${strength}`);
  });

test('TX152 Lao ministries are named with their second part and their state', () => {
  assert.deepEqual(named('ກະຊວງກະສິກຳ ແລະ ສິ່ງແວດລ້ອມ ແຫ່ງ ສປປ ລາວ ຈະລາຍງານ.'), [
    'O ກະຊວງກະສິກຳ ແລະ ສິ່ງແວດລ້ອມ ແຫ່ງ ສປປ ລາວ',
  ]);
  assert.deepEqual(named('ກະຊວງການເງິນ ແລະ ກະຊວງພາຍໃນ ຈະລາຍງານ.'), ['O ກະຊວງການເງິນ', 'O ກະຊວງພາຍໃນ']);
});

test('TX152 a head inside another word begins no name', () => {
  assert.deepEqual(named('ຄູ່ສັນຍາ ຈະຮ່ວມມືກັບອົງການຈັດຕັ້ງສັງຄົມ ແລະ ທຸກເມືອງ.'), []);
});

test('TX152 letters in brackets stand for the name before them', () => {
  assert.deepEqual(named('ສອງຝ່າຍ ຈະສະເໜີຕໍ່ ທະນາຄານພັດທະນາອາຊີ (ADB) ແລະ ADB ຈະຕອບ.'), [
    'O ທະນາຄານພັດທະນາອາຊີ',
    'O ADB',
    'O ADB',
  ]);
});

test('TX152 places after a space, and mechanisms up to what binds', () => {
  assert.deepEqual(named('ສອງຝ່າຍ ຈະກໍ່ສ້າງຕະຫຼາດ ຢູ່ແຂວງ ຈຳປາສັກ.'), ['L ແຂວງ ຈຳປາສັກ']);
  assert.deepEqual(named('ຄະນະກຳມະການຮ່ວມມືປະມົງ ລາວ-ໄທ ຈະປະຊຸມ ປີລະ 1 ຄັ້ງ.'), [
    'M ຄະນະກຳມະການຮ່ວມມືປະມົງ ລາວ-ໄທ',
    'T ປີລະ 1 ຄັ້ງ',
  ]);
});

test('TX153 Lao times and quantities, in digits of either script', () => {
  assert.deepEqual(named('ສະໜອງທີ່ດິນ ໒໐ ເຮັກຕາ ພາຍໃນ ໓໐ ວັນ.'), ['Q ໒໐ ເຮັກຕາ', 'T ໓໐ ວັນ']);
  assert.deepEqual(named('ຝຶກຊ້ອມຮ່ວມກັນ 1 ຄັ້ງ ໃນທຸກໆ 2 ປີ.'), ['T 1 ຄັ້ງ ໃນທຸກໆ 2 ປີ']);
  assert.deepEqual(named('ຈັດສັນງົບປະມານ 12 ຕື້ກີບ.'), ['Q 12 ຕື້ກີບ']);
});

const dues: readonly (readonly [string, string | null])[] = [
  ['ສ້າງຄູ່ມື ໃຫ້ສຳເລັດກ່ອນ ວັນທີ ໓໑ ທັນວາ ໒໐໒໖.', '2026-12-31'],
  ['ສ້າງຄູ່ມື ພາຍໃນ ເດືອນ 6/2027.', '2027-06'],
  ['ສ້າງຄູ່ມື ກ່ອນ ວັນທີ 15/3/2028.', '2028-03-15'],
  ['ສ້າງຄູ່ມື ພາຍໃນ ພ.ສ. 2570.', '2027'],
  ['ສ້າງຄູ່ມື ເມື່ອມີເງື່ອນໄຂ.', null],
];
for (const [sentence, date] of dues)
  test(`TX153 the due date of: ${sentence}`, () => {
    const due = read(sentence)[0]?.due;
    assert.equal(due?.date, date);
    assert.equal(due?.origin, date === null ? 'soft' : 'stated');
  });

test('TX154 a Lao table gives action, body and date, a bracket the body', () => {
  const rows = '| ລ/ດ | ໜ້າວຽກ | ຜູ້ຮັບຜິດຊອບ | ກຳນົດເວລາ |\n| 1 | ສ້າງຄູ່ມືດັບໄຟ | ກົມປ່າໄມ້ | ເດືອນ 6/2026 |\n';
  const [row] = read(rows);
  assert.deepEqual([row?.kind, row?.leads, row?.due?.date], ['conclude', ['ກົມປ່າໄມ້'], '2026-06']);
  assert.deepEqual(told('ສ້າງຄູ່ມື (ຮັບຜິດຊອບ: ກົມປ່າໄມ້).'), ['ສ້າງຄູ່ມື {both conclude firm}']);
  assert.deepEqual(read('ສ້າງຄູ່ມື (ຮັບຜິດຊອບ: ກົມປ່າໄມ້).')[0]?.leads, ['ກົມປ່າໄມ້']);
});

test('TX1219 a stance whose verb is repeated, and what is built and put to use, are one', () => {
  assert.deepEqual(told('ຝ່າຍລາວ ສະໜັບສະໜູນຢ່າງໜັກແໜ້ນ ຈຸດຢືນຂອງຝ່າຍຈີນ, ສະໜັບສະໜູນອີກຝ່າຍໜຶ່ງ ດຳເນີນຕາມເສັ້ນທາງຂອງຕົນ.'), [
    'ຝ່າຍລາວ ສະໜັບສະໜູນຢ່າງໜັກແໜ້ນ ຈຸດຢືນຂອງຝ່າຍຈີນ, ສະໜັບສະໜູນອີກຝ່າຍໜຶ່ງ ດຳເນີນຕາມເສັ້ນທາງຂອງຕົນ {la position firm}',
  ]);
  assert.deepEqual(told('ກໍ່ສ້າງໂຮງໝໍ ຂະໜາດ 100 ຕຽງ ແລະ ນຳໃຊ້ກ່ອນທ້າຍປີ 2028.'), [
    'ກໍ່ສ້າງໂຮງໝໍ ຂະໜາດ 100 ຕຽງ ແລະ ນຳໃຊ້ກ່ອນທ້າຍປີ 2028 {both build firm}',
  ]);
});

test('TX1219 a word of time may stand before a further action; two verbs before one object are told by it', () => {
  assert.deepEqual(told('ສຳເລັດການປະເມີນຜົນ ກ່ອນປີ 2026 ແລະ ຫຼັງຈາກນັ້ນ ປັບປຸງກົດໝາຍ ປີລະ 1 ຄັ້ງ.'), [
    'ສຳເລັດການປະເມີນຜົນ ກ່ອນປີ 2026 {both cooperate firm}',
    'ຫຼັງຈາກນັ້ນ ປັບປຸງກົດໝາຍ ປີລະ 1 ຄັ້ງ {both conclude firm}',
  ]);
  assert.deepEqual(told('ສ້າງ ແລະ ປັບປຸງກົນໄກຍາວນານ.'), ['ສ້າງ ແລະ ປັບປຸງກົນໄກຍາວນານ {both establish firm}']);
});
