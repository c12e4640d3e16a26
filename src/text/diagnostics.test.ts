/** What is said about odd texts; and what is no structure. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { extract } from './index.ts';

const body = '一、经济\n1.扩大双边贸易。\n2.举办联合展览。\n';
function saidOf(chars: string, code: string) {
  return extract(chars).diagnostics.find((each) => each.code === code);
}

test('TX30 the example plan breaks off in 2.2.4', () => {
  const chars = readFileSync(
    new URL('../../fixtures/plans/china-laos-2024-2028.zh.txt', import.meta.url),
    'utf8',
  );
  const said = saidOf(chars, 'breaks-off');
  assert.equal(said?.facts.path, '2.2.4');
  assert.ok(String(said?.facts.words).endsWith('积极探讨中老口岸创'));
});

test('TX30 a text that ends with a mark, a date or a signature does not break off', () => {
  for (const end of ['', '某国政府\n2030年1月2日\n'])
    assert.equal(saidOf(body + end, 'breaks-off'), undefined);
});

test('TX31 mixed widths are counted', () => {
  assert.deepEqual(saidOf('1.扩大贸易,举办展览。\n2.加强合作，深化交流。\n', 'mixed-width')?.facts, {
    half: 1,
    full: 1,
  });
});

test('TX32 a text without numbering is kept whole, and that is said', () => {
  const extraction = extract('双方进行了友好会谈。\n双方表示满意。\n');
  assert.equal(extraction.provisions.length, 1);
  assert.ok(extraction.diagnostics.some((each) => each.code === 'no-numbering'));
});

test('TX33 a gap is said with both numbers', () => {
  assert.deepEqual(saidOf('一、经济\n1.扩大贸易。\n2.举办展览。\n4.加强合作。\n', 'numbering-gap')?.facts, {
    expected: 3,
    found: 4,
  });
});

test('TX34 two plans in one file', () => {
  const said = saidOf(`${body}二、人文\n1.互派学生。\n另一计划\n${body}`, 'two-plans');
  assert.equal(said?.facts.found, 1);
});

test('TX34 several plans in one file are said once, at the first of them, with how many there may be', () => {
  const next = '另一计划\n';
  const chars = [`${body}二、人文\n1.互派学生。\n`, body, body, body].join(next);
  const said = extract(chars).diagnostics.filter(({ code }) => code.endsWith('-plans'));
  assert.deepEqual(
    said.map(({ code, facts }) => [code, facts.restarts, facts.documents]),
    [['several-plans', 3, 4]],
  );
  assert.equal(said[0]?.start, chars.indexOf(next) + next.length);
});

test('TX35 lost and control characters are counted', () => {
  assert.deepEqual(saidOf(`${body}\ufffd\ufffd`, 'characters-lost')?.facts, { count: 2 });
  assert.deepEqual(saidOf(`${body}\u0001`, 'control-characters')?.facts, { count: 1 });
});

test('TX36 traditional characters among simplified ones', () => {
  assert.deepEqual(saidOf(`${body.repeat(6)}兩國`, 'traditional-characters')?.facts, { count: 1 });
});

test('TX37 pinyin residue', () =>
  assert.equal(saidOf('1.扩大贸易(mào)。\n2.举办展览。\n', 'pinyin-residue')?.facts.words, 'mào'));

test('TX38 title marks that do not pair', () => {
  assert.ok(saidOf('1.落实《渔业协定。\n2.举办展览。\n', 'title-marks-unpaired'));
  assert.equal(saidOf('1.落实《渔业协定》。\n2.举办展览。\n', 'title-marks-unpaired'), undefined);
});

test('TX39 letters inside numbers', () =>
  assert.equal(saidOf('1.到2O30年扩大贸易。\n2.举办展览。\n', 'look-alikes')?.facts.words, '2O30'));

test('TX39 曰 for 日, and letters of two scripts in one word', () => {
  assert.equal(saidOf('1.于5月3曰前扩大贸易。\n2.举办展览。\n', 'look-alikes')?.facts.words, '3曰');
  assert.equal(
    saidOf('1. The p\u0430rties shall meet.\n2. They shall trade.\n', 'look-alikes')?.facts.words,
    '\u0430',
  );
  for (const right of ['1.子曰：三人行。\n2.举办展览。\n', '1.于5月3日前扩大贸易。\n2.发展3D打印和5G。\n'])
    assert.equal(saidOf(right, 'look-alikes'), undefined);
});

test('TX37 tones of pinyin in Latin words and names are no residue', () => {
  assert.equal(saidOf('1.扩大同圣多美（São Tomé）的贸易。\n2.举办展览。\n', 'pinyin-residue'), undefined);
  assert.equal(saidOf('1.扩大贸易 (màoyì)。\n2.举办展览。\n', 'pinyin-residue'), undefined);
  assert.equal(saidOf('1.扩大贸易màoyì。\n2.举办展览。\n', 'pinyin-residue')?.facts.words, 'màoyì');
});

const pathsOf = (chars: string): string[] =>
  extract(chars)
    .provisions.slice(1)
    .map((each) => `${each.path} ${each.label ?? each.heading}`);

test('TX12 coordinates, pages, years, tables, notes and links are no provisions', () => {
  const noise = '22.3度以东的海域。\n7\n2030年是合作之年。\n| 1. | 表格 |\n[^1]: 见附件。\n* [导航](#a)\n';
  assert.deepEqual(pathsOf(`1.扩大贸易。\n${noise}2.举办展览。\n`), ['1 1.', '2 2.']);
});

test('TX13 a letter that is a roman number too is read by its place', () => {
  const letters = 'abcdefghi'.split('').map((letter) => `(${letter}) item ${letter};\n`);
  assert.equal(pathsOf(`Article 1\nTerms\n${letters.join('')}`).length, 10);
  assert.deepEqual(pathsOf('1. Terms:\n(a) one:\n(i) first;\n(ii) second;\n(b) two.\n'), [
    '1 1.',
    '1.1 (a)',
    '1.1.1 (i)',
    '1.1.2 (ii)',
    '1.2 (b)',
  ]);
});

test('TX14 the prevailing script tells the language', () => {
  assert.equal(extract('Plan 计划：双方将加强合作。').language, 'zh');
  assert.equal(extract('ທັງສອງຝ່າຍຈະຮ່ວມມືກັນ (MOU).').language, 'lo');
  assert.equal(extract('The two sides (双方) will meet every year in June.').language, 'en');
});

test('TX919 passages in the wrong order are said', () => {
  const part = (number: string): string => `${number}、加强第${number}方面合作。\n双方举行会议。\n`;
  const inOrder = ['一', '二', '三', '四', '五', '六'];
  assert.equal(saidOf(inOrder.map(part).join(''), 'pages-out-of-order'), undefined);
  assert.deepEqual(
    saidOf(['一', '二', '五', '六', '三', '四'].map(part).join(''), 'pages-out-of-order')?.facts,
    { found: 5, after: 2 },
  );
});

test('TX919 page numbers in the wrong order are said', () => {
  const page = (number: number): string => `双方将举办第${number}次展览。\n\n- ${number} -\n\n`;
  assert.deepEqual(saidOf([3, 4, 1, 2].map(page).join(''), 'pages-out-of-order')?.facts, {
    found: 1,
    after: 4,
  });
  assert.equal(saidOf([1, 2, 3, 4].map(page).join(''), 'pages-out-of-order'), undefined);
});

test('TX919 a numbering that begins anew under each heading is in order', () => {
  const chars = '一、经济\n1.扩大贸易。\n2.举办展览。\n3.修路。\n二、文化\n1.交流。\n2.互访。\n3.展览。\n';
  assert.equal(saidOf(chars, 'pages-out-of-order'), undefined);
});
