/** What becomes of rows of figures. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeCode, rowKey } from './code.ts';
import { type AskedFigures, decideFigure } from './decide-figure.ts';
import { decideReturn, type ReturnRow } from './decide-return.ts';
import type { FigureItem, Figures } from './figure.ts';
import type { Cell } from './read-cell.ts';
import { type CellName, type FilledRow, type FormWords, readForm } from './read-form.ts';

const code = makeCode(new Uint8Array([2, 7, 1, 8, 2, 8, 1]));
const lines: FigureItem = {
  key: rowKey(code, 1),
  ref: 'indicator/i1',
  of: 'indicator/i1',
  kind: 'value',
  unit: 'percent',
  provinces: [],
  printed: null,
};
const north: FigureItem = {
  key: rowKey(code, 2),
  ref: 'activity/a1#北省',
  of: 'activity/a1',
  kind: 'places',
  unit: '',
  provinces: ['北省', 'ແຂວງເໜືອ'],
  printed: { offered: 20, allocated: 15 },
};
const further = (n: number): FigureItem => {
  const ref = `activity/a1#+${n}`;
  return { ...north, key: rowKey(code, 2 + n), ref, provinces: [], printed: null };
};
const items = [lines, north, further(1), further(2)];
const asked = (stands: Readonly<Record<string, Figures>> = {}, more: Partial<AskedFigures> = {}) => {
  const known = new Map(Object.entries({ [north.ref]: { offered: 20, allocated: 15 }, ...stands }));
  return { items, stands: known, provinces: new Map(), ended: new Set<string>(), ...more };
};
const row = (item: FigureItem, cells: Readonly<Partial<Record<CellName, Cell>>>, at = '1'): FilledRow => {
  return { at, cells: { key: item.key, ...cells }, counts1904: false };
};
const told = ({ outcome, why, faults }: ReturnRow): string =>
  [outcome, why ?? '', ...faults.map(({ at, fault }) => `${at}:${fault}`)]
    .filter((part) => part !== '')
    .join(' ');
const decide = (item: FigureItem, cells: Readonly<Partial<Record<CellName, Cell>>>, of = asked()): string =>
  told(decideFigure(row(item, cells), item, of));

test('RD943 a value is new, changes what was said for the period, or says nothing new', () => {
  assert.equal(decide(lines, { value: '98%' }), 'add');
  const said = asked({ [lines.ref]: { amount: '97.8', unit: 'percent' } });
  const changed = decideFigure(row(lines, { value: '98', source: 'Customs' }), lines, said);
  assert.equal(told(changed), 'change');
  assert.deepEqual(changed.figures, {
    before: { amount: '97.8', unit: 'percent' },
    now: { amount: '98', unit: 'percent', source: 'Customs' },
  });
  assert.equal(decide(lines, { value: 97.8 }, said), 'skip known');
  assert.equal(decide(lines, { unit: 'percent', before: '97 percent' }, said), 'skip untouched');
});

test('RD943 a value in another unit is wrong at its place and names the unit that was asked for', () => {
  const behind = decideFigure(row(lines, { value: '6,100 lines' }), lines, asked());
  assert.equal(told(behind), 'error value:unit');
  assert.equal(behind.faults[0]?.facts.unit, 'percent');
  assert.equal(decide(lines, { value: 98, unit: 'lines' }), 'error unit:unit');
  assert.equal(decide(lines, { value: 98, unit: '%' }), 'add');
  assert.equal(decide(lines, { value: 'most of them' }), 'error value:decimal');
  assert.equal(decide(lines, { value: '1,234' }), 'error value:number-two-ways');
  assert.equal(decide(lines, { source: 'Customs' }), 'error value:missing');
});

test('OB1595 a value in its unit as any language writes it, or as a form of two languages prints it, has that unit', () => {
  const item = { ...lines, unit: 'million t', unitNames: { zh: '百万吨', lo: 'ລ້ານໂຕນ' } };
  for (const unit of ['million t', '百万吨', 'ລ້ານໂຕນ', '百万吨 / ລ້ານໂຕນ']) {
    const decided = decideFigure(row(item, { value: 4, unit }), item, asked());
    assert.deepEqual(decided.figures?.now, { amount: '4', unit: 'million t' }, unit);
  }
  const behind = decideFigure(row(item, { value: '4 百万吨' }), item, asked());
  assert.equal(behind.figures?.now?.unit, 'million t');
  assert.equal(decide(item, { value: 4, unit: '万吨' }), 'error unit:unit');
});

test('RD943 a cell of places that is left empty, or as it was printed, leaves what stands', () => {
  assert.equal(decide(north, {}), 'skip untouched');
  assert.equal(decide(north, { offered: 20, allocated: '15' }), 'skip untouched');
  const since = asked({ [north.ref]: { offered: 30, allocated: 15 } });
  const used = decideFigure(row(north, { offered: 20, used: '12人' }), north, since);
  assert.deepEqual(
    used.figures?.now,
    { offered: 30, allocated: 15, used: 12 },
    'what the office changed since stays',
  );
  assert.equal(used.outcome, 'change');
  assert.equal(decide(north, { used: 1.5 }), 'error used:count');
});

test('RD943 a further province has a name and a figure, and is none that has a row', () => {
  assert.equal(decide(further(1), { province: '南省', offered: 5 }), 'add');
  assert.equal(decide(further(1), {}), 'skip untouched');
  assert.equal(decide(further(1), { offered: 5 }), 'error province:missing');
  assert.equal(decide(further(1), { province: '南省' }), 'error used:missing');
  assert.equal(decide(further(1), { province: 'ແຂວງເໜືອ', used: 3 }), 'error province:province-there');
});

test('RD943 a province that was added since is changed, not added twice', () => {
  const since = asked({}, { provinces: new Map([['activity/a1 南省', { offered: 5 }]]) });
  const again = decideFigure(row(further(1), { province: '南省', offered: 5 }), further(1), since);
  assert.equal(told(again), 'skip known');
  const more = decideFigure(row(further(1), { province: '南省', offered: 8 }), further(1), since);
  assert.deepEqual(
    [more.outcome, more.figures?.before?.offered, more.figures?.now?.offered],
    ['change', 5, 8],
  );
});

test('RD943 what is no longer asked is refused, unless the row says nothing', () => {
  const ended = asked({}, { ended: new Set([lines.ref]) });
  assert.equal(decide(lines, { value: 98 }, ended), 'error key:row-ended');
  assert.equal(decide(lines, {}, ended), 'skip untouched');
});

test('RD943 figures and commitments stand in one return; two rows that name the same further province are both wrong', () => {
  const columns = {
    key: ['No.'],
    item: ['Commitment'],
    progress: ['Progress'],
    course: ['Course'],
    province: ['Province'],
    offered: ['Offered'],
    value: ['Figure'],
    unit: ['Unit'],
  };
  const words: FormWords = { columns, head: { person: [], post: [], phone: [] } };
  const item = { key: rowKey(code, 9), ref: 'commitment/c1', last: null };
  const sheet = (name: string, rows: readonly (readonly Cell[])[]) => {
    return { name, rows: rows.map((cells, i) => ({ line: i + 1, cells })), counts1904: false };
  };
  const tables = [
    sheet('Form', [
      ['No.', 'Commitment', 'Progress'],
      [item.key, 'first', 'begun'],
    ]),
    sheet('Figures', [
      ['Figure', 'Unit', 'No.'],
      ['98', 'percent', lines.key],
      [],
      ['No.', 'Course', 'Province', 'Offered'],
      [further(1).key, 'A course', '南省', 5],
      [further(2).key, 'A course', '南省', 6],
      [further(1).key, 'A course', '南省', 5],
      [rowKey(makeCode(new Uint8Array(7)), 1), 'A course of another form', '南省', 5],
    ]),
  ];
  const stages = new Map([['begun', 'begun' as const]]); // a stage
  const base = { items: [item], said: new Map(), ended: new Set<string>(), words: stages };
  const rows = decideReturn(readForm({ tables, loose: [] }, words).rows, { ...base, figures: asked() });
  assert.deepEqual(rows.map(told), [
    'add',
    'add',
    'error province:province-there',
    'error province:province-there',
    'skip known',
    'error key:row-unknown',
  ]);
});
