/** Words of choices on papers and sheets: whose something is, by the party's name. Parties are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayCell } from '../../export/words/index.ts';
import { objectType } from '../../plan/objects/index.ts';
import { choiceCell } from '../index.ts';

const parties = [
  { code: 'al', name: { zh: '安澜', lo: 'ອັນລານ', en: 'Anlan' }, ours: true },
  { code: 'ct', name: { zh: '占塔拉', lo: 'ຈັນທາລາ', en: 'Chanthala' }, ours: false },
  { code: 'px', name: { zh: '普赛', lo: 'ພູໄຊ', en: 'Phuxai' }, ours: false },
];

function say(language: 'zh' | 'lo' | 'en', type: string, field: string, word: string, of = parties): string {
  const declared = objectType(type)?.fields[field];
  if (declared?.kind !== 'choice') return assert.fail(field);
  return sayCell(language, choiceCell(declared, of, word));
}

test('EX1851 on papers and sheets a side is the party, one of the others, all of them, or none of the parties', () => {
  assert.deepEqual(
    (['zh', 'lo', 'en'] as const).map((language) => say(language, 'body', 'side', 'px')),
    ['普赛', 'ພູໄຊ', 'Phuxai'],
  );
  assert.equal(say('en', 'body', 'side', 'theirs'), 'one of Chanthala, Phuxai');
  assert.equal(say('zh', 'body', 'side', 'theirs'), '占塔拉、普赛之一');
  assert.equal(say('zh', 'further-commitment', 'actor', 'both'), '各方');
  assert.equal(say('zh', 'body', 'side', 'third'), '计划各方以外');
  assert.equal(say('zh', 'meeting', 'host', 'ct'), '占塔拉');
});

test('EX1851 between two parties the words stay what they were', () => {
  const two = parties.slice(0, 2);
  assert.equal(say('zh', 'body', 'side', 'theirs', two), '对方');
  assert.equal(say('en', 'further-commitment', 'actor', 'both', two), 'Both');
  assert.equal(say('zh', 'body', 'side', 'third', two), '第三方');
  assert.equal(say('zh', 'mechanism', 'form', 'forum'), '多边论坛');
});
