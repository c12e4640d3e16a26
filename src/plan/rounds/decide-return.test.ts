/** Tables as they come back, and what becomes of each row. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeCode, rowKey } from './code.ts';
import { type Asked, decideReturn, leftOut, type ReturnRow } from './decide-return.ts';
import type { FormItem, Statement } from './form.ts';
import { type Cell, folded } from './read-cell.ts';
import { type FilledForm, type FormWords, readForm, type Table } from './read-form.ts';

const code = makeCode(new Uint8Array([3, 1, 4, 1, 5, 9, 2]));
const words: FormWords = {
  columns: {
    key: ['No.', '编号'],
    item: ['Commitment', '承诺事项'],
    same: ['No change', '无变化'],
    progress: ['Progress', '进展'],
    done: ['Done', '开展情况'],
    next: ['Next', '下一步'],
    due: ['Expected by', '预计完成'],
    obstacle: ['Obstacle', '困难'],
  },
  head: { person: ['Filled in by', '填表人'], post: ['Post', '职务'], phone: ['Phone', '电话'] },
};
const stageWords = new Map(
  (['not-begun', 'begun', 'substantial', 'complete'] as const).map((stage) => [folded(stage), stage]),
);
const last: Statement = { progress: 'begun', done: 'Survey made', due: '2026-12' };
const item = (number: number, said: Statement | null = null): FormItem => {
  return { key: rowKey(code, number), ref: `commitment/c${number}`, last: said };
};
const asked = (items: readonly FormItem[], said: readonly (readonly [string, Statement])[] = []): Asked => {
  return { items, said: new Map(said), ended: new Set(), words: stageWords };
};
const table = (rows: readonly (readonly Cell[])[], name = 'Form'): Table => {
  return { name, rows: rows.map((cells, i) => ({ line: i + 1, cells })), counts1904: false };
};
const filled = (...tables: readonly Table[]): FilledForm => readForm({ tables, loose: [] }, words);
const heading = ['No.', 'Commitment', 'No change', 'Progress', 'Done', 'Next', 'Expected by', 'Obstacle'];
const decide = (rows: readonly (readonly Cell[])[], with_: Asked): readonly ReturnRow[] =>
  decideReturn(filled(table([heading, ...rows])).rows, with_);
const told = (rows: readonly ReturnRow[]): readonly string[] =>
  rows.map(({ outcome, why, faults }) =>
    [outcome, why ?? '', ...faults.map(({ at, fault }) => `${at}:${fault}`)]
      .filter((part) => part !== '')
      .join(' '),
  );

test('RD10 rows and columns moved, headings in another language and notes around change nothing', () => {
  const items = [item(1), item(2, last), item(3)];
  const straight = table([
    [null, 'Code', code],
    ['Filled in by', 'Ms Sample', null, 'Phone:', 20123456],
    heading,
    [items[0]?.key ?? '', 'first', null, 'begun', 'one'],
    [items[1]?.key ?? '', 'second', 'x', 'begun', 'Survey made', null, '2026-12'],
    [items[2]?.key ?? '', 'third', null, 'complete', 'three', 'rest', { day: '2026-05-01' }],
  ]);
  const moved = table([
    ['A note that somebody wrote', null, null, null, null, null, null, null, code.toLowerCase()],
    [],
    ['电话', null, 20123456, '填表人:', 'Ms Sample'],
    [
      '困难',
      '预计完成',
      '进展',
      'a column of their own',
      '开展情况 / Done',
      '无变化',
      '下一步',
      '承诺事项',
      '编号\nNo.',
    ],
    [
      null,
      { day: '2026-05-01' },
      'COMPLETE',
      17,
      'three',
      null,
      'rest',
      'third',
      items[2]?.key.toLowerCase() ?? '',
    ],
    [],
    [null, null, 'begun', null, 'one', null, null, 'changed words', items[0]?.key ?? ''],
    [null, '2026年12月', 'begun', null, 'Survey made', '√', null, null, items[1]?.key ?? ''],
    [null, null, null, null, null, null, null, null, 'Sum: three rows'],
  ]);
  const [a, b] = [filled(straight), filled(table([['Read me']], 'Notes'), moved)];
  assert.deepEqual(a.codes, [code]);
  assert.deepEqual(b.codes, [code]);
  assert.deepEqual(a.head, { person: 'Ms Sample', phone: '20123456' });
  assert.deepEqual(b.head, { person: 'Ms Sample', phone: '20123456' });
  const said = (form: FilledForm) =>
    decideReturn(form.rows, asked(items))
      .map(({ key, outcome, statement }) => ({ key, outcome, statement }))
      .sort((x, y) => String(x.key).localeCompare(String(y.key)));
  assert.deepEqual(said(b), said(a));
  assert.deepEqual(
    said(a).map(({ outcome }) => outcome),
    ['add', 'add', 'add'],
  );
});

test('RD10 columns are known by the line of plain names where their headings were changed', () => {
  const plain = ['entente:key', null, 'entente:same', 'entente:progress', 'entente:done'];
  const form = filled(table([plain, ['ກ', 'ຂ', 'ຄ', 'ງ', 'ຈ'], [item(1).key, null, null, 'begun', 'one']]));
  assert.deepEqual(told(decideReturn(form.rows, asked([item(1)]))), ['add']);
});

test('RD10 a file without such a table has none, and says so', () => {
  const form = filled(table([['Minutes of a meeting'], ['1', 'opening', 'begun']]));
  assert.deepEqual([form.hasTable, form.codes, form.rows], [false, [], []]);
});

test('RD11 rows are added, changed with what stood before, skipped with the reason, or wrong with each fault', () => {
  const items = [item(1), item(2), item(3), item(4, last), item(5), item(6)];
  const before: Statement = { progress: 'begun', done: 'one' };
  const key = (number: number): string => items[number - 1]?.key ?? '';
  const rows = decide(
    [
      [key(1), null, null, 'begun', 'one'],
      [key(2), null, null, 'complete', 'all'],
      [key(3), null, null, 'begun', 'one'],
      [key(4), null, null, 'begun', 'Survey made', null, '2026-12'],
      [key(5), 'printed words'],
      [key(6), null, 'perhaps', '50%', null, null, '03/04/2026'],
    ],
    asked(items, [
      ['commitment/c2', before],
      ['commitment/c3', before],
    ]),
  );
  assert.deepEqual(told(rows), [
    'add',
    'change',
    'skip known',
    'skip untouched',
    'skip untouched',
    'error same:tick progress:choice due:date-two-ways',
  ]);
  assert.deepEqual([rows[1]?.before, rows[1]?.statement], [before, { progress: 'complete', done: 'all' }]);
  assert.deepEqual(rows[1]?.at, 'Form 3');
});

test('RD11 what was printed and is changed or taken away is what the row says now', () => {
  const rows = decide(
    [[item(1).key, null, null, 'substantial', null, null, '2026-12']],
    asked([item(1, last)]),
  );
  assert.deepEqual(rows[0]?.statement, { progress: 'substantial', due: '2026-12' });
});

test('RD11 words without a stage are wrong: what is not said is not made up', () => {
  assert.deepEqual(told(decide([[item(1).key, null, null, null, 'much']], asked([item(1)]))), [
    'error progress:missing',
  ]);
});

test('RD12 the tick says again what was said last time', () => {
  const whole = [item(1).key, null, '✓', 'begun', 'Survey made', null, '2026-12'];
  for (const row of [whole, [item(1).key, null, '✓']]) {
    const rows = decide([row], asked([item(1, last)]));
    assert.deepEqual([told(rows), rows[0]?.statement, rows[0]?.same], [['add'], last, true]);
  }
});

test('RD12 the tick is wrong where nothing was said before, and where the row says something else', () => {
  assert.deepEqual(told(decide([[item(1).key, null, '✓']], asked([item(1)]))), [
    'error same:same-of-nothing',
  ]);
  const other = [item(1).key, null, '✓', 'complete', 'Survey made'];
  assert.deepEqual(told(decide([other], asked([item(1, last)]))), ['error same:same-and-changed']);
});

test('RD13 a row that stands twice is wrong at both places, unless both say the same', () => {
  const one = [item(1).key, null, null, 'begun', 'one'];
  const other = [item(1).key, null, null, 'begun', 'two'];
  assert.deepEqual(told(decide([one, other], asked([item(1)]))), [
    'error key:row-twice',
    'error key:row-twice',
  ]);
  assert.deepEqual(told(decide([one, one], asked([item(1)]))), ['add', 'skip known']);
});

test('RD13 rows without a key, of another form, and of what is no longer reported on are wrong', () => {
  const foreign = rowKey(makeCode(new Uint8Array([7, 7, 7, 7, 7, 7, 7])), 1);
  const rows = decide(
    [
      [null, 'a row of their own', null, 'begun', 'more'],
      [foreign, null, null, 'begun', 'more'],
      [item(1).key, null, null, 'begun', 'more'],
    ],
    { ...asked([item(1)]), ended: new Set(['commitment/c1']) },
  );
  assert.deepEqual(told(rows), ['error key:row-without-key', 'error key:row-unknown', 'error key:row-ended']);
});

test('RD13 items that the file does not hold are named', () => {
  const items = [item(1), item(2), item(3)];
  const rows = decide([[item(2).key, null, null, 'begun']], asked(items));
  assert.deepEqual(
    leftOut(rows, items).map(({ key }) => key),
    [item(1).key, item(3).key],
  );
});
