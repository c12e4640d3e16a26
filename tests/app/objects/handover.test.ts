/** Handing over what was somebody's, and decisions that become milestones. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handOver, makeMilestone, showHoldings } from '../../../src/app/index.ts';
import { codeOf, must } from '../test-node.ts';
import { entriesOf, findings, list, make, openProgramme, show } from './programme.ts';

test('OB68 everything that was one focal point’s or body’s leads to another, in fields, lists and tables', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId } = programme;
  const [old, next] = [
    await make(programme, 'body', { name: { en: 'Old Office' }, side: 'ours' }),
    await make(programme, 'body', { name: { en: 'New Office' }, side: 'ours' }),
  ];
  const [from, to] = [`body/${old.id}`, `body/${next.id}`];
  const task = { title: { en: 'Task' }, state: 'planned', lead: from, support: [to, from] };
  await make(programme, 'task', task);
  await make(programme, 'mechanism', { title: { en: 'Committee' }, chairs: [{ side: 'ours', body: from }] });
  await make(programme, 'contact', { name: 'Keo Sample', body: from });
  const held = must(await showHoldings(app, who, { planId, from }));
  assert.deepEqual(
    held.things.map(({ type, mayChange }) => [type, mayChange]),
    [
      ['task', true],
      ['contact', true],
      ['mechanism', true],
    ],
  );
  const things = held.things.map(({ ref, version }) => ({ ref, version }));
  assert.deepEqual(must(await handOver(app, who, { planId, from, to, things })), { changed: 3 });
  const [moved] = (await list(programme, 'task')).items;
  assert.deepEqual([moved?.values.lead, moved?.values.support], [to, [to]]);
  const [committee] = (await list(programme, 'mechanism')).items;
  assert.deepEqual(committee?.values.chairs, [{ side: 'ours', body: to }]);
  assert.deepEqual(must(await showHoldings(app, who, { planId, from })).things, []);
  assert.deepEqual(await findings(programme), []);
});

test('OB68 nothing is handed over where one thing was changed meanwhile, or to another kind', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId } = programme;
  const body = await make(programme, 'body', { name: { en: 'Office' }, side: 'ours' });
  const other = await make(programme, 'body', { name: { en: 'Other' }, side: 'ours' });
  const [from, to] = [`body/${body.id}`, `body/${other.id}`];
  const task = { title: { en: 'Task' }, state: 'planned', lead: from };
  const [first, second] = [await make(programme, 'task', task), await make(programme, 'task', task)];
  const things = [
    { ref: `task/${first.id}`, version: first.version },
    { ref: `task/${second.id}`, version: second.version + 1 },
  ];
  const failed = await handOver(app, who, { planId, from, to, things });
  assert.equal(codeOf(failed), 'rows-invalid');
  assert.deepEqual(failed.ok ? [] : failed.error.faults?.map(({ at }) => at), [
    `things/task/${second.id}/version`,
  ]);
  assert.equal((await show(programme, first)).values.lead, from);
  for (const wrong of [from, `task/${first.id}`, 'nobody'])
    assert.equal(codeOf(await handOver(app, who, { planId, from, to: wrong, things })), 'request-invalid');
});

test('OB69 a decision becomes a milestone once, with what it says', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId, commitments } = programme;
  const body = await make(programme, 'body', { name: { en: 'Office' }, side: 'ours' });
  const meeting = await make(programme, 'meeting', { title: { en: 'Session' }, state: 'held' });
  const decision = await make(programme, 'decision', {
    title: { en: 'A timetable' },
    meeting: `meeting/${meeting.id}`,
    state: 'open',
    due: '2026-08-31',
    lead: `body/${body.id}`,
    commitments: [`commitment/${commitments[0]}`],
  });
  const { id, version } = decision;
  const made = must(await makeMilestone(app, who, { planId, id, version }));
  const milestone = await show(programme, { type: 'milestone', id: made.id });
  assert.deepEqual(milestone.values, {
    title: { en: 'A timetable' },
    commitments: [`commitment/${commitments[0]}`],
    owner: `body/${body.id}`,
    due: '2026-08-31',
    state: 'planned',
  });
  const after = await show(programme, decision);
  assert.equal(after.values.milestone, `milestone/${made.id}`);
  const entries = await entriesOf(programme);
  assert.equal(codeOf(await makeMilestone(app, who, { planId, id, version })), 'precondition-failed');
  const again = await makeMilestone(app, who, { planId, id, version: after.version });
  assert.equal(codeOf(again), 'object-invalid');
  assert.equal(await entriesOf(programme), entries);
});

test('OB1599 what a body reported stays its own, and the rest of it goes to the other', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId, commitments } = programme;
  const office = async (name: string) =>
    `body/${(await make(programme, 'body', { name: { en: name }, side: 'ours' })).id}`;
  const [from, to] = [await office('Old Office'), await office('New Office')];
  const claim = { commitment: `commitment/${commitments[0]}`, period: '2026', body: from, progress: 'begun' };
  await make(programme, 'claim', claim);
  const indicator = await make(programme, 'indicator', {
    title: { en: 'Freight' },
    unit: 't',
    comparator: 'at-least',
    aggregation: 'sum',
    lead: from,
  });
  await make(programme, 'indicator-value', {
    indicator: `indicator/${indicator.id}`,
    period: '2026',
    value: { amount: '4' },
    side: 'ours',
    body: from,
  });
  const held = must(await showHoldings(app, who, { planId, from }));
  assert.deepEqual(
    held.things.map(({ type }) => type),
    ['indicator'],
  );
  const things = held.things.map(({ ref, version }) => ({ ref, version }));
  assert.deepEqual(must(await handOver(app, who, { planId, from, to, things })), { changed: 1 });
  const bodyOf = async (type: string) => (await list(programme, type)).items[0]?.values;
  assert.equal((await bodyOf('indicator'))?.lead, to);
  assert.equal((await bodyOf('indicator-value'))?.body, from);
  assert.equal((await bodyOf('claim'))?.body, from);
  assert.deepEqual(await findings(programme), []);
});
