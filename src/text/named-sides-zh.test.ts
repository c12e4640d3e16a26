/** Who a Chinese text calls which side, by its own definitions; invented texts of invented states, and two real ones by name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

const body = '一、经贸合作\n1.甲方为乙方培训官员30名。\n2.乙方应于2029年前建成港口。\n';
const actors = (chars: string): string[] => extract(chars).commitments.map(({ actor }) => actor);

test('TX1172 a side is the state that the text calls so, without its government', () => {
  const front = '岚泽共和国政府（以下简称“甲方”）和占塔拉共和国政府（以下简称“乙方”）达成共识如下：\n\n';
  assert.deepEqual(actors(front + body), ['岚泽共和国', '占塔拉共和国']);
  assert.deepEqual(actors(front.replaceAll(/[“”]/g, '').replaceAll('以下简称', '下称') + body), [
    '岚泽共和国',
    '占塔拉共和国',
  ]);
});

test('TX1172 a state that is known has its letters', () => {
  const front = '中国政府（以下简称“甲方”）和老挝政府（以下简称“乙方”）达成协议如下：\n\n';
  assert.deepEqual(actors(front + body), ['cn', 'la']);
});

test('TX1172 a side whom the text defines nowhere keeps its own words', () => {
  assert.deepEqual(actors(`合作计划\n\n${body}`), ['甲方', '乙方']);
});

test('TX1172 what is called by another short name names no side', () => {
  const front = '岚泽共和国港务局（以下简称“港务局”）参加本计划。\n\n';
  assert.deepEqual(actors(front + body), ['甲方', '乙方']);
});

test('TX1172 a side turns to another side', () => {
  const said = '一、合作\n1.岚方向占方派遣专家10名。\n2.岚方向占塔方赠送图书。\n';
  assert.deepEqual(actors(said), ['岚方', '岚方']);
});

test('TX1172 a direction of work is none', () => {
  const [first] = extract('一、合作\n1.明确合作方向，推动双方企业建设产业园。\n2.举办展览。\n').commitments;
  assert.equal(first?.actor, 'both');
});
