/** What Lao undertakings mean: what is carried on, whom somebody is moved by, works, times left open. Invented sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Kind and strength of the only commitment in `body`. */
function meant(body: string): string {
  const chars = `ແຜນການ\n\nມາດຕາ 1.\n${body}\nມາດຕາ 2.\nທັງສອງຝ່າຍຈະຮ່ວມມືກັນ.\n`;
  const own = extract(chars).commitments.filter((each) => each.provision.startsWith('1'));
  assert.equal(own.length, 1, body);
  return `${own[0]?.kind} ${own[0]?.strength}`;
}

const meantAlike = (meaning: string, bodies: readonly string[]): void => {
  for (const body of bodies) assert.equal(meant(body), meaning, body);
};

test('TX1360 an action that is carried on in Lao tells the kind, and the verb before it the strength', () => {
  meantAlike('build effort', ['ຊຸກຍູ້ການກໍ່ສ້າງຂົວຂ້າມແມ່ນ້ຳ.', 'ສອງຝ່າຍ ຈະເລັ່ງລັດການເຊື່ອມຕໍ່ທາງບົກ.']);
  meantAlike('conclude effort', ['ເລັ່ງລັດການເຈລະຈາສັນຍາໄປສະນີ.', 'ສົ່ງເສີມການລົງນາມບົດບັນທຶກ.']);
  meantAlike('train effort', ['ເພີ່ມທະວີການຝຶກອົບຮົມພະນັກງານດ່ານ.']);
  meantAlike('implement effort', ['ຊຸກຍູ້ການຈັດຕັ້ງປະຕິບັດສັນຍາຂົນສົ່ງ.']);
  meantAlike('explore firm', ['ສຳເລັດການສຶກສາຄວາມເປັນໄປໄດ້ ກ່ອນທ້າຍປີ 2027.', 'ດຳເນີນການສຳຫຼວດຊັບພະຍາກອນນ້ຳ.']);
  meantAlike('conclude tentative', ['ສູ້ຊົນລົງນາມສັນຍາ ໃນປີ 2027.']);
  meantAlike('cooperate effort', ['ຊຸກຍູ້ການຮ່ວມມືລະຫວ່າງທ້ອງຖິ່ນ.', 'ສະກັດກັ້ນການກໍ່ສ້າງຜິດກົດໝາຍ.']);
});

test('TX1361 a body that is encouraged or supported in Lao does what tells the kind', () => {
  meantAlike('exchange tentative', ['ຊຸກຍູ້ໃຫ້ສະມາຄົມສອງປະເທດ ແລກປ່ຽນຄະນະຜູ້ແທນ.']);
  meantAlike('build effort', ['ສະໜັບສະໜູນກະຊວງໄປສະນີ ກໍ່ສ້າງເສັ້ນທາງໃໝ່.']);
  meantAlike('establish effort', ['ສະໜັບສະໜູນມະຫາວິທະຍາໄລ ສ້າງສູນພາສາ.']);
  meantAlike('cooperate effort', ['ສະໜັບສະໜູນການທ່ອງທ່ຽວ.', 'ຊຸກຍູ້ວຽກງານໄປສະນີ.']);
});

test('TX1362 works that are run or upgraded in Lao are built, a list or a law that is improved is not', () => {
  meantAlike('build firm', [
    'ປັບປຸງດ່ານສາກົນ.',
    'ບໍລິຫານເຂດພັດທະນາຮອບດ້ານ ໃຫ້ໄດ້ຮັບຜົນດີ.',
    'ຍົກລະດັບໂຄງລ່າງພື້ນຖານ.',
    'ສ້າງໂຮງຮຽນ 3 ແຫ່ງ.',
  ]);
  meantAlike('cooperate effort', ['ປັບປຸງບັນຊີດັ່ງກ່າວ ປີລະ 1 ຄັ້ງ.']);
  meantAlike('establish firm', ['ເປີດສາຍດ່ວນ 24 ຊົ່ວໂມງ.']);
});

test('TX1363 a time that leaves open whether something is done makes it tentative in Lao', () => {
  meantAlike('conclude tentative', ['ເລີ່ມເຈລະຈາແຜນການ 5 ປີ ໃນເວລາທີ່ເໝາະສົມ.']);
  meantAlike('establish tentative', ['ສ້າງຕັ້ງກົນໄກສົນທະນາ ເມື່ອມີເງື່ອນໄຂພ້ອມ.']);
  meantAlike('establish firm', ['ສ້າງຕັ້ງກົນໄກສົນທະນາ ໂດຍໄວ.']);
});
