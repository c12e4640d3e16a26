/** Clauses that lead up to an action, what is told, times without a noun, sides of short treaties. Invented sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Commitments of a task's sentence. */
function undertaken(sentence: string): string[] {
  const text = `一、工作任务\n1.${sentence}\n2.其他。`;
  const chars = [...text];
  return extract(text).commitments.map(({ start, end }) => chars.slice(start, end).join(''));
}

/** Mentions of the text, with their types. */
function mentions(text: string): string[] {
  return extract(text).mentions.map((each) => `${each.type} ${each.text}`);
}

test('TX1483 with what, where and on what basis something is done belongs to it', () => {
  for (const sentence of [
    '要善于运用大数据、云计算等技术，分析研判舆情',
    '选择发展基础好的地方和部门，开展融合发展试点',
    '立足乡村文明，吸取外来文化优秀成果',
    '各级平台按照属地管理原则，接受宣传部门的业务指导和管理',
    '省有关部门行使的管理职权，经同意后，可以交由管委会行使',
    '有条件的地方，特别是沿河乡镇要开展防汛演练',
  ])
    assert.deepEqual(undertaken(`${sentence}。`), [sentence]);
});

test('TX1483 what a duty is about stands before it', () => {
  assert.deepEqual(undertaken('对项目实施过程中出现的误解和质疑，要迅速澄清。'), [
    '对项目实施过程中出现的误解和质疑，要迅速澄清',
  ]);
});

test('TX1483 an action before a duty, or with an object of its own, is one by itself', () => {
  assert.deepEqual(undertaken('加强对排污设施的监管，对不能达标的，要限期进行改造。'), [
    '加强对排污设施的监管',
    '对不能达标的，要限期进行改造',
  ]);
  assert.deepEqual(undertaken('运用专业数据进行训练，优化模型算法。'), [
    '运用专业数据进行训练',
    '优化模型算法',
  ]);
});

test('TX1484 what has been and what comes by itself undertakes nothing', () => {
  assert.deepEqual(undertaken('继2034年发生洪水后，2035年又发生了大洪水。'), []);
  assert.deepEqual(undertaken('此外，预报常带有变动的特点，给部署工作带来一定困难。'), []);
  assert.deepEqual(undertaken('为了解情况，各县要开展调查。'), ['为了解情况，各县要开展调查']);
});

test('TX1484 definitions, endings and signatures of a memorandum undertake nothing', () => {
  const chars =
    '一、甲国官员访问项目（以下简称“项目”），旨在通过安排官员代表团访问，加强两国官员之间的了解与合作。\n二、甲方负责当地交通费用。\n三、项目为期两年，届时双方可就是否延期进行探讨。任何一方可提前六个月以书面形式通知对方终止本备忘录。\n\n甲国外交部代表　乙国外交部代表\n';
  const points = [...chars];
  assert.deepEqual(
    extract(chars).commitments.map(({ start, end }) => points.slice(start, end).join('')),
    ['甲方负责当地交通费用'],
  );
});

test('TX1485 who sends and who receives act together, for how long and when they do', () => {
  const chars =
    '第一条 中方派出，老方接待艺术团，三十人，七天，二〇三一年和二〇三二年。\n第二条 双方互派教师。\n';
  const [first, second] = extract(chars).commitments;
  assert.equal(
    [...chars].slice(first?.start, first?.end).join(''),
    '中方派出，老方接待艺术团，三十人，七天，二〇三一年和二〇三二年',
  );
  assert.equal(first?.actor, 'cn+la');
  assert.equal([...chars].slice(second?.start, second?.end).join(''), '双方互派教师');
});

test('TX1486 durations, decades and people without a noun are times and quantities', () => {
  const found = mentions(
    '一、交流\n1.双方互派代表团，三至四人，七天。\n2.互派剧团访问，为期一周左右。\n3.自70年代以来，近年来，两国友好。2034年度举办展览，在下世纪初建成。\n',
  );
  for (const wanted of [
    'Q 三至四人',
    'T 七天',
    'T 一周左右',
    'T 70年代以来',
    'T 近年来',
    'T 2034年度',
    'T 下世纪初',
  ])
    assert.ok(found.includes(wanted), `${wanted} of ${found.join(' | ')}`);
  assert.ok(!mentions('一、活动\n1.举办建交十周年庆祝活动。\n').includes('T 十周'));
});

test('TX1486 sides that the text defines and delegations are no mentions', () => {
  const chars =
    '中国农业部与老挝农业部谅解备忘录\n中国农业部和老挝农业部（以下简称“双方”），达成协议如下：\n第一条 双方执行联合国的决议。\n第二条 双方互派中国文化部代表团。\n中国农业部代表　老挝农业部代表\n';
  assert.deepEqual(
    mentions(chars).filter((each) => each.startsWith('O ')),
    ['O 联合国'],
  );
});

test('TX1486 a meeting of a row is named with its year', () => {
  assert.ok(
    mentions('一、落实\n1.双方落实2034年中老合作论坛万象峰会成果。\n').some((each) =>
      /^M 2034年.*峰会$/.test(each),
    ),
  );
});

test('TX1497 costs that somebody bears are given, and what is made by name is built', () => {
  const kinds = (sentence: string): string[] =>
    extract(`一、工作任务\n1.${sentence}\n2.其他。`).commitments.map(
      ({ kind, strength }) => `${kind} ${strength}`,
    );
  assert.deepEqual(kinds('乙方负责国际旅费、食宿及日常开支。'), ['provide firm']);
  assert.deepEqual(kinds('相关费用由派遣方解决。'), ['provide firm']);
  assert.deepEqual(
    kinds('打造水情分析预警模型。').map((each) => each.split(' ')[0]),
    ['build'],
  );
  assert.deepEqual(kinds('加强两国金融机构间的交流与合作。'), ['cooperate effort']);
});
