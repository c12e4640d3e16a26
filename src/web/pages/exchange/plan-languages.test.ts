import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languagesOfPlan, paperLanguages } from './plan-languages.ts';

const text = (language: 'zh' | 'lo' | 'en') => ({ language });
type Given = Parameters<typeof languagesOfPlan>[0];

test('DK1400 a plan of one text is in the languages of its title too; English only where a text is', () => {
  const of = (texts: Given['texts'], title: Given['title']) => languagesOfPlan({ texts, title });
  assert.deepEqual(of([text('zh')], { zh: '示例', lo: 'ຕົວຢ່າງ', en: 'Sample' }), ['zh', 'lo']);
  assert.deepEqual(of([text('zh')], { zh: '示例' }), ['zh']);
  assert.deepEqual(of([text('lo'), text('zh'), text('lo')], { en: 'Sample' }), ['lo', 'zh']);
  assert.deepEqual(of([text('en')], { en: 'Sample' }), ['en']);
});

test('DK1400 each original begins with another of the plan’s languages, and every language can be had', () => {
  const said = (original: number, ...languages: ('zh' | 'lo' | 'en')[]) =>
    paperLanguages(languages, original).map(({ language, beside }) => `${language} ${beside ?? '-'}`);
  assert.deepEqual(said(1, 'zh', 'lo'), ['zh lo', 'en -']);
  assert.deepEqual(said(2, 'zh', 'lo'), ['lo zh', 'en -']);
  assert.deepEqual(said(2, 'zh'), ['zh -', 'lo -', 'en -']);
  assert.deepEqual(said(1), ['zh -', 'lo -', 'en -']);
});
