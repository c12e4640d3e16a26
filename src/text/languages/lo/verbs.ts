// @data Lao verbs and formulas of official undertakings.
/**
 * Lao is written without spaces between words: verbs are found by longest match where a clause begins, after its subject,
 * what binds (ຈະ, ຕ້ອງ, ໃຫ້) and what tells how. Both encodings of ຳ are accepted by the engine.
 */
import type { Strength } from '../../extraction.ts';
import type { ObjectCue, VerbGroup, WordList } from '../lexicon.ts';

export const verbs: readonly VerbGroup[] = [
  {
    words:
      'ສະໜັບສະໜູນຢ່າງໜັກແໜ້ນ ສະໜັບສະໜູນເຊິ່ງກັນ ສະໜັບສະໜູນຊຶ່ງກັນ ສະໜັບສະໜູນນະໂຍບາຍ ສະໜັບສະໜູນຈຸດຢືນ ສະໜັບສະໜູນທ່າທີ ສະໜັບສະໜູນຫຼັກການ ສະໜັບສະໜູນການເປັນເອກະລາດ ສະໜັບສະໜູນເອກະລາດ',
    kind: 'position',
    strength: 'firm',
    joining: 'opens',
    why: 'ສະໜັບສະໜູນຈຸດຢືນ: support a stance; other support is work',
  },
  {
    words: 'ສະໜັບສະໜູນທຶນ ສະໜັບສະໜູນງົບປະມານ ສະໜັບສະໜູນດ້ານການເງິນ',
    kind: 'provide',
    strength: 'firm',
    joining: 'opens',
    why: 'ສະໜັບສະໜູນງົບປະມານ: fund',
  },
  {
    words: 'ສະໜັບສະໜູນ',
    kind: 'cooperate',
    strength: 'effort',
    joining: 'opens',
    why: 'ສະໜັບສະໜູນການທ່ອງທ່ຽວ: support work',
  },
  {
    words:
      'ຮັບຜິດຊອບຄ່າໃຊ້ຈ່າຍ ຮັບຜິດຊອບຄ່າ ອອກຄ່າໃຊ້ຈ່າຍ ຈ່າຍຄ່າໃຊ້ຈ່າຍ ແບກຫາບຄ່າໃຊ້ຈ່າຍ ໃຫ້ສິດທິພິເສດ ສົ່ງທີມແພດ ສົ່ງແພດ ອອກໃບອະນຸຍາດ ອອກວີຊາ ອອກໃບຢັ້ງຢືນ ຍົກເວັ້ນວີຊາ ຍົກເວັ້ນພາສີ ສົ່ງຜູ້ຊ່ຽວຊານ ສົ່ງນັກຊ່ຽວຊານ ຊ່ວຍເຫຼືອລ້າ ຈັດຫາ ໂອນ ຈ່າຍ ປະກອບທຶນ ລະດົມທຶນ ໃຫ້ການສະໜັບສະໜູນ ໃຫ້ຂໍ້ມູນ ສະໜອງຂໍ້ມູນ ໃຫ້ບໍລິການ ບໍລິຈາກ ເຜີຍແຜ່ ພິມເຜີຍແຜ່ ໃຫ້ທຶນການສຶກສາ ເປີດຕະຫຼາດ',
    kind: 'provide',
    strength: 'firm',
    joining: 'opens',
    why: 'ອອກໃບອະນຸຍາດ: issue a permit',
  },
  {
    words:
      'ຈັດທຳ ສ້າງຄູ່ມື ສ້າງກົດໝາຍ ຮ່າງກົດໝາຍ ປັບປຸງກົດໝາຍ ປັບປຸງນິຕິກຳ ຕໍ່ອາຍຸ ສ້າງບົດແນະນຳ ສ້າງແຜນດຳເນີນງານ ສ້າງຍຸດທະສາດ ສ້າງຂໍ້ຕົກລົງ ສ້າງມາດຕະຖານ ສ້າງຮ່າງ ສ້າງສັນຍາ ສຳເລັດການເຈລະຈາ ເລີ່ມການເຈລະຈາ ເລີ່ມເຈລະຈາ ສືບຕໍ່ເຈລະຈາ ສຳເລັດເຈລະຈາ',
    kind: 'conclude',
    strength: 'firm',
    joining: 'opens',
    why: 'ສ້າງຄູ່ມື: write a handbook',
  },
  {
    words: 'ຈັດຝຶກອົບຮົມ ຈັດການຝຶກອົບຮົມ ຈັດຊຸດຝຶກອົບຮົມ ສ້າງບຸກຄະລາກອນ ສອນ ໃຫ້ການຝຶກອົບຮົມ ຮັບນັກສຶກສາ ສົ່ງນັກສຶກສາ ສົ່ງພະນັກງານໄປຝຶກອົບຮົມ',
    kind: 'train',
    strength: 'firm',
    joining: 'opens',
    why: 'ຈັດຝຶກອົບຮົມ: hold a training course',
  },
  {
    words: 'ພັດທະນາຊັບພະຍາກອນມະນຸດ ພັດທະນາບຸກຄະລາກອນ ຍົກລະດັບບຸກຄະລາກອນ ຍົກລະດັບວິຊາການ ຍົກລະດັບຄວາມຮູ້ ສ້າງສີມື',
    kind: 'train',
    strength: 'effort',
    joining: 'opens',
    why: 'ພັດທະນາຊັບພະຍາກອນມະນຸດ: develop human resources',
  },
  {
    words:
      'ຝຶກຊ້ອມ ຝຶກຊ້ອມຮ່ວມ ຈັດປີ ຈັດສຳມະນາ ຈັດກອງປະຊຸມສຳມະນາ ຈັດງານວາງສະແດງ ຈັດກິດຈະກຳ ຈັດປະຊຸມ ຈັດຂຶ້ນ ຈັດໂຮມຊຸມນຸມ ຕິດຕໍ່ປະສານງານ ປະສານສົມທົບ ປະສານ ແຈ້ງໃຫ້ ຫາລື ໂອ້ລົມ ເຊື້ອເຊີນ ເປີດກອງປະຊຸມ ແຈ້ງການ ສະຫຼຸບລາຍງານ ຕ້ອນຮັບຄະນະ ເຂົ້າຮ່ວມງານ ຕິດຕໍ່ພົວພັນ ພົວພັນ ຖອດຖອນບົດຮຽນ ຮຽນຮູ້ ທັດສະນະສຶກສາ',
    kind: 'exchange',
    strength: 'firm',
    joining: 'opens',
    why: 'ຈັດສຳມະນາ: hold a seminar',
  },
  {
    words:
      'ສ້າງທາງ ສ້າງຂົວ ສ້າງສະໜາມບິນ ສ້າງໂຮງຮຽນ ສ້າງໂຮງໝໍ ສ້າງເສັ້ນທາງ ສ້າງທ່າ ປັບປຸງທາງ ປັບປຸງເສັ້ນທາງ ປັບປຸງສະໜາມບິນ ຂະຫຍາຍທາງ ວາງສາຍ ສ້າງຖານຂໍ້ມູນ ສ້າງເວັບໄຊ',
    kind: 'build',
    strength: 'firm',
    joining: 'opens',
    why: 'ສ້າງທາງ: build a road; ສ້າງ alone says less',
  },
  {
    words:
      'ສ້າງ ບໍລິຫານ ລາດຕະເວນ ເນັ້ນໜັກ ນຳເຂົ້າ ສົ່ງອອກ ນຳເອົາ ນຳ ຈັດວາງ ບັນຈຸ ກວດສອບ ກວດກາຕິດຕາມ ຕິດຕາມກວດກາ ຍຶດ ລຶບລ້າງ ລົບລ້າງ ກຳຈັດ ສົ່ງຄືນ ສົ່ງກັບ ເກັບກູ້ ລົງທຶນ ປູກ ດຳເນີນການ ຂົນສົ່ງ ຈັດຊື້ ຊື້ ຂາຍ ເປີດເຜີຍ ປະເມີນ ຂຶ້ນບັນຊີ ງົດເວັ້ນ ຄ້ຳປະກັນ ກະກຽມ ກຽມພ້ອມ ຄັດເລືອກ ມອບໝາຍ ກຳນົດມາດຕະການ ອອກຄ່າ ຮັກສາ ເຮັດ ຄຳນວນ ສຳຫຼວດຂໍ້ມູນ ເກັບ ຈັດແບ່ງ ຈັດລະບຽບ ຮັບເອົາ ຕອບ ຕອບສະໜອງ ຮັບຟັງ ຢຸດຕິ ປະກອບ ບັງຄັບ ສັ່ງ ແຕ່ງ ຢັ້ງຢືນ ແບ່ງ ນຳສົ່ງ ສົ່ງມອບ ຫັນ ປ່ຽນ ຊີ້ແຈງ ອະທິບາຍ ຊີ້ນຳ',
    kind: 'cooperate',
    strength: 'firm',
    joining: 'opens',
    why: 'ນຳເອົາ, ຄັດເລືອກ: done or not',
  },
  {
    words:
      'ຟື້ນຟູ ຄວບຄຸມ ຍົກລະດັບ ກະຕຸ້ນ ສ້າງສະພາບແວດລ້ອມ ສ້າງໂອກາດ ຜັກດັນ ລະດົມ ເພີ່ມຂີດຄວາມສາມາດ ເພີ່ມ ສ້າງຄວາມຮັບຮູ້ ສ້າງຄວາມເຂົ້າໃຈ ສ້າງຄວາມເຊື່ອໝັ້ນ ໂຄສະນາເຜີຍແຜ່ ປະຊາສຳພັນ ສົ່ງເສີມແລະພັດທະນາ ຫັນເປັນທັນສະໄໝ ເຮັດໃຫ້ດີຂຶ້ນ ແນໃສ່ ຮັດແໜ້ນການຮ່ວມມື ຍົກສູງຄຸນນະພາບ ເລັ່ງໃສ່ ຫຼຸດ ຜ່ອນຜັນ ເຊື່ອມໂຍງ',
    kind: 'cooperate',
    strength: 'effort',
    joining: 'opens',
    why: 'ຟື້ນຟູ, ກະຕຸ້ນ: a direction',
  },
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
    words:
      'ສ້າງຕັ້ງ ຈັດຕັ້ງ ສ້າງກົນໄກ ແຕ່ງຕັ້ງ ສ້າງລະບົບ ສ້າງສູນ ສ້າງເຄືອຂ່າຍ ສ້າງຄະນະ ເປີດສູນ ເປີດສາຂາ ເປີດສາຍດ່ວນ ເປີດຫ້ອງການ ເປີດສະຖານກົງສຸນ',
    kind: 'establish',
    strength: 'firm',
    joining: 'opens',
    why: 'ສ້າງຕັ້ງຄະນະກຳມະການ: set up a committee',
  },
  {
    words: 'ກໍ່ສ້າງ ກໍ່ສ້າງທາງລົດໄຟ ເຊື່ອມຕໍ່ ສ້ອມແປງ ສຳເລັດການກໍ່ສ້າງ ເປີດນຳໃຊ້ ຕິດຕັ້ງ ບູລະນະທາງ',
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
      'ແລກປ່ຽນ ປຶກສາຫາລື ຢ້ຽມຢາມ ຈັດກອງປະຊຸມ ຈັດງານ ຈັດສັບປະດາ ຈັດການປຶກສາຫາລື ຈັດເວທີ ຈັດວາງສະແດງ ຈັດ ພົບປະ ປະສານງານ ລາຍງານ ແຈ້ງ ຮັກສາການພົບປະ ຮັກສາການຢ້ຽມຢາມ ຮັກສາການຕິດຕໍ່ ຮັກສາການແລກປ່ຽນ ເຂົ້າຮ່ວມກອງປະຊຸມ ເຊີນ ປະຊຸມ ສົ່ງບົດລາຍງານ ແລກປ່ຽນຂໍ້ມູນ ແບ່ງປັນ',
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
    words: 'ຄັດຄ້ານ ເຄົາລົບ ຢຶດໝັ້ນ ຢືນຢັນ ບໍ່ອະນຸຍາດໃຫ້ ບໍ່ແຊກແຊງ ປະນາມ ຖືເອົາ ຍຶດໝັ້ນ',
    kind: 'position',
    strength: 'firm',
    joining: 'opens',
    why: 'ຢຶດໝັ້ນນະໂຍບາຍ: hold to a policy',
  },
  {
    words:
      'ຮ່ວມມື ສົ່ງເສີມ ເພີ່ມທະວີ ເສີມຂະຫຍາຍ ພັດທະນາ ປັບປຸງ ຍົກສູງ ຂະຫຍາຍ ຊຸກຍູ້ ຮັດແໜ້ນ ເປີດກວ້າງ ອຳນວຍຄວາມສະດວກ ແກ້ໄຂ ສະກັດກັ້ນ ຕ້ານ ຕ້ານ-ສະກັດກັ້ນ ຫຼຸດຜ່ອນ ດຶງດູດ ຄຸ້ມຄອງ ປົກປັກຮັກສາ ປົກປ້ອງ ສ້າງຄວາມເຂັ້ມແຂງ ເສີມສ້າງ ປ້ອງກັນ ຊ່ວຍ ສ້າງເງື່ອນໄຂ ເອົາໃຈໃສ່ ສ້າງຈິດສຳນຶກ ໂຄສະນາ ຊຸກຍູ້ໃຫ້ ເລັ່ງລັດການ ເລັ່ງການ ສືບຕໍ່ການ',
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
    words:
      'ຈະຕ້ອງ ຈະໄດ້ ຈະສືບຕໍ່ ຈະ ຕ້ອງໄດ້ ຕ້ອງ ໃຫ້ ຕົກລົງ ຕົກລົງກັນ ຕົກລົງເຫັນດີ ຕົກລົງຈະ ເຫັນດີ ເຫັນດີຈະ ເຫັນດີເປັນເອກະພາບ ມີພັນທະ ໃຫ້ຄຳໝັ້ນວ່າຈະ ຕັດສິນໃຈ ໝາຍໝັ້ນ ຮັບປະກັນຈະ',
    why: 'ສອງຝ່າຍຈະ…: both sides will …',
  },
];
/** Duties that the action itself follows: ມີໜ້າທີ່ ສະໜອງ…. Without an action they are one. */
export const duties: readonly WordList[] = [
  {
    words: 'ມີໜ້າທີ່ ມີພັນທະ ມີຄວາມຮັບຜິດຊອບ ຮັບຜິດຊອບ ເປັນເຈົ້າການ ເປັນໃຈກາງ ເປັນຜູ້ຮັບຜິດຊອບ ເປັນຜູ້',
    why: 'ຝ່າຍລາວ ມີໜ້າທີ່ ສະໜອງທີ່ດິນ',
  },
];

/** What lays an action on a body: ມອບໃຫ້ກະຊວງ…. */
export const directives: readonly WordList[] = [
  { words: 'ມອບໃຫ້ ມອບໝາຍໃຫ້ ມອບໝາຍ ໃຫ້ ຊີ້ນຳໃຫ້ ສັ່ງໃຫ້ ຮຽກຮ້ອງໃຫ້ ສະເໜີໃຫ້ ແນະນຳໃຫ້', why: 'ມອບໃຫ້ກະຊວງການເງິນ ຈັດສັນ…' },
];

/** What permits or advises. */
export const permissions: readonly WordList[] = [
  { words: 'ຄວນ ຄວນຈະ ສາມາດ ອາດ ອາດຈະ ອາດສາມາດ ມີສິດ', why: 'ສາມາດດັດແກ້: may' },
];

/** Words that tell how, before a verb. */
export const adverbs: readonly WordList[] = [
  {
    words:
      'ຫຼັງຈາກນັ້ນ ຈາກນັ້ນ ຕໍ່ຈາກນັ້ນ ຜຽນກັນ ຜັດປ່ຽນກັນ ສະຫຼັບກັນ ບໍ່ ບໍ່ໃຫ້ ຖືກ ໄດ້ຮັບການ ຢ່າງເປັນປະຈຳ ຢ່າງຕໍ່ເນື່ອງ ເປັນປົກກະຕິ ເປັນປະຈຳ ຢ່າງໃກ້ຊິດ ຢ່າງເຂັ້ມງວດ ສືບຕໍ່ ຮ່ວມກັນ ພ້ອມກັນ ສົມທົບກັນ ສົມທົບ ຕັ້ງໜ້າ ຮີບຮ້ອນ ຮ່ວມ ເອົາໃຈໃສ່ ເລັ່ງ ເລັ່ງລັດ ພ້ອມທັງ ຢ່າງຕັ້ງໜ້າ ຍັງ ກໍ ກໍ່ຈະ ໄດ້ສືບຕໍ່ ພ້ອມດຽວກັນ',
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

/** Verbs that carry an action on: the action tells the kind. `verb`: the action may follow as a verb, not only as a noun (ການ…). */
export const carriers: readonly (WordList & { readonly before: 'noun' | 'verb' })[] = [
  {
    words:
      'ຊຸກຍູ້ ສົ່ງເສີມ ເພີ່ມທະວີ ເສີມຂະຫຍາຍ ຂະຫຍາຍ ສະໜັບສະໜູນ ຮັດແໜ້ນ ຍົກສູງ ອຳນວຍຄວາມສະດວກ ເລັ່ງລັດການ ເລັ່ງການ ສືບຕໍ່ການ ຜັກດັນ ເອົາໃຈໃສ່',
    before: 'noun',
    why: 'ຊຸກຍູ້ການກໍ່ສ້າງ: promote the construction',
  },
  {
    words: 'ດຳເນີນ ດຳເນີນການ ສຳເລັດ ເລີ່ມ ເລີ່ມຕົ້ນ ເປີດ',
    before: 'noun',
    why: 'ສຳເລັດການສຶກສາ: complete the study',
  },
  { words: 'ສູ້ຊົນ ພະຍາຍາມ ຊຸກຊົນ', before: 'verb', why: 'ສູ້ຊົນລົງນາມ: strive to sign' },
];

/** Verbs that move a body to act: what it is to do tells the kind, the verb how firmly. */
export const movers: readonly (WordList & { readonly strength: Strength })[] = [
  {
    words: 'ຊຸກຍູ້ ຊຸກຍູ້ໃຫ້ ສົ່ງເສີມ ສົ່ງເສີມໃຫ້',
    strength: 'tentative',
    why: 'ຊຸກຍູ້ໃຫ້ທະນາຄານ ນຳໃຊ້…: encourage the banks to use …',
  },
  {
    words: 'ສະໜັບສະໜູນ ຊ່ວຍ',
    strength: 'effort',
    why: 'ສະໜັບສະໜູນສະຖາບັນ… ສ້າງ…: support the institutes in building …',
  },
];

/** Verbs that, before a work, say that it is run or upgraded. */
export const works: readonly WordList[] = [
  { words: 'ບໍລິຫານ ຄຸ້ມຄອງບໍລິຫານ ປັບປຸງ ຍົກລະດັບ ຂະຫຍາຍ ສ້ອມແປງ ບຳລຸງຮັກສາ', why: 'ປັບປຸງດ່ານ: upgrade the border gate' },
];

/** Times that leave open whether something is done. */
export const openTimes: readonly WordList[] = [
  {
    words: 'ໃນເວລາທີ່ເໝາະສົມ ໃນໂອກາດທີ່ເໝາະສົມ ໃນເວລາອັນເໝາະສົມ ເມື່ອມີເງື່ອນໄຂ ເມື່ອເງື່ອນໄຂອຳນວຍ ຖ້າມີເງື່ອນໄຂ ຕາມຄວາມເໝາະສົມ',
    why: 'ໃນເວລາທີ່ເໝາະສົມ: at a suitable time',
  },
];

/** Words in the object that tell the kind better than a general verb does. */
export const objectCues: readonly ObjectCue[] = [
  { words: 'ການຝຶກອົບຮົມ ຝຶກອົບຮົມ ທຶນການສຶກສາ ການສອນພາສາ ນັກສຶກສາ ບຸກຄະລາກອນ', kind: 'train', why: 'ສະໜອງທຶນການສຶກສາ' },
  {
    words: 'ການແລກປ່ຽນ ການພົບປະ ການຢ້ຽມຢາມ ຢ້ຽມຢາມເຊິ່ງກັນ ຢ້ຽມຢາມຊຶ່ງກັນ ແລກປ່ຽນ ການປຶກສາຫາລື ການປະສານງານ ກອງປະຊຸມ ໄປມາຫາສູ່',
    kind: 'exchange',
    why: 'ເພີ່ມທະວີການພົບປະ',
  },
  {
    words:
      'ທາງລົດໄຟ ທາງດ່ວນ ທາງຫຼວງ ຂົວ ໂຄງລ່າງພື້ນຖານ ພື້ນຖານໂຄງລ່າງ ທ່າກຳປັ່ນ ສະໜາມບິນ ໄຟຟ້າແຮງສູງ ສາຍສົ່ງ ເສັ້ນທາງ ດ່ານ ສິ່ງອຳນວຍຄວາມສະດວກ ເຂດຮ່ວມມື ເຂດພັດທະນາ ເຂດເສດຖະກິດພິເສດ ເຂດອຸດສາຫະກຳ ສາງ ເຂື່ອນ ຊົນລະປະທານ ໂຮງງານ ໂຮງໝໍ ໂຮງຮຽນ ຫ້ອງທົດລອງ ທ່າບົກ ທ່າເຮືອ',
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
  ['ຄູ່ສັນຍາທັງສອງຝ່າຍ', 'both'],
  ['ຄູ່ສັນຍາສອງຝ່າຍ', 'both'],
  ['ຄູ່ສັນຍາແຕ່ລະຝ່າຍ', 'both'],
  ['ຄູ່ສັນຍາ', 'both'],
  ['ຄູ່ຮ່ວມມື', 'both'],
  ['ທັງສອງກະຊວງ', 'both'],
  ['ສອງກະຊວງ', 'both'],
  ['ສອງລັດຖະບານ', 'both'],
  ['ພວກເຮົາ', 'both'],
  ['ທັງສອງ', 'both'],
  ['ບັນດາຝ່າຍ', 'both'],
  ['ແຕ່ລະຝ່າຍ', 'both'],
  ['ລັດຖະບານສອງປະເທດ', 'both'],
];

/** What begins the name of a body that acts. */
export const actorHeads: readonly WordList[] = [
  {
    words:
      'ບັນດາກະຊວງ ບັນດາແຂວງ ບັນດາພາກສ່ວນ ບັນດາອົງການ ທຸກພາກສ່ວນ ທຸກແຂວງ ກົມ ກອງ ສຳນັກງານ ສະມາຄົມ ສູນ ຄະນະເຮັດວຽກ ກອງທຶນ ສະຫະພັນ ລັດຖະມົນຕີ ນາຍົກລັດຖະມົນຕີ ກະຊວງ ລັດ ລັດຖະບານ ອົງການ ຄະນະກຳມະການ ຄະນະ ພະແນກ ຫ້ອງການ ຂະແໜງການ ພາກສ່ວນ ສະພາ ທະນາຄານ ບຸກຄົນ ນິຕິບຸກຄົນ ວິສາຫະກິດ ບໍລິສັດ ພົນລະເມືອງ ແຂວງ ເມືອງ ນະຄອນຫຼວງ ເຈົ້າໜ້າທີ່ ຜູ້ ສະຖາບັນ ມະຫາວິທະຍາໄລ ສານ ໄອຍະການ ຄູ່ຮ່ວມ',
    why: 'ກະຊວງການຄ້າ ຈະ…: a ministry will …',
  },
];

/** By what a text speaks of itself. */
export const selfFormulas: readonly { readonly pattern: string; readonly why: string }[] = [
  {
    pattern:
      'ມີຜົນສັກສິດ|ມີຜົນບັງຄັບໃຊ້|ສະບັບນີ້,? ?(?:ມີຜົນ|ມີຈຸດປະສົງ|ມີອາຍຸ|ອາດ ?(?:ຈະ)?ຖືກ|ອາດ ?(?:ຈະ)?(?:ດັດແກ້|ປັບປຸງ|ຍົກເລີກ)|ສາມາດ ?(?:ດັດແກ້|ປັບປຸງ|ຍົກເລີກ|ຕໍ່ອາຍຸ))|ຕໍ່ອາຍຸໂດຍອັດຕະໂນມັດ|ມີຄຸນຄ່າ(?:ທາງກົດໝາຍ)?ເທົ່າ(?:ທຽມ)?ກັນ|ບໍ່(?:ມີຜົນກະທົບ|ກະທົບ)ຕໍ່|ສິ້ນສຸດ(?:ການນຳໃຊ້|ອາຍຸ)|ເຮັດເປັນສອງສະບັບ',
    why: 'ແຜນສະບັບນີ້ ມີຜົນສັກສິດ …',
  },
];
