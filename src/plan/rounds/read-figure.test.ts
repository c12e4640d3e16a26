/** Numbers as people and programs write them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cell } from './read-cell.ts';
import { isSameUnit, readAmount, readCount } from './read-figure.ts';

const amount = (cell: Cell, unit = 'km'): string | null => {
  const read = readAmount(cell, unit);
  return 'value' in read ? read.value : read.fault;
};
const count = (cell: Cell): number | string | null => {
  const read = readCount(cell);
  return 'value' in read ? read.value : read.fault;
};

test('RD942 a number is read in the digits and with the separators of each country', () => {
  const written: readonly (readonly [Cell, string])[] = [
    [98, '98'],
    [97.8, '97.8'],
    [0.1 + 0.2, '0.3'],
    ['97.8', '97.8'],
    ['97,8', '97.8'],
    ['0,125', '0.125'],
    ['0097.50', '97.5'],
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['1 234 567', '1234567'],
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ['１２３．５', '123.5'],
    ['໑໒໓', '123'],
    ['-3', '-3'],
    ['−3', '-3'],
    ['+3', '3'],
    ['0', '0'],
    ['-0', '0'],
  ];
  for (const [cell, wanted] of written) assert.equal(amount(cell), wanted, String(cell));
});

test('RD942 a number that could be two is not read, and neither is what is none', () => {
  for (const cell of ['1,234', '1.234', '12.345', '123,456'])
    assert.equal(amount(cell), 'number-two-ways', cell);
  for (const cell of ['about 12', '1,23,4', '1.2.3', '12/13', '-', true, { day: '2026-03-01' }, '1e5'])
    assert.notEqual(amount(cell)?.replace(/\D/g, ''), cell, String(cell));
  for (const cell of ['about 12', '1,23,4', '1.2.3', true, { day: '2026-03-01' }] as const)
    assert.equal(amount(cell), 'decimal', String(cell));
  assert.equal(amount('1234567890123456'), 'decimal', 'more digits than are kept');
});

test('RD942 a unit behind the number is the one that was asked for', () => {
  assert.equal(amount('12 km'), '12');
  assert.equal(amount('12 KM'), '12');
  assert.equal(amount('12km²'), 'unit');
  assert.equal(amount('12 m'), 'unit');
  assert.equal(amount('3.5万', '人'), 'unit');
  for (const cell of ['97.8%', '97.8 ％', '97.8 percent', '97.8 ເປີເຊັນ'])
    assert.equal(amount(cell, 'percent'), '97.8', cell);
  assert.equal(amount('97.8%', 'lines'), 'unit');
  assert.ok(isSameUnit('%', '百分比'));
  assert.ok(!isSameUnit('%', '人'));
});

test('RD942 an empty cell is no number', () => {
  for (const cell of [null, '', '  '])
    assert.deepEqual([readAmount(cell, 'km'), readCount(cell)], [{ value: null }, { value: null }]);
});

test('RD942 a count is whole and not negative; a thousand is a thousand, and people may stand behind it', () => {
  const written: readonly (readonly [Cell, number])[] = [
    [12, 12],
    [0, 0],
    ['1,234', 1234],
    ['1.234', 1234],
    ['12人', 12],
    ['12 ຄົນ', 12],
    ['12 people', 12],
    ['໑໒', 12],
  ];
  for (const [cell, wanted] of written) assert.equal(count(cell), wanted, String(cell));
  for (const cell of [1.5, -1, '1,5', '-1', 'twelve', '12 km', true, Number.NaN])
    assert.equal(count(cell), 'count', String(cell));
});
