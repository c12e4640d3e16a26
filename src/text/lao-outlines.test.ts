/** How Lao laws, agreements and plans print their labels, and whose the duties are that they list. All texts are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Paths with labels and headings. */
function outline(text: string): string[] {
  return extract(text).provisions.flatMap(({ path, label, heading }) =>
    path === '' ? [] : [[path, label ?? '', heading ?? ''].join('|')],
  );
}

/** Place and actor of each commitment. */
function actors(text: string): string[] {
  return extract(text).commitments.map(({ provision, actor }) => `${provision} ${actor}`);
}

test('TX1792 parts, targets, results and activities of Lao plans stand in each other', () => {
  const text = [
    'ແຜນດຳເນີນງານຮ່ວມ 2031-2035',
    'ຄາດໝາຍທີ 1: ການຄ້າຂະຫຍາຍຕົວ',
    'ຜົນໄດ້ຮັບທີ 1: ດ່ານທັນສະໄໝ',
    'ກິດຈະກຳທີ 1: ສ້າງລະບົບເອເລັກໂຕຣນິກ ຢູ່ດ່ານ 3 ແຫ່ງ.',
    'ກິດຈະກຳທີ 2: ຝຶກອົບຮົມພະນັກງານດ່ານ 100 ຄົນ.',
    'ຜົນໄດ້ຮັບທີ 2: ຂໍ້ມູນໄດ້ຮັບການແບ່ງປັນ',
    'ກິດຈະກຳທີ 1: ແລກປ່ຽນຂໍ້ມູນສະຖິຕິ.',
    'ຄາດໝາຍທີ 2: ການສຶກສາມີຄຸນນະພາບ',
    'ຜົນໄດ້ຮັບທີ 1: ນັກສຶກສາໄດ້ຮັບທຶນ',
    'ກິດຈະກຳທີ 1: ສະໜອງທຶນ 50 ທຶນ ຕໍ່ປີ.',
  ].join('\n');
  assert.deepEqual(
    outline(text).map((line) => line.split('|').slice(0, 2).join(' ')),
    [
      '1 ຄາດໝາຍທີ 1:',
      '1.1 ຜົນໄດ້ຮັບທີ 1:',
      '1.1.1 ກິດຈະກຳທີ 1:',
      '1.1.2 ກິດຈະກຳທີ 2:',
      '1.2 ຜົນໄດ້ຮັບທີ 2:',
      '1.2.1 ກິດຈະກຳທີ 1:',
      '2 ຄາດໝາຍທີ 2:',
      '2.1 ຜົນໄດ້ຮັບທີ 1:',
      '2.1.1 ກິດຈະກຳທີ 1:',
    ],
  );
});

test('TX1792 a number word may stand apart from its label word, in Lao digits too, and an annex has a word of its own', () => {
  const text = [
    'ສັນຍາ ວ່າດ້ວຍການຮ່ວມມື',
    'ສ່ວນທີ ໑ ດ້ານການເມືອງ',
    'ມາດຕາ ທີ ໑',
    'ສອງຝ່າຍ ຕ້ອງແລກປ່ຽນການຢ້ຽມຢາມ.',
    'ມາດຕາ ທີ ໒',
    'ສອງຝ່າຍ ຕ້ອງຈັດກອງປະຊຸມ.',
    'ສ່ວນທີ ໒ ດ້ານເສດຖະກິດ',
    'ມາດຕາ ທີ ໓',
    'ສອງຝ່າຍ ຕ້ອງສ້າງຕັ້ງກຸ່ມເຮັດວຽກ.',
    'ເອກະສານຄັດຕິດ 1',
    'ບັນຊີລາຍຊື່ດ່ານ',
    '1. ດ່ານ ກ',
    '2. ດ່ານ ຂ',
  ].join('\n');
  assert.deepEqual(outline(text), [
    '1|ສ່ວນທີ ໑|ດ້ານການເມືອງ',
    '1.1|ມາດຕາ ທີ ໑|',
    '1.2|ມາດຕາ ທີ ໒|',
    '2|ສ່ວນທີ ໒|ດ້ານເສດຖະກິດ',
    '2.1|ມາດຕາ ທີ ໓|',
    '3|ເອກະສານຄັດຕິດ 1|ບັນຊີລາຍຊື່ດ່ານ',
    '3.1|1.|',
    '3.2|2.|',
  ]);
});

test('TX1793 that an article is new or was amended belongs to its label', () => {
  const text =
    'ດຳລັດ ວ່າດ້ວຍການສົ່ງເສີມ\nໝວດທີ 1\nບົດບັນຍັດທົ່ວໄປ\nມາດຕາ 1 (ໃໝ່). ຈຸດປະສົງ\nດຳລັດສະບັບນີ້ ກຳນົດຫຼັກການ.\nມາດຕາ 2 (ປັບປຸງ) ນະໂຍບາຍ\nລັດ ສົ່ງເສີມວິສາຫະກິດ.\nມາດຕາ 3 ກອງທຶນ\nລັດຖະບານ ສ້າງຕັ້ງກອງທຶນ.';
  assert.deepEqual(outline(text), [
    '1|ໝວດທີ 1|ບົດບັນຍັດທົ່ວໄປ',
    '1.1|ມາດຕາ 1 (ໃໝ່).|ຈຸດປະສົງ',
    '1.2|ມາດຕາ 2 (ປັບປຸງ)|ນະໂຍບາຍ',
    '1.3|ມາດຕາ 3|ກອງທຶນ',
  ]);
  assert.deepEqual(
    outline(
      'Agreement\n\nArticle 1 (amended)\nThe Parties shall meet.\n\nArticle 2 (new)\nThe Parties shall publish reports.\n\nArticle 3\nThe Parties shall train staff.',
    ).map((line) => line.split('|')[1]),
    ['Article 1 (amended)', 'Article 2 (new)', 'Article 3'],
  );
});

test('TX1793 any other bracket behind an article is none of its label', () => {
  const text =
    'Article 1\nThe Parties shall meet as said in\nArticle 2 (b) of the Convention.\n\nArticle 2\nThe Parties shall train staff.';
  assert.deepEqual(
    outline(text).map((line) => line.split('|')[1]),
    ['Article 1', 'Article 2'],
  );
});

test('TX1794 + before a space is a bullet below -, and 1). and 1/ are labels', () => {
  const text = [
    'ບົດບັນທຶກກອງປະຊຸມ',
    'I. ດ້ານການເມືອງ',
    '- ສອງຝ່າຍຈະແລກປ່ຽນຄະນະຜູ້ແທນ:',
    '+ ຝ່າຍ ກ ສົ່ງຄະນະໃນໄຕມາດທີ 2;',
    '+ ຝ່າຍ ຂ ສົ່ງຄະນະໃນໄຕມາດທີ 4.',
    '- ສອງຝ່າຍຈະຈັດກອງປະຊຸມຮ່ວມ.',
    'II. ດ້ານເສດຖະກິດ',
    '1). ສອງຝ່າຍ ຕ້ອງແລກປ່ຽນຂໍ້ມູນ;',
    '2). ສອງຝ່າຍ ຕ້ອງຝຶກອົບຮົມພະນັກງານ.',
  ].join('\n');
  assert.deepEqual(
    outline(text).map((line) => line.split('|').slice(0, 2).join(' ')),
    ['1 I.', '1.1 -', '1.1.1 +', '1.1.2 +', '1.2 -', '2 II.', '2.1 1).', '2.2 2).'],
  );
  assert.deepEqual(
    outline(
      'ຖະແຫຼງການຮ່ວມ\n\n1/ ດ້ານການເມືອງ\nສອງຝ່າຍ ຈະແລກປ່ຽນການຢ້ຽມຢາມ.\n2/ ດ້ານເສດຖະກິດ\nສອງຝ່າຍ ຈະສ້າງຕັ້ງກຸ່ມເຮັດວຽກ.',
    ),
    ['1|1/|ດ້ານການເມືອງ', '2|2/|ດ້ານເສດຖະກິດ'],
  );
});

test('TX1794 a sum, a fraction and a telephone number begin no provision', () => {
  const text =
    'ແຜນການ\n\n1. ສອງຝ່າຍ ຈະຈັດກອງປະຊຸມ.\n1/2 ຂອງງົບປະມານ ໃຫ້ຝ່າຍລາວ.\n+856 21 000000\n2. ສອງຝ່າຍ ຈະຝຶກອົບຮົມພະນັກງານ.';
  assert.deepEqual(
    outline(text).map((line) => line.split('|')[1]),
    ['1.', '2.'],
  );
});

test('TX1795 who has rights and duties acts in those listed, at every depth', () => {
  const text = [
    'ຂໍ້ຕົກລົງ ວ່າດ້ວຍສິນຄ້າຜ່ານແດນ',
    'ມາດຕາ 1: ໜ້າທີ່ຂອງກົມການຄ້າ',
    'ກົມການຄ້າ ມີ ສິດ ແລະ ໜ້າທີ່ ດັ່ງນີ້:',
    '1. ສ້າງແຜນການປະຈຳປີ;',
    '2. ປະສານສົມທົບກັບພາກສ່ວນທີ່ກ່ຽວຂ້ອງ:',
    '- ກວດກາສິນຄ້າ;',
    '- ລາຍງານຜົນ.',
    'ມາດຕາ 2: ໜ້າທີ່ຂອງດ່ານ',
    'ດ່ານ ມີໜ້າທີ່ ດັ່ງລຸ່ມນີ້:',
    '1. ກວດກາເອກະສານ;',
    '2. ເກັບກຳສະຖິຕິ.',
    'ມາດຕາ 3: ພັນທະ',
    '3.1 ຝ່າຍ ກ ມີພັນທະ ດັ່ງນີ້:',
    '3.1.1 ສະໜອງທີ່ດິນ;',
    '3.1.2 ອຳນວຍຄວາມສະດວກດ້ານວີຊາ.',
  ].join('\n');
  assert.deepEqual(actors(text), [
    '1.1 ກົມການຄ້າ',
    '1.2.1 ກົມການຄ້າ',
    '1.2.2 ກົມການຄ້າ',
    '2.1 ດ່ານ',
    '2.2 ດ່ານ',
    '3.1.1 ຝ່າຍ ກ',
    '3.1.2 ຝ່າຍ ກ',
  ]);
});

test('TX1796 fields and forbidden conduct in a list undertake nothing; the words above them do', () => {
  const fields =
    'ບົດບັນທຶກ\n\nຂໍ້ 1\nສອງຝ່າຍ ຈະຮ່ວມມືກັນ ໃນຂົງເຂດ ດັ່ງລຸ່ມນີ້:\nກ) ການຄ້າ;\nຂ) ການສຶກສາ;\nຄ) ສາທາລະນະສຸກ.\nຂໍ້ 2\nສອງຝ່າຍ ຈະຈັດກອງປະຊຸມ.';
  assert.deepEqual(actors(fields), ['1 both', '2 both']);
  const conduct =
    'ກົດໝາຍ\n\nມາດຕາ 1 ຂໍ້ຫ້າມ\nຫ້າມ ເຈົ້າໜ້າທີ່ດ່ານ ມີພຶດຕິກຳ ດັ່ງນີ້:\n1. ສວຍໃຊ້ໜ້າທີ່;\n2. ເປີດເຜີຍຂໍ້ມູນລັບ.\nມາດຕາ 2 ການຮ່ວມມື\nລັດ ສົ່ງເສີມການຮ່ວມມື.';
  const { provisions, commitments } = extract(conduct);
  assert.deepEqual(
    provisions.filter(({ path }) => path.startsWith('1.')).map(({ role }) => role),
    ['preamble', 'preamble'],
  );
  assert.deepEqual(
    commitments.map(({ provision }) => provision),
    ['1', '2'],
  );
});
