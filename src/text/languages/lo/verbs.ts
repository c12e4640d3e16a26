// @data Lao verbs and formulas of official undertakings.
/**
 * Lao is written without spaces between words: verbs are found by longest match at the head of a clause, after what
 * binds (ຈະ, ຕ້ອງ, ໃຫ້). Both encodings of ຳ are accepted by the engine.
 */
import type { VerbGroup, WordList } from '../lexicon.ts';

export const verbs: readonly VerbGroup[] = [
  {
    words: 'ຈັດຕັ້ງປະຕິບັດ ປະຕິບັດ',
    kind: 'implement',
    strength: 'firm',
    joining: 'opens',
    why: 'ຈັດຕັ້ງປະຕິບັດສັນຍາ: carry out an agreement',
  },
  {
    words: 'ເຊັນ ລົງນາມ ສ້າງແຜນການ ຮ່າງ ເຈລະຈາ ຮັບຮອງ',
    kind: 'conclude',
    strength: 'firm',
    joining: 'opens',
    why: 'ລົງນາມບົດບັນທຶກ: sign a memorandum',
  },
  {
    words: 'ສ້າງຕັ້ງ ຈັດຕັ້ງ ສ້າງກົນໄກ',
    kind: 'establish',
    strength: 'firm',
    joining: 'opens',
    why: 'ສ້າງຕັ້ງຄະນະກຳມະການ: set up a committee',
  },
  {
    words: 'ກໍ່ສ້າງ ສ້າງ ກໍ່ສ້າງທາງລົດໄຟ ເຊື່ອມຕໍ່',
    kind: 'build',
    strength: 'firm',
    joining: 'opens',
    why: 'ກໍ່ສ້າງທາງລົດໄຟ: build a railway',
  },
  {
    words: 'ຝຶກອົບຮົມ ບຳລຸງສ້າງ ຍົກລະດັບພະນັກງານ',
    kind: 'train',
    strength: 'firm',
    joining: 'opens',
    why: 'ຝຶກອົບຮົມພະນັກງານ: train officials',
  },
  {
    words: 'ສະໜອງ ໃຫ້ທຶນ ຊ່ວຍເຫຼືອ ອະນຸຍາດ ຍົກເວັ້ນ ມອບ',
    kind: 'provide',
    strength: 'firm',
    joining: 'opens',
    why: 'ສະໜອງທຶນ: provide funds',
  },
  {
    words: 'ແລກປ່ຽນ ປຶກສາຫາລື ຢ້ຽມຢາມ ຈັດກອງປະຊຸມ ພົບປະ ປະສານງານ',
    kind: 'exchange',
    strength: 'firm',
    joining: 'opens',
    why: 'ແລກປ່ຽນການຢ້ຽມຢາມ: exchange visits',
  },
  {
    words: 'ຄົ້ນຄວ້າ ສຶກສາ ພິຈາລະນາ ຊອກຫາ',
    kind: 'explore',
    strength: 'tentative',
    joining: 'opens',
    why: 'ຄົ້ນຄວ້າຄວາມເປັນໄປໄດ້: study the possibility',
  },
  {
    words: 'ສະໜັບສະໜູນ ຄັດຄ້ານ ເຄົາລົບ ຢຶດໝັ້ນ',
    kind: 'position',
    strength: 'firm',
    joining: 'opens',
    why: 'ຢຶດໝັ້ນນະໂຍບາຍ: hold to a policy',
  },
  {
    words: 'ຮ່ວມມື ສົ່ງເສີມ ເພີ່ມທະວີ ເສີມຂະຫຍາຍ ພັດທະນາ ປັບປຸງ ຍົກສູງ ຂະຫຍາຍ ຊຸກຍູ້ ສືບຕໍ່ ຮັດແໜ້ນ ເປີດກວ້າງ ອຳນວຍຄວາມສະດວກ',
    kind: 'cooperate',
    strength: 'effort',
    joining: 'opens',
    why: 'ເພີ່ມທະວີການຮ່ວມມື: strengthen cooperation',
  },
];

/** What binds, at the head of a clause after its subject. */
export const modals: readonly WordList[] = [
  { words: 'ຈະຕ້ອງ ຈະ ຕ້ອງ ໃຫ້ ຄວນ ສາມາດ ຕົກລົງ ຈະສືບຕໍ່', why: 'ສອງຝ່າຍຈະ…: both sides will …' },
];
export const tentativeModals = new Set(['ຄວນ', 'ສາມາດ']);

/** Subjects: words and the actor they name. */
export const subjects: readonly (readonly [word: string, actor: string])[] = [
  ['ທັງສອງຝ່າຍ', 'both'],
  ['ສອງຝ່າຍ', 'both'],
  ['ສອງປະເທດ', 'both'],
  ['ສອງພັກ', 'both'],
  ['ຝ່າຍລາວ', 'la'],
  ['ຝ່າຍຈີນ', 'cn'],
  ['ສປປ ລາວ', 'la'],
  ['ສປ ຈີນ', 'cn'],
];
