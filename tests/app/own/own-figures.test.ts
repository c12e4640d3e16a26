/** Figures on the own page: shown to whoever answers for the body, judged as a form's, kept or refused as a whole. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type OwnRow, prepareForms, reportOwn, showRound } from '../../../src/app/index.ts';
import { list, make, show } from '../objects/programme.ts';
import { codeOf, must } from '../test-node.ts';
import { claimsOf, openAnswering, pageOf } from './answering.ts';

async function openCounting(t: Parameters<typeof openAnswering>[0]) {
  const office = await openAnswering(t);
  const [lead = '', other = ''] = office.bodies;
  const indicator = {
    title: { en: 'Lines at zero' },
    unit: 'percent',
    comparator: 'at-least',
    aggregation: 'latest',
  };
  await make(office, 'indicator', { ...indicator, lead });
  await make(office, 'indicator', { ...indicator, title: { en: 'Not theirs' }, lead: other });
  const course = await make(office, 'activity', {
    title: { en: 'A course' },
    form: 'course',
    date: '2026-05',
    lead,
    quotas: [{ province: { en: 'North' }, offered: 20 }],
  });
  const say = async (rows: readonly OwnRow[], period = '2026') =>
    reportOwn(office.app, office.noy, { planId: office.planId, body: lead, period, rows });
  return { ...office, courseId: course.id, say };
}

test('RD945 figures of the body are on its page and of no other; what is reported there is kept and part of its return', async (t) => {
  const office = await openCounting(t);
  const { app, who, planId, roundId, noy } = office;
  must(await prepareForms(app, who, { planId, roundId }));
  const page = await pageOf(office, noy, { period: '2026' });
  assert.deepEqual(
    page.figures.map(({ title, kind, version }) => [title.en, kind, version > 0]),
    [['Lines at zero', 'value', false], ...Array.from({ length: 4 }, () => ['A course', 'places', true])],
  );
  const [value, north, further] = page.figures;
  const [item] = page.items;
  const done = must(
    await office.say([
      { ref: item?.ref ?? '', version: 0, cells: { progress: 'begun' } },
      { ref: value?.ref ?? '', version: 0, cells: { value: '98%' } },
      { ref: north?.ref ?? '', version: north?.version ?? 0, cells: { offered: '20', used: '12' } },
      { ref: further?.ref ?? '', version: further?.version ?? 0, cells: { province: 'South', used: '3' } },
    ]),
  );
  assert.deepEqual(done.counts, { add: 3, change: 1, skip: 0, error: 0 });
  const course = await show(office, { type: 'activity', id: office.courseId });
  assert.deepEqual(course.values.quotas, [
    { province: { en: 'North' }, offered: 20, used: 12 },
    { province: { en: 'South' }, used: 3 },
  ]);
  const [kept] = (await list(office, 'indicator-value')).items;
  assert.deepEqual([kept?.values.value, kept?.values.period], [{ amount: '98', unit: 'percent' }, '2026']);
  const standing = must(await showRound(app, who, { planId, roundId }));
  assert.equal(standing.lines.find(({ body }) => body === office.bodies[0])?.state, 'received');
  const after = await pageOf(office, noy, { period: '2026' });
  assert.deepEqual(after.figures[0]?.said, { amount: '98', unit: 'percent' });
});

test('RD945 with one wrong figure nothing is kept, and each fault is at its row', async (t) => {
  const office = await openCounting(t);
  const page = await pageOf(office, office.noy, { period: '2026' });
  const [value, north] = page.figures;
  const refused = await office.say([
    { ref: page.items[0]?.ref ?? '', version: 0, cells: { progress: 'begun' } },
    { ref: value?.ref ?? '', version: 0, cells: { value: '98 km' } },
    { ref: north?.ref ?? '', version: north?.version ?? 0, cells: { allocated: '25' } },
  ]);
  assert.equal(codeOf(refused), 'rows-invalid');
  assert.deepEqual(refused.ok ? [] : refused.error.faults?.map(({ at, fault }) => `${at} ${fault}`), [
    'rows/1/value unit',
    'rows/2/allocated at-most',
  ]);
  assert.equal(await claimsOf(office), 0);
});

test('RD945 what was changed since the page was drawn is not written over; nobody reports for another body', async (t) => {
  const office = await openCounting(t);
  const { figures } = await pageOf(office, office.noy, { period: '2026' });
  const [value, north] = figures;
  must(await office.say([{ ref: value?.ref ?? '', version: 0, cells: { value: '97' } }]));
  const late = await office.say([{ ref: value?.ref ?? '', version: 0, cells: { value: '98' } }]);
  assert.deepEqual(late.ok ? [] : late.error.faults?.map(({ at, fault }) => `${at} ${fault}`), [
    'rows/0/value changed-meanwhile',
  ]);
  const known = must(await office.say([{ ref: value?.ref ?? '', version: 0, cells: { value: '97' } }]));
  assert.equal(known.counts.skip, 1, 'the same once more says nothing new, from whichever version');
  const untouched = must(await office.say([{ ref: north?.ref ?? '', version: 1, cells: { offered: '20' } }]));
  assert.equal(untouched.counts.skip, 1);
  const others = (await list(office, 'indicator')).items.find(({ label }) => label.en === 'Not theirs');
  const foreign = await office.say([{ ref: `indicator/${others?.id}`, version: 0, cells: { value: '1' } }]);
  assert.deepEqual(foreign.ok ? [] : foreign.error.faults?.map(({ fault }) => fault), ['row-ended']);
});
