/** Chinese plans and opinions of governments: whose duty it is, papers put forward, bodies by the kind of their place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Commitments of a provision, with who acts and what kind they are. */
function duties(sentences: string): string[] {
  const chars = `松江市防汛应急预案\n\n一、应急响应\n1.${sentences}\n2.组织演练。\n`;
  const points = [...chars];
  return extract(chars)
    .commitments.filter(({ provision }) => provision === '1.1')
    .map(({ start, end, actor, kind }) => `${points.slice(start, end).join('')} {${actor} ${kind}}`);
}
const named = (chars: string): string[] => extract(chars).mentions.map(({ type, text }) => `${type} ${text}`);

test('TX1106 who acts stands before the condition of what it does', () => {
  assert.deepEqual(duties('下级政府在接到预警信息后，立即转移受威胁群众。'), [
    '下级政府在接到预警信息后，立即转移受威胁群众 {下级政府 cooperate}',
  ]);
});

test('TX1106 who acts stands in a clause of its own before the duty', () => {
  assert.deepEqual(duties('指挥部各成员单位和各县防汛机构，要向办公室通报险情，确保信息畅通。'), [
    '指挥部各成员单位和各县防汛机构，要向办公室通报险情，确保信息畅通 {指挥部各成员单位和各县防汛机构 exchange}',
  ]);
});

test('TX1106 a sentence that begins with a duty goes on with the body before it', () => {
  assert.deepEqual(
    duties('各乡镇政府要储备沙袋。要建立巡查制度，及时更新台账。').map((each) => each.split('{')[1]),
    ['各乡镇政府 cooperate}', '各乡镇政府 establish}', '各乡镇政府 cooperate}'],
  );
});

test('TX1106 a sentence without a duty and a body is of nobody by name', () => {
  assert.match(duties('各乡镇政府要储备沙袋。建立巡查制度。')[1] ?? '', /\{both establish\}$/);
});

test('TX1106 a body that was assigned its task acts', () => {
  assert.deepEqual(duties('被指定的应急加工企业必须服从统一调度。'), [
    '被指定的应急加工企业必须服从统一调度 {被指定的应急加工企业 cooperate}',
  ]);
});

test('TX1106 a paper that is put forward belongs to what is done with it', () => {
  assert.deepEqual(duties('重大调度方案，报市政府审定后执行。'), [
    '重大调度方案，报市政府审定后执行 {both implement}',
  ]);
});

test('TX1106 to whom something is given stands before it, whatever verbs tell which ones', () => {
  assert.deepEqual(duties('对承办演练任务的执行单位，给予5万元资金支持。'), [
    '对承办演练任务的执行单位，给予5万元资金支持 {both provide}',
  ]);
});

test('TX1106 the first of two actions in a clause tells the kind', () => {
  assert.match(duties('由指挥部办公室启动应急预案并提出调用方案。')[0] ?? '', / implement\}$/);
  assert.match(duties('依法动用市级储备粮。')[0] ?? '', / provide\}$/);
});

test('TX1107 a body of a city or county is named with the kind of its place', () => {
  assert.deepEqual(named('一、报市粮食局备案。\n二、向县防汛指挥部办公室报告。\n'), [
    'O 市粮食局',
    'O 县防汛指挥部办公室',
  ]);
  assert.deepEqual(named('一、加强市场监管。\n二、报区域合作机构备案。\n'), []);
});

test('TX1107 organs of the State Council of every reform are bodies', () => {
  assert.deepEqual(named('一、由信息产业部、民航总局会同粮食局办理。\n二、完成任务。\n'), [
    'O 信息产业部',
    'O 民航总局',
    'O 粮食局',
  ]);
});

test('TX1107 what is thought of a thing is no part of a name', () => {
  const title = '中华人民共和国和越南社会主义共和国联合声明\n\n';
  assert.deepEqual(named(`${title}一、中越高度评价中共中央办公厅的工作。\n二、双方表示满意。\n`), [
    'O 中共中央办公厅',
  ]);
  assert.deepEqual(named(`${title}一、发挥好中越双边合作指导委员会作用。\n二、双方表示满意。\n`), [
    'M 中越双边合作指导委员会',
  ]);
});

test('TX1107 a body of states beside China in the title is a party', () => {
  const text = '\n\n一、中方支持东盟的中心地位。\n二、双方表示满意。\n';
  assert.deepEqual(named(`中国—东盟行动计划（2031—2035）${text}`), []);
  assert.deepEqual(named(`中华人民共和国和老挝人民民主共和国联合声明${text}`), ['O 东盟']);
});

test('TX1107 台湾 in a stance is no place, 台湾地区 is one', () => {
  const title = '中华人民共和国和老挝人民民主共和国联合声明\n\n';
  assert.deepEqual(named(`${title}一、老方承认台湾是中国领土。\n二、双方表示满意。\n`), []);
  assert.deepEqual(named('一、进口台湾地区水果。\n二、完成任务。\n'), ['L 台湾地区']);
});

test('TX1107 how long before it is told is a time', () => {
  assert.deepEqual(named('一、派遣方应提前两个月通知接待方。\n二、完成任务。\n'), ['T 两个月']);
  assert.deepEqual(named('一、双方同意建立“两廊一圈”工作机制。\n二、今年底前完成任务。\n'), [
    'F “两廊一圈”',
    'T 今年底前',
  ]);
});
