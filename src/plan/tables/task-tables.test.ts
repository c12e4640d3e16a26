/** How tables of tasks are read: headings, lines, names, deadlines, codes. Tables are invented, as offices of three languages keep them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folded } from '../rounds/index.ts';
import { decideTaskRow, type KnownTask, type TaskWorld } from './decide-task-row.ts';
import { findNames } from './find-names.ts';
import { columnOf, findTable, type SourceTable } from './read-columns.ts';
import { readDeadline } from './read-deadline.ts';
import { isTaskLine, languageOf, readTaskRow } from './read-task-row.ts';
import { readTaskCode, taskCode, taskSigns } from './task-code.ts';

type Cells = SourceTable['rows'][number]['cells'];
const sheet = (name: string, ...rows: readonly Cells[]): SourceTable => {
  return { name, counts1904: false, rows: rows.map((cells, i) => ({ line: i + 1, cells })) };
};

const chinese = sheet(
  '附件1',
  ['2026年重点任务分解表'],
  [null, null, null, null, '2026年3月'],
  ['序号', '任务内容', '牵头单位', '配合单位', '完成时限', '备注'],
  ['一、经贸'],
  [1, '起草港口合作规划', '交通运输部', '商务部、外交部', '2026年6月底前', null],
  [2, '召开联委会', '商务部', null, '长期', '每年一次'],
);
const lao = sheet(
  'ບັນຊີ',
  ['ລ/ດ', 'ເນື້ອໃນວຽກ', 'ພາກສ່ວນຮັບຜິດຊອບ', 'ກຳນົດເວລາ'],
  [1, 'ຮ່າງແຜນ', 'ກະຊວງ ກ', '30/06/2026'],
);
const english = sheet(
  'List',
  ['Task no.', 'Action', 'Responsible', 'Deadline'],
  ['A-1', 'Draft a plan', 'Ministry', 'June 2026'],
);

test('OB841 columns are known by their headings in each of the three languages, below whatever stands above', () => {
  const read = (table: SourceTable) => {
    const found = findTable([table]);
    return [found?.heading, found?.columns.map(({ column }) => column)];
  };
  assert.deepEqual(read(chinese), [3, [null, 'title', 'lead', 'support', 'due', 'notes']]);
  assert.deepEqual(read(lao), [1, [null, 'title', 'lead', 'due']]);
  assert.deepEqual(read(english), [1, ['number', 'title', 'lead', 'due']]);
});

test('OB841 the sheet with most known headings is taken; sheet, line and columns may be said otherwise', () => {
  const cover = sheet('封面', ['关于印发任务清单的通知'], ['各单位', '请按时', '完成']);
  assert.equal(findTable([cover, english, chinese])?.sheet, 2);
  assert.equal(findTable([cover, chinese], { sheet: 0 })?.sheet, 0);
  const said = findTable([chinese], { heading: 5, columns: ['number', 'title', null, 'lead'] });
  assert.deepEqual(
    said?.lines.map(({ line }) => line),
    [6],
  );
  assert.deepEqual(
    said?.columns.map(({ column }) => column),
    ['number', 'title', null, 'lead', null, null],
  );
  assert.equal(findTable([]), null);
});

test('OB841 a heading is known with notes and brackets in it, or in two languages; other words are none', () => {
  assert.equal(columnOf('牵头单位（第一个为主）*'), 'lead');
  assert.equal(columnOf(' 完成 时限： '), 'due');
  assert.equal(columnOf('牵头单位\nLead body'), 'lead');
  assert.equal(columnOf('牵头单位 / Due'), null);
  assert.equal(columnOf('经费'), null);
  assert.equal(columnOf(12), null);
});

test('OB841 without headings that are known the first line with three words is offered as such', () => {
  const table = sheet('x', ['Plan'], ['甲', '乙', '丙'], ['1', '2', '3']);
  const found = findTable([table]);
  assert.equal(found?.heading, 2);
  assert.deepEqual(
    found?.columns.map(({ heading, sample, column }) => [heading, sample, column]),
    [
      ['甲', '1', null],
      ['乙', '2', null],
      ['丙', '3', null],
    ],
  );
});

test('OB841 a heading between the lines is no task', () => {
  const found = findTable([chinese]);
  assert.ok(found);
  assert.deepEqual(
    found.lines.filter((line) => isTaskLine(line, found.columns)).map(({ line }) => line),
    [5, 6],
  );
});

test('OB842 words are kept in the language of their letters, two languages of a cell apart', () => {
  assert.deepEqual(['贸易', 'ການຄ້າ', 'Trade 2', '2 ການຄ້າ Trade'].map(languageOf), ['zh', 'lo', 'en', 'lo']);
  const table = findTable([
    sheet('x', ['任务', '完成标准', '牵头单位'], ['规划\nPlan', '稿件\n送签', '商务部']),
  ]);
  assert.ok(table);
  const [line] = table.lines;
  assert.ok(line);
  const { set } = readTaskRow(line, table.columns, false);
  assert.deepEqual(set.title, [
    { language: 'zh', text: '规划' },
    { language: 'en', text: 'Plan' },
  ]);
  assert.deepEqual(set.measure, [{ language: 'zh', text: '稿件\n送签' }]);
});

test('OB846 deadlines are read as far as they name a date', () => {
  const cases: readonly (readonly [string | number | { day: string }, string])[] = [
    ['2026年6月30日前', '2026-06-30'],
    ['2026年6月底前', '2026-06'],
    ['2026年底前', '2026'],
    ['2026年12月底', '2026-12'],
    ['2026年上半年', '2026-06'],
    ['2026年下半年', '2026-12'],
    ['2026年第三季度', '2026-09'],
    ['2026 Q1', '2026-03'],
    ['Q4 2026', '2026-12'],
    ['by the end of June 2026', '2026-06'],
    ['by 30 June 2026', '2026-06-30'],
    ['ກ່ອນ ວັນທີ 30 ມິຖຸນາ 2026', '2026-06-30'],
    ['ພາຍໃນ 2026', '2026'],
    ['2026-06', '2026-06'],
    ['2026年6月30日\n30 ມິຖຸນາ 2026', '2026-06-30'],
    [{ day: '2026-06-30' }, '2026-06-30'],
    [46203, '2026-06-30'],
  ];
  for (const [cell, date] of cases)
    assert.deepEqual(readDeadline(cell, false), { date, endless: false }, JSON.stringify(cell));
});

test('OB846 what goes on has no date; what names none, or two, is wrong', () => {
  for (const cell of ['长期', '持续推进', 'Ongoing', 'ຕໍ່ເນື່ອງ'])
    assert.deepEqual(readDeadline(cell, false), { date: null, endless: true }, cell);
  assert.deepEqual(readDeadline(null, false), { date: null, endless: false });
  assert.deepEqual(readDeadline('2026年6月\nJuly 2026', false), { fault: 'date-two-ways' });
  assert.deepEqual(readDeadline('尽快', false), { fault: 'date' });
  assert.deepEqual(readDeadline('2026-02-30', false), { fault: 'date' });
  assert.deepEqual(readDeadline('03/04/2026', false), { fault: 'date-two-ways' });
});

const bodies = new Map(
  Object.entries({
    商务部: 'b/1',
    外交部: 'b/2',
    国家发展和改革委员会: 'b/3',
    'Ministry of Trade and Industry': 'b/4',
    Customs: 'b/5',
  }).map(([name, ref]) => [folded(name), ref] as const),
);

test('OB845 several names in a cell are told apart, a whole name before its parts', () => {
  const of = (text: string) => findNames(text, bodies);
  assert.deepEqual(of('商务部、外交部'), { found: ['b/1', 'b/2'], unknown: [] });
  assert.deepEqual(of('国家发展和改革委员会、商务部和外交部'), { found: ['b/3', 'b/1', 'b/2'], unknown: [] });
  assert.deepEqual(of('商务部\n外交部；商务部'), { found: ['b/1', 'b/2'], unknown: [] });
  assert.deepEqual(of('Ministry of Trade and Industry, Customs'), { found: ['b/4', 'b/5'], unknown: [] });
  assert.deepEqual(of('Customs and Ministry of Trade and Industry'), { found: ['b/5', 'b/4'], unknown: [] });
  assert.deepEqual(of('商务部（牵头）、海关总署等'), { found: ['b/1'], unknown: ['海关总署'] });
  assert.deepEqual(of('  '), { found: [], unknown: [] });
});

const id = '01a2b3c4-0000-7000-8000-00ffffffffff';

test('OB842 a code names the task and the version, however it is written', () => {
  assert.equal(taskSigns(id), 'ZZZZZZZZ');
  assert.equal(taskSigns('01a2b3c4-0000-7000-8000-000000000001'), '00000001');
  assert.equal(taskCode(id, 3), 'ZZZZZZZZ-3');
  assert.deepEqual(readTaskCode('ZZZZZZZZ-3'), { signs: 'ZZZZZZZZ', version: 3 });
  assert.deepEqual(readTaskCode(' zzzzzzzz – 12 '), { signs: 'ZZZZZZZZ', version: 12 });
  assert.deepEqual(readTaskCode('OOOOOOOl'), { signs: '00000001', version: null });
  assert.equal(readTaskCode('2026-01'), null);
  assert.equal(readTaskCode('ZZZZZZZ'), null);
});

const task: KnownTask = {
  id,
  version: 5,
  values: { number: '2026-01', title: { zh: '规划', en: 'Plan' }, state: 'in-hand', due: '2026-06' },
};
const world: TaskWorld = {
  bodies,
  issuers: new Map([[folded('甲办〔2026〕3号'), 'letter/1']]),
  places: new Map([
    ['2.1.3–2', ['commitment/a']],
    ['2.1.3', ['commitment/a', 'commitment/b']],
  ]),
  bySigns: new Map([['ZZZZZZZZ', [task]]]),
  byNumber: new Map([['2026-01', [task]]]),
  byTitle: new Map([
    ['规划', [task]],
    ['twice', [task, { ...task, id: 'x' }]],
  ]),
};

/** Decides on one line under these headings. */
function decide(line: Readonly<Record<string, string>>) {
  const table = findTable([sheet('x', Object.keys(line), Object.values(line))]);
  const [first] = table?.lines ?? [];
  assert.ok(table && first);
  return decideTaskRow(readTaskRow(first, table.columns, false), world);
}

test('OB842 a line is found by its code, then its number, then its title', () => {
  const by = (line: Readonly<Record<string, string>>) => {
    const { matched, task: found } = decide(line);
    return [matched, found?.id ?? null];
  };
  assert.deepEqual(by({ 任务: '改了名', 代码: 'ZZZZZZZZ-5', 编号: '9' }), ['code', id]);
  assert.deepEqual(by({ 任务: '改了名', 编号: ' 2026-01 ' }), ['number', id]);
  assert.deepEqual(by({ 任务: '规 划', 备注: '注' }), ['title', id]);
  assert.deepEqual(by({ 任务: '规划', 编号: '2026-77' }), [null, null]);
  assert.deepEqual(decide({ 任务: '规划', 代码: '00000000-1' }).faults, [
    { at: 'code', fault: 'task-code-unknown', facts: { given: '00000000-1' } },
  ]);
  assert.deepEqual(decide({ 任务: 'Twice', 备注: '注' }).faults, [
    { at: 'title', fault: 'task-several', facts: { given: 'Twice' } },
  ]);
});

test('OB842 words go beside those of other languages, and empty cells say nothing', () => {
  const { patch } = decide({ 任务: '新规划', 编号: '2026-01', 期限: '', 牵头单位: '' });
  assert.deepEqual(patch, { number: '2026-01', title: { zh: '新规划', en: 'Plan' } });
  assert.equal(decide({ 任务: '新任务', 编号: '2026-02' }).patch.state, 'planned');
});

test('OB940 a cell empties its field by a word in square brackets, in each language; an empty one does not', () => {
  for (const word of ['[清空]', '【清空】', '［清空］', '[ລຶບ]', '[Clear]', ' [ clear ] ']) {
    const { patch, faults } = decide({
      任务: '规划',
      编号: '2026-01',
      期限: word,
      牵头单位: word,
      依据: word,
    });
    assert.deepEqual(
      [patch.due, patch.lead, patch.issued, patch.issuedAs, faults],
      [null, null, null, null, []],
      word,
    );
  }
  for (const word of ['清空', '(clear)', '[ask them]'])
    assert.equal(decide({ 任务: '规划', 编号: '2026-01', 备注: word }).patch.notes !== null, true, word);
});

test('OB940 where another cell of the same field says something, that alone stands afterwards', () => {
  const table = findTable([
    sheet('x', ['任务', '编号', '备注', 'Notes'], ['规划', '2026-01', '[清空]', 'Anew']),
  ]);
  const [first] = table?.lines ?? [];
  assert.ok(table && first);
  const known = { ...task, values: { ...task.values, notes: { zh: '旧', en: 'Old' } } };
  const there = { ...world, byNumber: new Map([['2026-01', [known]]]) };
  const { patch } = decideTaskRow(readTaskRow(first, table.columns, false), there);
  assert.deepEqual(patch.notes, { en: 'Anew' });
});

test('OB842 an old code makes a line stale where it would change something, and only there', () => {
  const stale = (line: Readonly<Record<string, string>>) => decide(line).stale;
  assert.equal(stale({ 任务: '规划', 代码: 'ZZZZZZZZ-4', 期限: '2026年7月' }), true);
  assert.equal(stale({ 任务: '规划', 代码: 'ZZZZZZZZ-4', 期限: '2026年6月' }), false);
  assert.equal(stale({ 任务: '规划', 代码: 'ZZZZZZZZ-5', 期限: '2026年7月' }), false);
});

test('OB845 of several that lead the first leads and the others support', () => {
  const { patch, unknownBodies } = decide({
    任务: '新',
    牵头单位: '商务部、外交部',
    配合单位: 'Customs、海关',
  });
  assert.deepEqual([patch.lead, patch.support], ['b/1', ['b/2', 'b/5']]);
  assert.deepEqual(unknownBodies, ['海关']);
});

test('OB842 commitments are found by place, an issuing document by its number; other words stay words', () => {
  const found = decide({ 任务: '新', 承诺事项: '2.1.3-2', 依据: '甲办〔2026〕3号\n会议纪要第2条' });
  assert.deepEqual(found.patch.commitments, ['commitment/a']);
  assert.deepEqual([found.patch.issued, found.patch.issuedAs], ['letter/1', '会议纪要第2条']);
  assert.deepEqual(decide({ 任务: '新', 条款: '2.1.3' }).patch.commitments, ['commitment/a', 'commitment/b']);
  assert.deepEqual(decide({ 任务: '新', 条款: '9.9' }).faults, [
    { at: 'commitments', fault: 'place-unknown', facts: { given: '9.9' } },
  ]);
});

test('OB846 the words of a deadline without an end are kept with a new task', () => {
  assert.deepEqual(decide({ 任务: '新', 完成时限: '长期' }).patch.notes, { zh: '完成时限：长期' });
  assert.equal(decide({ 任务: '规划', 编号: '2026-01', 完成时限: '长期' }).patch.notes, undefined);
});

test('OB842 a state is known by its words; other words are wrong', () => {
  assert.equal(decide({ 任务: '新', 状态: '进行中' }).patch.state, 'in-hand');
  assert.equal(decide({ 任务: '新', 状态: '已完成\nDone' }).patch.state, 'done');
  assert.deepEqual(decide({ 任务: '新', 状态: '很好' }).faults, [
    { at: 'state', fault: 'state-unknown', facts: { given: '很好' } },
  ]);
});
