/** What is told from the lines of pages: columns, furniture, notes, paragraphs. The lines are made by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../lines.ts';
import { type Column, toColumns } from './columns.ts';
import { takeFootnotes } from './footnotes.ts';
import { type PageRows, withoutFurniture } from './furniture.ts';
import { toParagraphs } from './paragraphs.ts';
import { boxOf, type Segment } from './rows.ts';

interface Given {
  readonly page?: number;
  readonly left?: number;
  readonly right?: number;
  readonly size?: number;
  readonly font?: string;
}
function segment(text: string, base: number, given: Given = {}): Segment {
  const { page = 1, left = 70, right = 520, size = 12, font = 'F' } = given;
  return { text, base, page, left, right, size, font };
}
const page = (rows: readonly (readonly Segment[])[], number = 1): PageRows => ({
  page: number,
  height: 842,
  rows,
});
const wordsOf = (rows: readonly (readonly Segment[])[]): readonly string[] =>
  rows.map((row) => row.map(({ text }) => text).join(' '));
const column = (rows: readonly (readonly Segment[])[], side: Column['side'] = 'whole'): Column => ({
  rows,
  left: 70,
  right: 520,
  side,
});
const paragraphsOf = (...columns: readonly Column[]): readonly string[] =>
  toParagraphs(columns, [595, 595, 595]).lines.map(textOf);

test('TX179 a box is around the letters, from the upper left corner', () => {
  assert.deepEqual(
    boxOf(segment('x', 100.04, { left: 70.06, right: 99.96, size: 10 })),
    [70.1, 91.2, 100, 102.4],
  );
});

test('TX179 two full sides with a gutter are columns; lines across part them', () => {
  const left = { left: 70, right: 285 };
  const right = { left: 305, right: 520 };
  const pair = (n: number): readonly Segment[] => [
    segment(`l${n}`, 100 + n * 15, left),
    segment(`r${n}`, 100 + n * 15, right),
  ];
  const rows = [
    [segment('head', 85)],
    ...[0, 1, 2, 3, 4, 5].map(pair),
    [segment('middle', 200)],
    ...[8, 9, 10].map(pair),
  ];
  const columns = toColumns(rows);
  assert.deepEqual(
    columns.map(({ side, rows: own }) => [side, wordsOf(own).join(' ')]),
    [
      ['whole', 'head'],
      ['left', 'l0 l1 l2 l3 l4 l5'],
      ['right', 'r0 r1 r2 r3 r4 r5'],
      ['whole', 'middle'],
      ['left', 'l8 l9 l10'],
      ['right', 'r8 r9 r10'],
    ],
  );
});

test('TX179 short entries side by side, few lines, and ragged gaps are no columns', () => {
  const entries = Array.from({ length: 10 }, (_, n) => [
    segment(`${n}`, 100 + n * 15, { left: 70, right: 80 }),
    segment('entry', 100 + n * 15, { left: 300, right: 330 }),
  ]);
  assert.equal(toColumns(entries).length, 1);
  const few = Array.from({ length: 3 }, (_, n) => [
    segment('a', 100 + n * 15, { right: 285 }),
    segment('b', 100 + n * 15, { left: 305 }),
  ]);
  assert.equal(toColumns(few).length, 1);
  assert.deepEqual(toColumns([]), []);
});

test('TX179 heads that change their number, on left or right pages alone, are furniture', () => {
  const pages = [1, 2, 3, 4].map((n) =>
    page(
      [
        [segment(n % 2 === 0 ? `Left ${n}` : 'Right head', 40, { page: n })],
        [segment(`body ${'abcd'[n]} one`, 100, { page: n })],
        [segment(`body ${'wxyz'[n]} two`, 115, { page: n })],
        [segment(`Page ${n} of 4`, 810, { page: n })],
      ],
      n,
    ),
  );
  const bare = withoutFurniture(pages);
  assert.equal(bare.lines, 8);
  assert.deepEqual(
    bare.pages.map(({ rows }) => rows.length),
    [2, 2, 2, 2],
  );
});

test('TX179 page numbers of every form are furniture at the edge of a page, and nowhere else', () => {
  for (const number of [
    '3',
    '- 3 -',
    '— 3 —',
    '第3页',
    '第 3 页 共 9 页',
    '3/9',
    'iv',
    'Page 3',
    'ໜ້າ ໓',
    '三',
  ]) {
    const rows = [[segment('Words.', 100)], [segment('More.', 115)], [segment(number, 800)]];
    assert.deepEqual(
      wordsOf(withoutFurniture([page(rows)]).pages[0]?.rows ?? []),
      ['Words.', 'More.'],
      number,
    );
    const inside = [[segment('Words.', 100)], [segment(number, 400)], [segment('More.', 600)]];
    assert.equal(withoutFurniture([page(inside)]).lines, 0, number);
  }
  for (const words of ['3. Trade', '2025年', 'Annex 3', '第三条']) {
    const rows = [[segment('Words.', 100)], [segment(words, 800)]];
    assert.equal(withoutFurniture([page(rows)]).lines, 0, words);
  }
});

test('TX179 a number that stands close to the text at the foot of a page is text', () => {
  const rows = [[segment('The sum is', 785)], [segment('12', 800)]];
  assert.equal(withoutFurniture([page(rows)]).lines, 0);
});

test('TX179 notes are small lines at a page’s end that begin with a mark', () => {
  const small = { size: 9 };
  const first = page([
    [segment('Text that is long enough to count', 100)],
    [segment('¹ Note one', 700, small)],
    [segment('goes on', 711, small)],
    [segment('² Note two', 722, small)],
  ]);
  const second = page(
    [
      [segment('More of the text that is long', 100, { page: 2 })],
      [segment('small print', 700, { page: 2, ...small })],
    ],
    2,
  );
  const { pages, notes } = takeFootnotes([first, second]);
  assert.deepEqual(
    pages.map(({ rows }) => wordsOf(rows)),
    [['Text that is long enough to count'], ['More of the text that is long', 'small print']],
  );
  assert.deepEqual(notes.map(wordsOf), [['¹ Note one', 'goes on'], ['² Note two']]);
});

test('TX179 a page that is all small print keeps it', () => {
  const rows = [[segment('1 small', 100, { size: 8 })], [segment('2 small', 112, { size: 8 })]];
  const big = page([[segment('a text of many more characters than the other', 100, { page: 2 })]], 2);
  const { notes } = takeFootnotes([page(rows), big]);
  assert.deepEqual(notes, []);
});

test('TX179 Chinese lines join without a space, Latin ones with one, numbers and dashes as they are', () => {
  const full = (text: string, base: number): readonly Segment[] => [segment(text, base)];
  assert.deepEqual(paragraphsOf(column([full('双方加强', 100), full('合作', 117)])), ['双方加强合作']);
  assert.deepEqual(paragraphsOf(column([full('joint', 100), full('work', 117)])), ['joint work']);
  assert.deepEqual(paragraphsOf(column([full('于2024-', 100), full('2028年', 117)])), ['于2024-2028年']);
  assert.deepEqual(paragraphsOf(column([full('第3', 100), full('条', 117)])), ['第3条']);
});

test('TX179 Lao lines join without a space, but for the word that always has one', () => {
  const full = (text: string, base: number): readonly Segment[] => [segment(text, base)];
  assert.deepEqual(paragraphsOf(column([full('ຮ່ວມ', 100), full('ມື', 117)])), ['ຮ່ວມມື']);
  assert.deepEqual(paragraphsOf(column([full('ການຄ້າ ແລະ', 100), full('ການລົງທຶນ', 117)])), [
    'ການຄ້າ ແລະ ການລົງທຶນ',
  ]);
});

test('TX179 other letters, a wider gap and an indent part lines that are full', () => {
  const rows = (next: Segment): readonly (readonly Segment[])[] => [
    [segment('full line one', 100)],
    [segment('full line two', 117)],
    [next],
    [segment('full line four', 151)],
  ];
  const countOf = (next: Segment): number => paragraphsOf(column(rows(next))).length;
  assert.equal(countOf(segment('full line three', 134)), 1);
  assert.equal(countOf(segment('larger letters', 134, { size: 16 })), 3);
  assert.equal(countOf(segment('indented', 134, { left: 94 })), 2);
  assert.equal(
    paragraphsOf(
      column([
        [segment('full one', 100)],
        [segment('full two', 117)],
        [segment('far', 150)],
        [segment('full', 167)],
      ]),
    ).length,
    2,
  );
});

test('TX179 a label after a full stop begins a paragraph, one in the middle of a sentence does not', () => {
  const rows = (before: string, next: string): readonly (readonly Segment[])[] => [
    [segment(before, 100)],
    [segment(next, 117)],
  ];
  assert.equal(paragraphsOf(column(rows('双方合作。', '（二）加强交流'))).length, 2);
  assert.equal(paragraphsOf(column(rows('ຮ່ວມມື.', 'ມາດຕາ ໒ ການຄ້າ'))).length, 2);
  assert.equal(paragraphsOf(column(rows('agreed.', 'Article 7 applies'))).length, 2);
  assert.equal(paragraphsOf(column(rows('in accordance with', 'Article 7 of the treaty'))).length, 1);
});

test('TX179 parts of one printed line stay on it, and never run on into the next', () => {
  const signatures = [
    segment('For Lanze', 100, { right: 150 }),
    segment('For Chanthala', 100, { left: 350 }),
  ];
  assert.deepEqual(paragraphsOf(column([signatures, [segment('Minister', 117)]])), [
    'For Lanze\tFor Chanthala',
    'Minister',
  ]);
});

test('TX179 soft hyphens always go, hard ones by what the text shows', () => {
  const given = (first: string, second: string, more = ''): readonly string[] =>
    paragraphsOf(column([[segment(first, 100)], [segment(second, 117)], [segment(more, 160)]]));
  assert.equal(given('co\u00ad', 'operation')[0], 'cooperation');
  assert.equal(given('co-', 'operation')[0], 'cooperation');
  assert.equal(given('co-', 'operation', 'their co-operation grows')[0], 'co-operation');
  assert.equal(given('Lao-', 'Chinese')[0], 'Lao-Chinese');
});
