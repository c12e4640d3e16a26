/** Chinese commitments of many fields, and what stands before them. The sentences are invented; what is expected follows the marking rules. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Commitments of the one measure `sentence`: words, kind, strength. */
function read(sentence: string): string[] {
  const chars = `合作计划\n\n一、合作\n1.${sentence}\n2.双方将加强合作。\n`;
  const { commitments } = extract(chars);
  return commitments
    .filter((each) => each.provision === '1.1')
    .map(({ start, end, kind, strength }) => `${chars.slice(start, end)} {${kind} ${strength}}`);
}

const fields: readonly (readonly [sentence: string, expected: readonly string[], why: string])[] = [
  [
    '甲方每年自乙方进口橡胶3万吨，双方于2027年前签署检疫议定书。',
    ['甲方每年自乙方进口橡胶3万吨 {provide firm}', '双方于2027年前签署检疫议定书 {conclude firm}'],
    'trade: another subject, another commitment',
  ],
  [
    '举办联合演练，每年核对名额使用情况。',
    ['举办联合演练 {exchange firm}', '每年核对名额使用情况 {cooperate firm}'],
    'a check of figures',
  ],
  [
    '测绘两国边界，维修边境界桩。',
    ['测绘两国边界 {cooperate firm}', '维修边境界桩 {build firm}'],
    'surveys and works',
  ],
  [
    '翻修中心小学校舍，敷设供水管道。',
    ['翻修中心小学校舍 {build firm}', '敷设供水管道 {build firm}'],
    'works',
  ],
  [
    '选送医务人员来华进修，接待青年代表团。',
    ['选送医务人员来华进修 {train firm}', '接待青年代表团 {exchange firm}'],
    'people sent and received',
  ],
  [
    '递交专家名单，征求企业意见。',
    ['递交专家名单 {exchange firm}', '征求企业意见 {exchange firm}'],
    'papers handed over, views asked for',
  ],
  [
    '扣押走私物品，调解商事纠纷。',
    ['扣押走私物品 {cooperate firm}', '调解商事纠纷 {cooperate firm}'],
    'justice',
  ],
  [
    '种植橡胶10万亩，救治贫困患者。',
    ['种植橡胶10万亩 {cooperate firm}', '救治贫困患者 {cooperate firm}'],
    'fields and care',
  ],
  [
    '筹集建设资金，开拓第三方市场。',
    ['筹集建设资金 {cooperate firm}', '开拓第三方市场 {cooperate effort}'],
    'money, and a direction without an end point',
  ],
];
for (const [sentence, expected, why] of fields) {
  test(`TX1200 a verb of its field opens a commitment: ${why}`, () => {
    assert.deepEqual(read(sentence), expected);
  });
}

const nouns: readonly (readonly [sentence: string, expected: readonly string[]])[] = [
  ['加强测绘成果共享和维修能力建设。', ['加强测绘成果共享和维修能力建设 {cooperate effort}']],
  ['完善仲裁机构和调解制度。', ['完善仲裁机构和调解制度 {establish effort}']],
  ['扩大种植基地和养殖规模。', ['扩大种植基地和养殖规模 {cooperate effort}']],
];
for (const [sentence, expected] of nouns) {
  test(`TX1200 where it names its field it opens none: ${sentence}`, () => {
    assert.deepEqual(read(sentence), expected);
  });
}

const bases: readonly (readonly [sentence: string, expected: readonly string[]])[] = [
  [
    '开展中期评估，根据结果调整合作清单。',
    ['开展中期评估 {cooperate firm}', '根据结果调整合作清单 {cooperate effort}'],
  ],
  [
    '举办两场培训，按照法定程序修订技术标准。',
    ['举办两场培训 {train firm}', '按照法定程序修订技术标准 {conclude firm}'],
  ],
  [
    '建立联络机制，根据实际需要举办研讨会。',
    ['建立联络机制 {establish firm}', '根据实际需要举办研讨会 {exchange firm}'],
  ],
  [
    '在委员会框架下设立工作组，在双方商定的基础上开通航线。',
    ['在委员会框架下设立工作组 {establish firm}', '在双方商定的基础上开通航线 {build firm}'],
  ],
];
for (const [sentence, expected] of bases) {
  test(`TX1201 the action after its basis is an action of its own: ${sentence}`, () => {
    assert.deepEqual(read(sentence), expected);
  });
}
