/** Mentions, in invented sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

const mentionsOf = (chars: string): string[] =>
  extract(chars).mentions.map((each) => `${each.type} ${each.text}`);
const zh = (sentence: string): string[] => mentionsOf(`一、合作\n1.${sentence}\n2.双方将加强合作。\n`);
const en = (sentence: string): string[] => mentionsOf(`PLAN\n\n1. ${sentence}\n2. Both sides will meet.\n`);

test('TX41 Chinese names are known by marks, quotations, beginnings and heads', () => {
  assert.deepEqual(zh('落实《甲乙两国渔业协定》。'), ['I 《甲乙两国渔业协定》']);
  assert.deepEqual(zh('推动“山海通”战略对接。'), ['F “山海通”战略']);
  assert.deepEqual(zh('用好中柬经贸混委会。'), ['M 中柬经贸混委会']);
  assert.deepEqual(zh('支持全球发展倡议。'), ['F 全球发展倡议']);
  assert.deepEqual(zh('加强在云南、广西的培训。'), ['L 云南', 'L 广西']);
  assert.deepEqual(zh('加强与联合国的合作。'), ['O 联合国']);
});

test('TX41 general words make no name', () => {
  assert.deepEqual(zh('建设跨境经济合作区，完善合作机制。'), []);
  assert.deepEqual(zh('符合国家战略，推进国家重点项目，完善省域调剂机制。'), []);
  assert.deepEqual(zh('由中央和省级人民政府分担费用。'), []);
});

test('TX41 a body inside a body, and a province before its offices, are one name', () => {
  assert.deepEqual(zh('由中国农业农村部渔业渔政管理局负责。'), ['O 中国农业农村部渔业渔政管理局']);
  assert.deepEqual(zh('由国家粮食局主要负责人兼任办公室主任。'), ['O 国家粮食局']);
  assert.deepEqual(zh('由省工业和信息化厅会同省发展改革委落实。'), ['O 省工业和信息化厅', 'O 省发展改革委']);
});

test('TX41 names of states in short, of unknown places, and with verbs inside', () => {
  assert.deepEqual(zh('同斐济商签中斐投资保护协定。'), ['L 斐济', 'I 中斐投资保护协定']);
  assert.deepEqual(zh('支持美拉尼西亚先锋集团秘书处工作。'), ['O 美拉尼西亚先锋集团秘书处']);
  assert.deepEqual(zh('用好中国—太平洋岛国应对气候变化合作中心。'), [
    'O 中国—太平洋岛国应对气候变化合作中心',
  ]);
  assert.deepEqual(zh('加快平江抽水蓄能电站建设，办好岳麓峰会。'), ['J 平江抽水蓄能电站', 'M 岳麓峰会']);
  assert.deepEqual(zh('推动厦门市同瓦努阿图桑马省交往。'), ['L 厦门市', 'L 瓦努阿图', 'L 桑马省']);
});

test('TX41 what is done at a place is no part of its name', () => {
  assert.deepEqual(zh('在非洲建设10个农业示范中心。'), ['Q 10个农业示范中心']);
  assert.deepEqual(zh('在中非合作论坛北京峰会期间会晤。'), ['M 中非合作论坛北京峰会']);
});

test('TX41 a great event has its year in its name', () =>
  assert.deepEqual(zh('中方支持对方办好2030年利雅得世博会。'), ['M 2030年利雅得世博会']));

test('TX41 a quotation that closes with a head is a name', () => {
  assert.deepEqual(zh('编制“海山国家互联互通规划”。'), ['I “海山国家互联互通规划”']);
  assert.deepEqual(zh('就局势交换意见，启动“2025中老文化年”。'), ['M “2025中老文化年”']);
});

test('TX41 a port is a place, and a project where it is built', () => {
  assert.deepEqual(zh('秘书处设在维拉港。'), ['L 维拉港']);
  assert.deepEqual(zh('支持拉穆港扩建。'), ['J 拉穆港']);
});

test('TX41 the years of a plan belong to its name', () =>
  assert.deepEqual(zh('执行中国—东盟农业合作三年行动计划（2026—2028年）。'), [
    'I 中国—东盟农业合作三年行动计划（2026—2028年）',
  ]));

test('TX41 English names are runs of capitalised words with a head', () => {
  assert.deepEqual(en('The Department of Fisheries will apply the Convention on Migratory Birds.'), [
    'O Department of Fisheries',
    'I Convention on Migratory Birds',
  ]);
  assert.deepEqual(en('The Office of Trade and the Institute of Statistics will meet.'), [
    'O Office of Trade',
    'O Institute of Statistics',
  ]);
  assert.deepEqual(en('The Council will improve data.norland.gov.'), ['J data.norland.gov']);
});

test('TX42 Chinese times and quantities', () => {
  assert.deepEqual(zh('到2030年，提供500个奖学金名额。'), ['T 2030年', 'Q 500个奖学金名额']);
  assert.deepEqual(zh('适时举办展览。'), ['T 适时']);
  assert.deepEqual(zh('提供10亿元援助。'), ['Q 10亿元']);
  assert.deepEqual(zh('于2026年第一季度召开会议，每年9月30日前交换报告。'), [
    'T 2026年第一季度',
    'T 每年9月30日前',
  ]);
  assert.deepEqual(zh('不定期举行会议，不超过4个小时上报，下一年度开工。'), [
    'T 不超过4个小时',
    'T 下一年度',
  ]);
  assert.deepEqual(zh('培育3—5家企业，惠及约20万人口，开展500例手术，比重超过15%。'), [
    'Q 3—5家企业',
    'Q 约20万人口',
    'Q 500例手术',
    'Q 超过15%',
  ]);
});

test('TX42 English times and quantities', () => {
  assert.deepEqual(en('Both sides will train hundreds of pilots by May 2031.'), [
    'Q hundreds of pilots',
    'T May 2031',
  ]);
});

test('TX40 a name inside a longer one is no mention by itself', () => {
  assert.deepEqual(zh('执行2026年至2030年两党合作计划。'), ['I 2026年至2030年两党合作计划']);
});
