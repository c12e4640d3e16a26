/** What people and programs write into cells, and what it means. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Cell, folded, readDay, readStage, readTick, readWords, serialDay } from './read-cell.ts';

const meant = (cell: Cell, counts1904 = false): unknown => {
  const found = readDay(cell, counts1904);
  return 'value' in found ? found.value : found.fault;
};

// Serial numbers from ECMA-376 part 1, 18.17.4.1: 1900 counts 2008-01-01 as 39448; 1904 is 1,462 days later.
test('RD3 serial numbers are days, of either count, with or without a time of day', () => {
  assert.equal(meant(39448), '2008-01-01');
  assert.equal(meant(39448.75), '2008-01-01');
  assert.equal(meant('39448'), '2008-01-01');
  assert.equal(meant(39448 - 1462, true), '2008-01-01');
  assert.equal(serialDay(39448, false), '2008-01-01');
  assert.equal(meant(12), 'date');
  assert.equal(meant(99_999), 'date');
});

test('RD3 days are read as the three countries write them', () => {
  const same: readonly Cell[] = [
    { day: '2026-03-31' },
    '2026-03-31',
    '2026-3-31',
    '2026/3/31',
    '2026.03.31',
    '2026-03-31 00:00:00',
    '20260331',
    20260331,
    '31/03/2026',
    '31.3.2026',
    '31-3-2026',
    '3/31/2026',
    '2026年3月31日',
    '2026 年 03 月 31 号',
    '2026年3月31日',
    '໓໑/໐໓/໒໐໒໖',
    'ວັນທີ 31 ມີນາ 2026',
    '31 March 2026',
    '31st Mar. 2026',
    'March 31, 2026',
    '31-Mar-2026',
    ' 31 MARCH 2026 ',
  ];
  for (const cell of same) assert.equal(meant(cell), '2026-03-31', JSON.stringify(cell));
});

test('RD3 a month or a year stays one', () => {
  for (const cell of ['2026-03', '2026/3', '2026年3月', '03/2026', '3.2026', 'March 2026', 'ມີນາ 2026'])
    assert.equal(meant(cell), '2026-03', cell);
  for (const cell of ['2026', 2026, '2026年', '໒໐໒໖']) assert.equal(meant(cell), '2026', String(cell));
  for (const cell of ['', '  ', null]) assert.equal(meant(cell), null);
});

test('RD3 what could be two days is not read; what is one either way is', () => {
  assert.equal(meant('03/04/2026'), 'date-two-ways');
  assert.equal(meant('3.4.2026'), 'date-two-ways');
  assert.equal(meant('04/04/2026'), '2026-04-04');
});

test('RD3 days that do not exist, of other calendars and far away are wrong', () => {
  for (const cell of ['2026-02-30', '31/02/2026', '2026-13', 'soon', '年底', '2026-03-31 or later', true])
    assert.equal(meant(cell), 'date', String(cell));
  for (const cell of ['31/03/2569', '2569', '0202-03-31']) assert.equal(meant(cell), 'date-far', cell);
});

test('RD4 a box is filled by any sign or word for it, and empty without', () => {
  for (const cell of ['✓', '√', 'x', 'X', '☒', '☑', 'Yes', '是', 'ແມ່ນ', 1, true, ' V '])
    assert.deepEqual(readTick(cell), { value: true }, String(cell));
  for (const cell of [null, '', '☐', '-', 'no', '否', 'ບໍ່', 0, false])
    assert.deepEqual(readTick(cell), { value: false }, String(cell));
  for (const cell of ['perhaps', '见附件', 7])
    assert.deepEqual(readTick(cell), { fault: 'tick' }, String(cell));
});

test('RD4 a stage is read from its words in any language, or in two that agree', () => {
  const words = new Map(
    (
      [
        ['Begun', 'begun'],
        ['已启动', 'begun'],
        ['ສຳເລັດ', 'complete'],
        ['Complete', 'complete'],
      ] as const
    ).map(([word, stage]) => [folded(word), stage]),
  );
  for (const cell of ['begun', ' BEGUN ', '已启动', '已启动 / Begun', '已启动\nBegun'])
    assert.deepEqual(readStage(cell, words), { value: 'begun' }, cell);
  // ຳ in one sign, and in the two that NFKC makes of it.
  assert.deepEqual(readStage('ສ\u0eb3ເລັດ', words), { value: 'complete' });
  assert.deepEqual(readStage('ສ\u0ecd\u0eb2ເລັດ', words), { value: 'complete' });
  for (const cell of ['50%', '已启动 / Complete', 'nearly', 0.5])
    assert.deepEqual(readStage(cell, words), { fault: 'choice' }, String(cell));
  assert.deepEqual(readStage('', words), { value: null });
});

test('RD4 words keep their lines, lose the blanks around them, and have a bound', () => {
  assert.deepEqual(readWords('  两列\r\n三列  '), { value: '两列\n三列' });
  assert.deepEqual(readWords(12.5), { value: '12.5' });
  assert.deepEqual(readWords('   '), { value: null });
  assert.deepEqual(readWords('字'.repeat(4_000)), { value: '字'.repeat(4_000) });
  assert.deepEqual(readWords('字'.repeat(4_001)), { fault: 'too-long' });
});
