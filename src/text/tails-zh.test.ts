/** What a Chinese clause after an action is: help, force, a task of its own; and what objects tell of a kind. Invented sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** What the second provision undertakes: words and kind. */
function read(sentence: string): string[] {
  const chars = `计划\n\n一、双方举行会议。\n二、${sentence}\n`;
  return extract(chars)
    .commitments.slice(1)
    .map(({ start, end, kind }) => `${[...chars].slice(start, end).join('')} {${kind}}`);
}

test('TX1427 whom it helps and what drives it belongs to an action; what is acted on with force is one more', () => {
  assert.deepEqual(read('自动提示文件中的错误，辅助投标人修改完善。'), [
    '自动提示文件中的错误，辅助投标人修改完善 {cooperate}',
  ]);
  assert.deepEqual(read('开展农超对接，帮助小农户对接市场。'), [
    '开展农超对接，帮助小农户对接市场 {cooperate}',
  ]);
  assert.equal(read('完善应用功能，以用户反馈驱动模型优化。').length, 1);
  assert.equal(read('构建防护体系，确保模型安全可靠，有效防范各类风险。').length, 1);
  assert.equal(read('加强市场监管，严厉打击违法行为，维护市场秩序。').length, 2);
  assert.equal(read('深入实施电子商务示范，加快推进流通现代化。').length, 2);
  assert.deepEqual(read('帮助小农户对接市场。'), ['帮助小农户对接市场 {cooperate}']);
});

test('TX1428 works that are altered are built, systems are established, who is formed into a team is trained', () => {
  const kind = (words: string): string => /\{(\w+)\}$/.exec(read(words)[0] ?? '')?.[1] ?? '';
  assert.equal(kind('推进雨污分流改造。'), 'build');
  assert.equal(kind('加强农田水利建设。'), 'build');
  assert.equal(kind('推进监控平台建设。'), 'build');
  assert.equal(kind('推进标准体系建设。'), 'establish');
  assert.equal(kind('强化人才队伍建设。'), 'train');
  assert.equal(kind('向省政府提出行动建议。'), 'exchange');
  assert.equal(kind('履行属地管理职能。'), 'cooperate');
  assert.equal(kind('由省政府协调解决。'), 'cooperate');
  assert.equal(kind('加强宣传思想建设。'), 'cooperate');
});

test('TX1429 a matter or paper that stands alone is what the next clause does something with; what a body is charged with is one more', () => {
  assert.equal(read('决算草案，经管委会同意，由省人民政府提请审查批准。').length, 1);
  assert.equal(read('社会管理事务，需要市政府承接的，由双方协商确定。').length, 1);
  assert.equal(read('省人民政府应成立指挥部，负责领导本地应急工作。').length, 2);
  assert.equal(read('把山水林田湖草作为一个生命共同体，进行统一保护。').length, 1);
});

test('TX1640 what comes of an action in the grammar of a result belongs to it; what is taken up further is one more', () => {
  assert.equal(read('加强基层组织建设，把党支部建成坚强堡垒。').length, 1);
  assert.equal(read('深化各领域合作，将两国关系提升至更高水平。').length, 1);
  assert.equal(read('调整生产布局，推动农业由增产导向转向提质导向。').length, 1);
  assert.equal(read('强化科技支撑，推动产业由大变强。').length, 1);
  assert.equal(read('挖掘传统文化的内涵，充分发挥其教化群众的重要作用。').length, 1);
  assert.equal(read('健全监测网络，做到早发现、早报告。').length, 1);
  assert.equal(read('严格执法检查，杜绝违规行为发生。').length, 1);
  assert.equal(read('拓宽合作渠道，进一步提高贸易便利化水平。').length, 2);
  assert.equal(read('扩大双边贸易，持续改善营商环境。').length, 2);
  assert.equal(read('提高创新能力，将研发投入占比提高到3%。').length, 2);
});

test('TX1641 an attitude that is a sentence by itself is upheld; before an action it is how that is done', () => {
  assert.deepEqual(read('大力弘扬民族精神和时代精神。'), ['大力弘扬民族精神和时代精神 {implement}']);
  assert.deepEqual(read('践行新发展理念。'), ['践行新发展理念 {implement}']);
  assert.deepEqual(read('弘扬时代精神，加强道德建设。'), ['弘扬时代精神，加强道德建设 {cooperate}']);
});
