/** Chinese: aims before who acts, partners, what is drawn on, and short names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Words of each commitment of a provision. */
function undertaken(sentence: string): string[] {
  const chars = `一、合作\n1.${sentence}\n2.建设公路。\n`;
  const points = [...chars];
  return extract(chars)
    .commitments.filter(({ provision }) => provision === '1.1')
    .map(({ start, end }) => points.slice(start, end).join(''));
}

const named = (chars: string): string[] => extract(chars).mentions.map(({ type, text }) => `${type} ${text}`);

test('TX1086 what begins with 为 before who acts says what for', () => {
  for (const sentence of [
    '为进一步巩固政治互信，深化和拓展各领域务实合作，两国元首决定建立对话机制',
    '为加强双方合作的规划和落实，双方同意完善外交磋商机制',
    '为帮助受灾地区抵御干旱，岚方将继续提供紧急粮食援助',
  ])
    assert.deepEqual(undertaken(`${sentence}。`), [sentence]);
});

test('TX1086 who does a part of it is no subject after an aim', () => {
  assert.deepEqual(undertaken('5年内为占方培训干部600名，其中由鹤原省承办240名。'), [
    '5年内为占方培训干部600名',
    '其中由鹤原省承办240名',
  ]);
});

test('TX1086 with whom something further is done opens an action', () => {
  assert.deepEqual(undertaken('中方加强对老方执法援助，与老挝共建“平安城市”。'), [
    '中方加强对老方执法援助',
    '与老挝共建“平安城市”',
  ]);
  assert.deepEqual(undertaken('中方将与联合国共同发布规划，与非方分享农业发展经验。').length, 2);
});

test('TX1086 a mechanism that is drawn on is manner', () => {
  const sentence = '依托现有两军合作协调委员会会议机制，统筹协调各领域交往事项';
  assert.deepEqual(undertaken(`${sentence}。`), [sentence]);
});

test('TX1086 what pleases is recognized, and what is agreed after it undertaken', () => {
  assert.deepEqual(undertaken('双方对两国取得的历史性成就感到高兴，同意加强相互交流借鉴。'), [
    '同意加强相互交流借鉴',
  ]);
});

test('TX1086 an action after an aim is its own', () => {
  assert.deepEqual(undertaken('双方愿拓展各领域合作，以服务于共同利益，加强基础设施建设合作。'), [
    '双方愿拓展各领域合作，以服务于共同利益',
    '加强基础设施建设合作',
  ]);
});

test('TX913 a short name that the text gives a body stands for it from there on', () => {
  assert.deepEqual(named('一、机构\n1.成立岚山市应急管理委员会（以下简称应急委）。\n2.应急委召开会议。\n'), [
    'M 岚山市应急管理委员会',
    'M 应急委',
    'M 应急委',
  ]);
});

test('TX913 a short name of any of its kind is no name', () => {
  const chars = '一、开放\n1.支持自由贸易试验区（以下简称自贸试验区）改革。\n2.自贸试验区可开展试点。\n';
  assert.deepEqual(named(chars), []);
});

test('TX28 brackets of every form stand outside what is undertaken', () => {
  for (const [open, close] of ['（）', '〔〕', '[]', '【】'].map((pair) => [...pair]))
    assert.deepEqual(undertaken(`公布跨境企业目录。${open}责任单位：财政部${close}`), ['公布跨境企业目录']);
});
