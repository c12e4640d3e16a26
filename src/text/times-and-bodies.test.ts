/** Times, quantities, bodies and states that were told wrongly in three languages. Invented sentences. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './index.ts';

/** Type and words of each mention in the second provision of a text, after a first one that says nothing. */
function mentions(sentence: string, front = 'Plan\n\nThe Parties met.\n\n'): string[] {
  const isHan = /[\u4e00-\u9fff]/.test(sentence);
  const chars = isHan
    ? `计划\n\n一、加强合作。\n二、${sentence}\n`
    : `${front}1. They meet.\n\n2. ${sentence}\n`;
  return extract(chars).mentions.map(({ type, text }) => `${type} ${text.replace(/\s+/g, ' ')}`);
}

test('TX1413 a day in the lines before the first provision is a time, also at a paragraph’s beginning', () => {
  const chars =
    'JOINT STATEMENT\n\nOn May 3, 2031, President Ann Lake of Arvenia and Prime Minister Ben\nShore of Luria met in Port Sud.\n\nI. TRADE\n\n1. They will trade.\n';
  assert.deepEqual(
    extract(chars)
      .mentions.map(({ type, text }) => `${type} ${text}`)
      .slice(0, 1),
    ['T May 3, 2031'],
  );
  const zh = '计划\n\n县人民政府办公室\n二〇三一年五月三日\n\n一、修路。\n二、建桥。\n';
  assert.ok(extract(zh).mentions.some(({ type, text }) => type === 'T' && text === '二〇三一年五月三日'));
});

test('TX1414 years that are compared with, academic years, lengths that are gone and a year’s day are times', () => {
  assert.deepEqual(mentions('Use will fall as compared with 2029.'), ['T 2029']);
  assert.deepEqual(mentions('The survey will be ready in 2031/2032.'), ['T 2031/2032']);
  assert.deepEqual(mentions('Fourteen years ago the Parties met.'), ['T Fourteen years ago']);
  assert.deepEqual(mentions('They will report by 30 April annually for the latest fiscal year.'), [
    'T 30 April annually',
    'T latest fiscal year',
  ]);
  assert.deepEqual(mentions('They will hold a three-week consultation.'), ['T three-week']);
});

test('TX1415 what is counted goes on over "per" and behind letters', () => {
  assert.deepEqual(mentions('Cut use to 250 prescriptions per 1000 inhabitants per year.'), [
    'Q 250 prescriptions per 1000 inhabitants per year',
  ]);
  assert.deepEqual(mentions('Open 30% to 50% of the archival GC records.'), [
    'Q 30% to 50% of the archival GC records',
  ]);
});

test('TX1416 a report with its title is a paper, a platform, a facility and a body of an office ways of working together', () => {
  assert.deepEqual(mentions('They will publish the Report on Lake Levels and the World River Report.'), [
    'I Report on Lake Levels',
    'I World River Report',
  ]);
  assert.deepEqual(mentions('They will attend the Global Platform for Lake Safety.'), [
    'M Global Platform for Lake Safety',
  ]);
  assert.deepEqual(mentions('They will pay into the Lakes Facility.'), ['M Lakes Facility']);
  assert.deepEqual(mentions('Agencies will staff the Data Governance Body (DGB).'), [
    'M Data Governance Body',
    'M DGB',
  ]);
});

test('TX1417 a state that is spoken of after "in", "against" or "from" does not act', () => {
  assert.deepEqual(
    mentions('The leaders deplored the war in Iceland and stressed it is causing suffering.'),
    ['L Iceland'],
  );
  assert.deepEqual(
    mentions('They will buy grain from Iceland and the Russian Federation, to ease tension.'),
    ['L Iceland', 'L Russian Federation'],
  );
  assert.deepEqual(mentions('It deplored the acts by the Russian Federation against Iceland.'), [
    'L Russian Federation',
    'L Iceland',
  ]);
});

test('TX1417 a group in whose name a text is made is a party, and its members are', () => {
  assert.deepEqual(
    extract(
      'G20 Lakes Declaration\n\n1. The G20 will trade with Japan.\n\n2. The G20 will help Chad.\n',
    ).mentions.map(({ type, text }) => `${type} ${text}`),
    ['L Chad'],
  );
});

test('TX1418 at once, at any time and within a set time are times in Chinese; a headquarters is a mechanism', () => {
  assert.deepEqual(mentions('发现险情要立即报告，随时掌握水情，限期整改。'), ['T 立即', 'T 随时', 'T 限期']);
  assert.deepEqual(mentions('向国家防汛应急工作指挥部办公室报告。'), ['M 国家防汛应急工作指挥部办公室']);
});

test('TX1419 a province or town that acts is no place; one in which something is done is', () => {
  assert.deepEqual(mentions('广东省与澳门特别行政区协商建立共享机制。'), []);
  assert.deepEqual(mentions('由珠海市承接社会管理事务。'), []);
  assert.deepEqual(mentions('协调广东省有关单位支持开发建设。'), []);
  assert.deepEqual(mentions('在广东省建设养护站。'), ['L 广东省']);
});

test('TX1420 how something is done at one window names nothing; thoughts that guide are frameworks', () => {
  assert.deepEqual(mentions('推行“一网通办”，提供“一站式服务”。'), []);
  assert.deepEqual(mentions('践行社会主义核心价值观，落实“一带一路”倡议。'), [
    'F 社会主义核心价值观',
    'F “一带一路”倡议',
  ]);
});
