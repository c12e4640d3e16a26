/**
 * The first plan for real: one scenario for each row of what it needs, as far as one party goes, on the signed text itself. The
 * people, bodies, letters and figures are invented; the clock is the test's.
 */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  type Actor,
  type App,
  calendarEvents,
  createObject,
  getObject,
  importPlan,
  listObjects,
  listStatuses,
  patchPlan,
  readText,
  reportClaims,
  review,
  showFigures,
  showWork,
} from '../../src/app/index.ts';
import type { JsonObject } from '../../src/base/index.ts';
import { codeOf, must, openNode, person, seedPlan } from '../app/test-node.ts';

interface Office {
  readonly app: App;
  readonly clock: { now: number };
  readonly who: Actor;
  readonly planId: string;
  /** Commitments by the printed path of their provision, in order. */
  readonly of: (path: string) => readonly string[];
  readonly provision: (path: string) => string;
}

/** The plan with everything accepted that was proposed. */
async function openOffice(t: TestContext, today = '2026-05-04'): Promise<Office> {
  const { app, clock } = await openNode(t);
  clock.now = Date.parse(`${today}T08:00:00Z`);
  const who = person();
  const plan = must(await importPlan(app, who, { bytes: seedPlan }));
  const textId = plan.texts[0]?.id ?? '';
  must(await review(app, who, { planId: plan.id, acts: [{ act: 'accept-outline', text: textId }] }));
  const read = must(await readText(app, who, { planId: plan.id, textId }));
  const items = read.marks.map(({ id }) => id);
  must(await review(app, who, { planId: plan.id, acts: [{ act: 'accept', items }] }));
  const stored = await app.store.read((r) => r.projections.plan(plan.id));
  const period = { from: '2024', to: '2028' };
  must(await patchPlan(app, who, { planId: plan.id, version: stored?.version ?? 0, patch: { period } }));
  const rows = await app.store.read((r) => r.projections.commitments(plan.id, { live: true }));
  const byPath = Map.groupBy(rows, ({ path }) => path);
  const provisions = new Map(read.provisions.map(({ path, id }) => [path, id]));
  return {
    app,
    clock,
    who,
    planId: plan.id,
    of: (path) => (byPath.get(path) ?? []).map(({ commitmentId }) => `commitment/${commitmentId}`),
    provision: (path) => provisions.get(path) ?? '',
  };
}

async function make({ app, who, planId }: Office, type: string, values: JsonObject): Promise<string> {
  return `${type}/${must(await createObject(app, who, { planId, type, values })).id}`;
}

const named = (en: string) => ({ en: `${en} (invented)` });
const body = (office: Office, name: string) => make(office, 'body', { name: named(name), side: 'ours' });

async function say(
  { app, who, planId }: Office,
  by: string | null,
  period: string,
  rows: readonly JsonObject[],
): Promise<void> {
  must(await reportClaims(app, who, { planId, body: by, period, rows, dryRun: false }));
}

async function workOf({ app, who, planId }: Office, list: string): Promise<readonly string[]> {
  const work = must(await showWork(app, who, { planId, most: 50 }));
  const groups = work.lists.find(({ id }) => id === list)?.groups ?? [];
  return groups.flatMap(({ items }) => items.map(({ ref }) => work.refs[ref]?.label.en ?? ref));
}

test('OB80 2.1.1: a year without a meeting of leaders shows, and one with it is counted by level', async (t) => {
  const office = await openOffice(t, '2026-02-01');
  const { app, who, planId } = office;
  const [contact = ''] = office.of('2.1.1');
  await make(office, 'activity', {
    title: named('Visit'),
    form: 'visit',
    date: '2024-10',
    level: 'heads',
    commitments: [contact],
    follow: { en: 'Two letters to answer' },
  });
  await say(office, null, '2024', [{ commitment: contact, progress: 'complete' }]);
  const held = async (year: string) => {
    const asked = { planId, type: 'activity', fields: { level: ['heads'] }, linked: [contact] };
    const days = { dateFrom: `${year}-01-01`, dateTo: `${year}-12-31` };
    return must(await listObjects(app, who, { ...asked, ...days })).total;
  };
  assert.deepEqual([await held('2024'), await held('2025')], [1, 0]);
  const last = must(await listStatuses(app, who, { planId, period: '2025', progress: ['not-reported'] }));
  assert.ok(last.items.some(({ commitment }) => commitment === contact));
  const line = must(await listStatuses(app, who, { planId })).items.find((one) => one.commitment === contact);
  // One row for what recurs, with a cell for each year that something was said for.
  assert.deepEqual(
    line?.cells.map(({ period, progress }) => `${period} ${progress}`),
    ['2024 complete'],
  );
});

test('OB81 2.1.2: the cooperation plan runs out before its successor is there, and is announced in time', async (t) => {
  const office = await openOffice(t, '2025-07-05');
  const { app, who, planId } = office;
  const commitments = office.of('2.1.2').slice(0, 1);
  const lead = await body(office, 'External Relations Department');
  const old = await make(office, 'instrument', {
    title: named('Cooperation plan 2021-2025'),
    stage: 'in-force',
    force: '2021',
    expires: '2025-12-31',
    lead,
    commitments,
  });
  await make(office, 'instrument', { title: named('Next plan'), stage: 'proposed', renews: old, lead });
  assert.deepEqual(await workOf(office, 'expiring'), ['Cooperation plan 2021-2025 (invented)']);
  const days = must(await calendarEvents(app, who, { planId })).map(({ first, days }) => `${first} ${days}`);
  assert.deepEqual(days, ['2025-07-04 180', '2025-10-02 90', '2025-12-01 30', '2025-12-31 null']);
  office.clock.now = Date.parse('2026-01-02T00:00:00Z');
  // It has run out and nothing is in force: it stays on the list.
  assert.deepEqual(await workOf(office, 'expiring'), ['Cooperation plan 2021-2025 (invented)']);
});

test('OB82 2.1.2: an annual meeting of ministers that was not held is past its date; places of courses add up by province', async (t) => {
  const office = await openOffice(t, '2026-02-01');
  const commitments = office.of('2.1.2').slice(0, 1);
  const mechanism = await make(office, 'mechanism', {
    title: named('Annual meeting'),
    form: 'ministers',
    cadence: { rule: 'FREQ=YEARLY', from: '2024-11' },
    commitments,
  });
  const session = { title: named('Session 2024'), mechanism, date: '2024-11-20', state: 'held' };
  await make(office, 'meeting', session);
  // The measure itself is to carry out a plan of 2021 to 2025: in 2026 that instrument's time is over.
  assert.deepEqual(await workOf(office, 'overdue'), ['2.1.2–1', 'Annual meeting (invented)']);
  await make(office, 'meeting', { ...session, title: named('Session 2025'), date: '2025-11-30' });
  assert.deepEqual(await workOf(office, 'overdue'), ['2.1.2–1']);
  const { app, who, planId } = office;
  const course = { title: named('Course'), form: 'course', date: '2025', commitments };
  const quota = (province: string, offered: number, used: number) => ({
    ...{ province: named(province), offered, allocated: offered, used },
  });
  await make(office, 'activity', { ...course, quotas: [quota('North', 40, 38), quota('South', 30, 12)] });
  const over = { ...course, quotas: [{ ...quota('North', 40, 38), allocated: 41 }] };
  const refused = await createObject(app, who, { planId, type: 'activity', values: over });
  assert.equal(codeOf(refused), 'object-invalid');
  assert.deepEqual(refused.ok ? [] : refused.error.faults?.map(({ at }) => at), ['quotas/0/allocated']);
});

test('OB83 2.1.3: who works on trade sees neither the restricted detail nor its figures', async (t) => {
  const office = await openOffice(t);
  const { app, planId } = office;
  const [integrity = ''] = office.of('2.1.3');
  await say(office, null, '2025', [
    { commitment: integrity, progress: 'begun', inside: { en: 'A case that stays inside.' } },
  ]);
  const mechanism = await make(office, 'mechanism', {
    title: named('Integrity of the railway'),
    form: 'integrity',
    areas: [`provision/${office.provision('2.1.3')}`],
  });
  const trade = person({ roles: ['contributor'], areas: [office.provision('2.2')] });
  assert.equal(must(await listObjects(app, trade, { planId, type: 'claim' })).total, 0);
  const [, id = ''] = mechanism.split('/');
  assert.equal(codeOf(await getObject(app, trade, { planId, type: 'mechanism', id })), 'not-found');
  const seen = must(await listStatuses(app, trade, { planId, limit: 200 }));
  assert.ok(seen.total > 0 && !seen.items.some(({ commitment }) => commitment === integrity));
  const all = must(await showFigures(app, office.who, { planId }));
  assert.ok(must(await showFigures(app, trade, { planId })).total < all.total);
});

test('OB84 2.1.4–2.1.5: an answer of the other side is recorded from its letter, as our record', async (t) => {
  const office = await openOffice(t);
  const { app, who, planId } = office;
  const [commitment = ''] = office.of('2.1.5');
  const theirs = await make(office, 'body', { name: named('Their ministry'), side: 'theirs' });
  const ours = await body(office, 'Our ministry');
  await make(office, 'channel', { ours, theirs, areas: [`provision/${office.provision('2.1.5')}`] });
  const out = { number: 'S-1', title: named('Status'), direction: 'out', from: ours, to: theirs };
  await make(office, 'letter', {
    ...out,
    date: '2026-03-01',
    due: '2026-04-01',
    state: 'reply-expected',
    commitments: [commitment],
  });
  assert.deepEqual(await workOf(office, 'waiting'), ['S-1 · Status (invented)']);
  const letter = await make(office, 'letter', {
    number: 'L-7',
    title: named('Their answer'),
    direction: 'in',
    from: theirs,
    date: '2026-03-20',
    state: 'closed',
    official: true,
    commitments: [commitment],
  });
  const row = { commitment, progress: 'substantial', via: 'letter', letter };
  await say(office, theirs, '2025', [row]);
  const [claim] = must(await listObjects(app, who, { planId, type: 'claim' })).items;
  assert.deepEqual([claim?.values.body, claim?.values.letter, claim?.zone], [theirs, letter, 'own']);
});

test('OB85 2.1.6, 2.1.8, 2.1.9: stances are listed and labelled, and never counted', async (t) => {
  const office = await openOffice(t);
  const { app, who, planId } = office;
  const stances = must(await listStatuses(app, who, { planId, counted: ['stance'], limit: 200 }));
  const listed = new Set(stances.items.map(({ commitment }) => commitment));
  for (const path of ['2.1.6', '2.1.8', '2.1.9'])
    assert.ok(
      office.of(path).some((one) => listed.has(one)),
      path,
    );
  const figures = must(await showFigures(app, who, { planId }));
  const all = must(await listStatuses(app, who, { planId }));
  assert.equal(figures.total, all.total - stances.total);
});

test('OB86 2.2.2: a framework longer than the plan, a third-country partner, a soft date with its origin', async (t) => {
  const office = await openOffice(t);
  const { app, who, planId } = office;
  const commitments = office.of('2.2.2').slice(0, 1);
  await make(office, 'instrument', {
    title: named('Corridor framework 2019-2030'),
    stage: 'in-force',
    force: '2019',
    expires: '2030',
    commitments,
  });
  assert.deepEqual(await workOf(office, 'expiring'), []);
  const third = await make(office, 'body', { name: named('Thai railway'), side: 'third', country: 'TH' });
  const project = await make(office, 'project', {
    title: named('Link with Thailand'),
    form: 'railway',
    stage: 'preparing',
    partners: [{ side: 'third', body: third, country: 'TH' }],
    commitments,
  });
  const link = { planId, type: 'project', linked: [third] };
  assert.equal(must(await listObjects(app, who, link)).total, 1);
  await make(office, 'milestone', { title: named('Study'), of: project, state: 'planned', due: '2026-12' });
  const soft = { date: null, origin: 'soft', words: '早日' } as const;
  const items = [office.of('2.2.2')[0]?.split('/')[1] ?? ''];
  must(await review(app, who, { planId, acts: [{ act: 'reread', items, reading: { due: soft } }] }));
  const [line] = must(await listStatuses(app, who, { planId, area: [office.provision('2.2.2')] })).items;
  assert.equal(line?.timing, 'no-date');
});

test('OB87 2.2.3: the share of tariff lines has a value by each side, with source and difference to be seen', async (t) => {
  const office = await openOffice(t);
  const { app, who, planId } = office;
  const indicator = await make(office, 'indicator', {
    title: named('Tariff lines at zero'),
    unit: 'percent',
    comparator: 'at-least',
    aggregation: 'latest',
    targets: [{ period: '2026', target: { amount: '98' } }],
    commitments: office.of('2.2.3').slice(0, 1),
  });
  const value = { indicator, period: '2026' };
  await make(office, 'indicator-value', { ...value, value: { amount: '96.40' }, side: 'ours' });
  await make(office, 'indicator-value', { ...value, value: { amount: '98.1' }, side: 'theirs' });
  const values = must(await listObjects(app, who, { planId, type: 'indicator-value' })).items;
  const said = values.map(({ values: of }) => JSON.stringify(of.value)).sort();
  assert.deepEqual(said, ['{"amount":"96.4","unit":"percent"}', '{"amount":"98.1","unit":"percent"}']);
  const again = { ...value, value: { amount: '97' }, side: 'ours' };
  assert.equal(
    codeOf(await createObject(app, who, { planId, type: 'indicator-value', values: again })),
    'object-invalid',
  );
});

test('OB88 2.2.4: a new five-year plan passes its stages before it is signed; text that breaks off is reported as such', async (t) => {
  const office = await openOffice(t);
  const { app, who, planId } = office;
  await make(office, 'instrument', {
    title: named('Five-year plan'),
    stage: 'negotiating',
    stages: [
      { stage: 'proposed', date: '2025-11' },
      { stage: 'negotiating', date: '2026-02' },
    ],
    commitments: office.of('2.2.4').slice(0, 1),
  });
  const open = { planId, type: 'instrument', fields: { stage: ['negotiating'] } };
  assert.equal(must(await listObjects(app, who, open)).total, 1);
  const found = await app.store.read(async (r) => {
    const [text] = await r.projections.texts(planId);
    return r.own.extraction(planId, text?.textId ?? '');
  });
  const cut = found?.diagnostics.find(({ code }) => code === 'breaks-off');
  assert.equal(cut?.facts.path, '2.2.4');
});

test('OB89 before and after: an opening balance is marked as such, and a later report goes before it', async (t) => {
  const office = await openOffice(t);
  const { app, who, planId } = office;
  const [commitment = ''] = office.of('2.2.2');
  await make(office, 'opening-balance', { commitment, period: '2023', progress: 'substantial' });
  const status = async () =>
    must(await listStatuses(app, who, { planId, limit: 200 })).items.find(
      (one) => one.commitment === commitment,
    );
  assert.deepEqual([(await status())?.progress, (await status())?.basis], ['substantial', 'opening']);
  await make(office, 'succession', {
    commitment,
    direction: 'from-last',
    relation: 'continued',
    plan: named('Plan of 2019'),
  });
  await say(office, null, '2025', [{ commitment, progress: 'begun' }]);
  assert.deepEqual([(await status())?.progress, (await status())?.basis], ['begun', 'assessed']);
});
