/**
 * Where due dates come from, kind by kind in each language, and what is said of damaged texts, kind by kind: invented sentences
 * in the drafting style of plans, each marked by hand.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract, type LanguageId } from './index.ts';

const HEADS: Readonly<Record<LanguageId, string>> = {
  zh: '岚占行动计划（2026—2030年）\n\n一、合作\n1.',
  en: 'Action Plan of Lanze and Chanthala (2026–2030)\n\nArticle 1\n1. ',
  lo: 'ແຜນປະຕິບັດງານ (2026–2030)\n\nໝວດທີ 1 ການຮ່ວມມື\n1. ',
};

function dueOf(language: LanguageId, sentence: string): string | null {
  const [first] = extract(`${HEADS[language]}${sentence}\n`, { language }).commitments;
  assert.ok(first, `nothing is undertaken in ${sentence}`);
  return first.due && `${first.due.origin} ${first.due.date ?? '–'} ${first.due.words}`;
}

type Cases = Readonly<Record<LanguageId, readonly (readonly [sentence: string, due: string | null])[]>>;

function hold(name: string, cases: Cases): void {
  for (const language of ['zh', 'en', 'lo'] as const)
    test(`TX1173 ${name}, ${language}`, () => {
      for (const [sentence, due] of cases[language]) assert.equal(dueOf(language, sentence), due, sentence);
    });
}

hold('a part of a year, a span of years and the day by which are stated', {
  zh: [
    ['2027年上半年启动谈判。', 'stated 2027 2027年上半年'],
    ['2028年第三季度前完成评估。', 'stated 2028 2028年第三季度前'],
    ['2026至2030年每年派遣专家10名。', 'stated 2030 2026至2030年'],
    ['不晚于2027年底提交报告。', 'stated 2027 2027年底'],
    ['于2027年内开通航线。', 'stated 2027 2027年内'],
    ['自2027年下半年起互派专家。', null],
    ['5年内培训干部500名。', null],
  ],
  en: [
    ['The Parties shall conclude the talks in the first half of 2027.', 'stated 2027 first half of 2027'],
    [
      'The Parties shall complete the review by the third quarter of 2028.',
      'stated 2028 third quarter of 2028',
    ],
    ['By the end of 2029, the Parties shall train 500 officials.', 'stated 2029 end of 2029'],
    ['The Parties shall submit the report within six months.', null],
  ],
  lo: [
    ['ສອງຝ່າຍ ຈະສົ່ງບົດລາຍງານ ໃນຕົ້ນປີ 2028.', 'stated 2028 ຕົ້ນປີ 2028'],
    ['ສອງຝ່າຍ ຈະສ້າງໂຮງຮຽນ ໃຫ້ສຳເລັດ ໃນໄຕມາດ 3 ປີ 2028.', 'stated 2028 ໄຕມາດ 3 ປີ 2028'],
  ],
});

hold('what is carried out gives its own last year', {
  zh: [
    [
      '落实《关于深化教育合作的行动计划（2025—2029年）》。',
      'instrument 2029 《关于深化教育合作的行动计划（2025—2029年）》',
    ],
    ['在《2026—2029年教育合作计划》框架下开展交流。', null],
  ],
  en: [
    [
      'The Parties will implement the Education Cooperation Programme (2026–2029).',
      'instrument 2029 Education Cooperation Programme (2026–2029)',
    ],
  ],
  lo: [['ສອງຝ່າຍ ຈະຈັດຕັ້ງປະຕິບັດ “ແຜນການຮ່ວມມື ປີ 2026–2029”.', 'instrument 2029 ແຜນການຮ່ວມມື ປີ 2026–2029']],
});

hold('the term of the plan itself runs to its last year, and what is done in it is undertaken', {
  zh: [
    ['在本计划有效期内培训官员300名。', 'plan-end 2030 本计划有效期内'],
    ['本计划有效期内，每年举办2次研讨会。', 'plan-end 2030 本计划有效期内'],
    ['本计划到期前完成评估。', 'plan-end 2030 本计划到期前'],
    ['本计划结束前建成中心。', 'plan-end 2030 本计划结束前'],
  ],
  en: [
    [
      'The Parties will train 300 officials during the term of this Plan.',
      'plan-end 2030 during the term of this Plan',
    ],
    [
      'The Parties shall carry out a joint review before the expiry of this Action Plan.',
      'plan-end 2030 before the expiry of this Action Plan',
    ],
  ],
  lo: [
    ['ສອງຝ່າຍ ຈະຝຶກອົບຮົມພະນັກງານ 300 ຄົນ ໃນໄລຍະແຜນການນີ້.', 'plan-end 2030 ໃນໄລຍະແຜນການນີ້'],
    ['ສອງຝ່າຍ ຈະປະເມີນຜົນ ກ່ອນແຜນການນີ້ ໝົດອາຍຸ.', 'plan-end 2030 ກ່ອນແຜນການນີ້ ໝົດອາຍຸ'],
  ],
});

test('TX1173 how long a text is in force is said of itself, and undertakes nothing', () => {
  for (const sentence of ['本计划有效期五年，自签字之日起生效。', '本协定有效期为5年。'])
    assert.deepEqual(extract(`${HEADS.zh}举办展览。\n2.${sentence}\n`).commitments.length, 1, sentence);
});

hold('what promises no date is soft', {
  zh: [
    ['适时召开会议。', 'soft – 适时'],
    ['争取早日实现铁路联通。', 'soft – 早日'],
    ['时机成熟时召开会议。', 'soft – 时机成熟时'],
    ['在条件具备时启动直航。', 'soft – 条件具备时'],
    ['择机签署备忘录。', 'soft – 择机'],
  ],
  en: [
    ['The Parties shall conclude the talks as soon as possible.', 'soft – as soon as possible'],
    ['The Parties will launch direct flights when conditions are ripe.', 'soft – when conditions are ripe'],
    ['The Parties will convene a meeting in due course.', 'soft – in due course'],
  ],
  lo: [
    ['ສອງຝ່າຍ ຈະລົງນາມສັນຍາ ໂດຍໄວ.', 'soft – ໂດຍໄວ'],
    ['ສອງຝ່າຍ ຈະຈັດງານວາງສະແດງ ຢ່າງໄວວາ.', 'soft – ຢ່າງໄວວາ'],
    ['ສອງຝ່າຍ ຈະສ້າງທາງ ໃຫ້ໄວເທົ່າທີ່ຈະໄວໄດ້.', 'soft – ໄວເທົ່າທີ່ຈະໄວໄດ້'],
  ],
});

const ITEM: Readonly<Record<LanguageId, (n: number) => string>> = {
  zh: (n) => `${n}.举办第${n}次展览。`,
  en: (n) => `${n}. The Parties shall hold exhibition ${n}.`,
  lo: (n) => `${n}. ສອງຝ່າຍ ຈະຈັດງານວາງສະແດງ ຄັ້ງທີ ${n}.`,
};
const OPENING: Readonly<Record<LanguageId, string>> = {
  zh: '一、合作\n',
  en: 'Article 1\n',
  lo: 'ໝວດທີ 1 ການຮ່ວມມື\n',
};
const pages = (language: LanguageId, order: readonly number[]): string =>
  OPENING[language] + order.map((page) => `${ITEM[language](page)}\n\n- ${page} -\n\n`).join('');
/** Codes of what is odd, but for what is told of every such text. */
const odd = (chars: string): string[] =>
  extract(chars)
    .diagnostics.map(({ code }) => code)
    .filter((code) => !/^(?:front-matter|language-less-certain)$/.test(code));

for (const language of ['zh', 'en', 'lo'] as const) {
  test(`TX1174 the number of a page between dashes is no provision and breaks nothing off, ${language}`, () => {
    const sound = pages(language, [1, 2, 3, 4]);
    assert.deepEqual(odd(sound), []);
    const labels = extract(sound)
      .provisions.slice(1)
      .map(({ label }) => label);
    assert.equal(labels.length, 5, labels.join(' | '));
  });

  test(`TX1174 pages in the wrong order are said to be so, ${language}`, () => {
    const said = odd(pages(language, [1, 3, 2, 4]));
    assert.ok(said.includes('pages-out-of-order'), said.join());
    assert.ok(!said.includes('breaks-off'), said.join());
  });

  test(`TX1174 words that stop in the middle, a letter in a number and lost characters are said, ${language}`, () => {
    const text = OPENING[language] + ITEM[language](1);
    const cut = `${text}\n${ITEM[language](2).slice(0, -4)}`;
    assert.deepEqual(odd(cut), ['breaks-off']);
    assert.deepEqual(odd(`${text}\n${ITEM[language](2).replace(/\.$|。$/, ' 2O29$&')}\n`), ['look-alikes']);
    assert.deepEqual(odd(`${text}\n${ITEM[language](2).replace(/.$/, '\ufffd$&')}\n`), ['characters-lost']);
  });
}

test('TX1174 pinyin, marks of half width and lost title marks are said in Chinese', () => {
  const text = `${OPENING.zh}1.举办展览，互派专家。\n2.`;
  assert.deepEqual(odd(`${text}扩大贸易mào yì。\n`), ['pinyin-residue']);
  assert.deepEqual(odd(`${text}扩大贸易,互派专家。\n`), ['mixed-width']);
  assert.deepEqual(odd(`${text}落实渔业协定》。\n`), ['title-marks-unpaired']);
  const long = Array.from({ length: 12 }, (_, at) => `${at + 1}.扩大双边贸易，互派专家。`).join('\n');
  assert.deepEqual(odd(`${OPENING.zh}${long}\n13.加强兩國合作。\n`), ['traditional-characters']);
});

test('TX1174 a dash with a number that begins words is an item still', () => {
  const { provisions } = extract('一、合作\n- 3个项目开工。\n- 4个项目完工。\n');
  assert.equal(provisions.filter(({ label }) => label === '-').length, 2);
});
