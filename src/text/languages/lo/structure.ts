/**
 * Structure of Lao official texts: label words of Lao legislation (ພາກ part, ໝວດ chapter, ມາດຕາ article, ຂໍ້ item),
 * names of unlabelled sections, and sections that undertake nothing.
 */
import type { StructurePack, TableWords } from '../structure.ts';

/** What stands before the colon of a line that says by when: ກຳນົດເວລາ: ເດືອນ 6/2027. */
export const dateFields = 'ກຳນົດເວລາ|ກຳນົດສຳເລັດ|ເວລາສຳເລັດ|ໄລຍະເວລາ|ກຳນົດວັນທີ';

/** ມາດຕາ 3 (ໃໝ່), (ປັບປຸງ): new or amended articles of a law. */
const AMENDED = 'ໃໝ່|ໃຫມ່|ປັບປຸງ|ປັບປຸງໃໝ່|ສະບັບປັບປຸງ|ເພີ່ມ';

export const structure: StructurePack = {
  labelWords: [
    { word: 'ພາກທີ', style: 'part', rank: 1, form: 'lead', example: 'ພາກທີ I' },
    { word: 'ພາກ ທີ', style: 'part', rank: 1, form: 'lead', example: 'ພາກ ທີ I (typed with a space)' },
    { word: 'ສ່ວນທີ', style: 'part', rank: 1, form: 'lead', example: 'ສ່ວນທີ 1 ດ້ານການເມືອງ' },
    { word: 'ພາກສ່ວນທີ', style: 'part', rank: 1, form: 'lead', example: 'ພາກສ່ວນທີ 2' },
    { word: 'ພາກ', style: 'part', rank: 1, form: 'lead', example: 'ພາກ 2' },
    { word: 'ໝວດທີ', style: 'chapter', rank: 2, form: 'lead', example: 'ໝວດທີ 1' },
    { word: 'ໝວດ', style: 'chapter', rank: 2, form: 'lead', example: 'ໝວດ 3' },
    { word: 'ຫມວດ', style: 'chapter', rank: 2, form: 'lead', example: 'ຫມວດ 3 (typed with ຫ ມ)' },
    { word: 'ໝວດ ທີ', style: 'chapter', rank: 2, form: 'lead', example: 'ໝວດ ທີ 1 (typed with a space)' },
    { word: 'ຫມວດທີ', style: 'chapter', rank: 2, form: 'lead', example: 'ຫມວດທີ 1 (typed with ຫ ມ)' },
    { word: 'ບົດທີ', style: 'chapter', rank: 2, form: 'lead', example: 'ບົດທີ 1' },
    { word: 'ຕອນທີ', style: 'section', rank: 3, form: 'lead', example: 'ຕອນທີ 1' },
    { word: 'ມາດຕາທີ', style: 'article', rank: 4, form: 'lead', amended: AMENDED, example: 'ມາດຕາທີ 2' },
    {
      word: 'ມາດຕາ ທີ',
      style: 'article',
      rank: 4,
      form: 'lead',
      amended: AMENDED,
      example: 'ມາດຕາ ທີ 2 (typed with a space)',
    },
    { word: 'ມາດຕາ', style: 'article', rank: 4, form: 'lead', amended: AMENDED, example: 'ມາດຕາ 12 (ປັບປຸງ)' },
    { word: 'ບຸລິມະສິດທີ', style: 'pillar', rank: 2, form: 'lead', example: 'ບຸລິມະສິດທີ 1: ການຄ້າ' },
    { word: 'ເປົ້າໝາຍທີ', style: 'goal', rank: 3, form: 'lead', example: 'ເປົ້າໝາຍທີ 1: …' },
    { word: 'ຄາດໝາຍທີ', style: 'goal', rank: 3, form: 'lead', example: 'ຄາດໝາຍທີ 2: ການສຶກສາມີຄຸນນະພາບ' },
    { word: 'ແຜນງານທີ', style: 'programme', rank: 3, form: 'lead', example: 'ແຜນງານທີ 1: ການຝຶກອົບຮົມ' },
    { word: 'ຜົນໄດ້ຮັບທີ', style: 'outcome', rank: 4, form: 'lead', example: 'ຜົນໄດ້ຮັບທີ 1: …' },
    { word: 'ໂຄງການທີ', style: 'project', rank: 4, form: 'lead', example: 'ໂຄງການທີ 3: ຂົວມິດຕະພາບ' },
    { word: 'ມາດຕະການທີ', style: 'measure', rank: 5, form: 'lead', example: 'ມາດຕະການທີ 1: …' },
    { word: 'ໜ້າວຽກທີ', style: 'measure', rank: 5, form: 'lead', example: 'ໜ້າວຽກທີ 4: …' },
    { word: 'ກິດຈະກຳທີ', style: 'activity', rank: 6, form: 'lead', example: 'ກິດຈະກຳທີ 1: …' },
    { word: 'ກິດຈະກໍາທີ', style: 'activity', rank: 6, form: 'lead', example: 'ກິດຈະກໍາທີ 1 (typed with ໍ າ)' },
    { word: 'ຂໍ້ທີ', style: 'item', rank: 5, form: 'lead', example: 'ຂໍ້ທີ 2' },
    { word: 'ຂໍ້', style: 'item', rank: 5, form: 'lead', example: 'ຂໍ້ 1.' },
    { word: 'ວັກ', style: 'paragraph', rank: 6, form: 'lead', example: 'ວັກ 2' },
    { word: 'ເອກະສານຄັດຕິດ', style: 'annex', rank: 0, form: 'lead', alone: true, example: 'ເອກະສານຄັດຕິດ 1' },
    { word: 'ເອກະສານຊ້ອນທ້າຍ', style: 'annex', rank: 0, form: 'lead', alone: true, example: 'ເອກະສານຊ້ອນທ້າຍ 1' },
  ],
  knownHeadings: [
    { words: 'ບົດນຳ', role: 'preamble' },
    { words: 'ບົດນໍາ', role: 'preamble' },
    { words: 'ຄຳນຳ', role: 'preamble' },
    { words: 'ຄໍານໍາ', role: 'preamble' },
    { words: 'ບົດສະຫຼຸບ', role: 'closing' },
  ],
  contents: ['ສາລະບານ'],
  titleEndings: ['ແຜນການ', 'ແຜນດຳເນີນງານ', 'ສັນຍາ', 'ປະກາດ'],
  preambles: [{ pattern: /^(?:ອີງຕາມ|ປະຕິບັດຕາມ|ລັດຖະບານ|ໃນ|ເພື່ອ)/, example: 'ອີງຕາມ …' }],
  bases: ['ອີງຕາມ', 'ອີງໃສ່', 'ປະຕິບັດຕາມ', 'ອີງ ຕາມ'],
  fields: dateFields,
  cases: [
    { pattern: 'ດັ່ງລຸ່ມນີ້ ?ໝາຍຄວາມວ່າ|ມີຄວາມໝາຍ ?ດັ່ງ(?:ລຸ່ມ)?ນີ້', example: 'ຄຳສັບ … ມີຄວາມໝາຍ ດັ່ງນີ້:' },
    { pattern: 'ພຶດຕິກ(?:ຳ|ໍາ) ?(?:ໃດໜຶ່ງ ?)?ດັ່ງ(?:ລຸ່ມ)?ນີ້', example: 'ຫ້າມ ບຸກຄົນ ມີພຶດຕິກຳ ດັ່ງນີ້:' },
  ],
  undertaking: 'ເປົ້າໝາຍ|ຫຼັກການ|ວຽກງານ|ມາດຕະການ|ໜ້າທີ່',
  barren: [
    { words: 'ບົດນຳ', role: 'preamble', at: 'start' },
    { words: 'ບົດນໍາ', role: 'preamble', at: 'start' },
    { words: 'ຄຳນຳ', role: 'preamble', at: 'start' },
    { words: 'ອະທິບາຍຄຳສັບ', role: 'preamble', at: 'any' },
    { words: 'ຂອບເຂດການນຳໃຊ້', role: 'preamble', at: 'start' },
    { words: 'ຜົນສັກສິດ', role: 'closing', at: 'any' },
    { words: 'ບົດບັນຍັດສຸດທ້າຍ', role: 'closing', at: 'start' },
  ],
};

/** What a lead-in says that lists the duties of a body: ກົມ … ມີ ສິດ ແລະ ໜ້າທີ່ ດັ່ງນີ້. A regular expression's alternatives. */
export const dutyLeads =
  'ມີ ?(?:ສິດ ?(?:ແລະ|,|ຫຼື) ?)?(?:ໜ້າທີ່|ຫນ້າທີ່|ພາລະບົດບາດ|ພັນທະ|ຂອບເຂດສິດ|ຄວາມຮັບຜິດຊອບ)[^.;]{0,40}ດັ່ງ(?:ລຸ່ມ)?ນີ້';

/** What a lead-in ends with that lists fields: ຮ່ວມມືໃນຂົງເຂດ ດັ່ງລຸ່ມນີ້. A regular expression. */
export const fieldLeads = '(?:ຂົງເຂດ|ຂະແໜງການ|ດ້ານ|ຫົວຂໍ້)[^.;:]{0,24}ດັ່ງ(?:ລຸ່ມ)?ນີ້ ?[:：]$';

/** Columns of tables of tasks. */
export const tableWords: TableWords = {
  task: 'ໜ້າວຽກ|ກິດຈະກຳ|ວຽກງານ|ວຽກ|ມາດຕະການ|ໂຄງການ|ເນື້ອໃນ|ໜ້າທີ່',
  responsible: 'ຮັບຜິດຊອບ|ພາກສ່ວນ|ກະຊວງ',
  date: 'ເວລາ|ກຳນົດ|ວັນທີ',
};

/** What stands before the colon in a bracket of responsibility. */
export const leadWords = 'ຮັບຜິດຊອບ(?:ຫຼັກ|ໂດຍ)?|ຜູ້ຮັບຜິດຊອບ|ພາກສ່ວນຮັບຜິດຊອບ|ພາກສ່ວນທີ່ຮັບຜິດຊອບ|ເຈົ້າການ|ໜ່ວຍງານຮັບຜິດຊອບ';
