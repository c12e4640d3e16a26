/** By when and by whom, in the words of official texts: invented sentences, each marked by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract, type LanguageId } from './index.ts';

type DueCase = readonly [body: string, due: string | null];
type LeadCase = readonly [body: string, leads: readonly string[], due?: string];

const HEADS: Readonly<Record<LanguageId, string>> = {
  zh: '一、合作\n1.',
  en: 'Article 1\n1. ',
  lo: 'ໝວດທີ 1 ການຮ່ວມມື\n1. ',
};

/** First undertaking of a provision with these words. */
function first(language: LanguageId, body: string) {
  const { commitments } = extract(`${HEADS[language]}${body}\n`);
  assert.ok(commitments[0], `nothing is undertaken in ${body}`);
  return commitments[0];
}

/** Origin, date and words: "stated 2029-06 2029年6月底前". */
function dueIn(language: LanguageId, body: string): string | null {
  const { due } = first(language, body);
  return due ? `${due.origin} ${due.date ?? '–'} ${due.words}` : null;
}

const DUES: Readonly<Record<LanguageId, readonly DueCase[]>> = {
  zh: [
    ['2029年6月底前，建立联合数据库。', 'stated 2029-06 2029年6月底前'],
    ['到2030年，建成实验室。', 'stated 2030 2030年'],
    ['不迟于2029年9月30日公布名录。', 'stated 2029-09-30 2029年9月30日'],
    ['最迟在2030年12月完成评估。', 'stated 2030-12 2030年12月'],
    ['力争2026年开工建设大桥。', 'stated 2026 2026年'],
    ['在2029年举办文化年。', 'stated 2029 2029年'],
    ['2026年至2030年，培训500名官员。', 'stated 2030 2026年至2030年'],
    ['自2027年1月1日起实施零关税。', null],
    ['按照双方于2021年签署的协定开展合作。', null],
    ['举办边境商品展。', null],
    ['适时召开第二次会议。', 'soft – 适时'],
    ['尽快签署议定书。', 'soft – 尽快'],
    ['条件成熟时启动自贸谈判。', 'soft – 条件成熟时'],
    ['执行好《2026年至2030年两党合作计划》。', 'instrument 2030 《2026年至2030年两党合作计划》'],
    [
      '实施《中岚经贸合作五年规划（2027—2031年）》。',
      'instrument 2031 《中岚经贸合作五年规划（2027—2031年）》',
    ],
    ['编制《2031年至2035年合作计划》。', null],
    ['本计划期满前，完成联合评估。', 'plan-end – 本计划期满前'],
  ],
  en: [
    ['The Parties shall publish the list by 31 March 2028.', 'stated 2028-03-31 31 March 2028'],
    ['The Parties shall conclude the agreement no later than June 2029.', 'stated 2029-06 June 2029'],
    ['By 2030, the Parties shall build five schools.', 'stated 2030 2030'],
    ['The Parties shall hold a fair in 2028.', 'stated 2028 2028'],
    ['The Parties will establish the fund by Q2 2027.', 'stated 2027 Q2 2027'],
    ['The Parties will train 500 officials between 2026 and 2030.', 'stated 2030 2026 and 2030'],
    ['The Parties shall submit the report on or before 15 May 2028.', 'stated 2028-05-15 15 May 2028'],
    ['The Parties shall apply the agreement signed in 2021.', null],
    ['The Parties shall meet every two years.', null],
    ['The Parties will sign the protocol as soon as possible.', 'soft – as soon as possible'],
    ['The Parties shall convene at an appropriate time.', 'soft – at an appropriate time'],
    ['The Parties will open the office when conditions permit.', 'soft – when conditions permit'],
    [
      'The Parties will implement the Cooperation Plan 2026-2030.',
      'instrument 2030 Cooperation Plan 2026-2030',
    ],
    ['The Parties shall draw up the Cooperation Plan 2031-2035.', null],
    ['The Parties will finish the survey by the end of this Plan.', 'plan-end – by the end of this Plan'],
  ],
  lo: [
    ['ສອງຝ່າຍ ຈະສ້າງຄູ່ມື ກ່ອນ ວັນທີ 31 ທັນວາ 2028.', 'stated 2028-12-31 ວັນທີ 31 ທັນວາ 2028'],
    ['ສອງຝ່າຍ ຈະສ້າງຄູ່ມື ພາຍໃນ ເດືອນ ມິຖຸນາ 2027.', 'stated 2027-06 ເດືອນ ມິຖຸນາ 2027'],
    ['ສອງຝ່າຍ ຈະສ້າງຂົວ ໃຫ້ສຳເລັດ ພາຍໃນປີ 2029.', 'stated 2029 ປີ 2029'],
    ['ຮອດປີ 2030, ສອງຝ່າຍ ຈະສ້າງໂຮງຮຽນ 5 ແຫ່ງ.', 'stated 2030 ປີ 2030'],
    ['ສອງຝ່າຍ ຈະລາຍງານ ບໍ່ໃຫ້ກາຍ ວັນທີ 15 ມີນາ 2028.', 'stated 2028-03-15 ວັນທີ 15 ມີນາ 2028'],
    ['ສອງຝ່າຍ ຈະສຳເລັດການກໍ່ສ້າງ ທ້າຍປີ 2027.', 'stated 2027 ທ້າຍປີ 2027'],
    ['ສອງຝ່າຍ ຈະສຳເລັດການສຳຫຼວດ ພາຍໃນ ພ.ສ. 2571.', 'stated 2028 ພ.ສ. 2571'],
    ['ສອງຝ່າຍ ຈະຝຶກອົບຮົມພະນັກງານ 500 ຄົນ ໃນໄລຍະປີ 2026-2030.', 'stated 2030 ປີ 2026-2030'],
    ['ສອງຝ່າຍ ຈະປະຕິບັດສັນຍາ ທີ່ໄດ້ລົງນາມໃນປີ 2021.', null],
    ['ສອງຝ່າຍ ຈະທົບທວນ ທຸກໆ 2 ປີ.', null],
    ['ສອງຝ່າຍ ຈະລົງນາມສັນຍາ ໂດຍໄວ.', 'soft – ໂດຍໄວ'],
    ['ສອງຝ່າຍ ຈະສ້າງສູນຂໍ້ມູນ ເມື່ອມີເງື່ອນໄຂ.', 'soft – ເມື່ອມີເງື່ອນໄຂ'],
    ['ສອງຝ່າຍ ຈະຈັດຕັ້ງປະຕິບັດ ແຜນຮ່ວມມື 2026-2030.', 'instrument 2030 ແຜນຮ່ວມມື 2026-2030'],
    ['ສອງຝ່າຍ ຈະສຳເລັດການປະເມີນ ກ່ອນແຜນນີ້ສິ້ນສຸດ.', 'plan-end – ກ່ອນແຜນນີ້ສິ້ນສຸດ'],
  ],
};

const LEADS: Readonly<Record<LanguageId, readonly LeadCase[]>> = {
  zh: [
    ['设立联合通关窗口。（负责部门：海关总署、商务部；适用范围：全国）', ['海关总署', '商务部']],
    ['公布跨境企业目录。（责任单位：财政部、外交部）', ['财政部', '外交部']],
    ['公布跨境企业目录（由财政部负责）。', ['财政部']],
    ['公布跨境企业目录。〔责任单位：财政部〕', ['财政部']],
    ['公布跨境企业目录。[牵头部门：财政部]', ['财政部']],
    ['公布跨境企业目录。【牵头单位：财政部】', ['财政部']],
    ['公布跨境企业目录。（财政部会同外交部负责）', ['财政部', '外交部']],
    ['公布跨境企业目录。（财政部、外交部按职责分工负责）', ['财政部', '外交部']],
    ['公布跨境企业目录。（财政部牵头，2028年底前完成）', ['财政部'], 'stated 2028 2028年底前'],
    ['公布跨境企业目录。（责任部门：财政部，完成时间：2028年6月）', ['财政部'], 'stated 2028-06 2028年6月'],
    ['编制并公布两国跨境企业目录。\n责任单位：财政部、外交部', ['财政部', '外交部']],
    [
      '编制并公布两国跨境企业目录。\n牵头单位：财政部\n完成时限：2028年12月底前',
      ['财政部'],
      'stated 2028-12 2028年12月底前',
    ],
    ['由财政部负责公布跨境企业目录。', ['财政部']],
    ['公布跨境企业目录。', []],
  ],
  en: [
    ['Publish the plan. (Lead: Ministry of Trade; Support: Customs Office)', ['Ministry of Trade']],
    ['Publish the plan (Lead agency: Ministry of Trade).', ['Ministry of Trade']],
    [
      'Hold a fair. [Responsible: Ministry of Trade, Ministry of Health]',
      ['Ministry of Trade', 'Ministry of Health'],
    ],
    [
      'Publish the plan.\nLead agency: Ministry of Trade\nTimeline: May 2028',
      ['Ministry of Trade'],
      'stated 2028-05 May 2028',
    ],
    [
      'Publish the plan.\nImplementing agencies: Ministry of Trade and Ministry of Health',
      ['Ministry of Trade', 'Ministry of Health'],
    ],
    ['Publish the plan.\nLead agency: Ministry of Trade and Industry', ['Ministry of Trade and Industry']],
    ['Publish the plan.\nDeadline: 30 June 2029', [], 'stated 2029-06-30 30 June 2029'],
    ['The Ministry of Trade will lead the review of tariffs.', ['Ministry of Trade']],
    ['The Ministry of Trade shall be responsible for publishing the plan.', ['Ministry of Trade']],
    ['The review will be coordinated by the Ministry of Trade.', ['Ministry of Trade']],
    ['The works shall be carried out by the Department of Roads.', ['Department of Roads']],
    ['The Parties shall publish the plan.', []],
  ],
  lo: [
    ['ສ້າງຄູ່ມືດັບໄຟ (ຮັບຜິດຊອບ: ກົມປ່າໄມ້).', ['ກົມປ່າໄມ້']],
    ['ສ້າງຄູ່ມືດັບໄຟ. (ຮັບຜິດຊອບ: ກົມປ່າໄມ້)', ['ກົມປ່າໄມ້']],
    ['ສ້າງຄູ່ມືດັບໄຟ (ໜ່ວຍງານຮັບຜິດຊອບ: ກົມປ່າໄມ້; ສົມທົບ: ກົມຊົນລະປະທານ).', ['ກົມປ່າໄມ້']],
    ['ສ້າງຄູ່ມືດັບໄຟ.\nຜູ້ຮັບຜິດຊອບ: ກົມປ່າໄມ້', ['ກົມປ່າໄມ້']],
    ['ສ້າງຄູ່ມືດັບໄຟ.\nຮັບຜິດຊອບ: ກົມປ່າໄມ້\nກຳນົດເວລາ: ເດືອນ 6/2027', ['ກົມປ່າໄມ້'], 'stated 2027-06 ເດືອນ 6/2027'],
    ['ສ້າງຄູ່ມືດັບໄຟ ໂດຍແມ່ນກົມປ່າໄມ້ ຮັບຜິດຊອບ.', ['ກົມປ່າໄມ້']],
    ['ມອບໃຫ້ກະຊວງການເງິນ ສ້າງແຜນງົບປະມານ.', ['ກະຊວງການເງິນ']],
    ['ໃຫ້ກະຊວງການເງິນ ເປັນເຈົ້າການ ສ້າງແຜນງົບປະມານ.', ['ກະຊວງການເງິນ']],
    ['ກະຊວງສຶກສາທິການ ແລະ ກິລາ ຮັບຜິດຊອບ ພິມປຶ້ມ.', ['ກະຊວງສຶກສາທິການ ແລະ ກິລາ']],
    ['ສ້າງຄູ່ມືດັບໄຟ (ເຈົ້າການ: ກົມປ່າໄມ້).', ['ກົມປ່າໄມ້']],
    ['ສ້າງຄູ່ມືດັບໄຟ (ພາກສ່ວນຮັບຜິດຊອບ: ກົມປ່າໄມ້, ກົມຊົນລະປະທານ).', ['ກົມປ່າໄມ້', 'ກົມຊົນລະປະທານ']],
    ['ສອງຝ່າຍ ຈະສ້າງຄູ່ມືດັບໄຟ.', []],
  ],
};

for (const language of ['zh', 'en', 'lo'] as const) {
  for (const [body, due] of DUES[language])
    test(`TX1087 by when, and where that comes from: ${body}`, () => {
      assert.equal(dueIn(language, body), due);
    });
  for (const [body, leads, due] of LEADS[language])
    test(`TX1088 who is responsible: ${body.replaceAll('\n', ' / ')}`, () => {
      assert.deepEqual(first(language, body).leads, leads);
      if (due !== undefined) assert.equal(dueIn(language, body), due);
    });
}

test('TX1087 the end of the plan is the last of the years in its title', () => {
  const due = (chars: string) => extract(chars).commitments[0]?.due;
  assert.deepEqual(
    due('岚占合作行动计划（2026—2030年）\n一、合作\n1.本计划期满前，完成联合评估。\n2.举办展览。\n'),
    {
      date: '2030',
      origin: 'plan-end',
      words: '本计划期满前',
    },
  );
  assert.deepEqual(
    due(
      'Plan of Action 2026-2030\n\nArticle 1\nThe Parties will finish the survey by the end of this Plan.\n',
    ),
    { date: '2030', origin: 'plan-end', words: 'by the end of this Plan' },
  );
  assert.deepEqual(due('ແຜນຮ່ວມມື 2026-2030\n\nມາດຕາ 1\nສອງຝ່າຍ ຈະສຳເລັດການປະເມີນ ກ່ອນແຜນນີ້ສິ້ນສຸດ.\n'), {
    date: '2030',
    origin: 'plan-end',
    words: 'ກ່ອນແຜນນີ້ສິ້ນສຸດ',
  });
});

const FLAWS: readonly (readonly [chars: string, codes: readonly string[]])[] = [
  ['一、合作\n1.加强贸易合作。\n2.建设公路。\n', []],
  ['一、合作\n1.加强贸易合作。\n2.举办展览。\n5.建设公路。\n', ['numbering-gap']],
  ['一、合作\n1.加强贸易合作。\n2.推动双方在农业领域开展更加', ['breaks-off']],
  ['一、合作\n1.执行《合作计划，举办展览。\n2.建设公路。\n', ['title-marks-unpaired']],
  ['一、合作\n1.于2O28年举办展览。\n2.建设公路。\n', ['look-alikes']],
  ['双方重视农业。农业重要。', ['no-numbering']],
  ['Article 1\nThe Parties shall meet.\nArticle 2\nThe Parties shall trade.\n', []],
  [
    'Article 1\nThe Parties shall meet.\nArticle 2\nThe Parties shall trade.\nArticle 5\nThe Parties shall build a road.\n',
    ['numbering-gap'],
  ],
  [
    'Article 1\nThe Parties shall meet.\nArticle 2\nThe Parties shall promote closer and more',
    ['breaks-off'],
  ],
  ['Article 1\nThe Parties shall meet in 2O28.\nArticle 2\nThe Parties shall trade.\n', ['look-alikes']],
  [
    'Article 1\nThe Parties shall meet.\nArticle 2\nThe Parties shall trade.\nArticle 1\nThe Parties shall build.\nArticle 2\nThe Parties shall report.\n',
    ['two-plans'],
  ],
  ['The sides value farming. Farming matters to both of them.', ['no-numbering']],
  ['ມາດຕາ 1\nສອງຝ່າຍ ຈະສົ່ງເສີມການຄ້າ.\nມາດຕາ 2\nສອງຝ່າຍ ຈະຈັດງານ.\n', []],
  ['ມາດຕາ 1\nສອງຝ່າຍ ຈະສົ່ງເສີມການຄ້າ.\nມາດຕາ 2\nສອງຝ່າຍ ຈະຈັດງານ.\nມາດຕາ 5\nສອງຝ່າຍ ຈະສ້າງທາງ.\n', ['numbering-gap']],
  ['ມາດຕາ 1\nສອງຝ່າຍ ຈະສົ່ງເສີມການຄ້າ.\nມາດຕາ 2\nສອງຝ່າຍ ຈະຮ່ວມມືໃນຂົງເຂດ', ['breaks-off']],
  ['ມາດຕາ 1\nສອງຝ່າຍ ຈະສົ່ງ\ufffdເສີມການຄ້າ.\nມາດຕາ 2\nສອງຝ່າຍ ຈະຈັດງານ.\n', ['characters-lost']],
];
for (const [chars, codes] of FLAWS)
  test(`TX1089 what is odd is said in every language, and nothing else: ${chars.slice(0, 60).replaceAll('\n', ' / ')}`, () => {
    const said = extract(chars).diagnostics.map(({ code }) => code);
    assert.deepEqual(
      said.filter((code) => code !== 'language-less-certain'),
      codes,
    );
  });
