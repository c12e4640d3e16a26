/** English and Lao commitments. The sentences are invented; what is expected follows the marking rules. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

function read(sentence: string): string[] {
  const chars = `JOINT PLAN\n\n1. ${sentence}\n2. The two sides will hold talks.\n`;
  return extract(chars)
    .commitments.filter((each) => each.provision === '1')
    .map(
      ({ start, end, actor, kind, strength }) => `${chars.slice(start, end)} {${actor} ${kind} ${strength}}`,
    );
}

test('TX22 a further verb with an object of its own opens a commitment in English too', () => {
  assert.deepEqual(
    read('The two sides will sign an agreement on customs, and will establish a joint committee.'),
    [
      'The two sides will sign an agreement on customs {both conclude firm}',
      'will establish a joint committee {both establish firm}',
    ],
  );
  assert.deepEqual(
    read('We commit to protect witnesses from retaliation, and to publish reports every year.'),
    [
      'We commit to protect witnesses from retaliation {both cooperate firm}',
      'to publish reports every year {both provide firm}',
    ],
  );
});

test('TX22 a list of verbs is cut where each has its object', () => {
  assert.deepEqual(
    read(
      'The Ministry of Trade will publish annual figures, establish a help desk for exporters, and train customs staff.',
    ).map((each) => each.replace(/ \{\S+.*? (\S+ \S+)\}$/, ' {$1}')),
    [
      'The Ministry of Trade will publish annual figures {provide firm}',
      'establish a help desk for exporters {establish firm}',
      'train customs staff {train firm}',
    ],
  );
});

test('TX23 manner and occasion before the subject belong to the commitment', () => {
  assert.deepEqual(read('Building on earlier visits, both sides will hold a forum.'), [
    'Building on earlier visits, both sides will hold a forum {both exchange firm}',
  ]);
});

test('TX25 recognition, the past and subordinate clauses are no commitments', () => {
  assert.deepEqual(read('We welcome the progress made and note the report.'), []);
  assert.deepEqual(read('The two sides signed a protocol, a text that will guide later work.'), []);
  assert.deepEqual(read('This process will reduce delays.'), []);
});

test('TX26 English parties have their letters where several are named, and others their words', () => {
  assert.deepEqual(read('China will provide 200 scholarships. Cambodia will establish a training centre.'), [
    'China will provide 200 scholarships {cn train firm}',
    'Cambodia will establish a training centre {kh establish firm}',
  ]);
  assert.match(read('The Customs Agency will publish tariffs.')[0] ?? '', /\{customs agency provide firm\}$/);
});

const meanings: readonly (readonly [sentence: string, kind: string, strength: string])[] = [
  ['The Parties shall implement the Protocol.', 'implement', 'firm'],
  ['The Parties shall endeavour to reduce tariffs.', 'cooperate', 'tentative'],
  ['The two sides will explore new routes.', 'explore', 'tentative'],
  ['Both sides will strengthen cooperation in forestry.', 'cooperate', 'effort'],
  ['We condemn piracy in all its forms.', 'position', 'firm'],
  ['The two sides will build a bridge over the river.', 'build', 'firm'],
];
for (const [sentence, kind, strength] of meanings) {
  test(`TX27 the English formula and verb tell kind and strength: ${sentence}`, () => {
    assert.match(read(sentence)[0] ?? '', new RegExp(`\\{both ${kind} ${strength}\\}$`));
  });
}

function readLao(sentence: string): string[] {
  const chars = `ແຜນການ\n\nມາດຕາ 1.\n${sentence}\nມາດຕາ 2.\nທັງສອງຝ່າຍຈະຮ່ວມມືກັນ.\n`;
  return extract(chars)
    .commitments.filter((each) => each.provision === '1')
    .map(({ actor, kind, strength }) => `${actor} ${kind} ${strength}`);
}

test('TX27 Lao clauses are read by subject, modal and verb', () => {
  assert.deepEqual(readLao('ທັງສອງຝ່າຍຈະເພີ່ມທະວີການຮ່ວມມືດ້ານການຄ້າ.'), ['both cooperate effort']);
  assert.deepEqual(readLao('ຝ່າຍຈີນຈະສະໜອງທຶນການສຶກສາ, ຝ່າຍລາວຈະສ້າງຕັ້ງຄະນະກຳມະການ.'), [
    'cn train firm',
    'la establish firm',
  ]);
  assert.deepEqual(readLao('ສອງຝ່າຍຕ້ອງຈັດຕັ້ງປະຕິບັດສັນຍາ.'), ['both implement firm']);
});

test('TX27 a Lao sentence that only states is no commitment', () => {
  assert.deepEqual(readLao('ສອງປະເທດແມ່ນປະເທດເພື່ອນບ້ານ.'), []);
});

test('TX27 both spellings of Lao am are one word', () => {
  assert.deepEqual(readLao('ຝ່າຍລາວຈະອໍານວຍຄວາມສະດວກ.'), ['la cooperate effort']);
  assert.deepEqual(readLao('ຝ່າຍລາວຈະອຳນວຍຄວາມສະດວກ.'), ['la cooperate effort']);
});
