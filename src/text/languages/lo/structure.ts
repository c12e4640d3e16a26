/**
 * Structure of Lao official texts: label words of Lao legislation (ພາກ part, ໝວດ chapter, ມາດຕາ article, ຂໍ້ item),
 * names of unlabelled sections, and sections that undertake nothing.
 */
import type { StructurePack, TableWords } from '../structure.ts';

/** What stands before the colon of a line that says by when: ກຳນົດເວລາ: ເດືອນ 6/2027. */
export const dateFields = 'ກຳນົດເວລາ|ກຳນົດສຳເລັດ|ເວລາສຳເລັດ|ໄລຍະເວລາ|ກຳນົດວັນທີ';

export const structure: StructurePack = {
  labelWords: [
    { word: 'ພາກທີ', style: 'part', rank: 1, form: 'lead', example: 'ພາກທີ I' },
    { word: 'ພາກ', style: 'part', rank: 1, form: 'lead', example: 'ພາກ 2' },
    { word: 'ໝວດທີ', style: 'chapter', rank: 2, form: 'lead', example: 'ໝວດທີ 1' },
    { word: 'ໝວດ', style: 'chapter', rank: 2, form: 'lead', example: 'ໝວດ 3' },
    { word: 'ຫມວດ', style: 'chapter', rank: 2, form: 'lead', example: 'ຫມວດ 3 (typed with ຫ ມ)' },
    { word: 'ບົດທີ', style: 'chapter', rank: 2, form: 'lead', example: 'ບົດທີ 1' },
    { word: 'ມາດຕາ', style: 'article', rank: 4, form: 'lead', example: 'ມາດຕາ 12' },
    { word: 'ຂໍ້ທີ', style: 'item', rank: 5, form: 'lead', example: 'ຂໍ້ທີ 2' },
    { word: 'ຂໍ້', style: 'item', rank: 5, form: 'lead', example: 'ຂໍ້ 1.' },
    { word: 'ວັກ', style: 'paragraph', rank: 6, form: 'lead', example: 'ວັກ 2' },
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
  cases: [{ pattern: 'ດັ່ງລຸ່ມນີ້ ?ໝາຍຄວາມວ່າ|ມີຄວາມໝາຍ ?ດັ່ງນີ້', example: 'ຄຳສັບ … ມີຄວາມໝາຍ ດັ່ງນີ້:' }],
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

/** Columns of tables of tasks. */
export const tableWords: TableWords = {
  task: 'ໜ້າວຽກ|ກິດຈະກຳ|ວຽກງານ|ວຽກ|ມາດຕະການ|ໂຄງການ|ເນື້ອໃນ|ໜ້າທີ່',
  responsible: 'ຮັບຜິດຊອບ|ພາກສ່ວນ|ກະຊວງ',
  date: 'ເວລາ|ກຳນົດ|ວັນທີ',
};

/** What stands before the colon in a bracket of responsibility. */
export const leadWords = 'ຮັບຜິດຊອບ(?:ຫຼັກ|ໂດຍ)?|ຜູ້ຮັບຜິດຊອບ|ພາກສ່ວນຮັບຜິດຊອບ|ພາກສ່ວນທີ່ຮັບຜິດຊອບ|ເຈົ້າການ|ໜ່ວຍງານຮັບຜິດຊອບ';
