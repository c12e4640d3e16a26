/** What goes along with a commitment that goes on: open work, indicators, bodies and focal points, and nothing of what was. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { getObject, listObjects, showFigures, verifyPlan } from '../../../src/app/index.ts';
import { parseRef } from '../../../src/plan/objects/index.ts';
import { must } from '../test-node.ts';
import { accept, lineOf, make, type TwoPlans, twoPlans, who } from './two-plans.ts';

const all = ['task', 'milestone', 'indicator', 'contact'] as const;

const itemsOf = async ({ app, now }: TwoPlans, type: string) =>
  must(await listObjects(app, who, { planId: now, type, limit: 100 })).items;
const valuesOf = async (two: TwoPlans, type: string) =>
  (await itemsOf(two, type)).map(({ values }) => values);

/** A ministry below the government with a focal point and deputy, and open and ended work for one commitment. */
async function worked(two: TwoPlans) {
  const line = await lineOf(two, '培训干部600名');
  const commitments = [`commitment/${line.old?.item}`];
  const put = (type: string, values: Parameters<typeof make>[3]) => make(two, two.old, type, values);
  const government = await put('body', { name: { zh: '示例政府' }, side: 'ours', level: 'central' });
  const school = await put('body', { name: { zh: '示例党校' }, side: 'ours', parent: government });
  const deputy = await put('contact', { name: 'Sample Deputy', body: school, mail: 'deputy@example.org' });
  await put('contact', { name: 'Sample Point', body: school, deputy, mail: 'point@example.org' });
  await put('contact', { name: 'Sample Gone', body: school, until: '2026-01-31' });
  const title = (zh: string) => ({ title: { zh } });
  await put('task', { ...title('编写教材'), commitments, lead: school, due: '2031-03', state: 'in-hand' });
  await put('task', {
    ...title('首期培训'),
    commitments,
    lead: school,
    state: 'done',
    result: { zh: '已办' },
  });
  const first = await put('milestone', {
    ...title('选定教师'),
    commitments,
    owner: school,
    due: '2030-06',
    state: 'planned',
    baselines: [{ name: '初定', due: '2030-03' }],
  });
  await put('milestone', { ...title('开班'), commitments, due: '2030-09', state: 'planned', waits: [first] });
  await put('milestone', { ...title('结业'), commitments, state: 'reached', reached: '2026-02' });
  await put('indicator', {
    ...title('培训人数'),
    commitments,
    unit: '人',
    comparator: 'at-least',
    aggregation: 'sum',
    baseline: { amount: '120', unit: '人' },
    targets: [
      { period: '2026', target: { amount: '100', unit: '人' } },
      { period: '2031', target: { amount: '120', unit: '人' } },
    ],
  });
  return line;
}

test('AP1062 open work begins in the next plan for the commitment that goes on; what has ended, and what was measured, stays', async (t) => {
  const two = await twoPlans(t);
  const line = await worked(two);
  const figures = await showFigures(two.app, who, { planId: two.old });
  const done = must(await accept(two, [line], all));
  assert.deepEqual(done.carried, { body: 2, contact: 2, indicator: 1, milestone: 2, task: 1 });
  const commitments = [`commitment/${line.now?.item}`];
  const [task] = await valuesOf(two, 'task');
  assert.deepEqual(
    [task?.title, task?.state, task?.due, task?.commitments],
    [{ zh: '编写教材' }, 'in-hand', '2031-03', commitments],
  );
  const milestones = await itemsOf(two, 'milestone');
  const first = milestones.find(({ label }) => label.zh === '选定教师') ?? assert.fail();
  const second = milestones.find(({ label }) => label.zh === '开班') ?? assert.fail();
  assert.equal(first.values.baselines, undefined, 'a baseline is the earlier plan’s');
  assert.deepEqual(second.values.waits, [`milestone/${first.id}`]);
  const [indicator] = await valuesOf(two, 'indicator');
  assert.deepEqual(indicator?.targets, [{ period: '2031', target: { amount: '120', unit: '人' } }]);
  assert.deepEqual(indicator?.baseline, { amount: '120', unit: '人' });
  const bodies = await itemsOf(two, 'body');
  const school = bodies.find(({ label }) => label.zh === '示例党校') ?? assert.fail();
  const parent = parseRef(String(school.values.parent))?.id;
  assert.equal(bodies.find(({ id }) => id === parent)?.label.zh, '示例政府');
  assert.equal(task?.lead, `body/${school.id}`);
  const contacts = await itemsOf(two, 'contact');
  const deputy = contacts.find(({ values }) => values.name === 'Sample Deputy');
  const point = contacts.find(({ values }) => values.name === 'Sample Point');
  assert.equal(point?.values.deputy, `contact/${deputy?.id}`);
  assert.equal(point?.values.body, `body/${school.id}`);
  assert.deepEqual(await showFigures(two.app, who, { planId: two.old }), figures);
  assert.ok(must(await verifyPlan(two.app, who, { planId: two.now })).sound);
});

test('AP1062 only what was chosen goes along, and again makes nothing twice', async (t) => {
  const two = await twoPlans(t);
  const line = await worked(two);
  const first = must(await accept(two, [line], ['milestone']));
  assert.deepEqual(first.carried, { body: 2, contact: 0, indicator: 0, milestone: 2, task: 0 });
  assert.deepEqual(await itemsOf(two, 'task'), []);
  const again = must(await accept(two, [await lineOf(two, '培训干部600名')], ['milestone', 'task']));
  assert.deepEqual(again.carried, { body: 0, contact: 0, indicator: 0, milestone: 0, task: 1 });
  assert.equal((await itemsOf(two, 'milestone')).length, 2);
});

test('AP1062 a body of the next plan that bears the name is the one, and who is a focal point there already is nobody new', async (t) => {
  const two = await twoPlans(t);
  const line = await worked(two);
  const known = await make(two, two.now, 'body', {
    name: { zh: '示例党校', en: 'Sample School' },
    side: 'ours',
  });
  await make(two, two.now, 'contact', { name: 'Sample Point', body: known });
  const done = must(await accept(two, [line], all));
  assert.deepEqual([done.carried.body, done.carried.contact], [1, 1]);
  const [task] = await valuesOf(two, 'task');
  assert.equal(task?.lead, known);
  // A body of the other side with the same name is another one.
  const theirs = await twoPlans(t);
  const other = await worked(theirs);
  await make(theirs, theirs.now, 'body', { name: { zh: '示例党校' }, side: 'theirs' });
  assert.equal(must(await accept(theirs, [other], ['task'])).carried.body, 2);
});

test('AP1062 what serves two commitments takes on the second when that goes on too', async (t) => {
  const two = await twoPlans(t);
  const [one, other] = [await lineOf(two, '培训干部600名'), await lineOf(two, '其中由鹤原省承办240名')];
  await make(two, two.old, 'task', {
    title: { zh: '两项共用' },
    commitments: [`commitment/${one.old?.item}`, `commitment/${other.old?.item}`],
    state: 'planned',
  });
  must(await accept(two, [one], ['task']));
  assert.deepEqual((await valuesOf(two, 'task'))[0]?.commitments, [`commitment/${one.now?.item}`]);
  must(await accept(two, [await lineOf(two, '其中由鹤原省承办240名')], ['task']));
  const [task, ...more] = await itemsOf(two, 'task');
  assert.deepEqual(more, []);
  assert.deepEqual(task?.values.commitments, [
    `commitment/${one.now?.item}`,
    `commitment/${other.now?.item}`,
  ]);
  const shown = must(await getObject(two.app, who, { planId: two.now, type: 'task', id: task?.id ?? '' }));
  assert.equal(shown.version, 2);
});
