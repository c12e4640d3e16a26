/** Work lists: what stands in them, and that each leads to the list that has exactly these. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listObjects, listStatuses, patchPlan, reportClaims, showWork } from '../../../src/app/index.ts';
import type { WorkGroup, WorkView } from '../../../src/views/index.ts';
import { must, person } from '../test-node.ts';
import { make, openProgramme, type Programme } from './programme.ts';

// The test's clock stands at 4 May 2026.
const task = (name: string, due: string, more: object = {}) => {
  return { title: { en: name }, state: 'planned', due, ...more };
};

async function fill(programme: Programme): Promise<void> {
  const { app, who, planId } = programme;
  const body = await make(programme, 'body', { name: { en: 'Sample Ministry' }, side: 'ours' });
  const lead = `body/${body.id}`;
  await make(programme, 'task', task('late', '2026-05-03', { lead }));
  await make(programme, 'task', task('today', '2026-05-04', { lead }));
  await make(programme, 'task', task('month', '2026-06-03', { lead }));
  await make(programme, 'task', task('after', '2026-06-04', { lead }));
  await make(programme, 'task', task('ninety', '2026-08-02', { lead }));
  await make(programme, 'task', task('far', '2026-08-03', { lead }));
  await make(programme, 'task', task('done', '2026-05-01', { lead, state: 'done' }));
  await make(programme, 'task', task('nobody', '2027'));
  const letter = { number: 'S-1', title: { en: 'Sample letter' }, direction: 'out', date: '2026-04-01' };
  await make(programme, 'letter', { ...letter, state: 'reply-expected', due: '2026-04-20' });
  await make(programme, 'letter', { ...letter, number: 'S-2', state: 'answered', due: '2026-04-20' });
  const instrument = { title: { en: 'Sample plan' }, stage: 'in-force', lead };
  await make(programme, 'instrument', { ...instrument, expires: '2026-10-31' });
  await make(programme, 'instrument', { ...instrument, expires: '2026-11-01' });
  await make(programme, 'mechanism', {
    title: { en: 'Sample annual meeting' },
    cadence: { rule: 'FREQ=YEARLY', from: '2025' },
  });
  const commitment = `commitment/${programme.commitments[0]}`;
  const rows = [{ commitment, progress: 'begun' }];
  must(await reportClaims(app, who, { planId, body: lead, period: '2026-Q1', rows, dryRun: false }));
}

const groupsOf = (work: WorkView, id: string): readonly WorkGroup[] =>
  work.lists.find((list) => list.id === id)?.groups ?? [];
const told = (work: WorkView, id: string): string =>
  groupsOf(work, id)
    .map(({ type, n }) => `${type} ${n}`)
    .join(', ');

test('OB65 each list holds what it says, by the day, and nothing that has ended', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId } = programme;
  await fill(programme);
  const work = must(await showWork(app, who, { planId }));
  // A meeting that was to be held in 2025 and was not is past its date.
  assert.equal(told(work, 'overdue'), 'task 1, mechanism 1');
  assert.equal(told(work, 'due-30'), 'task 2');
  assert.equal(told(work, 'due-90'), 'task 2');
  assert.equal(told(work, 'waiting'), 'letter 1');
  assert.equal(told(work, 'expiring'), 'instrument 1');
  assert.equal(told(work, 'unowned'), 'status 4, task 1');
  assert.equal(told(work, 'unevidenced'), 'status 1');
  const [due] = groupsOf(work, 'due-30');
  assert.deepEqual(
    due?.items.map(({ ref }) => work.refs[ref]?.label.en),
    ['today', 'month'],
  );
});

test('OB65 the query of a group lists as many as it counts', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId } = programme;
  await fill(programme);
  const work = must(await showWork(app, who, { planId, most: 1 }));
  let asked = 0;
  for (const { groups } of work.lists)
    for (const { type, n, query, items } of groups) {
      asked++;
      assert.equal(items.length, 1);
      const one = (name: string) => query[name]?.[0];
      const days = { from: one('dueFrom'), to: one('dueTo') };
      if (type === 'status') {
        const { progress = [], counted = [], evidence = [] } = query;
        const narrowed: object = { progress, counted, evidence, ...(one('led') ? { led: false } : {}) };
        const page = await listStatuses(app, who, { planId, period: one('period') ?? '', ...narrowed });
        assert.equal(must(page).total, n, `${type} ${JSON.stringify(query)}`);
        continue;
      }
      const page = await listObjects(app, who, {
        planId,
        type,
        ...(one('ended') === undefined ? {} : { ended: false }),
        ...(one('unowned') === undefined ? {} : { unowned: true }),
        ...(days.from === undefined ? {} : { dueFrom: days.from }),
        ...(days.to === undefined ? {} : { dueTo: days.to }),
        ...(query.state === undefined ? {} : { fields: { state: query.state } }),
      });
      assert.equal(must(page).total, n, `${type} ${JSON.stringify(query)}`);
    }
  assert.ok(asked > 6);
});

test('OB65 once a period is over, what nobody reported for it is asked for', async (t) => {
  const programme = await openProgramme(t);
  const { app, who, planId, clock } = programme;
  await fill(programme);
  assert.equal(must(await showWork(app, who, { planId })).period, '');
  const plan = await app.store.read((r) => r.projections.plan(planId));
  const period = { from: '2025', to: '2028' };
  must(await patchPlan(app, who, { planId, version: plan?.version ?? 0, patch: { period } }));
  const early = must(await showWork(app, who, { planId }));
  assert.deepEqual([early.period, told(early, 'silent')], ['2025', 'status 4']);
  clock.now = Date.parse('2027-02-01T00:00:00Z');
  const later = must(await showWork(app, who, { planId }));
  // One commitment was reported for a quarter of 2026.
  assert.deepEqual([later.period, told(later, 'silent')], ['2026', 'status 3']);
});

test('OB65 whoever works on a part has the work of that part', async (t) => {
  const programme = await openProgramme(t);
  const { app, planId, provisions } = programme;
  await fill(programme);
  const narrow = person({ roles: ['reader'], areas: [provisions.get('2') ?? ''] });
  const work = must(await showWork(app, narrow, { planId }));
  // Tasks of no area are open to everybody; letters of none are not.
  assert.equal(told(work, 'unowned'), 'status 1, task 1');
  assert.equal(told(work, 'waiting'), '');
  assert.equal(told(work, 'unevidenced'), '');
});
