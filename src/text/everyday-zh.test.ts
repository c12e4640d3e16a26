/** Sentences that most Chinese plans and statements hold, in words that are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Commitments of the one measure `sentence`: words, actor, kind, strength. */
function read(sentence: string): string[] {
  const chars = `合作计划\n\n一、合作\n1.${sentence}\n2.双方将加强合作。\n`;
  return extract(chars)
    .commitments.filter((each) => each.provision === '1.1')
    .map(
      ({ start, end, actor, kind, strength }) => `${chars.slice(start, end)} {${actor} ${kind} ${strength}}`,
    );
}

/** Each sentence is one commitment, whole, of this meaning. */
function one(meaning: string, sentences: readonly string[]): void {
  for (const sentence of sentences) assert.deepEqual(read(`${sentence}。`), [`${sentence} {${meaning}}`]);
}

const spans = (sentence: string): string[] => read(sentence).map((each) => each.replace(/ \{.*\}$/, ''));

test('TX1364 what is done for or with a party after a time or a frame is read, whatever noun the verb may be', () => {
  one('both train firm', [
    '为老挝培训教师',
    '为对方培养人才',
    '在五年期间为老挝培训教师',
    '在2026年期间培训技术人员',
    '在2026年至2029年期间为对方培训技术人员300名，其中北部各省100名',
  ]);
  one('both exchange effort', ['与老挝交流经验']);
  one('both build firm', ['在五年期间建设铁路']);
  assert.deepEqual(read('与老挝合作项目。'), [], 'a noun');
});

test('TX1365 a study whether something can be done explores, a stage of works is built, strategies are brought together', () => {
  one('both explore firm', ['2027年前完成铁路联通可行性研究', '开展港口可行性研究']);
  one('both build firm', ['2028年6月前建成一期5平方公里', '启动二期工程建设']);
  one('both cooperate effort', ['有序推进“开放”战略与“陆路联通”战略对接']);
  one('both train effort', ['加强公务员能力建设']);
  one('both conclude tentative', ['争取年内完成投资协定谈判']);
});

test('TX1366 not to interfere is a stance; a meeting looks back, those who praise look back too', () => {
  one('both position firm', ['互不干涉内政', '绝不允许任何势力利用本国领土反对对方']);
  one('both exchange firm', ['每年召开一次联合委员会会议，回顾合作进展']);
  assert.deepEqual(read('双方高度评价合作成果，回顾合作历程。'), []);
});

test('TX1367 what is esteemed or praised leads up to what is willed; what has come about is a fact', () => {
  assert.deepEqual(spans('双方高度重视科技创新，愿通过推进专家交流，打造新的合作领域。'), [
    '愿通过推进专家交流，打造新的合作领域',
  ]);
  assert.deepEqual(spans('双方赞赏并愿深化两国在防务领域的协调合作，加强高层互访等交流合作。'), [
    '双方赞赏并愿深化两国在防务领域的协调合作',
    '加强高层互访等交流合作',
  ]);
  assert.deepEqual(read('双方能源企业在勘探、开采方面都取得显著进展。'), []);
  one('both cooperate effort', ['愿继续支持贸易投资伙伴关系']);
});

test('TX1368 who leads, who approves, and by whom a power is used belong to what is done', () => {
  assert.deepEqual(read('由商务部牵头，会同有关部门研究制定实施方案。'), [
    '由商务部牵头，会同有关部门研究制定实施方案 {商务部 conclude firm}',
  ]);
  one('both conclude firm', ['制定管理办法，并报省政府备案']);
  assert.deepEqual(spans('提出动用方案，报国务院批准。'), ['提出动用方案，报国务院批准']);
  assert.deepEqual(spans('省人民政府行使的经济管理职能，交由执行委员会行使。'), [
    '省人民政府行使的经济管理职能，交由执行委员会行使',
  ]);
});

test('TX1369 how somebody is to do it waits for the next clause; measures at the end are what is done', () => {
  one('both cooperate effort', [
    '支持合作区以清单式申请授权方式，在市场监管等重点领域深化改革',
    '支持合作区立足一体化发展，创新建筑管理模式',
  ]);
  assert.deepEqual(spans('严格审查申请，必要时采取价格干预措施。'), [
    '严格审查申请',
    '必要时采取价格干预措施',
  ]);
  assert.deepEqual(spans('自动提取文件中的关键要素，智能生成需求图谱。'), [
    '自动提取文件中的关键要素',
    '智能生成需求图谱',
  ]);
});

const named = (body: string): string[] =>
  extract(`通知\n\n一、总则\n1.${body}\n`).mentions.map(({ type, text }) => `${type} ${text}`);

test('TX1376 bodies of a zone with a short name, days in Chinese figures and hours are found', () => {
  const found = named(
    '设立横川新区（以下简称合作区）。合作区管理委员会负责管理，合作区的企业依法经营，24小时值班，自二〇三〇年六月十一日起施行。',
  );
  for (const name of ['O 合作区管理委员会', 'T 24小时', 'T 二〇三〇年六月十一日'])
    assert.ok(found.includes(name), `${name}: ${found.join('; ')}`);
  assert.ok(!found.some((each) => each === 'O 合作区'), 'the zone is no body');
});
