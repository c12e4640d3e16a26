/** The figures of a form as files: what goes out, what office programs make of it, and what comes back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import writeXlsxFile from 'write-excel-file/node';
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
import type { RoundFormFigure, RoundFormView } from '../../src/views/index.ts';
import { must } from '../app/test-node.ts';
import { officeIsHere, resave } from './office-program.ts';

const code = makeCode(new Uint8Array([1, 4, 1, 4, 2, 1, 3]));
const value: RoundFormFigure = {
  key: rowKey(code, 1),
  ref: 'indicator/i1',
  of: 'indicator/i1',
  kind: 'value',
  unit: 'percent',
  provinces: [],
  printed: null,
  title: { zh: '零关税税目比例', lo: 'ອັດຕາສ່ວນລາຍການພາສີສູນ' },
  province: {},
  last: { amount: '97.5', unit: 'percent' },
  lastPeriod: '2025',
};
const places: RoundFormFigure = {
  ...value,
  key: rowKey(code, 2),
  ref: 'activity/a1#北省',
  of: 'activity/a1',
  kind: 'places',
  unit: '',
  provinces: ['北省', 'ແຂວງເໜືອ'],
  printed: { offered: 20, allocated: 15 },
  title: { zh: '海关培训班', lo: 'ຫຼັກສູດພາສີ' },
  province: { zh: '北省', lo: 'ແຂວງເໜືອ' },
  last: null,
  lastPeriod: '2026-05',
};
const further = {
  ...places,
  key: rowKey(code, 3),
  ref: 'activity/a1#+1',
  provinces: [],
  printed: null,
  province: {},
};
const form: RoundFormView = {
  code,
  languages: ['lo', 'zh'],
  plan: { zh: '甲国和乙国合作行动计划' },
  round: { zh: '2026年度' },
  period: '2026',
  due: null,
  office: { zh: '协调办公室' },
  body: { zh: '海关总署' },
  note: {},
  items: [],
  figures: [value, places, further],
};

const judge = ({ tables, loose }: ReadTables): readonly ReturnRow[] => {
  const read = readForm({ tables, loose }, formMaker.words);
  assert.deepEqual(read.codes, [code]);
  const stands = new Map([[places.ref, { offered: 20, allocated: 15 }]]);
  const figures = { items: form.figures, stands, provinces: new Map(), ended: new Set<string>() };
  return decideReturn(read.rows, {
    ...{ items: [], said: new Map(), ended: new Set<string>() },
    words: formMaker.stages,
    figures,
  });
};
const told = (rows: readonly ReturnRow[]): readonly string[] =>
  rows.map(({ outcome, why, faults }) =>
    [outcome, why ?? '', ...faults.map(({ fault }) => fault)].join(' ').trim(),
  );

/** The workbook of the form with cells of its figures filled in, as another program would write it. */
async function filledIn(
  cells: Readonly<Record<string, Readonly<Record<string, Cell>>>>,
): Promise<Uint8Array> {
  const { tables } = must(await readTables(await formMaker.write(form, 'xlsx')));
  const rows = tables.flatMap((table) => {
    let names: readonly Cell[] = [];
    return table.rows.map(({ cells: of }) => {
      if (of.some((cell) => String(cell).startsWith('entente:'))) names = of;
      const filled = cells[String(of[0] ?? '')] ?? {};
      const row = [...of];
      for (const [name, cell] of Object.entries(filled)) row[names.indexOf(`entente:${name}`)] = cell;
      return Array.from(row, (cell) => (typeof cell === 'object' ? null : (cell ?? null)));
    });
  });
  return new Uint8Array(await writeXlsxFile(rows).toBuffer());
}

for (const format of ['xlsx', 'docx'] as const)
  test(`RD941 a form as ${format} asks for figures with what stands, and comes back untouched as nothing new`, async () => {
    const read = must(await readTables(await formMaker.write(form, format)));
    assert.deepEqual(told(judge(read)), ['skip untouched', 'skip untouched', 'skip untouched']);
    const words = read.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).join('\n');
    for (const wanted of [
      '零关税税目比例',
      'ອັດຕາສ່ວນລາຍການພາສີສູນ',
      'percent',
      '97.5 percent',
      '2025年',
      'ແຂວງເໜືອ',
      '2026年5月',
    ])
      assert.ok(words.includes(wanted), wanted);
  });

test('OB1595 a form prints the unit as its languages write it, and has it back', async () => {
  const named = { ...value, unitNames: { zh: '百分比', lo: 'ສ່ວນຮ້ອຍ' } };
  const figures = [named, places, further];
  for (const format of ['xlsx', 'docx'] as const) {
    const read = must(await readTables(await formMaker.write({ ...form, figures }, format)));
    const words = read.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).join('\n');
    assert.ok(words.includes('ສ່ວນຮ້ອຍ / 百分比') && words.includes('97.5 ສ່ວນຮ້ອຍ / 百分比'), words);
    assert.ok(!words.includes('percent'), words);
    assert.deepEqual(told(judge(read)), ['skip untouched', 'skip untouched', 'skip untouched']);
  }
});

test('RD941 the first sheet of a form says that figures are asked, and where', async () => {
  const { tables } = must(await readTables(await formMaker.write(form, 'xlsx')));
  const [first, second] = tables;
  assert.ok(second?.name.includes('数据'), second?.name);
  const words = first?.rows.flatMap(({ cells }) => cells).join('\n') ?? '';
  assert.ok(words.includes(`本表另有2项数据需填报，见工作表“${second?.name}”`), words);
});

const answers = {
  [value.key]: { value: '98%', source: '海关' },
  [places.key]: { used: 12 },
  [further.key]: { province: 'ແຂວງກາງ', offered: '໔' },
};
const expected = [
  { amount: '98', unit: 'percent', source: '海关' },
  { offered: 20, allocated: 15, used: 12 },
  { province: 'ແຂວງກາງ', offered: 4 },
];

test('RD941 figures that were filled in are read by the key of their row and the name of their column', async () => {
  const rows = judge(must(await readTables(await filledIn(answers))));
  assert.deepEqual(
    rows.map(({ figures }) => figures?.now),
    expected,
  );
});

const withOffice = { skip: officeIsHere ? false : 'LibreOffice is not here' };
for (const to of ['xlsx', 'ods'] as const) // formats
  test(`RD941 figures that LibreOffice keeps as ${to} are read the same`, withOffice, async () => {
    const rows = judge(must(await readTables(resave(await filledIn(answers), 'xlsx', to))));
    assert.deepEqual(
      rows.map(({ figures }) => figures?.now),
      expected,
    );
  });

test(
  'RD942 a number that its sheet shows as a share of a hundred is that share, in a workbook and in OpenDocument',
  withOffice,
  async () => {
    const rows = [
      ['entente:key', 'entente:unit', 'entente:value'].map((cell) => ({ value: cell, type: String })),
      [
        { value: value.key, type: String },
        { value: 'percent', type: String },
        { value: 0.978, type: Number, format: '0.0%' },
      ],
      [{ value: code, type: String }],
    ];
    const bytes = new Uint8Array(await writeXlsxFile(rows).toBuffer());
    for (const file of [bytes, resave(bytes, 'xlsx', 'ods')]) {
      const [row] = judge(must(await readTables(file)));
      assert.equal(row?.figures?.now?.amount, '97.8', JSON.stringify(row));
    }
  },
);
