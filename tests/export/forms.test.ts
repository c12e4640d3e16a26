/** Forms as files: what goes out, what LibreOffice makes of it, and what comes back from there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formMaker } from '../../src/export/index.ts';
import {
  type Cell,
  decideReturn,
  makeCode,
  type ReturnRow,
  readForm,
  rowKey,
} from '../../src/plan/rounds/index.ts';
import { type ReadTables, readTables } from '../../src/readers/index.ts';
import type { RoundFormView } from '../../src/views/index.ts';
import { fillIn, workbook } from '../app/rounds/office.ts';
import { must } from '../app/test-node.ts';
import { officeIsHere, resave } from './office-program.ts';

const code = makeCode(new Uint8Array([3, 1, 4, 1, 5, 9, 2]));
const form: RoundFormView = {
  code,
  languages: ['lo', 'zh'],
  plan: { zh: '甲国和乙国合作行动计划', lo: 'ແຜນປະຕິບັດງານ' },
  round: { zh: '2026年上半年' },
  period: '2026-H1',
  due: '2026-07-15',
  office: { zh: '协调办公室', lo: 'ຫ້ອງການປະສານງານ' },
  body: { zh: '商务部', lo: 'ກະຊວງອຸດສາຫະກຳ ແລະ ການຄ້າ' },
  note: {},
  figures: [],
  items: [1, 2, 3].map((n) => ({
    key: rowKey(code, n),
    ref: `commitment/c${n}`,
    path: `1.${n}`,
    words: { zh: `=1+${n} 双方召开会议`, lo: 'ທັງສອງຝ່າຍຈັດກອງປະຊຸມ' },
    last: n === 2 ? { progress: 'begun', done: 'ສຳຫຼວດແລ້ວ\n第二行', due: '2026-12' } : null,
    lastPeriod: n === 2 ? '2025-H2' : null,
  })),
};
const asked = { items: form.items, said: new Map(), ended: new Set<string>(), words: formMaker.stages };
const judge = ({ tables, loose }: ReadTables): readonly ReturnRow[] => {
  const read = readForm({ tables, loose }, formMaker.words);
  assert.deepEqual(read.codes, [code]);
  return decideReturn(read.rows, asked);
};
const told = (rows: readonly ReturnRow[]): readonly string[] =>
  rows.map(({ outcome, why, faults }) =>
    [outcome, why ?? '', ...faults.map(({ fault }) => fault)].join(' ').trim(),
  );
const statements = (rows: readonly ReturnRow[]) =>
  new Map(rows.flatMap(({ key, statement }) => (statement === null ? [] : [[key, statement] as const])));

for (const format of ['xlsx', 'docx'] as const)
  test(`RD23 a form as ${format} holds its code, its rows and what was said last, and comes back untouched as nothing new`, async () => {
    const tables = must(await readTables(await formMaker.write(form, format)));
    assert.deepEqual(told(judge(tables)), ['skip untouched', 'skip untouched', 'skip untouched']);
    const words = tables.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).join('\n');
    for (const wanted of [
      '商务部',
      'ກະຊວງອຸດສາຫະກຳ',
      'ທັງສອງຝ່າຍຈັດກອງປະຊຸມ',
      '=1+1 双方召开会议',
      '15 ກໍລະກົດ 2026',
      '2026年7月15日',
    ])
      assert.ok(words.includes(wanted), wanted);
  });

test('RD23 no cell of a form is a formula, whatever stands in it', async () => {
  const bytes = await formMaker.write({ ...form, body: { lo: '=HYPERLINK("x")' } }, 'xlsx');
  const { tables } = must(await readTables(bytes));
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  assert.ok(cells.includes('=HYPERLINK("x")'), 'kept as the text that it is');
});

const withOffice = { skip: officeIsHere ? false : 'LibreOffice is not here' };
const answers = {
  0: { progress: 'ເລີ່ມແລ້ວ', done: 'ໄດ້ປະຊຸມ', due: { day: '2026-09-30' } },
  1: { same: '✓' },
  2: { progress: '已完成', due: '2026年3月', obstacle: 'none' },
} as const; // cells by row
const expected = new Map([
  [form.items[0]?.key, { progress: 'begun', done: 'ໄດ້ປະຊຸມ', due: '2026-09-30' }],
  [form.items[1]?.key, form.items[1]?.last],
  [form.items[2]?.key, { progress: 'complete', due: '2026-03', obstacle: 'none' }],
]);

async function filledIn(): Promise<Uint8Array> {
  const { tables } = must(await readTables(await formMaker.write(form, 'xlsx')));
  const rows = (tables[0]?.rows ?? []).map(({ cells }): readonly Cell[] => cells);
  return workbook(fillIn(rows, answers));
}

for (const to of ['xlsx', 'ods'] as const) // formats
  test(`RD23 a form that LibreOffice keeps as ${to} is read the same`, withOffice, async () => {
    const tables = must(await readTables(resave(await filledIn(), 'xlsx', to)));
    assert.deepEqual(statements(judge(tables)), expected);
  });

test('RD23 the old format of Excel is refused', withOffice, async () => {
  const old = await readTables(resave(await filledIn(), 'xlsx', 'xls'));
  assert.ok(!old.ok && old.error.code === 'file-binary');
});

for (const to of ['docx', 'odt'] as const)
  test(`RD23 the Word form that LibreOffice keeps as ${to} is read the same`, withOffice, async () => {
    const tables = must(await readTables(resave(await formMaker.write(form, 'docx'), 'docx', to)));
    assert.deepEqual(told(judge(tables)), ['skip untouched', 'skip untouched', 'skip untouched']);
  });
