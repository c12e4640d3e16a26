/** Nouns that lead up to an action, means, what goes on with the object, results, closing clauses. Invented sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Commitments of a task's sentence. */
function undertaken(sentence: string): string[] {
  const text = `一、工作任务\n1.${sentence}\n2.其他。`;
  const chars = [...text];
  return extract(text).commitments.map(({ start, end }) => chars.slice(start, end).join(''));
}

/** Whether each sentence is one commitment as a whole. */
function areWhole(sentences: readonly string[]): void {
  for (const sentence of sentences) assert.deepEqual(undertaken(`${sentence}。`), [sentence]);
}

test('TX1810 what is spoken of stands before what is done with it', () => {
  areWhole([
    '国有单位所持股份的转让，下放省级部门审批',
    '非上市公司资产重组，不实施全面收购制度',
    '产能过剩行业项目建设，须制定置换方案',
    '排放强度高、环境问题突出的地区，制定更严格的排放标准',
    '年度预算草案，经管理委员会同意，由省政府提请审查',
    '省有关部门交由管理委员会行使的职权目录，由省政府制定',
  ]);
});

test('TX1810 whom or what a measure concerns stands before it, wherever in the sentence', () => {
  assert.deepEqual(undertaken('缩小审批范围，对市场能有效调节的事项，取消审批。'), [
    '缩小审批范围',
    '对市场能有效调节的事项，取消审批',
  ]);
  areWhole(['对破坏秩序、损害公众权益等突出问题，要从严追责']);
});

test('TX1810 a basis that is kept strictly, what is gone through first and phrases of four characters lead up', () => {
  areWhole([
    '严格依照有关法律法规，保护投资者的合法权益',
    '市县主管部门经审核并报同级政府批准，可收回土地使用权',
    '分区指导、一河一策，实施差别化管理',
    '各级平台按照主管主办和属地管理原则，接受宣传部门的业务指导',
    '结合政策法规要求、交易情况等，对合同条款进行风险提示',
  ]);
});

test('TX1810 what comes about is a target by itself, and an action of four characters is one', () => {
  assert.deepEqual(undertaken('水源地环境安全得到有效保障，建立监测制度。'), [
    '水源地环境安全得到有效保障',
    '建立监测制度',
  ]);
  assert.equal(undertaken('完善制度、强化管理，建立监测制度。').length, 2);
});

test('TX1811 an action comes after its means: 等方式, 来', () => {
  areWhole([
    '缔约双方通过交换图书、互派专家等方式鼓励两国档案馆建立直接的合作关系',
    '双方愿通过强化合作与交流来深化农业合作关系',
  ]);
});

test('TX1812 some of what was just named, and what the action takes, go on with it', () => {
  areWhole([
    '加强各类建设工程，特别是重大工程的抗震工作',
    '对稳定岗位的企业给予补贴，所需资金从失业保险基金中列支',
    '应及时变更账号信息，并向社会公告',
    '可提议召开工作会议，检查讨论交流的进展情况',
    '构建以政府平台为龙头，上下联动的服务体系',
  ]);
  assert.deepEqual(undertaken('深入落实行动计划，特别是在绿色产业等领域加强合作。'), [
    '深入落实行动计划',
    '特别是在绿色产业等领域加强合作',
  ]);
  assert.deepEqual(undertaken('将任务落实到企业，并向社会公告企业名单。').length, 2);
});

test('TX1812 a time before a further action is that action’s', () => {
  assert.deepEqual(undertaken('加快流域综合整治，“十八五”期间，争取20个地区退出名单。'), [
    '加快流域综合整治',
    '“十八五”期间，争取20个地区退出名单',
  ]);
});

test('TX1813 how things are to be once something is done is its result; a figure that is set is not', () => {
  areWhole([
    '指导企业制定应对预案，防范债务风险',
    '及时终止应急措施，恢复正常秩序',
    '及时发布相关新闻，正确引导舆论',
  ]);
  assert.deepEqual(undertaken('完善重组政策，降低收购股权的比例限制。'), [
    '完善重组政策',
    '降低收购股权的比例限制',
  ]);
});

test('TX1814 how an agreement is amended, notified and signed, and what sums up, undertakes nothing', () => {
  for (const sentence of [
    '本协定经缔约双方一致同意，可随时进行修改。',
    '缔约任何一方在完成国内法律程序后，应以照会通知对方。',
    '本备忘录于二〇三三年五月六日在乙国首都签订。',
    '适应变化，支持农民增收，这些都是需要推进的共同任务。',
    '甲国政府 乙国政府 代表 代表 （签字） （签字）。',
  ])
    assert.deepEqual(undertaken(sentence), [], sentence);
});

test('TX1815 what a body is stands before what it has to do', () => {
  assert.deepEqual(undertaken('管理委员会是合作区的议事决策机构，统筹规划合作区建设，协调重大事项。'), [
    '统筹规划合作区建设',
    '协调重大事项',
  ]);
});

test('TX1816 an interest is tentative', () => {
  const { commitments } = extract('一、文化\n1.中方有兴趣了解乙方的文化经费制度。\n2.其他。');
  assert.deepEqual(
    commitments.map(({ actor, strength }) => `${actor} ${strength}`),
    ['cn tentative'],
  );
});
