/** Chinese joint statements and plans for bodies: facts, beliefs, calls, who acts, papers without marks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

const TITLE = '中华人民共和国和老挝人民民主共和国联合声明\n（2030年5月3日，北京）\n\n';

/** Commitments of one numbered sentence, with what they mean. */
function read(sentence: string): string[] {
  const chars = `${TITLE}一、${sentence}\n二、双方表示满意。\n`;
  const points = [...chars];
  return extract(chars).commitments.map(
    ({ start, end, actor, kind, strength }) =>
      `${points.slice(start, end).join('')} {${actor} ${kind} ${strength}}`,
  );
}
const mentions = (sentence: string): string[] =>
  extract(`${TITLE}一、双方表示满意。\n二、${sentence}\n`).mentions.map(
    ({ type, text }) => `${type} ${text}`,
  );

test('TX1027 what is the case, and what a year before the text’s own brought, is told', () => {
  assert.deepEqual(read('当前，两国都处在发展的关键时期，两国关系的战略意义更加凸显。'), []);
  assert.deepEqual(read('2029年两国建立联合委员会，开启新篇章。'), []);
  assert.equal(read('2031年两国将建立联合委员会。').length, 1);
  assert.equal(read('2030年底前建立联合委员会。').length, 1);
});

test('TX1027 what is believed is no undertaking', () => {
  assert.deepEqual(read('老方高度评价中国的成就，相信在中方领导下，中国将全面实现目标。'), []);
  assert.deepEqual(read('中方赞赏老方的成就，预祝老方主办运动会取得成功。'), []);
});

test('TX1028 a call on others belongs to the stance before it', () => {
  assert.deepEqual(read('双方强烈反对排放污染水，敦促有关国家以负责任的方式处置。'), [
    '双方强烈反对排放污染水，敦促有关国家以负责任的方式处置 {both position firm}',
  ]);
  assert.deepEqual(read('双方赞同争端应通过谈判解决。'), ['双方赞同争端应通过谈判解决 {both position firm}']);
});

test('TX1028 who is spoken of in a stance does not act', () => {
  const [, second] = read('老方奉行一个中国原则，中华人民共和国政府是唯一合法政府；坚决反对任何形式的分裂。');
  assert.match(second ?? '', /^坚决反对.* \{la position firm\}$/);
});

test('TX1028 after thanks an invitation is undertaken, by the state of who speaks', () => {
  const chars = `${TITLE}一、应中方邀请，老挝总理宋西里于2030年5月访问中国。\n二、宋西里总理对中方接待表示诚挚感谢，并邀请中国领导人访问老挝。\n`;
  assert.deepEqual(
    extract(chars).commitments.map(({ actor, kind }) => `${actor} ${kind}`),
    ['la exchange'],
  );
});

test('TX1028 what is willed after 强调 is no stance', () => {
  assert.match(
    read('双方强调，将充分发挥联委会作用，商签投资协定，力争到2031年将贸易额提高到10亿美元。')[1] ?? '',
    /\{both cooperate tentative\}$/,
  );
});

test('TX1029 a list of fields, a bond, a task, a cost tell the kind', () => {
  assert.match(read('双方将深化人员培训、装备技术、联合演练等领域合作。')[0] ?? '', /cooperate effort/);
  assert.match(read('双方将深化人员培训合作。')[0] ?? '', /train effort/);
  assert.match(read('双方将构建全面战略伙伴关系。')[0] ?? '', /cooperate effort/);
  assert.match(read('双方将构建信息交换平台。')[0] ?? '', /establish firm/);
  assert.match(read('有关部门应完成各项任务。')[0] ?? '', /implement firm/);
  assert.match(read('国际旅费由派遣方负担。')[0] ?? '', /provide firm/);
  assert.match(read('任何一方不得违法实施行政许可。')[0] ?? '', /cooperate firm/);
});

test('TX1030 a body acts before its duty, whatever verb its name holds', () => {
  assert.match(read('所有粮食经营企业都要保持必要的库存量。')[0] ?? '', /\{所有粮食经营企业 /);
  assert.match(read('指定的应急加工和供应企业必须服从统一调度。')[0] ?? '', /\{指定的应急加工和供应企业 /);
  assert.match(read('鼓励企业参加展会。')[0] ?? '', /\{both /);
});

test('TX1030 a body that the text names acts on in the next sentence and in the items below', () => {
  const chars =
    '预案\n\n一、国家粮食局要随时掌握情况。及时通报情况。\n二、国家粮食局接到国务院的通知后，要立即组织有关人员按照各自的职责分工，迅速落实各项应急措施。\n（一）监测市场动态。\n（二）保持储备规模。\n三、各地区要加强管理，建立台账。\n';
  const actors = extract(chars).commitments.map(({ actor }) => actor);
  assert.deepEqual(actors, ['国家粮食局', '国家粮食局', '国家粮食局', '国家粮食局', '国家粮食局', '各地区']);
});

test('TX1031 a paper is named without marks after the verb that concludes it', () => {
  assert.deepEqual(mentions('双方将商签投资保护协定。'), ['I 投资保护协定']);
  assert.deepEqual(mentions('双方将签署有关合作协议。'), []);
  assert.deepEqual(mentions('双方将签署多项协议。'), []);
});

test('TX1031 a ministry of several fields, a plenary session, and bodies of a list', () => {
  assert.deepEqual(mentions('巴西联邦共和国发展、工业和外贸部派团访问。'), [
    'O 巴西联邦共和国发展、工业和外贸部',
  ]);
  assert.deepEqual(mentions('老方祝贺中国共产党第二十届中央委员会第三次全体会议召开。'), [
    'M 中国共产党第二十届中央委员会第三次全体会议',
  ]);
  assert.deepEqual(mentions('双方愿就联合国、澜湄合作等多边机制加强协调。').slice(0, 1), ['O 联合国']);
});

test('TX1031 a further verb stands before the paper, a year and 议程 name one', () => {
  assert.deepEqual(mentions('双方将商签或修订航空运输协定。'), ['I 航空运输协定']);
  assert.deepEqual(mentions('双方将落实2030年可持续发展议程。'), ['I 2030年可持续发展议程']);
});

test('TX1029 what is given to somebody for his own action is provided', () => {
  assert.match(read('中方将为老方应对气候变化提供力所能及的帮助。')[0] ?? '', /\{cn provide firm\}/);
});
