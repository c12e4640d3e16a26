/** A task list brought in as a file, on a real node: looked at, kept as it was seen, refused whole where a line is wrong. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ImportTaskTable, importTaskTable } from '../../../src/app/index.ts';
import { taskCode } from '../../../src/plan/tables/index.ts';
import type { TaskTableView } from '../../../src/views/index.ts';
import {
  change,
  entriesOf,
  findings,
  list,
  make,
  openProgramme,
  type Programme,
} from '../objects/programme.ts';
import { workbook } from '../rounds/office.ts';
import { codeOf, must, person } from '../test-node.ts';

type Cells = Parameters<typeof workbook>[0];
const usual = { bodies: 'known', take: [], seen: null } as const;

async function bring(
  { app, who, planId }: Programme,
  rows: Cells,
  given: Partial<ImportTaskTable> = {},
  as = who,
) {
  return importTaskTable(app, as, { planId, bytes: await workbook(rows), ...usual, ...given });
}

const outcomes = ({ rows }: TaskTableView) => rows.map(({ line, outcome }) => [line, outcome]);
const faults = ({ rows }: TaskTableView) =>
  rows.flatMap(({ line, faults: of }) => of.map(({ at, fault }) => [line, at, fault]));

const table: Cells = [
  ['2026年重点任务分解表'],
  ['序号', '编号', '任务内容', '牵头单位', '配合单位', '完成时限', '条款'],
  ['一、经贸'],
  [1, 'A-1', '起草港口合作规划', '港口局', '商务部', '2026年6月30日前', '1.1-2'],
  [2, 'A-2', '召开联委会', '商务部', null, { day: '2026-09-01' }, null],
];

test('OB840 OB841 a table is looked at without a trace, then kept as it was seen', async (t) => {
  const programme = await openProgramme(t);
  for (const zh of ['商务部', '港口局']) await make(programme, 'body', { name: { zh }, side: 'ours' });
  const before = await entriesOf(programme);
  const looked = must(await bring(programme, table));
  assert.deepEqual(outcomes(looked), [
    [4, 'add'],
    [5, 'add'],
  ]);
  assert.deepEqual(looked.leftOut, [{ line: 3, text: '一、经贸' }]);
  assert.equal(looked.kept, false);
  assert.equal((await list(programme, 'task')).total, 0);
  const kept = must(await bring(programme, table, { seen: looked.seen }));
  assert.deepEqual([kept.kept, kept.counts], [true, { add: 2, change: 0, skip: 0, error: 0 }]);
  const [first, second] = (await list(programme, 'task', { sort: 'due' })).items;
  const { lead, support, ...rest } = first?.values ?? {};
  assert.deepEqual(rest, {
    number: 'A-1',
    title: { zh: '起草港口合作规划' },
    due: '2026-06-30',
    state: 'planned',
    commitments: [`commitment/${programme.commitments[1]}`],
  });
  assert.equal(kept.refs[String(lead)]?.label.zh, '港口局');
  assert.equal(Array.isArray(support) ? kept.refs[String(support[0])]?.label.zh : '', '商务部');
  assert.equal(second?.values.due, '2026-09-01');
  assert.equal(await entriesOf(programme), before, 'tasks are own: the log holds nothing of them');
  const again = must(await bring(programme, table));
  assert.deepEqual(again.counts, { add: 0, change: 0, skip: 2, error: 0 });
});

test('OB840 what changed after it was seen is not kept', async (t) => {
  const programme = await openProgramme(t);
  const rows: Cells = [
    ['编号', '任务', '期限'],
    ['A-1', '起草规划', '2026-06'],
  ];
  const { seen } = must(await bring(programme, rows));
  await make(programme, 'task', { number: 'A-1', title: { zh: '起草规划' }, state: 'in-hand' });
  assert.equal(codeOf(await bring(programme, rows, { seen })), 'precondition-failed');
  const looked = must(await bring(programme, rows));
  assert.deepEqual(looked.rows[0]?.changes, [{ field: 'due', from: null, to: '2026-06' }]);
  assert.deepEqual([looked.rows[0]?.outcome, looked.rows[0]?.matched], ['change', 'number']);
});

test('OB940 a field is emptied by its word after a look that names it; title and state are not', async (t) => {
  const programme = await openProgramme(t);
  await make(programme, 'body', { name: { zh: '商务部' }, side: 'ours' });
  const header = ['编号', '任务', '牵头单位', '期限', '备注', '状态'];
  const first = must(
    await bring(programme, [header, ['A-1', '起草规划', '商务部', '2026-06', '旧注', null]]),
  );
  must(
    await bring(programme, [header, ['A-1', '起草规划', '商务部', '2026-06', '旧注', null]], {
      seen: first.seen,
    }),
  );
  const rows: Cells = [header, ['A-1', null, '[清空]', '[clear]', '[ລຶບ]', null]];
  const looked = must(await bring(programme, rows));
  assert.deepEqual(looked.counts, { add: 0, change: 1, skip: 0, error: 0 });
  assert.deepEqual(looked.rows[0]?.changes.map(({ field, to }) => [field, to]).sort(), [
    ['due', null],
    ['lead', null],
    ['notes', null],
  ]);
  must(await bring(programme, rows, { seen: looked.seen }));
  const [task] = (await list(programme, 'task')).items;
  assert.deepEqual(task?.values, { number: 'A-1', title: { zh: '起草规划' }, state: 'planned' });
  const again = must(await bring(programme, rows));
  assert.deepEqual(again.counts, { add: 0, change: 0, skip: 1, error: 0 }, 'what is empty is left as it is');
  const wrong = must(await bring(programme, [header, ['A-1', '[清空]', null, null, null, '[清空]']]));
  assert.deepEqual(faults(wrong), [
    [2, 'title', 'missing'],
    [2, 'state', 'missing'],
  ]);
});

test('OB842 one wrong line keeps everything out, and each fault is at its line and column', async (t) => {
  const programme = await openProgramme(t);
  await make(programme, 'body', { name: { zh: '商务部' }, side: 'ours' });
  const rows: Cells = [
    ['编号', '任务', '牵头单位', '期限', '条款', '开始', '完成'],
    ['1', '甲', '商务部', '2026-06', null, null, null],
    ['2', '乙', '海关', '尽快', '9.9', null, null],
    ['1', '丙', null, null, null, null, null],
    ['4', null, '商务部', null, null, null, null],
    ['5', '戊', null, null, null, '2026-05', '2026-04'],
  ];
  const looked = must(await bring(programme, rows));
  assert.deepEqual(faults(looked), [
    [3, 'due', 'date'],
    [3, 'lead', 'body-unknown'],
    [3, 'commitments', 'place-unknown'],
    [4, 'number', 'twice'],
    [5, 'title', 'missing'],
    [6, 'finished', 'order'],
  ]);
  const kept = await bring(programme, rows, { seen: looked.seen });
  assert.equal(codeOf(kept), 'rows-invalid');
  assert.deepEqual(kept.ok ? [] : kept.error.faults?.map(({ at }) => at).slice(0, 2), [
    'rows/3/due',
    'rows/3/lead',
  ]);
  assert.equal((await list(programme, 'task')).total, 0);
});

test('OB845 bodies that nobody entered are named, and entered as ours only where that is wished', async (t) => {
  const programme = await openProgramme(t);
  const rows: Cells = [
    ['任务', '牵头单位', '配合单位'],
    ['甲', '海关', '港口局'],
    ['乙', '海关', null],
  ];
  const looked = must(await bring(programme, rows));
  assert.deepEqual(looked.unknownBodies, [
    { name: '海关', rows: 2 },
    { name: '港口局', rows: 1 },
  ]);
  assert.equal(looked.counts.error, 2);
  const wished = must(await bring(programme, rows, { bodies: 'make' }));
  assert.deepEqual(wished.counts, { add: 2, change: 0, skip: 0, error: 0 });
  assert.equal((await list(programme, 'body')).total, 0, 'looking has entered none');
  must(await bring(programme, rows, { bodies: 'make', seen: wished.seen }));
  const entered = (await list(programme, 'body')).items;
  assert.deepEqual(
    entered.map(({ values }) => [values.name, values.side]),
    // By pinyin: gang, hai.
    [
      [{ zh: '港口局' }, 'ours'],
      [{ zh: '海关' }, 'ours'],
    ],
  );
  assert.deepEqual(await findings(programme), []);
});

test('OB842 a task that changed after its table was made is changed only where the line says so', async (t) => {
  const programme = await openProgramme(t);
  const made = await make(programme, 'task', { title: { zh: '甲' }, state: 'planned', due: '2026-06' });
  const rows: Cells = [
    ['代码', '任务', '期限'],
    [taskCode(made.id, made.version), '甲', '2026-08'],
  ];
  await change(programme, made, { due: '2026-07' });
  const looked = must(await bring(programme, rows));
  assert.deepEqual(faults(looked), [[2, 'code', 'task-changed-meanwhile']]);
  assert.deepEqual(looked.rows[0]?.changes, [{ field: 'due', from: '2026-07', to: '2026-08' }]);
  const taken = must(await bring(programme, rows, { take: [2] }));
  must(await bring(programme, rows, { take: [2], seen: taken.seen }));
  assert.equal((await list(programme, 'task')).items[0]?.values.due, '2026-08');
});

const many = process.env.PROVE ? 10_000 : 1_000;
test(`OB842 ${many} lines with every tenth wrong keep nothing, and name each`, async (t) => {
  const programme = await openProgramme(t);
  const lines = Array.from({ length: many }, (_, i) => [
    `N-${i}`,
    `任务${i}`,
    i % 10 === 9 ? '某日' : '2026-06',
  ]);
  const looked = must(await bring(programme, [['编号', '任务', '期限'], ...lines]));
  assert.deepEqual(looked.counts, { add: many * 0.9, change: 0, skip: 0, error: many / 10 });
  assert.equal(
    codeOf(await bring(programme, [['编号', '任务', '期限'], ...lines], { seen: looked.seen })),
    'rows-invalid',
  );
  assert.equal((await list(programme, 'task')).total, 0);
});

test('OB841 without a column for the task there is nothing to keep; files without a table are refused', async (t) => {
  const programme = await openProgramme(t);
  const looked = must(
    await bring(programme, [
      ['甲', '乙', '丙'],
      ['1', '2', '3'],
    ]),
  );
  assert.deepEqual([looked.rows, looked.heading], [[], 1]);
  const said = must(
    await bring(
      programme,
      [
        ['甲', '乙', '丙'],
        ['1', '2', '3'],
      ],
      { columns: [null, 'title', null] },
    ),
  );
  assert.deepEqual(
    said.rows.map(({ title }) => title),
    [{ en: '2' }],
  );
  const { app, who, planId } = programme;
  const bytes = new TextEncoder().encode('%PDF-1.7 nothing');
  assert.equal(codeOf(await importTaskTable(app, who, { planId, bytes, ...usual })), 'table-not-found');
});

test('OB840 whoever only reads brings no table', async (t) => {
  const programme = await openProgramme(t);
  const reader = person({ roles: ['reader'] });
  assert.equal(codeOf(await bring(programme, table, {}, reader)), 'not-allowed');
  const elsewhere = { ...programme, planId: 'none' };
  assert.equal(codeOf(await bring(elsewhere, table)), 'not-found');
});
