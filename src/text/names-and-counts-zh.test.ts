/** Chinese names with ordinals, brackets and quotations, counted things, and dates without a year; invented sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

const mentionsOf = (chars: string): string[] =>
  extract(chars).mentions.map(({ type, text }) => `${type} ${text}`);
const zh = (sentence: string): string[] =>
  mentionsOf(`中国和老挝合作计划\n\n一、政治\n\n1.双方举行会谈。\n2.${sentence}\n`);

test('TX1260 a meeting is named with its number, before or behind it, and as the first', () => {
  assert.deepEqual(zh('双方出席第六届部长级会议和首届中国—中亚峰会。'), [
    'M 第六届部长级会议',
    'M 首届中国—中亚峰会',
  ]);
  assert.deepEqual(zh('双方在中老高委会第三次会议期间签署文件。'), ['M 中老高委会第三次会议']);
  assert.deepEqual(zh('该报告提请市第十四届人民代表大会第四次会议审议。'), [
    'M 市第十四届人民代表大会第四次会议',
  ]);
});

test('TX1260 a mechanism of two parties may hold how often it meets', () => {
  assert.deepEqual(zh('双方完善中老外长定期政治磋商机制。'), ['M 中老外长定期政治磋商机制']);
  // what is done regularly is no name
  assert.deepEqual(zh('双方定期会晤。'), ['T 定期']);
});

test('TX1260 a line is named with both ends, a zone with the place in brackets', () => {
  assert.deepEqual(zh('双方推动莫斯科至喀山高铁项目。'), ['J 莫斯科至喀山高铁项目']);
  assert.deepEqual(zh('支持建设中国（云南）自由贸易试验区。'), ['J 中国（云南）自由贸易试验区']);
  assert.deepEqual(zh('双方从昆明到万象考察。'), ['L 昆明', 'L 万象']);
});

test('TX1261 who leads a body is no mention of it, and a body’s own commission is a body', () => {
  assert.deepEqual(zh('双方外交部长出席。'), []);
  assert.deepEqual(zh('外交部长期开展研究。'), ['O 外交部']);
  assert.deepEqual(zh('双方支持非洲联盟委员会。'), ['O 非洲联盟委员会']);
  assert.deepEqual(zh('双方在市气象局举行会商。'), ['O 市气象局']);
});

test('TX1261 a paper without marks: a numbered resolution, a vision of a year, a plan in quotation marks', () => {
  assert.deepEqual(zh('双方落实联合国安理会第2216号决议。'), ['I 联合国安理会第2216号决议']);
  assert.deepEqual(zh('双方对接“2035愿景”和“九五规划”。'), ['I “2035愿景”', 'I “九五规划”']);
  // a plain word behind the verb that concludes it
  assert.deepEqual(zh('双方签署了多项协议。'), []);
});

test('TX1261 aims and works that a quotation names', () => {
  assert.deepEqual(zh('推动实现“两个百年”奋斗目标，做好“六稳”工作。'), ['F “两个百年”奋斗目标', 'F “六稳”']);
});

test('TX1262 what is counted may stand in a quotation, and how it stands is not counted', () => {
  assert.deepEqual(zh('实施100个“富民工程”，派遣30批专家组赴当地。'), ['Q 100个“富民工程”', 'Q 30批专家组']);
  assert.deepEqual(zh('公开50个项目进展情况。'), ['Q 50个项目']);
  assert.deepEqual(zh('为实现国家统一所作的努力。'), []);
});

test('TX1262 days and parts of a month without a year, the end of the year', () => {
  assert.deepEqual(zh('6月底前开工，年底前完成。'), ['T 6月底前', 'T 年底前']);
  assert.deepEqual(zh('于3月上旬举行会谈。'), ['T 3月上旬']);
});

test('TX1263 brackets of responsibility hold bodies, and not what each does by when', () => {
  const plan = (bracket: string): string[] =>
    mentionsOf(`工作方案\n\n一、任务\n\n1.建设平台。（${bracket}）\n2.开展检查。\n`);
  assert.deepEqual(plan('市环保局、市住房城乡建设委分别负责，6月底前出台相关政策'), [
    'O 市环保局',
    'O 市住房城乡建设委',
    'T 6月底前',
  ]);
  assert.deepEqual(plan('财政部牵头，年内持续推进'), ['O 财政部', 'T 年内']);
});
