/** Names that stand for one thing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract, fullNames } from './index.ts';

/** Each name of the text with the name in full that it stands for. */
function resolved(chars: string, type: string): string[] {
  const names = extract(chars).mentions.filter((mention) => mention.type === type);
  return fullNames(chars, names).map((full, at) => `${names[at]?.text} = ${full}`);
}

test('TX913 a short name given in brackets stands for the name before it, in Chinese', () => {
  const chars =
    '通知\n\n一、双方签署《关于构建命运共同体行动计划》（以下简称《行动计划》）。\n\n二、双方落实《行动计划》，并落实《贸易协定》。\n';
  assert.deepEqual(resolved(chars, 'I'), [
    '《关于构建命运共同体行动计划》 = 《关于构建命运共同体行动计划》',
    '《行动计划》 = 《关于构建命运共同体行动计划》',
    '《行动计划》 = 《关于构建命运共同体行动计划》',
    '《贸易协定》 = 《贸易协定》',
  ]);
});

test('TX913 what is named again is one thing', () => {
  const chars = '计划\n\n一、双方运营好中老铁路。\n\n二、发挥中老铁路作用。\n\n三、双方延伸中老铁路。\n';
  assert.deepEqual(new Set(resolved(chars, 'J')), new Set(['中老铁路 = 中老铁路']));
});

test('TX913 letters in brackets, and what comes after hereinafter, stand for the name before them, in English', () => {
  const chars =
    'PLAN\n\n1. The Parties will conclude the Code of Conduct in the Lake (COC).\n\n2. They observe the COC.\n';
  assert.deepEqual(resolved(chars, 'I'), [
    'Code of Conduct in the Lake = Code of Conduct in the Lake',
    'COC = Code of Conduct in the Lake',
    'COC = Code of Conduct in the Lake',
  ]);
  const names = [
    { start: 4, end: 26, text: 'Lake Transport Program' },
    { start: 70, end: 77, text: 'Program' },
  ];
  assert.deepEqual(
    fullNames(
      'The Lake Transport Program (hereinafter referred to as “the Program”) is here. Program',
      names,
    ),
    ['Lake Transport Program', 'Lake Transport Program'],
  );
});

test('TX913 names that are only alike are two', () => {
  const chars =
    '计划\n\n一、双方签署《贸易协定》。\n\n二、双方签署《贸易便利化协定》（以下称“便利化协定”）。\n';
  assert.deepEqual(resolved(chars, 'I').slice(0, 2), [
    '《贸易协定》 = 《贸易协定》',
    '《贸易便利化协定》 = 《贸易便利化协定》',
  ]);
});
