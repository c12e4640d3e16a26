/** Figures that bodies owe: asked on the forms of a round, and kept with the return. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  correctReturn,
  enterReturn,
  handOutForm,
  keepReturn,
  lockPeriod,
  type ReturnView,
  showForm,
  showPeriods,
  showReturn,
} from '../../../src/app/index.ts';
import type { Cell, CellName } from '../../../src/plan/rounds/index.ts';
import type { RoundFormFigure } from '../../../src/views/index.ts';
import { change, entriesOf, list, make, show } from '../objects/programme.ts';
import { codeOf, must } from '../test-node.ts';
import { makeForms, type Office, openOffice } from './office.ts';

interface Counting extends Office {
  readonly indicatorId: string;
  readonly courseId: string;
}

/** An office whose first body leads an indicator and runs a course. */
async function openCounting(t: Parameters<typeof openOffice>[0]): Promise<Counting> {
  const office = await openOffice(t, { bodies: 2 });
  const [lead = ''] = office.bodies;
  const indicator = await make(office, 'indicator', {
    title: { zh: '零关税税目比例', en: 'Lines at zero' },
    unit: 'percent',
    comparator: 'at-least',
    aggregation: 'latest',
    lead,
  });
  await make(office, 'indicator-value', {
    indicator: `indicator/${indicator.id}`,
    period: '2025',
    value: { amount: '97.5', unit: 'percent' },
    side: 'ours',
    body: lead,
  });
  const course = await make(office, 'activity', {
    title: { zh: '海关培训班', en: 'A course for customs staff' },
    form: 'course',
    date: '2026-05',
    lead,
    quotas: [
      { province: { zh: '北省', lo: 'ແຂວງເໜືອ' }, offered: 20, allocated: 15 },
      { province: { zh: '南省' }, offered: 10 },
    ],
  });
  return { ...office, indicatorId: indicator.id, courseId: course.id };
}

async function figuresOf(
  office: Office,
  body: string,
): Promise<{ code: string; figures: readonly RoundFormFigure[] }> {
  const code = (await makeForms(office)).get(body) ?? '';
  return {
    code,
    figures: must(await showForm(office.app, office.who, { planId: office.planId, code })).figures,
  };
}

type Row = Readonly<Partial<Record<CellName, Cell>>>;
async function enter({ app, who, planId }: Office, code: string, rows: readonly Row[]): Promise<ReturnView> {
  const { returnId } = must(await enterReturn(app, who, { planId, code, head: {}, rows })).record;
  return must(await showReturn(app, who, { planId, returnId }));
}
const seen = ({ record, tag }: ReturnView) => ({ returnId: record.returnId, tag });
const outcomes = ({ rows }: ReturnView): readonly string[] =>
  rows.map(({ outcome, faults }) => [outcome, ...faults.map(({ at, fault }) => `${at}:${fault}`)].join(' '));

test('RD940 a body is asked for the indicators that it leads and the places of its courses of the period, others are not', async (t) => {
  const office = await openCounting(t);
  const [first = '', second = ''] = office.bodies;
  await make(office, 'activity', {
    title: { en: 'Last year' },
    form: 'course',
    date: '2025-05',
    lead: first,
  });
  await make(office, 'activity', { title: { en: 'A call' }, form: 'call', date: '2026-05', lead: first });
  const { figures } = await figuresOf(office, first);
  assert.deepEqual(
    figures.map(({ kind, of, provinces, printed }) => [
      kind,
      of,
      [...provinces].sort().at(-1) ?? '',
      printed,
    ]),
    [
      ['value', `indicator/${office.indicatorId}`, '', null],
      ['places', `activity/${office.courseId}`, '北省', { offered: 20, allocated: 15 }],
      ['places', `activity/${office.courseId}`, '南省', { offered: 10 }],
      ...Array.from({ length: 3 }, () => ['places', `activity/${office.courseId}`, '', null]),
    ],
  );
  assert.deepEqual(figures[0]?.last, { amount: '97.5', unit: 'percent' });
  assert.equal(figures[0]?.lastPeriod, '2025');
  assert.equal(new Set(figures.map(({ key }) => key)).size, 6, 'each has a key of its own');
  assert.deepEqual((await figuresOf(office, second)).figures, []);
});

test('RD940 a body that owes figures only gets a form, and rows keep their keys', async (t) => {
  const office = await openCounting(t);
  const lone = await make(office, 'body', { name: { en: 'Statistics office' }, side: 'ours' });
  const round = await show(office, { type: 'round', id: office.roundId });
  await change(office, round, { bodies: [...office.bodies, `body/${lone.id}`] });
  const indicator = await show(office, { type: 'indicator', id: office.indicatorId });
  await change(office, indicator, { lead: `body/${lone.id}` });
  const { code, figures } = await figuresOf(office, `body/${lone.id}`);
  assert.deepEqual(
    figures.map(({ kind }) => kind),
    ['value'],
  );
  const more = { title: { en: 'Another' }, unit: 'km', comparator: 'at-least', aggregation: 'latest' };
  await make(office, 'indicator', { ...more, lead: `body/${lone.id}` });
  const again = await figuresOf(office, `body/${lone.id}`);
  assert.equal(again.code, code);
  const keyOf = (of: readonly RoundFormFigure[]) =>
    of.find(({ ref }) => ref.endsWith(office.indicatorId))?.key;
  assert.equal(keyOf(again.figures), keyOf(figures));
  must(await handOutForm(office.app, office.who, { planId: office.planId, code }));
  await make(office, 'indicator', { ...more, title: { en: 'A third' }, lead: `body/${lone.id}` });
  assert.equal(
    (await figuresOf(office, `body/${lone.id}`)).figures.length,
    2,
    'a form that left stays as it is',
  );
});

test('RD944 figures are looked at row by row, and kept with the return as values and as rows of the course', async (t) => {
  const office = await openCounting(t);
  const { app, who, planId } = office;
  const [body = ''] = office.bodies;
  const { code, figures } = await figuresOf(office, body);
  const [value, north, south, further] = figures;
  const before = await entriesOf(office);
  const view = await enter(office, code, [
    { key: value?.key ?? '', value: '98 %', source: '海关' },
    { key: north?.key ?? '', used: '12人', women: 5 },
    { key: south?.key ?? '' },
    { key: further?.key ?? '', province: 'ແຂວງກາງ', offered: 4, used: 4 },
  ]);
  assert.deepEqual(outcomes(view), ['add', 'change', 'skip', 'add']);
  assert.deepEqual(
    view.leftOut.map(({ key }) => key).length,
    1,
    'the commitment; room for further provinces says nothing',
  );
  assert.equal(await entriesOf(office), before, 'nothing counts before it is kept');
  const kept = must(await keepReturn(app, who, { planId, ...seen(view) }));
  assert.equal(kept.record.state, 'kept');
  const values = (await list(office, 'indicator-value')).items.filter(
    ({ values: of }) => of.period === '2026',
  );
  assert.deepEqual(
    values.map(({ values: of }) => [of.value, of.side, of.body, of.source]),
    [[{ amount: '98', unit: 'percent' }, 'ours', body, { zh: '海关' }]],
  );
  const course = await show(office, { type: 'activity', id: office.courseId });
  assert.deepEqual(course.values.quotas, [
    { province: { zh: '北省', lo: 'ແຂວງເໜືອ' }, offered: 20, allocated: 15, used: 12, women: 5 },
    { province: { zh: '南省' }, offered: 10 },
    { province: { lo: 'ແຂວງກາງ' }, offered: 4, used: 4 },
  ]);
  const again = await enter(office, code, [
    { key: value?.key ?? '', value: 98 },
    { key: further?.key ?? '', province: 'ແຂວງກາງ', used: 4 },
    { key: north?.key ?? '', used: 13 },
  ]);
  assert.deepEqual(outcomes(again), ['skip', 'skip', 'change']);
  assert.deepEqual(again.rows[2]?.figures?.before, { offered: 20, allocated: 15, used: 12, women: 5 });
  must(await keepReturn(app, who, { planId, ...seen(again) }));
  const now = await show(office, { type: 'activity', id: office.courseId });
  assert.equal(
    Array.isArray(now.values.quotas) ? now.values.quotas.length : 0,
    3,
    'no province stands twice',
  );
});

test('RD944 with one wrong figure nothing of the return is kept; each says what is wrong, and can be corrected', async (t) => {
  const office = await openCounting(t);
  const { app, who, planId } = office;
  const [body = ''] = office.bodies;
  const { code, figures } = await figuresOf(office, body);
  const [value, north, south, further] = figures;
  const [item] = must(await showForm(app, who, { planId, code })).items;
  const view = await enter(office, code, [
    { key: item?.key ?? '', progress: 'begun' },
    { key: value?.key ?? '', value: '6,100 lines' },
    { key: north?.key ?? '', allocated: 25 },
    { key: south?.key ?? '', used: 3, women: 4 },
    { key: further?.key ?? '', province: '南省', used: 1 },
  ]);
  assert.deepEqual(outcomes(view), [
    'add',
    'error value:unit',
    'error allocated:at-most',
    'error women:at-most',
    'error province:province-there',
  ]);
  assert.equal(view.rows[1]?.faults[0]?.facts.unit, 'percent');
  assert.equal(codeOf(await keepReturn(app, who, { planId, ...seen(view) })), 'rows-invalid');
  assert.equal((await list(office, 'claim')).items.length, 0);
  const right = must(
    await correctReturn(app, who, {
      planId,
      ...seen(view),
      rows: [
        { key: value?.key ?? '', value: '98' },
        { key: north?.key ?? '', allocated: 20 },
        { key: south?.key ?? '', used: 4, women: 3 },
        { key: further?.key ?? '' },
      ],
    }),
  );
  assert.deepEqual(right.counts, { add: 2, change: 2, skip: 1, error: 0 });
  must(await keepReturn(app, who, { planId, ...seen(right) }));
  assert.equal((await list(office, 'claim')).items.length, 1);
});

test('RD944 a figure for a locked period is refused, and so is one whose unit has changed since the form left', async (t) => {
  const office = await openCounting(t);
  const { app, who, planId } = office;
  const { code, figures } = await figuresOf(office, office.bodies[0] ?? '');
  const [value] = figures;
  const indicator = await show(office, { type: 'indicator', id: office.indicatorId });
  const asBefore = await enter(office, code, [{ key: value?.key ?? '', value: 98 }]);
  await change(office, indicator, { unit: 'lines' });
  const changed = must(await showReturn(app, who, { planId, returnId: asBefore.record.returnId }));
  assert.deepEqual(outcomes(changed), ['error value:unit']);
  assert.equal(codeOf(await keepReturn(app, who, { planId, ...seen(asBefore) })), 'precondition-failed');
  const { version } = must(await showPeriods(app, who, { planId }));
  must(await lockPeriod(app, who, { planId, version, period: '2026', locked: true, reason: null }));
  const locked = await enter(office, code, [{ key: value?.key ?? '', value: 98 }]);
  assert.ok(outcomes(locked)[0]?.startsWith('error key:period-locked'), outcomes(locked)[0]);
});

test('RD940 a figure of a half or a quarter is kept under its last month', async (t) => {
  const office = await openCounting(t);
  const { app, who, planId } = office;
  const round = await show(office, { type: 'round', id: office.roundId });
  await change(office, round, { period: '2026-H1' });
  const { code, figures } = await figuresOf(office, office.bodies[0] ?? '');
  const view = await enter(office, code, [{ key: figures[0]?.key ?? '', value: 98 }]);
  must(await keepReturn(app, who, { planId, ...seen(view) }));
  const periods = (await list(office, 'indicator-value')).items.map(({ values }) => values.period);
  assert.deepEqual(periods.sort(), ['2025', '2026-06']);
});

test('RD1061 a round says how many rows for further provinces its forms have; a form that left keeps its own', async (t) => {
  const office = await openCounting(t);
  const [body = ''] = office.bodies;
  const round = await show(office, { type: 'round', id: office.roundId });
  await change(office, round, { further: 18 });
  const { code, figures } = await figuresOf(office, body);
  const room = figures.filter(({ kind, provinces }) => kind === 'places' && provinces.length === 0);
  assert.equal(room.length, 18);
  must(await handOutForm(office.app, office.who, { planId: office.planId, code }));
  await change(office, await show(office, { type: 'round', id: office.roundId }), { further: 0 });
  const rows = room.map(({ key }, i): Row => ({ key, province: `第${i + 1}省`, offered: 1 }));
  const entered = await enter(office, code, rows);
  assert.deepEqual(new Set(outcomes(entered)), new Set(['add']));
  const { app, who, planId } = office;
  must(await keepReturn(app, who, { planId, ...seen(entered) }));
  const course = await show(office, { type: 'activity', id: office.courseId });
  assert.equal(Array.isArray(course.values.quotas) && course.values.quotas.length, 20);
});
