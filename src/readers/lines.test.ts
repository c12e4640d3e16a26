/** Lines of pieces: tables between bars, what is written where. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Line, tableLines, textOf, writeLines } from './lines.ts';
import { raise } from './superscript.ts';

const line = (text: string): Line => [{ text, place: { kind: 'line', line: 1 } }];
const texts = (lines: readonly Line[]): readonly string[] => lines.map(textOf);

test('TX182 a row of cells is one line between bars, and keeps its empty cells', () => {
  const rows = [
    [[line('1')], [line('a'), line('b')], []],
    [[line('2')], [line(' ')], [line('c\n d\te')]],
  ];
  assert.deepEqual(texts(tableLines(rows)), ['| 1 | a b |  |', '| 2 |  | c d e |']);
});

test('TX182 a row without words is none', () => {
  assert.deepEqual(
    texts(
      tableLines([
        [[line(' ')], []],
        [[line('1')], [line('2')]],
      ]),
    ),
    ['| 1 | 2 |'],
  );
});

test('TX182 a table of one column, or with a cell that holds passages, is read cell by cell', () => {
  assert.deepEqual(texts(tableLines([[[line('a'), line('b')]], [[line('c')]]])), ['a', 'b', 'c']);
  const long = '双方加强合作。'.repeat(90);
  assert.deepEqual(texts(tableLines([[[line('a')], [line(long)]]])), ['a', long]);
  const many = Array.from({ length: 5 }, (_, n) => line(`p${n}`));
  assert.deepEqual(texts(tableLines([[[line('a')], many]])), ['a', 'p0', 'p1', 'p2', 'p3', 'p4']);
});

test('TX182 lines end in a line feed, and bars belong to no place', () => {
  const { chars, map } = writeLines(tableLines([[[line('1')], [line('甲')]]])).finish([[10, 20]]);
  assert.equal(chars, '| 1 | 甲 |\n');
  assert.deepEqual(
    map.spans.map(({ start, end }) => [start, end]),
    [
      [2, 3],
      [6, 7],
    ],
  );
  assert.deepEqual(map.pages, [[10, 20]]);
});

test('TX182 raised digits are digits of their own, other raised words stay as they are', () => {
  assert.equal(raise('1024'), '¹⁰²⁴');
  assert.equal(raise('th'), 'th');
  assert.equal(raise('1)'), '1)');
  assert.equal(raise(''), '');
});
