/** The own page of whoever answers for a body: who that is, what stands on it, what may be said there and what becomes of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addOwnFile,
  getObject,
  listObjects,
  listOwn,
  lockPeriod,
  reportClaims,
  reportOwn,
  showOwn,
  showPeriods,
} from '../../../src/app/index.ts';
import { findings, make } from '../objects/programme.ts';
import { makeForms, openOffice, showOf } from '../rounds/office.ts';
import { codeOf, must, person } from '../test-node.ts';
import { answerFor, claimsOf, focalPoint, openAnswering, pageOf, sayFirst } from './answering.ts';

test('OB820 a person answers for the bodies whose focal point in office names the account, and no other', async (t) => {
  const office = await openOffice(t);
  const [first = '', second = '', third = ''] = office.bodies;
  await answerFor(office, first, 'noy');
  await answerFor(office, second, 'noy', { until: '2026-05-03' });
  await answerFor(office, third, 'noy', { from: '2026-05-05' });
  const bodies = async (who = focalPoint('noy')) => (await pageOf(office, who)).bodies.map(({ ref }) => ref);
  assert.deepEqual(await bodies(), [first]);
  assert.deepEqual(await bodies(focalPoint('keo')), []);
  // The day on which one leaves and the day on which one comes belong to the post.
  office.clock.now = Date.parse('2026-05-03T08:00:00Z');
  assert.deepEqual(await bodies(), [first, second].sort());
  office.clock.now = Date.parse('2026-05-05T08:00:00Z');
  assert.deepEqual(await bodies(), [first, third].sort());
});

test('OB820 who stands in for a person answers for the same bodies; without any part of the plan for none', async (t) => {
  const office = await openOffice(t);
  const [first = ''] = office.bodies;
  await answerFor(office, first, 'p2');
  const deputy = person({ roles: [], standsFor: { roles: ['reader'] } });
  assert.deepEqual((await pageOf(office, deputy)).body, first);
  assert.deepEqual(
    (await listOwn(office.app, deputy)).map(({ planId }) => planId),
    [office.planId],
  );
  const nobody = focalPoint('p2', { roles: [] });
  assert.deepEqual((await pageOf(office, nobody)).bodies, []);
  assert.deepEqual(await listOwn(office.app, nobody), []);
});

test('OB821 the page asks for what is the body’s in the period of the round, and names what is due from it', async (t) => {
  const office = await openAnswering(t);
  const [first = '', second = ''] = office.bodies;
  await make(office, 'milestone', {
    title: { en: 'Ground broken' },
    due: '2026-05-20',
    owner: first,
    state: 'planned',
  });
  await make(office, 'milestone', {
    title: { en: 'Far away' },
    due: '2027-05-20',
    owner: first,
    state: 'planned',
  });
  await make(office, 'milestone', {
    title: { en: 'Not theirs' },
    due: '2026-05-20',
    owner: second,
    state: 'planned',
  });
  await make(office, 'milestone', { title: { en: 'Past' }, due: '2026-04', owner: first, state: 'planned' });
  await makeForms(office);
  const page = await pageOf(office, office.noy);
  assert.equal(page.period, '2026');
  assert.equal(page.round?.due, '2026-06-30');
  assert.ok(page.round?.code?.startsWith('F-'));
  assert.deepEqual(
    page.items.map(({ ref }) => ref),
    [`commitment/${office.commitments[0]}`],
  );
  assert.equal(page.items[0]?.path, '1.1');
  assert.deepEqual(
    page.things.map(({ label, overdue }) => [label.en, overdue]),
    [
      ['Past', true],
      ['Ground broken', false],
    ],
  );
});

test('OB821 another body’s page is not there, and neither is what lies outside the person’s areas', async (t) => {
  const office = await openAnswering(t);
  const { app, planId } = office;
  const other = await showOwn(app, office.noy, { planId, body: office.bodies[1] ?? '' });
  assert.equal(codeOf(other), 'not-found');
  const elsewhere = office.provisions.get('2') ?? '';
  const narrowed = focalPoint('noy', { areas: [elsewhere] });
  assert.deepEqual((await pageOf(office, narrowed)).items, []);
  const said = await reportOwn(app, narrowed, {
    planId,
    body: office.bodies[0] ?? '',
    period: '2026',
    rows: [{ ref: `commitment/${office.commitments[0]}`, version: 0, cells: { progress: 'begun' } }],
  });
  assert.equal(codeOf(said), 'rows-invalid');
  assert.equal(await claimsOf(office), 0);
});

test('OB822 what is said becomes the body’s claim, in the person’s name and language, and the log stays sound', async (t) => {
  const office = await openAnswering(t);
  const done = must(
    await sayFirst(office, office.noy, {
      progress: 'begun',
      done: 'The working group met twice.',
      next: '签署合作协议',
      due: '31.12.2026',
      obstacle: '',
    }),
  );
  assert.deepEqual(done.counts, { add: 1, change: 0, skip: 0, error: 0 });
  const { items } = must(await listObjects(office.app, office.who, { planId: office.planId, type: 'claim' }));
  const { body, period, progress, inside, next, expected, via } = items[0]?.values ?? {};
  assert.deepEqual(
    { body, period, progress, inside, next, expected, via },
    {
      body: office.bodies[0],
      period: '2026',
      progress: 'begun',
      inside: { en: 'The working group met twice.' },
      next: { zh: '签署合作协议' },
      expected: '2026-12-31',
      via: 'page',
    },
  );
  assert.deepEqual(await findings(office), []);
  const page = await pageOf(office, office.noy);
  assert.equal(page.items[0]?.said?.progress, 'begun');
});

test('OB822 “no change” says again what was said before; said of nothing it is wrong and nothing is kept', async (t) => {
  const office = await openAnswering(t);
  const { app, who, planId } = office;
  assert.equal(codeOf(await sayFirst(office, office.noy, { same: true })), 'rows-invalid');
  assert.equal(await claimsOf(office), 0);
  office.clock.now = Date.parse('2027-02-01T08:00:00Z');
  const before = {
    commitment: `commitment/${office.commitments[0]}`,
    progress: 'substantial',
    inside: { en: 'Nearly' },
  };
  const body = office.bodies[0] ?? '';
  must(await reportClaims(app, who, { planId, body, period: '2026', rows: [before], dryRun: false }));
  const asked = { planId, body, period: '2027' };
  const rows = [{ ref: before.commitment, version: 0, cells: { same: true } }];
  must(await reportOwn(app, office.noy, { ...asked, rows }));
  const [item] = (await pageOf(office, office.noy, { period: '2027' })).items;
  assert.deepEqual(item?.said, { progress: 'substantial', done: 'Nearly' });
  assert.equal(item?.lastPeriod, '2026');
});

test('OB822 one wrong row keeps all of them out, each fault at its row; what stood meanwhile is not overwritten', async (t) => {
  const office = await openAnswering(t);
  const { app, planId, noy } = office;
  const [body = ''] = office.bodies;
  const ref = `commitment/${office.commitments[0]}`;
  const foreign = `commitment/${office.commitments[1]}`;
  const say = (rows: Parameters<typeof reportOwn>[2]['rows']) =>
    reportOwn(app, noy, { planId, body, period: '2026', rows });
  const wrong = await say([
    { ref, version: 0, cells: { progress: 'begun' } },
    { ref: foreign, version: 0, cells: { progress: 'complete' } },
    { ref, version: 0, cells: { progress: 'begun', due: '3/4/2026' } },
  ]);
  assert.ok(!wrong.ok && wrong.error.code === 'rows-invalid');
  assert.deepEqual(
    wrong.error.faults?.map(({ at, fault }) => [at, fault]),
    [
      ['rows/1', 'row-ended'],
      ['rows/2/due', 'date-two-ways'],
    ],
  );
  assert.equal(await claimsOf(office), 0);
  must(await say([{ ref, version: 0, cells: { progress: 'begun' } }]));
  const late = await say([{ ref, version: 0, cells: { progress: 'complete' } }]);
  assert.ok(!late.ok && late.error.faults?.[0]?.fault === 'changed-meanwhile');
  // The same once more says nothing new, from whichever version.
  const again = must(await say([{ ref, version: 0, cells: { progress: 'begun' } }]));
  assert.deepEqual(again.counts, { add: 0, change: 0, skip: 1, error: 0 });
  assert.equal(await claimsOf(office), 1);
});

test('OB822 a locked period takes nothing, and neither does one that has not begun', async (t) => {
  const office = await openAnswering(t);
  const { app, who, planId, noy } = office;
  const { version } = must(await showPeriods(app, who, { planId }));
  must(await lockPeriod(app, who, { planId, version, period: '2026', locked: true, reason: null }));
  const [body = ''] = office.bodies;
  const rows = [{ ref: `commitment/${office.commitments[0]}`, version: 0, cells: { progress: 'begun' } }];
  for (const period of ['2026', '2027', 'nonsense'])
    assert.equal(codeOf(await reportOwn(app, noy, { planId, body, period, rows })), 'period-locked', period);
  assert.equal((await pageOf(office, noy)).period, null);
});

test('OB823 in an open round what is said is the body’s return: received, and no reminder is due', async (t) => {
  const office = await openAnswering(t);
  await makeForms(office);
  must(await sayFirst(office, office.noy, { progress: 'begun' }));
  const [line, other] = (await showOf(office)).lines;
  assert.deepEqual([line?.state, line?.said, line?.asked, line?.returns[0]?.via], ['received', 1, 1, 'page']);
  assert.equal(other?.state, 'made');
  // What was left as it stood is no return.
  must(await sayFirst(office, office.noy, { progress: 'begun' }));
  must(await sayFirst(office, office.noy, {}));
  assert.equal((await showOf(office)).lines[0]?.returns.length, 1);
  must(await sayFirst(office, office.noy, { same: true }));
  assert.equal((await showOf(office)).lines[0]?.returns.length, 2);
});

test('OB824 a file or an address shows what was said: it stands with the commitment in the body’s name', async (t) => {
  const office = await openAnswering(t);
  const { app, who, planId, noy } = office;
  const bytes = new TextEncoder().encode('Minutes of a sample meeting\n');
  const { sha256 } = must(await addOwnFile(app, noy, { planId, bytes, name: 'minutes.txt' }));
  const evidence = { title: 'Minutes', file: sha256, name: 'minutes.txt' };
  const done = must(await sayFirst(office, noy, { progress: 'begun' }, { evidence }));
  assert.equal(done.evidence, 1);
  const { items } = must(await listObjects(app, who, { planId, type: 'evidence' }));
  const found = must(await getObject(app, who, { planId, type: 'evidence', id: items[0]?.id ?? '' }));
  assert.deepEqual(found.values.file, [{ sha256, name: 'minutes.txt' }]);
  assert.equal(found.values.lead, office.bodies[0]);
  assert.deepEqual(found.values.commitments, [`commitment/${office.commitments[0]}`]);
  assert.equal(
    codeOf(await addOwnFile(app, focalPoint('keo'), { planId, bytes, name: 'minutes.txt' })),
    'not-allowed',
  );
  // An address that is none keeps the words out too.
  const wrong = await sayFirst(
    office,
    noy,
    { progress: 'complete' },
    { evidence: { title: 'Page', address: 'nowhere' } },
  );
  assert.equal(codeOf(wrong), 'rows-invalid');
  assert.equal((await pageOf(office, noy)).items[0]?.said?.progress, 'begun');
});
