/** What Chinese statements and memoranda undertake, and what they only tell. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

function commitmentsOf(chars: string): string[] {
  const points = [...chars];
  return extract(chars).commitments.map(
    ({ start, end, actor, kind }) => `${points.slice(start, end).join('')} {${actor} ${kind}}`,
  );
}
/** Commitments of one sentence of a numbered text. */
const read = (sentence: string): string[] => commitmentsOf(`联合声明\n\n一、${sentence}\n\n二、这是事实。\n`);
const spans = (sentence: string): string[] => read(sentence).map((each) => each.replace(/ \{[^}]*\}$/, ''));

test('TX915 what has come about since then is told; what is willed after it is undertaken', () => {
  assert.deepEqual(spans('近十年来，两国关系加快发展，双方高层交往密切，政治互信增强。'), []);
  assert.deepEqual(spans('建交以来，两国关系加快发展，双方将扩大贸易规模。'), ['双方将扩大贸易规模']);
});

test('TX915 who recognizes and then wills undertakes by the second, whatever tells how', () => {
  assert.deepEqual(read('中方赞赏老方取得的成就，将一如既往支持老方实现发展振兴。'), [
    '将一如既往支持老方实现发展振兴 {cn cooperate}',
  ]);
});

test('TX915 the worth of a thing is recognized', () => {
  assert.deepEqual(spans('双方重申经济对话机制的重要作用。'), []);
});

test('TX916 what for, begun with 以 and a verb, stays with its action and goes on', () => {
  assert.deepEqual(spans('双方将研究扩大合作领域的可行性，以促进两国企业间的合作，巩固和扩大双边贸易。'), [
    '双方将研究扩大合作领域的可行性，以促进两国企业间的合作，巩固和扩大双边贸易',
  ]);
});

test('TX916 what somebody appointed is responsible for belongs to the appointment', () => {
  assert.deepEqual(spans('双方将指派一名联络秘书，负责有关协调工作。'), [
    '双方将指派一名联络秘书，负责有关协调工作',
  ]);
});

test('TX916 a named initiative is something of its own', () => {
  assert.deepEqual(spans('中方愿同老方加强发展战略对接，推动高质量共建“一带一路”合作走深走实。'), [
    '中方愿同老方加强发展战略对接',
    '推动高质量共建“一带一路”合作走深走实',
  ]);
});

const LIST = '谅解备忘录\n\n第一条\n1.双方应在以下方面开展合作：\n';

test('TX917 what stands under a list of fields that calls them so is one with its lead-in, however it is put', () => {
  assert.deepEqual(
    commitmentsOf(
      '谅解备忘录\n\n第一条\n1.双方应在以下领域开展合作：\n1.1交流农业科技信息；\n1.2培训技术人员。\n2.双方同意开会。\n',
    ).length,
    2,
  );
});

test('TX917 items under other lists undertake something where most are actions', () => {
  assert.deepEqual(
    commitmentsOf(
      `${LIST}1.1交流农业科技信息；\n1.2就共同感兴趣的问题举办讲习班；\n1.3培训技术人员。\n2.双方同意开会。\n`,
    ).map((each) => each.replace(/ \{[^}]*\}$/, '')),
    ['交流农业科技信息', '就共同感兴趣的问题举办讲习班', '培训技术人员', '双方同意开会'],
  );
  assert.equal(
    commitmentsOf(`${LIST}1.1农业科技；\n1.2渔业、林业；\n1.3水利。\n2.双方同意开会。\n`).length,
    2,
  );
});

const names = (chars: string): string[] => extract(chars).mentions.map(({ type, text }) => `${type} ${text}`);

test('TX918 the first of a list of mechanisms begins after the label', () => {
  assert.deepEqual(
    names(
      '行动计划\n\n一、政治\n\n1.1 对话\n\n1.1.1 通过中国—东盟领导人会议、中国—东盟外长会等机制，加强高层交往；\n',
    ),
    ['M 中国—东盟领导人会议', 'M 中国—东盟外长会'],
  );
});

test('TX918 a text is no mention of itself, and a state joined with China in the title is a party', () => {
  assert.deepEqual(names('计划\n\n一、本《行动计划》由双方落实。\n\n二、双方签署《合作文件》。\n'), [
    'I 《合作文件》',
  ]);
  assert.deepEqual(
    names('中英关于合作的联合宣言\n\n一、双方支持英国企业。\n\n二、双方同意举行第三届中英金融论坛。\n'),
    ['M 第三届中英金融论坛'],
  );
});
