/** The grammar of Chinese clauses in undertakings of every kind. The sentences are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Commitments of the one measure `sentence`: words, actor, kind, strength. */
function read(sentence: string): string[] {
  const chars = `合作计划\n\n一、合作\n1.${sentence}\n2.双方将加强合作。\n`;
  return extract(chars)
    .commitments.filter((each) => each.provision === '1.1')
    .map(
      ({ start, end, actor, kind, strength }) => `${chars.slice(start, end)} {${actor} ${kind} ${strength}}`,
    );
}

type Cases = readonly (readonly [sentence: string, expected: readonly string[], why: string])[];

const bases: Cases = [
  [
    '允许境外金融领域专业人才，经主管部门备案后，按规定提供服务。',
    ['允许境外金融领域专业人才，经主管部门备案后，按规定提供服务 {both provide firm}'],
    'who is allowed, under which condition, to do what',
  ],
  [
    '试点城市是责任主体，要围绕试点内容，有序开展试点。',
    ['试点城市是责任主体，要围绕试点内容，有序开展试点 {试点城市 cooperate firm}'],
    'who is responsible, before what is to be done',
  ],

  [
    '要根据双方需要和条件，优化贸易结构。',
    ['要根据双方需要和条件，优化贸易结构 {both cooperate effort}'],
    'a noun of basis closes what 根据 leads',
  ],
  [
    '根据对粮食的需求和储备等情况，建立轮换制度。',
    ['根据对粮食的需求和储备等情况，建立轮换制度 {both establish firm}'],
    'verbs among the members of a list are no predicate',
  ],
  [
    '根据需要调整清单，完善统计制度。',
    ['根据需要调整清单 {both cooperate effort}', '完善统计制度 {both establish effort}'],
    'a verb after the noun of basis is one',
  ],
  [
    '经两国主管机关批准，双方互设贸易代表处。',
    ['经两国主管机关批准，双方互设贸易代表处 {both establish firm}'],
    'an approval comes before the action',
  ],
  [
    '在本币互换协议项下扩大结算规模。',
    ['在本币互换协议项下扩大结算规模 {both cooperate effort}'],
    'a postposition closes what 在 leads',
  ],
  [
    '各成员应组织有关人员按照本单位职责，落实各项措施。',
    ['各成员应组织有关人员按照本单位职责，落实各项措施 {各成员 cooperate firm}'],
    'a basis at the end of a clause leads to the next',
  ],
];
for (const [sentence, expected, why] of bases)
  test(`TX23 a basis waits for its action: ${why}`, () => assert.deepEqual(read(sentence), expected));

const purposes: Cases = [
  [
    '中方支持非洲实施数字战略，为非洲援助实施10个数字项目。',
    ['中方支持非洲实施数字战略 {cn cooperate effort}', '为非洲援助实施10个数字项目 {cn implement firm}'],
    'what is given is an act of its own, as firm as its verb',
  ],
  [
    '分享技术成果，共同制定伙伴计划。',
    ['分享技术成果 {both exchange effort}', '共同制定伙伴计划 {both conclude firm}'],
    'a paper drawn up together is one of its own',
  ],

  [
    '建设民生项目，拓展居民生活空间。',
    ['建设民生项目，拓展居民生活空间 {both build firm}'],
    'room for something is no thing of its own',
  ],
  ['做好统筹衔接，发挥综合效益。', ['做好统筹衔接，发挥综合效益 {both cooperate firm}'], 'what comes of it'],

  [
    '双方成立指导委员会，由两国外长共同主持，下设三个工作组。',
    ['双方成立指导委员会，由两国外长共同主持，下设三个工作组 {both establish firm}'],
    'how a body that is set up is run',
  ],
  [
    '每两年派出一支医疗队，每批不少于10人。',
    ['每两年派出一支医疗队，每批不少于10人 {both provide firm}'],
    'more about what was just named',
  ],
  [
    '争取2030年双边贸易额达到200亿美元，2035年达到300亿美元。',
    ['争取2030年双边贸易额达到200亿美元，2035年达到300亿美元 {both cooperate tentative}'],
    'figures of one target',
  ],
  [
    '力争2026年底前，企业数字化实现全覆盖。',
    ['力争2026年底前，企业数字化实现全覆盖 {both cooperate tentative}'],
    'by when, before what',
  ],

  ['扩大进口，为双边贸易创造条件。', ['扩大进口，为双边贸易创造条件 {both provide effort}'], '为……创造条件'],
  [
    '扩大进口，为蓝泽农产品建立检疫平台。',
    ['扩大进口 {both provide effort}', '为蓝泽农产品建立检疫平台 {both establish firm}'],
    '为 before an action with an object of its own',
  ],
  [
    '做好应对准备，防患于未然。',
    ['做好应对准备，防患于未然 {both cooperate firm}'],
    'a set phrase without any known word',
  ],
];
for (const [sentence, expected, why] of purposes)
  test(`TX24 what an action is good for stays with it: ${why}`, () =>
    assert.deepEqual(read(sentence), expected));

const told: Cases = [
  [
    '双方高度评价绿色倡议，支持中方提出的全球发展倡议。',
    ['双方高度评价绿色倡议，支持中方提出的全球发展倡议 {both position firm}'],
    'support after recognition is a stance, and what was recognized belongs to it',
  ],

  [
    '中方支持对方维护稳定的努力，赞赏对方发挥的作用。',
    ['中方支持对方维护稳定的努力，赞赏对方发挥的作用 {cn position firm}'],
    'what is recognized beside a stance belongs to it',
  ],
  [
    '中方支持企业扩大投资，赞赏对方提供的便利。',
    ['中方支持企业扩大投资 {cn cooperate effort}'],
    'beside anything else it belongs to nothing',
  ],

  ['双方强调，两国建交以来，双边关系取得长足发展。', [], 'a statement after 强调'],
  ['双方强调加强能源合作的重要性。', [], 'how important something is'],
  [
    '双方就地区局势交换意见，强调应通过对话解决争端。',
    ['双方就地区局势交换意见，强调应通过对话解决争端 {both position firm}'],
    'what was talked about, before a stance',
  ],
  [
    '中方宣布自2026年7月1日起对蓝泽公民试行免签政策，有效期至2027年6月30日。',
    ['中方宣布自2026年7月1日起对蓝泽公民试行免签政策，有效期至2027年6月30日 {cn provide firm}'],
    'what a party announces is undertaken',
  ],
  ['本计划不具法律约束力。', [], 'what the text does not bind to'],

  ['双方签署了多项合作文件。', [], 'a verb with 了'],
  ['访问期间，双方签署贸易、科技等领域合作文件。', [], 'what took place during a visit'],
  ['两国元首在亲切气氛中举行会谈，达成广泛共识。', [], 'talks that were held'],
  [
    '双方强调气候变化的严重威胁，中方愿在南南合作框架下，同所方加强防灾合作。',
    ['中方愿在南南合作框架下，同所方加强防灾合作 {cn cooperate effort}'],
    'what is willed after recognition, with its frame first',
  ],
  ['本协定有效期满后将自动延长五年。', [], 'how long the text itself is in force'],
  ['本计划根据两国共识制定，旨在推动双边关系发展。', [], 'what the text itself is for'],
];
for (const [sentence, expected, why] of told)
  test(`TX25 what is told, judged or done already: ${why}`, () => assert.deepEqual(read(sentence), expected));

const actors: Cases = [
  [
    '中方欢迎蓝泽扩大出口，愿加强检疫合作。',
    ['愿加强检疫合作 {cn cooperate effort}'],
    'who welcomes is who is willing',
  ],

  [
    '执行中的分歧由双方友好协商解决。',
    ['执行中的分歧由双方友好协商解决 {both exchange firm}'],
    '由 and an activity that closes the clause',
  ],

  [
    '省级指挥部接到通知后，要立即组织核查。',
    ['省级指挥部接到通知后，要立即组织核查 {省级指挥部 cooperate firm}'],
    'the subject of the condition',
  ],
  [
    '由省级粮食部门掌握、联系，并扶持骨干企业。',
    [
      '由省级粮食部门掌握、联系 {省级粮食部门 cooperate firm}',
      '并扶持骨干企业 {省级粮食部门 cooperate effort}',
    ],
    '由 before a list of verbs',
  ],
  [
    '派遣方承担团组的国际旅费。',
    ['派遣方承担团组的国际旅费 {派遣方 provide firm}'],
    'a party by its part in the act',
  ],
  [
    '中国储备粮管理总公司负责储备计划的执行。',
    ['中国储备粮管理总公司负责储备计划的执行 {中国储备粮管理总公司 cooperate firm}'],
    'a verb inside a name is none',
  ],
];
for (const [sentence, expected, why] of actors)
  test(`TX26 who acts: ${why}`, () => assert.deepEqual(read(sentence), expected));

const meanings: Cases = [
  [
    '支持符合条件的机动车免担保进入试验区。',
    ['支持符合条件的机动车免担保进入试验区 {both provide effort}'],
    'access that is supported is given',
  ],
  [
    '鼓励医疗服务提供主体以合资方式设置医疗机构。',
    ['鼓励医疗服务提供主体以合资方式设置医疗机构 {both establish tentative}'],
    'the verb inside that tells most',
  ],
  ['开设中文选修课。', ['开设中文选修课 {both train firm}'], 'courses'],

  [
    '不得向第三方提供联合调查数据。',
    ['不得向第三方提供联合调查数据 {both cooperate firm}'],
    'not to give is no gift',
  ],
  ['修复受损的12所小学。', ['修复受损的12所小学 {both build firm}'], 'works that are mended'],
  ['增加奖学金名额。', ['增加奖学金名额 {both train effort}'], 'places for students'],

  [
    '加强情报交流，共同打击恐怖主义。',
    ['加强情报交流，共同打击恐怖主义 {both exchange effort}'],
    'fighting something is no stance on it',
  ],
  ['讨论实施通关便利措施。', ['讨论实施通关便利措施 {both explore tentative}'], 'discussing whether'],
  ['保持必要的库存量。', ['保持必要的库存量 {both cooperate firm}'], 'keeping a stock'],
  ['保持密切沟通。', ['保持密切沟通 {both exchange firm}'], 'keeping in touch'],
  [
    '加快办理水果检疫准入手续。',
    ['加快办理水果检疫准入手续 {both provide effort}'],
    'access to a market is given',
  ],
  [
    '双方同意将两国关系提升为战略伙伴关系。',
    ['双方同意将两国关系提升为战略伙伴关系 {both cooperate firm}'],
    'raised to something by name',
  ],
  [
    '为对方在其领土内设立文化中心提供便利。',
    ['为对方在其领土内设立文化中心提供便利 {both provide firm}'],
    'what is done is said last',
  ],
  [
    '优先支持领导人会议和外长会确定的项目。',
    ['优先支持领导人会议和外长会确定的项目 {both cooperate effort}'],
    'what stands before 的 does not tell what is done',
  ],
];
for (const [sentence, expected, why] of meanings)
  test(`TX27 what it means: ${why}`, () => assert.deepEqual(read(sentence), expected));

test('TX21 fields that a lead-in lists are one commitment with it; actions that it leads to are their own', () => {
  const fields =
    '一、领域\n双方将在以下领域开展合作：\n（一）流域综合规划与管理；\n（二）农村供水技术。\n二、其他\n1.互派专家。\n';
  const of = (chars: string): string[] => extract(chars).commitments.map(({ provision }) => provision);
  assert.deepEqual(of(fields), ['1', '2.1']);
  const acts = '一、方式\n双方将以下列方式开展合作：\n（一）互派专家考察；\n（二）联合举办研讨会。\n';
  assert.deepEqual(of(acts), ['1.1', '1.2']);
});

test('TX11 three numbers are a label, whatever was left out before it, and a gap is said', () => {
  const chars = '2. 政治\n2.1.1 双方将加强交往。\n2.2.2 双方将加强磋商。\n3. 经济\n3.1.3 双方将扩大贸易。\n';
  const { provisions, diagnostics } = extract(chars);
  assert.deepEqual(
    provisions.slice(1).map(({ path, label }) => `${path} ${label}`),
    ['1 2.', '1.1 2.1.1', '1.2 2.2.2', '2 3.', '2.1 3.1.3'],
  );
  assert.ok(diagnostics.some(({ code }) => code === 'numbering-gap'));
});
