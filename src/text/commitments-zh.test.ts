/** Chinese commitments, sentence by sentence. The sentences are invented; what is expected follows the marking rules. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Commitments of the one measure `sentence`: words, actor, kind, strength. */
function read(sentence: string): string[] {
  const chars = `合作计划\n\n一、合作\n1.${sentence}\n2.双方将加强合作。\n`;
  const { commitments } = extract(chars);
  return commitments
    .filter((each) => each.provision === '1.1')
    .map(
      ({ start, end, actor, kind, strength }) => `${chars.slice(start, end)} {${actor} ${kind} ${strength}}`,
    );
}

const opens: readonly (readonly [sentence: string, expected: readonly string[], why: string])[] = [
  [
    '加强海关合作，建立会晤机制。',
    ['加强海关合作 {both cooperate effort}', '建立会晤机制 {both establish firm}'],
    'a new verb with an object of its own',
  ],
  ['编制并执行年度合作计划。', ['编制并执行年度合作计划 {both conclude firm}'], 'two verbs with one object'],
  [
    '落实好《甲乙两国渔业协定》及《甲乙两国林业协定》。',
    ['落实好《甲乙两国渔业协定》及《甲乙两国林业协定》 {both implement firm}'],
    'one verb with two objects',
  ],
  [
    '开展边境调查；培育一批示范企业。',
    ['开展边境调查 {both cooperate firm}', '培育一批示范企业 {both cooperate effort}'],
    'a semicolon',
  ],
  [
    '放宽投资比例限制、放宽人员往来限制。',
    ['放宽投资比例限制 {both provide effort}', '放宽人员往来限制 {both provide effort}'],
    'a verb that comes again',
  ],
];
for (const [sentence, expected, why] of opens) {
  test(`TX22 what opens a commitment: ${why}`, () => assert.deepEqual(read(sentence), expected));
}

const waits: readonly (readonly [sentence: string, expected: readonly string[], why: string])[] = [
  [
    '通过互访、磋商等形式，加强议会交往。',
    ['通过互访、磋商等形式，加强议会交往 {both exchange effort}'],
    '通过……形式',
  ],
  [
    '以边境贸易为重点，完善口岸管理制度。',
    ['以边境贸易为重点，完善口岸管理制度 {both establish effort}'],
    '以……为重点',
  ],
  [
    '充分发挥联合委员会作用，推进农业合作。',
    ['充分发挥联合委员会作用，推进农业合作 {both cooperate effort}'],
    '发挥……作用 before an action',
  ],
  ['到2030年，建成联合实验室。', ['到2030年，建成联合实验室 {both establish firm}'], 'a time'],
  [
    '明确目标，细化任务，持续提升口岸通行水平。',
    ['明确目标，细化任务，持续提升口岸通行水平 {both cooperate effort}'],
    'four-character clauses',
  ],
];
for (const [sentence, expected, why] of waits) {
  test(`TX23 what waits for the action after it: ${why}`, () => assert.deepEqual(read(sentence), expected));
}

const joins: readonly (readonly [sentence: string, expected: readonly string[], why: string])[] = [
  [
    '提升培训合作质量，为两国发展提供人才支撑。',
    ['提升培训合作质量，为两国发展提供人才支撑 {both train effort}'],
    '为……提供',
  ],
  [
    '统筹规划双边贸易，推动经贸关系健康发展。',
    ['统筹规划双边贸易，推动经贸关系健康发展 {both cooperate effort}'],
    '推动……发展',
  ],
  [
    '加强多边协调和配合，共同维护发展中国家利益。',
    ['加强多边协调和配合，共同维护发展中国家利益 {both exchange effort}'],
    '共同维护',
  ],
  [
    '反对任何形式的霸权主义，反对干涉内政。',
    ['反对任何形式的霸权主义，反对干涉内政 {both position firm}'],
    'one stance, its verb repeated',
  ],
];
for (const [sentence, expected, why] of joins) {
  test(`TX24 what stays with the action before it: ${why}`, () => assert.deepEqual(read(sentence), expected));
}

test('TX25 recognition, definitions and facts are no commitments', () => {
  assert.deepEqual(read('双方高度评价两国关系发展。'), []);
  assert.deepEqual(read('两国是传统友好邻邦。'), []);
  assert.deepEqual(read('重大项目，包括公路、铁路和港口。'), []);
});

test('TX26 the actor is the party that is named, and stays until another is', () => {
  assert.deepEqual(read('中方将向柬方提供500个奖学金名额。柬方支持中方维护核心利益，反对干涉中国内政。'), [
    '中方将向柬方提供500个奖学金名额 {cn train firm}',
    '柬方支持中方维护核心利益 {kh position firm}',
    '反对干涉中国内政 {kh position firm}',
  ]);
});

test('TX26 bodies that are named act for themselves', () => {
  const [found] = read('省级海关部门应公布通关时限。');
  assert.match(found ?? '', /\{省级海关部门 cooperate firm\}$/);
});

test('TX26 a subject inside an attribute is no actor', () => {
  const [found] = read('省级部门核发的批准文件可多次使用。');
  assert.match(found ?? '', /\{both /);
});

const meanings: readonly (readonly [sentence: string, kind: string, strength: string])[] = [
  ['签署海关互助协定。', 'conclude', 'firm'],
  ['适时启动商签新的合作规划。', 'conclude', 'tentative'],
  ['运营好跨境经济合作区。', 'build', 'firm'],
  ['推动界河大桥和公路建设。', 'build', 'effort'],
  ['积极探讨建立空中走廊。', 'explore', 'tentative'],
  ['举办青年论坛。', 'exchange', 'firm'],
  ['培训100名海关官员。', 'train', 'firm'],
  ['允许乙国银行设立分行。', 'provide', 'firm'],
  ['坚定支持对方维护国家主权。', 'position', 'firm'],
  ['深化林业合作。', 'cooperate', 'effort'],
  ['积极践行共同倡议。', 'implement', 'effort'],
  ['争取早日恢复直航。', 'cooperate', 'tentative'],
];
for (const [sentence, kind, strength] of meanings) {
  test(`TX27 the verb and its object tell kind and strength: ${sentence}`, () => {
    const [found] = read(sentence);
    assert.match(found ?? '', new RegExp(`\\{both ${kind} ${strength}\\}$`));
  });
}

test('TX21 only operative provisions hold commitments: not the preamble, not a chapeau, not a heading', () => {
  const chars =
    '第一部分 序言\n双方将加强合作。\n第二部分 领域\n一、经济\n双方将深化合作。\n1.扩大贸易。\n2.举办展览。\n';
  assert.deepEqual(
    extract(chars).commitments.map((each) => each.provision),
    ['2.1.1', '2.1.2'],
  );
});

test('TX28 a bracket of responsibility stays outside and gives the lead bodies', () => {
  const chars =
    '一、措施\n（一）设立通关窗口。（负责部门：海关总署、商务部；适用范围：全国）\n（二）公布目录。（财政部牵头，外交部参与）\n';
  const { commitments, mentions } = extract(chars);
  assert.deepEqual(
    commitments.map(({ start, end, leads }) => [chars.slice(start, end), ...leads]),
    [
      ['设立通关窗口', '海关总署', '商务部'],
      ['公布目录', '财政部', '外交部'],
    ],
  );
  assert.deepEqual(
    mentions.map((each) => `${each.type} ${each.text}`),
    ['O 海关总署', 'O 商务部', 'O 财政部', 'O 外交部'],
  );
});

test('TX29 a due date has its origin and its words; soft words give none', () => {
  const due = (sentence: string) => extract(`一、合作\n1.${sentence}\n2.加强合作。\n`).commitments[0]?.due;
  assert.deepEqual(due('2029年6月底前，建立联合数据库。'), {
    date: '2029-06',
    origin: 'stated',
    words: '2029年6月底前',
  });
  assert.deepEqual(due('到2030年，建成实验室。'), { date: '2030', origin: 'stated', words: '2030年' });
  assert.deepEqual(due('早日签署协定。'), { date: null, origin: 'soft', words: '早日' });
  assert.equal(due('举办论坛。'), null);
});
