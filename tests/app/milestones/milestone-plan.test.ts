/** Baselines, slippage and agreements on a real node; what would go round in a circle is refused with its way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeObject, createObject, milestonePlan, takeBaseline } from '../../../src/app/index.ts';
import type { Values } from '../../../src/plan/objects/index.ts';
import {
  change,
  entriesOf,
  findings,
  make,
  openProgramme,
  type Programme,
  show,
} from '../objects/programme.ts';
import { codeOf, must, person } from '../test-node.ts';

const milestone = (programme: Programme, name: string, values: Values = {}) =>
  make(programme, 'milestone', { title: { en: name, zh: `里程碑${name}` }, state: 'planned', ...values });
const plan = async ({ app, who, planId }: Programme, given: object = {}, as = who) =>
  must(await milestonePlan(app, as, { planId, ...given }));

test('OB851 OB852 a baseline keeps every date at once, and shows by how many days each has moved since', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId } = programme;
  const first = await milestone(programme, 'A', { due: '2026-06' });
  await milestone(programme, 'B', { due: '2026-09-30' });
  await milestone(programme, 'C');
  await milestone(programme, 'D', { due: '2026-01', state: 'dropped' });
  const before = await entriesOf(programme);
  assert.deepEqual(must(await takeBaseline(app, who, { planId, name: ' At  the start ' })), {
    name: 'At the start',
    count: 2,
  });
  assert.equal(await entriesOf(programme), before + 2, 'one entry for each milestone');
  await change(programme, await show(programme, first), { due: '2026-07-10' });
  const shown = await plan(programme);
  assert.deepEqual(shown.baselines, [{ name: 'At the start', set: '2026-05-04', count: 2 }]);
  assert.equal(shown.against, 'At the start');
  const lines = shown.items.map(({ label, baseline, slip }) => [label.en, baseline, slip]);
  assert.deepEqual(lines.toSorted(), [
    ['A', '2026-06', 10],
    ['B', '2026-09-30', 0],
    ['C', null, null],
    ['D', null, null],
  ]);
  const bySlip = await plan(programme, { order: 'slip', limit: 1 });
  assert.deepEqual([bySlip.items[0]?.label.en, bySlip.next, bySlip.total], ['A', 1, 4]);
  assert.deepEqual(await findings(programme), []);
});

test('OB851 a name is used once, and a later baseline changes nothing of the first', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId } = programme;
  assert.equal(codeOf(await takeBaseline(app, who, { planId, name: 'none yet' })), 'object-invalid');
  const made = await milestone(programme, 'A', { due: '2026-06' });
  must(await takeBaseline(app, who, { planId, name: 'first' }));
  assert.equal(codeOf(await takeBaseline(app, who, { planId, name: 'first' })), 'object-invalid');
  assert.equal(codeOf(await takeBaseline(app, who, { planId, name: '  ' })), 'request-invalid');
  await change(programme, await show(programme, made), { due: '2026-08' });
  must(await takeBaseline(app, who, { planId, name: 'second' }));
  const { baselines } = (await show(programme, made)).values;
  assert.deepEqual(baselines, [
    { name: 'first', due: '2026-06', set: '2026-05-04' },
    { name: 'second', due: '2026-08', set: '2026-05-04' },
  ]);
  const slips = async (against: string) => (await plan(programme, { against })).items.map(({ slip }) => slip);
  assert.deepEqual([await slips('first'), await slips('second')], [[62], [0]]);
  assert.equal(
    codeOf(await takeBaseline(app, person({ roles: ['reader'] }), { planId, name: 'x' })),
    'not-allowed',
  );
});

test('OB850 a circle of milestones is refused with its way, in the names that the reader knows', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId } = programme;
  const first = await milestone(programme, 'A');
  const second = await milestone(programme, 'B', { waits: [`milestone/${first.id}`] });
  const third = await milestone(programme, 'C', { waits: [`milestone/${second.id}`] });
  const { id, version } = first;
  const circle = { planId, type: 'milestone', id, version, patch: { waits: [`milestone/${third.id}`] } };
  const way = async (as: typeof who) => {
    const refused = await changeObject(app, as, circle);
    return refused.ok ? null : refused.error.faults?.map(({ at, fault, facts }) => [at, fault, facts.path]);
  };
  assert.deepEqual(await way(who), [['waits', 'cycle', 'A → C → B → A']]);
  assert.deepEqual(await way({ ...who, language: 'zh' }), [
    ['waits', 'cycle', '里程碑A → 里程碑C → 里程碑B → 里程碑A'],
  ]);
});

test('OB853 a milestone is rescheduled only with the document that says so', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId } = programme;
  const made = await milestone(programme, 'A', { due: '2026-06' });
  const { id, version } = made;
  const faults = async (patch: Values) => {
    const refused = await changeObject(app, who, { planId, type: 'milestone', id, version, patch });
    return refused.ok ? [] : refused.error.faults?.map(({ at, fault }) => `${at} ${fault}`);
  };
  const moved = { from: '2026-06', to: '2026-09' };
  assert.deepEqual(await faults({ state: 'rescheduled' }), ['rescheduled missing']);
  assert.deepEqual(await faults({ state: 'rescheduled', rescheduled: [moved] }), [
    'rescheduled/0/by missing',
  ]);
  const letter = await make(programme, 'letter', {
    ...{ number: 'L-1', direction: 'in', state: 'registered', date: '2026-05-01' },
    title: { en: 'On the date' },
  });
  const by = `letter/${letter.id}`;
  await change(programme, made, { due: '2026-09', state: 'rescheduled', rescheduled: [{ ...moved, by }] });
  const [line] = (await plan(programme)).items;
  assert.deepEqual(line?.rescheduled, { ...moved, agreed: null, by, times: 1 });
  const values = { title: { en: 'B' }, state: 'rescheduled' };
  assert.equal(codeOf(await createObject(app, who, { planId, type: 'milestone', values })), 'object-invalid');
});

test('OB851 the plan is narrowed like the list, and shows nobody what they may not see', async (t) => {
  const programme = await openProgramme(t);
  const body = `body/${(await make(programme, 'body', { name: { en: 'Office' }, side: 'ours' })).id}`;
  const [first = '', , , last = ''] = programme.commitments;
  await milestone(programme, 'A', { due: '2026-06', owner: body, commitments: [`commitment/${first}`] });
  await milestone(programme, 'B', { due: '2026-07', commitments: [`commitment/${last}`] });
  const names = async (given: object, as = programme.who) =>
    (await plan(programme, given, as)).items.map(({ label }) => label.en);
  assert.deepEqual(await names({ fields: { owner: [body] } }), ['A']);
  assert.deepEqual(await names({ q: 'B' }), ['B']);
  assert.deepEqual(await names({ dueTo: '2026-06-30' }), ['A']);
  const narrow = person({ roles: ['coordinator'], areas: [programme.provisions.get('2') ?? ''] });
  assert.deepEqual(await names({}, narrow), ['B']);
});
