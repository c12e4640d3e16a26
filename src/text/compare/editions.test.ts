/**
 * The invented plan and the one that follows it: what was changed by hand is found, commitment by commitment, and nothing
 * else is. The table is written from what the second edition was meant to change, not from what is found.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignable, planChars, withWords } from '../../../tests/text/sample-texts.ts';
import type { LanguageId } from '../extraction.ts';
import { compareEditions, type Edition, type EditionChange, type EditionComparison } from './editions.ts';

const edition = (chars: string, language: LanguageId, from: number): Edition => ({
  text: alignable(chars, language),
  period: { from: `${from}`, to: `${from + 4}` },
});

function compared(language: LanguageId): EditionComparison {
  return compareEditions(
    edition(planChars(language, 2025), language, 2025),
    edition(planChars(language, 2030), language, 2030),
  );
}

/** The change whose old or new words hold these. */
function changeOf({ changes }: EditionComparison, words: string): EditionChange {
  const found = changes.filter(({ old, now }) => (now ?? old)?.words.includes(words));
  assert.equal(found.length, 1, `${words}: ${found.length}`);
  return found[0] ?? assert.fail();
}
const verdicts = ({ changes }: EditionComparison, verdict: EditionChange['verdict']): readonly string[] =>
  changes.filter((each) => each.verdict === verdict).map(({ old, now }) => (now ?? old)?.words ?? '');

const zh = compared('zh');

test('TX90 what is sharper in the next plan: more of it, sooner, or promised more firmly', () => {
  for (const words of [
    '每年至少举行2次领导人会晤',
    '培训干部600名',
    '所列30个项目',
    '年货运量达到900万吨',
    '于2032年底前实现岚占铁路',
    '8平方公里',
    '98%税目',
    '60亿美元',
    '实施好《岚占投资保护协定升级议定书》',
    '签署新的《岚占经贸合作五年规划》',
    '1200辆',
    '12种水果',
    '推动两国金融机构使用本币结算',
    '建立两国本币清算安排',
    '于30日内答复',
    '500万人次',
    '简化团队游客签证手续',
    '6个水文站',
    '建成500兆瓦',
    '建立数据安全对话机制',
  ])
    assert.equal(changeOf(zh, words).verdict, 'sharpened', words);
});

test('TX90 what is weaker: less of it, later, more rarely, or only an attempt', () => {
  for (const words of [
    '培训外交人员20名',
    '每半年开展1次边境联合巡逻',
    '适时举行联合演练',
    '培训职业技术人员1000名',
    '每年6月30日前相互提交',
    '探讨两国科研机构共建联合实验室',
  ])
    assert.equal(changeOf(zh, words).verdict, 'weakened', words);
});

test('TX90 what is new, and what is gone', () => {
  assert.deepEqual(verdicts(zh, 'new'), [
    '合作打击电信网络诈骗',
    '于2031年签署《岚占打击电信网络诈骗合作协议》',
    '设立联络官2名',
    '建立岚占碳市场对话机制',
    '每年举行1次碳市场对话会',
  ]);
  const gone = verdicts(zh, 'gone');
  for (const words of [
    '可行性研究',
    '争取于2026年签署',
    '24小时通关',
    '500千伏联网工程',
    '救援装备1批',
    '岚泽语言文化中心',
    '资助经费不少于100万美元',
  ])
    assert.ok(
      gone.some((each) => each.includes(words)),
      words,
    );
});

test('TX90 what is kept, dates that moved on with the period among it', () => {
  for (const words of [
    '保持两国领导人经常性交往',
    '《2026年至2030年两党合作计划》',
    '于2030年12月31日前编制完成《2031年至2035年两党合作计划》',
    '《关于共建岚占经济走廊的合作框架（2021—2032年）》',
    '于2031年6月30日前完成首次评估',
    '于2031年举办岚占文化旅游年',
    '于2032年6月开展中期评估',
    '占方坚定支持岚方',
  ])
    assert.equal(changeOf(zh, words).verdict, 'kept', words);
});

test('TX90 what moved stands in another section, or in another order within its own', () => {
  const moved = zh.changes.filter(({ isMoved }) => isMoved).map(({ now }) => now?.words);
  assert.deepEqual(moved, [
    '推动地方合作',
    '5年内新建友好省市关系15对',
    '每年互派1个青年代表团，每团50人',
    '轮流举办岚占青年论坛',
    '研究设立岚占中小企业合作基金，首期规模2000万美元',
  ]);
});

test('TX91 an effect names the words before and after', () => {
  assert.deepEqual(changeOf(zh, '240名').effects, [
    { what: 'number', direction: 'sharpened', from: '200', to: '240' },
    { what: 'number', direction: 'sharpened', from: '180', to: '200' },
    { what: 'number', direction: 'sharpened', from: '120', to: '160' },
  ]);
  assert.deepEqual(changeOf(zh, '于2032年底前实现').effects, [
    { what: 'strength', direction: 'sharpened', from: '争取', to: null },
    { what: 'date', direction: 'sharpened', from: null, to: '2032年' },
  ]);
  assert.deepEqual(changeOf(zh, '每年6月30日前').effects, [
    { what: 'date', direction: 'weakened', from: '3月31日', to: '6月30日' },
  ]);
});

test('TX91 which meeting it is, and what is concluded and now carried out, are other and not less', () => {
  const hosted = changeOf(zh, '第八次四河合作领导人会议');
  assert.equal(hosted.verdict, 'reworded');
  assert.deepEqual(hosted.effects, [{ what: 'number', direction: 'other', from: '第六次', to: '第八次' }]);
  const agreed = changeOf(zh, '《高等教育学历学位互认协定》');
  assert.equal(agreed.verdict, 'reworded');
  assert.deepEqual(agreed.effects, [{ what: 'date', direction: 'other', from: '2026年', to: null }]);
});

const expected: readonly (readonly [LanguageId, EditionChange['verdict'], string])[] = [
  ['en', 'sharpened', '98% of tariff lines'],
  ['en', 'sharpened', 'within 30 days'],
  ['en', 'sharpened', 'ease visa formalities'],
  ['en', 'weakened', 'train 20 diplomats'],
  ['en', 'weakened', '1 joint border patrol every half-year'],
  ['en', 'weakened', 'by 30 June of each year'],
  ['en', 'new', 'appoint 2 liaison officers'],
  ['en', 'gone', 'open the ports of Yunguan and Pakthong'],
  ['en', 'kept', 'Carry out a mid-term review in June 2032'],
  ['lo', 'sharpened', '12 ຊະນິດ'],
  ['lo', 'sharpened', 'ພາຍໃນ 30 ວັນ'],
  ['lo', 'sharpened', '6 ຕື້ໂດລາ'],
  ['lo', 'weakened', 'ປີລະ 20 ຄົນ'],
  ['lo', 'weakened', 'ຝຶກຊ້ອມຮ່ວມກັນ'],
  ['lo', 'new', 'ແຕ່ງຕັ້ງເຈົ້າໜ້າທີ່ປະສານງານ 2 ຄົນ'],
  ['lo', 'gone', 'ສາຍສົ່ງໄຟຟ້າ 500 ກິໂລໂວນ'],
];
for (const language of ['en', 'lo'] as const)
  test(`TX90 the same is found in ${language}`, () => {
    const found = compared(language);
    for (const [of, verdict, words] of expected)
      if (of === language) assert.equal(changeOf(found, words).verdict, verdict, words);
  });

test('TX92 every commitment of both editions stands in exactly one change, the new ones in order', () => {
  for (const language of ['zh', 'lo', 'en'] as const) {
    const { changes } = compared(language);
    for (const [side, year] of [
      ['old', 2025],
      ['now', 2030],
    ] as const) {
      const all = alignable(planChars(language, year), language).commitments.map((_, i) => i);
      const held = changes.flatMap((each) => each[side]?.commitment ?? []);
      assert.deepEqual(
        [...held].sort((a, b) => a - b),
        all,
      );
    }
    const starts = changes.flatMap(({ now }) => now?.start ?? []);
    assert.deepEqual(
      [...starts].sort((a, b) => a - b),
      starts,
    );
  }
});

test('TX92 an edition against itself is kept in every word', () => {
  const same = edition(planChars('zh'), 'zh', 2025);
  const { changes, years } = compareEditions(same, same);
  assert.equal(years, 0);
  assert.ok(
    changes.every(({ verdict, isMoved, effects }) => verdict === 'kept' && !isMoved && effects.length === 0),
  );
});

test('TX92 without periods dates stand as they are: a later one is weaker, an earlier one sharper', () => {
  const later = withWords(planChars('zh'), '于2027年建成投运', '于2028年建成投运');
  const plain = (chars: string): Edition => ({ text: alignable(chars, 'zh'), period: null });
  const forth = compareEditions(plain(planChars('zh')), plain(later));
  const back = compareEditions(plain(later), plain(planChars('zh')));
  assert.equal(forth.years, 0);
  assert.equal(changeOf(forth, '于2028年建成投运').verdict, 'weakened');
  assert.equal(changeOf(back, '于2027年建成投运').verdict, 'sharpened');
});

test('TX92 a provision without commitments is compared as a whole', () => {
  const statement = (words: string): Edition => ({
    text: { ...alignable(`一、总体\n\n1.${words}\n`, 'zh'), commitments: [] },
    period: null,
  });
  const { changes } = compareEditions(
    statement('两国山水相连，友谊深厚。'),
    statement('两国山水相连，友谊更加深厚。'),
  );
  assert.deepEqual(
    changes.map(({ verdict, now }) => [verdict, now?.commitment]),
    [['reworded', null]],
  );
});

test('TX92 a sharper and a weaker thing at once is mixed', () => {
  const mixed = withWords(
    planChars('zh'),
    '岚方每年为占方培训外交人员30名',
    '岚方力争每年为占方培训外交人员50名',
  );
  const change = changeOf(
    compareEditions(edition(planChars('zh'), 'zh', 2025), edition(mixed, 'zh', 2025)),
    '培训外交人员50名',
  );
  assert.equal(change.verdict, 'mixed');
});
