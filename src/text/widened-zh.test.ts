/** Mentions as wide as what they name, and what is no mention though it looks like one. Invented sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';
import { namePatterns } from './languages/zh/name-rules.ts';

/** Mentions of the types in a task's sentence. */
function mentioned(sentence: string, types: string): string[] {
  return extract(`一、工作任务\n1.${sentence}\n2.其他。`)
    .mentions.filter(({ type }) => types.includes(type))
    .map(({ type, text }) => `${type} ${text}`);
}

test('TX1817 a time that is counted back from an event holds the event', () => {
  assert.deepEqual(mentioned('派遣方应在代表团出发前两个月通知接待方。', 'T'), ['T 代表团出发前两个月']);
  assert.deepEqual(mentioned('派出方至少在出访前三个月提出建议。', 'T'), ['T 出访前三个月']);
  assert.deepEqual(mentioned('双方人数在整个有效期内保持均衡。', 'T'), ['T 整个有效期内']);
  assert.deepEqual(mentioned('接待方应提前六个月以书面形式通知派遣方。', 'T'), ['T 六个月']);
});

test('TX1817 及时 and 定期 are times where they tell when, and not what something is', () => {
  assert.deepEqual(mentioned('各县要及时报告险情。', 'T'), ['T 及时']);
  for (const sentence of [
    '确保反应及时、处置果断。',
    '为企业提供及时有效的信息服务。',
    '双方筹备两国元首定期会晤。',
    '率先实现防灾十年目标。',
  ])
    assert.deepEqual(mentioned(sentence, 'T'), [], sentence);
});

test('TX1818 a town stands with its province, a region is called by its place', () => {
  assert.deepEqual(mentioned('在江苏靖江市、浙江平阳县和贵州黔西南布依族苗族自治州开展整治。', 'L'), [
    'L 江苏靖江市',
    'L 浙江平阳县',
    'L 贵州黔西南布依族苗族自治州',
  ]);
  assert.deepEqual(mentioned('京津冀区域提前完成，东部地区改造锅炉。', 'L'), ['L 京津冀区域', 'L 东部地区']);
  assert.deepEqual(mentioned('推动京津冀区域合作。', 'L'), ['L 京津冀']);
});

test('TX1819 laws and papers without marks are named by what stands before them', () => {
  assert.deepEqual(mentioned('有关组织应严格遵守反垄断法，不得滥用权力。', 'I'), ['I 反垄断法']);
  assert.deepEqual(mentioned('根据两国签署的文化合作协定开展交流。', 'I'), ['I 文化合作协定']);
  assert.deepEqual(mentioned('推进2033年4月7日的联合声明的落实。', 'I'), ['I 2033年4月7日的联合声明']);
  assert.deepEqual(mentioned('有关部门应改进做法，不断优化模型算法，加强执法。', 'I'), []);
  assert.deepEqual(mentioned('双方达成下列谅解备忘录。', 'I'), []);
});

test('TX1819 a plan of training is a programme', () => {
  assert.deepEqual(mentioned('双方开展“常任官员赴华培训计划”。', 'IJ'), ['J “常任官员赴华培训计划”']);
});

test('TX1820 bodies that coordinate departments, and those that sign with blanks between their characters', () => {
  assert.deepEqual(mentioned('充分发挥企业重组工作部际协调小组的作用。', 'M'), [
    'M 企业重组工作部际协调小组',
  ]);
  assert.deepEqual(mentioned('由省级粮食应急工作指挥部提请审定。', 'M'), ['M 省级粮食应急工作指挥部']);
  const signed = extract(
    '一、工作任务\n1.完成改造。\n\n水　　利　　部\n农 业 农 村 部\n2036年2月6日\n',
  ).mentions;
  assert.deepEqual(
    signed.filter(({ type }) => type === 'O').map(({ text }) => text),
    ['水　　利　　部', '农 业 农 村 部'],
  );
  assert.deepEqual(mentioned('国务院各部门办公厅是主管单位。', 'O'), ['O 国务院']);
});

test('TX1790 a pattern of a name that is asked only around some words finds what it finds everywhere', () => {
  const sample =
    '有关组织应严格遵守反垄断法，充分发挥，由企业重组工作部际协调小组提请，由省级粮食应急工作指挥部审定，东部地区改造，两国签署的文化合作协定执行，关于婴幼儿配方奶粉注册合作备忘录的更新，2033年4月7日的联合声明，\n水　利　部\n';
  const filler = '各县要储备物资。'.repeat(20);
  const text = `一、工作任务\n1.${filler}${sample}${filler}${sample}\n2.其他。`;
  const asked = namePatterns.filter(({ near }) => near !== undefined);
  assert.ok(asked.length > 5);
  const found = extract(text).mentions.map((each) => each.text);
  for (const { pattern, why } of asked) {
    const everywhere = [...text.matchAll(new RegExp(pattern, 'g'))].map(([words]) => words);
    assert.equal(everywhere.length, 2, why);
    for (const words of new Set(everywhere))
      assert.equal(found.filter((each) => each === words).length, 2, words);
  }
});
