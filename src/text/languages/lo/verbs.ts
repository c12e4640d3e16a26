// @data Lao verbs and formulas of official undertakings.
/**
 * Lao is written without spaces between words: verbs are found by longest match where a clause begins, after its subject,
 * what binds (ຈະ, ຕ້ອງ, ໃຫ້) and what tells how. Both encodings of ຳ are accepted by the engine.
 */
import type { ObjectCue, VerbGroup, WordList } from '../lexicon.ts';

export const verbs: readonly VerbGroup[] = [
  {
    words: 'ຈັດຕັ້ງປະຕິບັດ ປະຕິບັດ ຜັນຂະຫຍາຍ ຈັດຕັ້ງຜັນຂະຫຍາຍ ປະຕິບັດຕາມ ເຄົາລົບປະຕິບັດ',
    kind: 'implement',
    strength: 'firm',
    joining: 'opens',
    why: 'ຈັດຕັ້ງປະຕິບັດສັນຍາ: carry out an agreement',
  },
  {
    words:
      'ເຊັນສັນຍາ ເຊັນ ລົງນາມ ສ້າງແຜນການ ສ້າງແຜນ ວາງແຜນ ຮ່າງ ເຈລະຈາ ຮັບຮອງ ອອກ ປະກາດໃຊ້ ສ້າງນິຕິກຳ ສ້າງລະບຽບການ ສ້າງບົດບັນທຶກ ໃຫ້ສັດຕະຍາບັນ ດັດແກ້ ກຳນົດແຜນ',
    kind: 'conclude',
    strength: 'firm',
    joining: 'opens',
    why: 'ລົງນາມບົດບັນທຶກ: sign a memorandum',
  },
  {
    words: 'ສ້າງຕັ້ງ ຈັດຕັ້ງ ສ້າງກົນໄກ ແຕ່ງຕັ້ງ ສ້າງລະບົບ ສ້າງສູນ ສ້າງເຄືອຂ່າຍ ສ້າງຄະນະ ເປີດສູນ ເປີດສາຂາ',
    kind: 'establish',
    strength: 'firm',
    joining: 'opens',
    why: 'ສ້າງຕັ້ງຄະນະກຳມະການ: set up a committee',
  },
  {
    words: 'ກໍ່ສ້າງ ກໍ່ສ້າງທາງລົດໄຟ ສ້າງທາງ ສ້າງຂົວ ສ້າງ ເຊື່ອມຕໍ່ ສ້ອມແປງ ສຳເລັດການກໍ່ສ້າງ ເປີດນຳໃຊ້ ຕິດຕັ້ງ ບູລະນະທາງ',
    kind: 'build',
    strength: 'firm',
    joining: 'opens',
    why: 'ກໍ່ສ້າງທາງລົດໄຟ: build a railway',
  },
  {
    words: 'ຝຶກອົບຮົມ ບຳລຸງສ້າງ ກໍ່ສ້າງບຸກຄະລາກອນ ຍົກລະດັບພະນັກງານ ຮັບນັກສຶກສາ ຝຶກງານ ອົບຮົມ',
    kind: 'train',
    strength: 'firm',
    joining: 'opens',
    why: 'ຝຶກອົບຮົມພະນັກງານ: train officials',
  },
  {
    words:
      'ສະໜອງ ໃຫ້ທຶນ ໃຫ້ການຊ່ວຍເຫຼືອ ຊ່ວຍເຫຼືອ ອະນຸຍາດ ຍົກເວັ້ນ ມອບ ໃຫ້ສິດ ຫຼຸດຜ່ອນພາສີ ຈັດສັນ ຈັດສັນງົບປະມານ ສົ່ງຊ່ຽວຊານ ໃຫ້ກູ້ຢືມ ມີສິດ ໄດ້ຮັບສິດ',
    kind: 'provide',
    strength: 'firm',
    joining: 'opens',
    why: 'ສະໜອງທຶນ: provide funds',
  },
  {
    words:
      'ແລກປ່ຽນ ປຶກສາຫາລື ຢ້ຽມຢາມ ຈັດກອງປະຊຸມ ຈັດງານ ຈັດສັບປະດາ ຈັດການປຶກສາຫາລື ຈັດເວທີ ຈັດວາງສະແດງ ຈັດ ພົບປະ ປະສານງານ ລາຍງານ ແຈ້ງ ຮັກສາການພົບປະ ຮັກສາການຕິດຕໍ່ ຮັກສາ ເຂົ້າຮ່ວມກອງປະຊຸມ ເຊີນ ປະຊຸມ ສົ່ງບົດລາຍງານ ແລກປ່ຽນຂໍ້ມູນ ແບ່ງປັນ',
    kind: 'exchange',
    strength: 'firm',
    joining: 'opens',
    why: 'ແລກປ່ຽນການຢ້ຽມຢາມ: exchange visits',
  },
  {
    words:
      'ເພີ່ມທະວີການພົບປະ ເພີ່ມທະວີການແລກປ່ຽນ ເພີ່ມທະວີການປະສານງານ ເພີ່ມທະວີການຢ້ຽມຢາມ ສົ່ງເສີມການແລກປ່ຽນ ຂະຫຍາຍການແລກປ່ຽນ ໄປມາຫາສູ່',
    kind: 'exchange',
    strength: 'effort',
    joining: 'opens',
    why: 'ເພີ່ມທະວີການປະສານງານ: closer coordination',
  },
  {
    words: 'ຄົ້ນຄວ້າ ສຶກສາ ພິຈາລະນາ ຊອກຫາ ສຳຫຼວດ ສຶກສາຄວາມເປັນໄປໄດ້',
    kind: 'explore',
    strength: 'tentative',
    joining: 'opens',
    why: 'ຄົ້ນຄວ້າຄວາມເປັນໄປໄດ້: study the possibility',
  },
  {
    words: 'ສູ້ຊົນ ພະຍາຍາມ ຊຸກຊົນ ສົ່ງເສີມໃຫ້',
    kind: 'cooperate',
    strength: 'tentative',
    joining: 'opens',
    why: 'ສູ້ຊົນໃຫ້ບັນລຸ: strive',
  },
  {
    words: 'ສະໜັບສະໜູນ ຄັດຄ້ານ ເຄົາລົບ ຢຶດໝັ້ນ ຢືນຢັນ ບໍ່ອະນຸຍາດໃຫ້ ບໍ່ແຊກແຊງ ປະນາມ ຖືເອົາ ຍຶດໝັ້ນ',
    kind: 'position',
    strength: 'firm',
    joining: 'opens',
    why: 'ຢຶດໝັ້ນນະໂຍບາຍ: hold to a policy',
  },
  {
    words:
      'ຮ່ວມມື ສົ່ງເສີມ ເພີ່ມທະວີ ເສີມຂະຫຍາຍ ພັດທະນາ ປັບປຸງ ຍົກສູງ ຂະຫຍາຍ ຊຸກຍູ້ ຮັດແໜ້ນ ເປີດກວ້າງ ອຳນວຍຄວາມສະດວກ ແກ້ໄຂ ສະກັດກັ້ນ ຕ້ານ ຕ້ານ-ສະກັດກັ້ນ ຫຼຸດຜ່ອນ ດຶງດູດ ຄຸ້ມຄອງ ປົກປັກຮັກສາ ປົກປ້ອງ ສ້າງຄວາມເຂັ້ມແຂງ ເສີມສ້າງ ປ້ອງກັນ ຊ່ວຍ ສ້າງເງື່ອນໄຂ ເອົາໃຈໃສ່ ສ້າງຈິດສຳນຶກ ໂຄສະນາ ຊຸກຍູ້ໃຫ້',
    kind: 'cooperate',
    strength: 'effort',
    joining: 'opens',
    why: 'ເພີ່ມທະວີການຮ່ວມມື: strengthen cooperation',
  },
  {
    words:
      'ດຳເນີນ ກວດກາ ຕິດຕາມ ປະເມີນຜົນ ຂຶ້ນທະບຽນ ສະຫຼຸບ ສຳເລັດ ກຳນົດ ຮັບຜິດຊອບ ເກັບກຳ ເຜີຍແຜ່ ອະນຸລັກ ບູລະນະ ຫ້າມ ຢຸດ ຍົກເລີກ ນຳໃຊ້ ສະເໜີ ຍື່ນ ຮັບປະກັນ ເປັນຈຸດປະສານງານ ເປັນເຈົ້າການ ມີໜ້າທີ່ ມີພັນທະ ເລີ່ມ ເຂົ້າຮ່ວມ ລົງໂທດ ສົ່ງຜູ້ຮ້າຍຂ້າມແດນ ເປີດ ສົ່ງ ຮັບ ຈຳກັດ ເສຍພາສີ ຊຳລະ ບັນທຶກ ຮັກສາຄວາມລັບ ທົບທວນ',
    kind: 'cooperate',
    strength: 'firm',
    joining: 'opens',
    why: 'ກວດກາ, ຕິດຕາມ: can be answered by yes or no',
  },
  {
    words: 'ປະກອບສ່ວນ ເຮັດໃຫ້ ບັນລຸ ສ້າງເງື່ອນໄຂໃຫ້ ຮັບໃຊ້ ຕອບສະໜອງ ປົກປ້ອງຜົນປະໂຫຍດ ຮັບປະກັນໃຫ້ ນຳໄປສູ່',
    kind: 'cooperate',
    strength: 'effort',
    joining: 'joins',
    why: 'ປະກອບສ່ວນພັດທະນາ: what the action before is for',
  },
];

/** What binds, at the head of a clause after its subject. */
export const modals: readonly WordList[] = [
  {
    words: 'ຈະຕ້ອງ ຈະສືບຕໍ່ ຈະ ຕ້ອງ ໃຫ້ ຕົກລົງ ຕົກລົງເຫັນດີ ເຫັນດີ ເຫັນດີເປັນເອກະພາບ ມີພັນທະ',
    why: 'ສອງຝ່າຍຈະ…: both sides will …',
  },
];
/** What permits or advises. */
export const permissions: readonly WordList[] = [{ words: 'ຄວນ ສາມາດ ອາດຈະ ມີສິດ', why: 'ສາມາດດັດແກ້: may' }];

/** Words that tell how, before a verb. */
export const adverbs: readonly WordList[] = [
  {
    words:
      'ສືບຕໍ່ ຮ່ວມກັນ ພ້ອມກັນ ສົມທົບກັນ ສົມທົບ ຕັ້ງໜ້າ ຮີບຮ້ອນ ຮ່ວມ ເອົາໃຈໃສ່ ເລັ່ງ ເລັ່ງລັດ ພ້ອມທັງ ຢ່າງຕັ້ງໜ້າ ຍັງ ກໍ ກໍ່ຈະ ໄດ້ສືບຕໍ່ ພ້ອມດຽວກັນ',
    why: 'ສືບຕໍ່ສະໜັບສະໜູນ: continue to support',
  },
];

/** Marks of what is done already, of what is, and of mere recognition. */
export const statements: readonly WordList[] = [
  { words: 'ແມ່ນ ໄດ້ ເປັນ ມີ ໝາຍເຖິງ ໝາຍຄວາມວ່າ', why: 'ສອງປະເທດໄດ້…: a fact' },
  {
    words: 'ຊົມເຊີຍ ຕີລາຄາສູງ ສະແດງຄວາມຍິນດີ ສະແດງຄວາມຂອບໃຈ ຮັບຮູ້ ເຫັນວ່າ ຖືວ່າ ຍິນດີ ຕ້ອນຮັບ ສັງເກດເຫັນ',
    why: 'ສອງຝ່າຍຕີລາຄາສູງ…: recognition',
  },
];

/** Words that begin a purpose: they go on with the action before. */
export const purposes: readonly WordList[] = [
  {
    words: 'ເພື່ອ ໂດຍ ໃນການ ແນໃສ່ ດ້ວຍ ຕາມ ພາຍໃຕ້ ບົນພື້ນຖານ ລວມທັງ ໂດຍສະເພາະ ເຊິ່ງ ຊຶ່ງ ທີ່',
    why: 'ເພື່ອດຶງດູດການລົງທຶນ: in order to',
  },
];

/** Words in the object that tell the kind better than a general verb does. */
export const objectCues: readonly ObjectCue[] = [
  { words: 'ຝຶກອົບຮົມ ທຶນການສຶກສາ ການສອນພາສາ ນັກສຶກສາ ບຸກຄະລາກອນ', kind: 'train', why: 'ສະໜອງທຶນການສຶກສາ' },
  {
    words: 'ການແລກປ່ຽນ ການພົບປະ ການຢ້ຽມຢາມ ການປຶກສາຫາລື ການປະສານງານ ກອງປະຊຸມ ໄປມາຫາສູ່',
    kind: 'exchange',
    why: 'ເພີ່ມທະວີການພົບປະ',
  },
  {
    words: 'ທາງລົດໄຟ ທາງດ່ວນ ທາງຫຼວງ ຂົວ ໂຄງລ່າງພື້ນຖານ ພື້ນຖານໂຄງລ່າງ ທ່າກຳປັ່ນ ສະໜາມບິນ ໄຟຟ້າແຮງສູງ ສາຍສົ່ງ',
    kind: 'build',
    why: 'ຊຸກຍູ້ທາງລົດໄຟ',
  },
];

/** Subjects: words and the actor they name. */
export const subjects: readonly (readonly [word: string, actor: string])[] = [
  ['ທັງສອງຝ່າຍ', 'both'],
  ['ສອງຝ່າຍ', 'both'],
  ['ທັງສອງປະເທດ', 'both'],
  ['ສອງປະເທດ', 'both'],
  ['ສອງພັກ', 'both'],
  ['ຄູ່ສັນຍາ', 'both'],
  ['ບັນດາຝ່າຍ', 'both'],
  ['ແຕ່ລະຝ່າຍ', 'both'],
  ['ລັດຖະບານສອງປະເທດ', 'both'],
];

/** What begins the name of a body that acts. */
export const actorHeads: readonly WordList[] = [
  {
    words:
      'ກະຊວງ ລັດ ລັດຖະບານ ອົງການ ຄະນະກຳມະການ ຄະນະ ພະແນກ ຫ້ອງການ ຂະແໜງການ ພາກສ່ວນ ສະພາ ທະນາຄານ ບຸກຄົນ ນິຕິບຸກຄົນ ວິສາຫະກິດ ບໍລິສັດ ພົນລະເມືອງ ແຂວງ ເມືອງ ນະຄອນຫຼວງ ເຈົ້າໜ້າທີ່ ຜູ້ ສະຖາບັນ ມະຫາວິທະຍາໄລ ສານ ໄອຍະການ ຄູ່ຮ່ວມ',
    why: 'ກະຊວງການຄ້າ ຈະ…: a ministry will …',
  },
];

/** By what a text speaks of itself. */
export const selfFormulas: readonly { readonly pattern: string; readonly why: string }[] = [
  { pattern: 'ມີຜົນສັກສິດ|ມີຜົນບັງຄັບໃຊ້|ສະບັບນີ້ ?(?:ມີຜົນ|ສາມາດດັດແກ້)|ເຮັດເປັນສອງສະບັບ', why: 'ແຜນສະບັບນີ້ ມີຜົນສັກສິດ …' },
];
