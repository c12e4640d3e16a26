/** Making, changing, retiring one object; what it writes, and what it refuses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeObject, createObject, getObject, logPage, retireObject } from '../../../src/app/index.ts';
import { codeOf, must } from '../test-node.ts';
import { change, entriesOf, findings, make, openProgramme, show } from './programme.ts';

const faultsOf = (result: Awaited<ReturnType<typeof createObject>>): readonly string[] =>
  result.ok ? [] : (result.error.faults ?? []).map(({ at, fault }) => `${at} ${fault}`);

test('OB10 a change with faults names each at its field and keeps nothing', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const before = await entriesOf(office);
  const values = { name: { en: ' ' }, side: 'theirs', parent: 'body/nobody', colour: 'red' };
  const made = await createObject(app, who, { planId, type: 'body', values });
  assert.equal(codeOf(made), 'object-invalid');
  assert.deepEqual(faultsOf(made), ['colour form', 'name missing', 'parent not-there']);
  assert.equal(await entriesOf(office), before);
  assert.deepEqual(await findings(office), []);
});

test('AP3 the row of an object is what the log gives, in whatever order its words were sent', async (t) => {
  const office = await openProgramme(t);
  const words = { zh: '联委会', lo: 'ຄະນະກຳມະການຮ່ວມ', en: 'joint committee' };
  const term = { name: words, others: words, meaning: { zh: '甲', en: 'a' }, state: 'agreed' };
  const made = await make(office, 'term', term);
  assert.deepEqual(await findings(office), []);
  await change(office, made, { meaning: { lo: 'ກ', en: 'b', zh: '乙' } });
  assert.deepEqual(await findings(office), []);
});

test('OB10 a type that is not declared, a plan and an object that are not there are not found', async (t) => {
  const { app, who, planId } = await openProgramme(t);
  assert.equal(codeOf(await createObject(app, who, { planId, type: 'wish', values: {} })), 'not-found');
  assert.equal(
    codeOf(await createObject(app, who, { planId: 'none', type: 'task', values: {} })),
    'not-found',
  );
  assert.equal(codeOf(await getObject(app, who, { planId, type: 'task', id: 'none' })), 'not-found');
  const which = { planId, type: 'task', id: 'none', version: 1 };
  assert.equal(codeOf(await changeObject(app, who, { ...which, patch: {} })), 'not-found');
  assert.equal(codeOf(await retireObject(app, who, { ...which, retired: true })), 'not-found');
});

test('OB11 a change from an older version is refused; one that says nothing new changes no version', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  for (const type of ['task', 'instrument']) {
    const state = type === 'task' ? { state: 'planned' } : { stage: 'signed' };
    const made = await make(office, type, { title: { en: 'First' }, ...state });
    const second = await change(office, made, { title: { en: 'Second' } });
    assert.ok(second.version > made.version, type);
    const late = { planId, type, id: made.id, version: made.version, patch: { title: { en: 'Late' } } };
    assert.equal(codeOf(await changeObject(app, who, late)), 'precondition-failed');
    const same = await change(office, second, { title: { en: ' Second ' } });
    assert.equal(same.version, second.version);
    assert.deepEqual(same.values.title, { en: 'Second' });
  }
});

test('OB11 an object that is out of use is kept whole, is not changed, and comes back', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  for (const type of ['task', 'milestone']) {
    const made = await make(office, type, { title: { en: 'Step' }, state: 'planned' });
    const which = { planId, type, id: made.id };
    const out = must(
      await retireObject(app, who, {
        ...which,
        version: made.version,
        retired: true,
        reason: ' entered twice ',
      }),
    );
    assert.deepEqual(out.retired, { on: '2026-05-04', reason: 'entered twice' });
    assert.deepEqual(out.values, made.values);
    const patch = { title: { en: 'Other' } };
    assert.equal(
      codeOf(await changeObject(app, who, { ...which, version: out.version, patch })),
      'object-retired',
    );
    const back = must(await retireObject(app, who, { ...which, version: out.version, retired: false }));
    assert.equal(back.retired, null);
    assert.deepEqual(back.values, made.values);
    assert.deepEqual(await findings(office), [], type);
  }
});

test('OB13 a settled type writes one proposal for each field that changes', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const made = await make(office, 'instrument', {
    title: { zh: '铁路合作协定' },
    stage: 'signed',
    signed: '2021',
  });
  await change(office, made, { stage: 'in-force', force: '2022', signed: '2021' });
  const { items } = must(await logPage(app, who, { planId, register: `instrument/${made.id}/` }));
  assert.deepEqual(
    items.map(({ kind, register }) => `${kind} ${register?.split('/')[2]}`),
    ['propose force', 'propose stage', 'propose signed', 'propose stage', 'propose title'],
  );
});

test('OB13 a reported type writes one report for each field that changes, and its value is the newest', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const made = await make(office, 'body', { name: { zh: '商务部' }, side: 'ours' });
  const changed = await change(office, made, { name: { zh: '商务部', en: 'Ministry of Commerce' } });
  const { items } = must(await logPage(app, who, { planId, register: `body/${made.id}/` }));
  assert.deepEqual(
    items.map(({ kind, register }) => `${kind} ${register?.split('/')[2]}`),
    ['report name', 'report side', 'report name'],
  );
  assert.deepEqual(changed.label, { zh: '商务部', en: 'Ministry of Commerce' });
  assert.deepEqual(await findings(office), []);
});

test('OB13 an own type writes no entry; its changes are lines of a history without one', async (t) => {
  const office = await openProgramme(t);
  const before = await entriesOf(office);
  const made = await make(office, 'task', { title: { en: 'Prepare' }, state: 'planned' });
  office.clock.now += 60_000;
  const changed = await change(office, made, { state: 'in-hand', number: '3' });
  assert.equal(await entriesOf(office), before);
  const lines = changed.history.map(({ at, register, before: was, after, entry }) => {
    return [at, register.split('/')[2], was, after, entry];
  });
  assert.deepEqual(lines, [
    ['2026-05-04T08:00:00Z', 'title', null, { en: 'Prepare' }, null],
    ['2026-05-04T08:00:00Z', 'state', null, 'planned', null],
    ['2026-05-04T08:01:00Z', 'state', 'planned', 'in-hand', null],
    ['2026-05-04T08:01:00Z', 'number', null, '3', null],
  ]);
});

test('OB22 each line of a logged history leads to its entry and tells what was before', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const made = await make(office, 'milestone', {
    title: { en: 'Text agreed' },
    state: 'planned',
    due: '2026',
  });
  const changed = await change(office, made, { due: '2027-03' });
  const { items } = must(await logPage(app, who, { planId, register: `milestone/${made.id}/due` }));
  const due = changed.history.filter(({ register }) => register.endsWith('/due'));
  assert.deepEqual(
    due.map(({ before, after, entry }) => [before, after, entry?.seq]),
    [
      [null, '2026', items[1]?.seq],
      ['2026', '2027-03', items[0]?.seq],
    ],
  );
});

test('OB22 an object names what it refers to, and what refers to it by type and field', async (t) => {
  const office = await openProgramme(t);
  const [first = ''] = office.commitments;
  const lead = await make(office, 'body', { name: { en: 'Rail Office' }, side: 'ours' });
  const leadRef = `body/${lead.id}`;
  const served = [`commitment/${first}`];
  const task = await make(office, 'task', {
    title: { en: 'A' },
    state: 'planned',
    lead: leadRef,
    commitments: served,
  });
  await make(office, 'task', { title: { en: 'B' }, state: 'planned', support: [leadRef] });
  const { refs } = task;
  assert.deepEqual(refs[leadRef]?.label, { en: 'Rail Office' });
  assert.equal(refs[`commitment/${first}`]?.label.en, '1.1–1');
  assert.match(refs[`commitment/${first}`]?.words ?? '', /^双方将于2027年前召开贸易联委会会议/);
  const { back } = await show(office, lead);
  assert.deepEqual(
    back.map(({ type, field, total }) => `${type} ${field} ${total}`),
    ['task lead 1', 'task support 1'],
  );
});

test('OB4 a reference to what was taken out of use is refused, and one that stood stays', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const body = await make(office, 'body', { name: { en: 'Old Bureau' }, side: 'ours' });
  const lead = `body/${body.id}`;
  const task = await make(office, 'task', { title: { en: 'A' }, state: 'planned', lead });
  must(
    await retireObject(app, who, { planId, type: 'body', id: body.id, version: body.version, retired: true }),
  );
  const again = await createObject(app, who, {
    planId,
    type: 'task',
    values: { title: { en: 'B' }, state: 'planned', lead },
  });
  assert.deepEqual(faultsOf(again), ['lead retired']);
  const kept = await change(office, task, { lead, state: 'done' });
  assert.equal(kept.values.lead, lead);
  assert.equal(kept.refs[lead]?.retired, true);
});

test('OB5 milestones that would wait for each other in a circle are refused, however long', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const step = async (name: string, waits: readonly string[]) =>
    make(office, 'milestone', { title: { en: name }, state: 'planned', waits });
  const first = await step('first', []);
  const second = await step('second', [`milestone/${first.id}`]);
  const third = await step('third', [`milestone/${second.id}`]);
  const patch = { waits: [`milestone/${third.id}`] };
  const circle = await changeObject(app, who, {
    planId,
    type: 'milestone',
    id: first.id,
    version: first.version,
    patch,
  });
  assert.deepEqual(faultsOf(circle), ['waits cycle']);
});

test('OB6 OB7 a value of an indicator has its unit, once for a period, side and body', async (t) => {
  const office = await openProgramme(t);
  const { app, who, planId } = office;
  const indicator = await make(office, 'indicator', {
    title: { zh: '零关税税目占比' },
    unit: '%',
    comparator: 'at-least',
    aggregation: 'latest',
    targets: [{ period: '2028', target: { amount: '98' } }],
  });
  const values = {
    indicator: `indicator/${indicator.id}`,
    period: '2026',
    side: 'ours',
    value: { amount: '97.50' },
  };
  const made = await make(office, 'indicator-value', values);
  assert.deepEqual(made.values.value, { amount: '97.5', unit: '%' });
  assert.deepEqual(made.label, { zh: '零关税税目占比 · 2026' });
  assert.deepEqual(faultsOf(await createObject(app, who, { planId, type: 'indicator-value', values })), [
    'indicator twice',
  ]);
  await make(office, 'indicator-value', { ...values, side: 'theirs' });
  await make(office, 'indicator-value', { ...values, period: '2027' });
  const gone = { planId, type: 'indicator-value', id: made.id, version: made.version, retired: true };
  must(await retireObject(app, who, gone));
  await make(office, 'indicator-value', values);
});
