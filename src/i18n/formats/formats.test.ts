/** Numbers, dates and lists. Expected forms are CLDR's for zh-Hans-CN, lo-LA and en-GB. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDate, formatInstant, formatInstantDay, formatList, formatNumber } from '../index.ts';

test('DK55 thousands are grouped and decimals marked as the language does', () => {
  assert.equal(formatNumber('en', 1234567.5), '1,234,567.5');
  assert.equal(formatNumber('zh', 1234567.5), '1,234,567.5');
  assert.equal(formatNumber('lo', 1234567.5), '1.234.567,5');
  assert.equal(formatNumber('lo', -1000), '−1.000');
  assert.equal(formatNumber('en', 999), '999');
  assert.equal(formatNumber('en', Number.NaN), '–');
});

test('DK56 a partial date is written as precisely as it is known', () => {
  assert.equal(formatDate('en', '2026'), '2026');
  assert.equal(formatDate('en', '2026-03'), 'March 2026');
  assert.equal(formatDate('en', '2026-03-03'), '3 March 2026');
  assert.equal(formatDate('zh', '2026'), '2026年');
  assert.equal(formatDate('zh', '2026-03'), '2026年3月');
  assert.equal(formatDate('zh', '2026-12-31'), '2026年12月31日');
  assert.equal(formatDate('lo', '2026'), '2026');
  assert.equal(formatDate('lo', '2026-03'), 'ມີນາ 2026');
  assert.equal(formatDate('lo', '2026-03-03'), '3 ມີນາ 2026');
});

test('DK56 what is no partial date is shown as it came', () => {
  assert.equal(formatDate('en', 'early in the plan'), 'early in the plan');
  assert.equal(formatInstant('en', 'soon', 'UTC'), 'soon');
});

test('DK56 an instant is written in the zone that was named', () => {
  assert.equal(formatInstant('en', '2026-03-03T18:05:00Z', 'Asia/Vientiane'), '4 March 2026, 01:05');
  assert.equal(formatInstant('zh', '2026-03-03T18:05:00Z', 'Asia/Shanghai'), '2026年3月4日 02:05');
  assert.equal(formatInstantDay('lo', '2026-03-03T18:05:00Z', 'Asia/Vientiane'), '4 ມີນາ 2026');
});

test('DK57 a list is joined as the language joins it', () => {
  assert.equal(formatList('en', ['A', 'B', 'C']), 'A, B and C');
  assert.equal(formatList('zh', ['甲', '乙', '丙']), '甲、乙和丙');
  assert.equal(formatList('lo', ['ກ', 'ຂ', 'ຄ']), 'ກ, ຂ ແລະ ຄ');
  assert.equal(formatList('lo', ['ກ', 'ຂ']), 'ກ ແລະ ຂ');
  assert.equal(formatList('en', ['A']), 'A');
  assert.equal(formatList('en', []), '');
});
