/** Chinese joint statements: how far a stance goes, what is only recognized, and what is undertaken beside it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

const TITLE = '中华人民共和国和老挝人民民主共和国联合声明\n（2030年5月3日，北京）\n\n';

/** Commitments of a numbered paragraph, with what they mean. */
function meant(paragraph: string): string[] {
  const chars = `${TITLE}一、${paragraph}\n二、双方表示满意。\n`;
  const points = [...chars];
  return extract(chars).commitments.map(
    ({ start, end, actor, kind, strength }) =>
      `${points.slice(start, end).join('')} {${actor} ${kind} ${strength}}`,
  );
}
const words = (paragraph: string): string[] => meant(paragraph).map((each) => each.replace(/ \{.*$/, ''));

test('TX1108 a stance goes on over what is to be carried out for it and over calls on others', () => {
  for (const sentence of [
    '双方重申应尽快以和平方式解决争端，全面落实安理会有关决议',
    '双方强调维护地区国家的统一，要求各派避免采取分裂行动',
    '双方强调应向难民提供救济，鼓励国际社会提供更多支持',
    '双方重申恪守联合国宪章，主张以平等为基础发展国际关系',
  ])
    assert.deepEqual(words(`${sentence}。`), [sentence]);
});

test('TX1108 what is willed after a stance is undertaken', () => {
  assert.deepEqual(words('双方重申应和平解决争端，将共同落实合作协议。').length, 2);
  assert.deepEqual(words('双方反对单边主义，加强在世贸组织的协调。').length, 2);
});

test('TX1108 what ought not to be belongs to the stance', () => {
  const sentence = '老方支持中方在有关问题上的立场，不应将人权问题政治化';
  assert.deepEqual(meant(`${sentence}。`), [`${sentence} {la position firm}`]);
});

test('TX1108 what is said once more belongs to the stance', () => {
  const sentence = '老方反对任何形式的分裂活动，反对外部势力干涉，重申不开展任何形式的官方往来';
  assert.deepEqual(meant(`${sentence}。`), [`${sentence} {la position firm}`]);
});

test('TX1108 what is left undone is one thing refrained from', () => {
  for (const sentence of [
    '双方重申，不参加任何有损对方主权的同盟，不参与同盟针对对方的活动',
    '双方同意保持自我克制，不采取使争议复杂化的行动',
  ])
    assert.deepEqual(words(`${sentence}。`), [sentence]);
  assert.equal(words('双方同意加强磋商，不使用武力。').length, 2);
});

test('TX1108 the verb of a stance goes on after what it is for', () => {
  const sentence = '中方强调，继续支持老方维护安全稳定，以应对各类挑战，支持老方维护粮食安全的合法权利';
  assert.deepEqual(words(`${sentence}。`), [sentence]);
});

test('TX1108 以……为首都的 goes on with the object before it', () => {
  const sentence = '双方强调应建立以有关边界为基础，以东耶路撒冷为首都的独立国家，实现地区稳定';
  assert.deepEqual(words(`${sentence}。`), [sentence]);
});

test('TX1108 what peoples choose for themselves is supported as a stance', () => {
  assert.match(meant('双方支持地区各国人民自主探索发展道路。')[0] ?? '', /\{both position firm\}$/);
  assert.match(meant('双方支持企业探索新的合作模式。')[0] ?? '', /\{both explore tentative\}$/);
});

test('TX1108 the worth of a thing is recognized, however it is said', () => {
  assert.deepEqual(words('双方重申多边机制的重要性，同意继续开展磋商。'), ['同意继续开展磋商']);
  assert.deepEqual(words('双方肯定定期接触，支持双边关系发展的重要性，欢迎有关进展。'), []);
});

test('TX1108 what is confirmed as planned, and what is willed though it is stressed, is undertaken', () => {
  assert.match(meant('双方确认计划于2031年重启战略对话。')[0] ?? '', /\{both exchange firm\}$/);
  assert.equal(words('双方重申将继续推动东盟在地区合作中的主要协调作用。').length, 1);
});

test('TX1109 what is developed together is an action of its own, what is fought together none', () => {
  assert.deepEqual(words('加强旅游政策协调沟通，共同开发旅游线路。'), [
    '加强旅游政策协调沟通',
    '共同开发旅游线路',
  ]);
  assert.deepEqual(words('加强情报交流，携手打击恐怖主义。').length, 1);
});

test('TX1109 a clause that ends in 时 tells when', () => {
  const sentence = '推进重大项目时，注重开展民生合作';
  assert.deepEqual(words(`${sentence}。`), [sentence]);
});

test('TX1109 papers under negotiation are concluded, services built, events exchanges', () => {
  const kinds = (paragraph: string): string => /\{\S+ (\S+)/.exec(meant(paragraph)[0] ?? '')?.[1] ?? '';
  assert.equal(kinds('双方愿积极推进《跨界河流水量分配协定》草案磋商工作。'), 'conclude');
  assert.equal(kinds('开展铁路协定修订工作。'), 'conclude');
  assert.equal(kinds('恢复两国间直航航线。'), 'build');
  assert.equal(kinds('积极参与对方举办的文化活动。'), 'exchange');
});
