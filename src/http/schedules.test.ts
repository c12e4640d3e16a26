/** Mechanisms by year and what expires when, through the API, as each person may see them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sheetsOf } from '../../tests/export/read-office-file.ts';
import { ask, importPlan, openSite, problemOf } from '../../tests/http/open-site.ts';
import type { InstrumentLadder, MeetingSchedule } from './contract/index.ts';

test('OB861 OB862 the schedule and the ladder are had through the API, of what is in use', async (t) => {
  const site = await openSite(t);
  const base = `/api/plans/${(await importPlan(site)).id}`;
  const make = async (at: string, body: object): Promise<string> => {
    const made = await ask(site, `POST ${base}/${at}`, { as: site.admin, body });
    assert.equal(made.statusCode, 201, made.body);
    return made.json<{ id: string }>().id;
  };
  const mechanism = `mechanism/${await make('mechanisms', {
    title: { en: 'Committee' },
    host: 'alternating',
    cadence: { rule: 'FREQ=YEARLY', from: '2025-09' },
  })}`;
  const held = { title: { en: 'First' }, mechanism, date: '2025-09-10', state: 'held', host: 'theirs' };
  const first = await make('meetings', held);
  const old = await make('instruments', {
    title: { en: 'Old plan' },
    stage: 'in-force',
    expires: '2026-06-03',
  });
  await make('instruments', { title: { en: 'New plan' }, stage: 'negotiating', renews: `instrument/${old}` });
  const get = async <T>(at: string): Promise<T> => {
    const answer = await ask(site, `GET ${base}/${at}`, { as: site.admin });
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json<T>();
  };
  const { items, years, refs } = await get<MeetingSchedule>('meeting-schedule');
  // The years of the plan, as its title has them; the meeting of 2025 stands as the last one.
  assert.deepEqual(years, ['2026', '2027', '2028']);
  assert.equal(items[0]?.last?.ref, `meeting/${first}`);
  assert.deepEqual(items[0]?.next, { date: '2026-09', host: 'ours', overdue: false });
  assert.deepEqual(
    items[0]?.cells.map(({ meetings, due }) => [meetings.length, due]),
    [
      [0, true],
      [0, false],
      [0, false],
    ],
  );
  assert.equal(refs[`meeting/${first}`]?.label.en, 'First');
  const ladder = await get<InstrumentLadder>('instrument-ladder');
  assert.deepEqual(
    ladder.items.map(({ label, left, successor }) => [label.en, left, successor?.stage]),
    [['Old plan', 30, 'negotiating']],
  );
  for (const at of ['meeting-schedule', 'instrument-ladder'])
    assert.equal(
      problemOf(await ask(site, `GET /api/plans/none/${at}`, { as: site.admin })).code,
      'not-found',
    );
});

test('OB1060 schedule, ladder and plan of milestones are narrowed, ordered, paged, and had as workbooks', async (t) => {
  const site = await openSite(t);
  const base = `/api/plans/${(await importPlan(site)).id}`;
  const make = async (at: string, body: object): Promise<string> => {
    const made = await ask(site, `POST ${base}/${at}`, { as: site.admin, body });
    assert.equal(made.statusCode, 201, made.body);
    return made.json<{ id: string }>().id;
  };
  const trade = `body/${await make('bodies', { name: { en: 'Trade Ministry' }, side: 'ours' })}`;
  const school = `body/${await make('bodies', { name: { en: 'Academy' }, side: 'ours' })}`;
  const instrument = (en: string, expires: string, lead: string, more: object = {}) =>
    make('instruments', { title: { en }, stage: 'in-force', expires, lead, ...more });
  const first = await instrument('Zinc accord', '2026-12-31', trade);
  await instrument('Ape accord', '2028-01-31', school);
  await instrument('Moon accord', '2027-06', trade);
  await make('instruments', {
    title: { en: 'Next zinc accord' },
    stage: 'negotiating',
    lead: school,
    renews: `instrument/${first}`,
  });
  for (const [en, from] of [
    ['Working group', '2026-11'],
    ['Committee', '2027-09'],
  ])
    await make('mechanisms', { title: { en }, form: 'committee', cadence: { rule: 'FREQ=YEARLY', from } });
  await make('milestones', { title: { en: 'Survey' }, state: 'planned', due: '2026-09', owner: trade });
  await make('milestones', { title: { en: 'Opening' }, state: 'reached', due: '2026-03', owner: school });
  const get = async (at: string) => {
    const answer = await ask(site, `GET ${base}/${at}`, { as: site.admin });
    assert.equal(answer.statusCode, 200, answer.body.slice(0, 300));
    return answer;
  };
  type Page = Pick<InstrumentLadder, 'total' | 'next' | 'refs'> & { items: InstrumentLadder['items'] };
  const names = async (at: string) => {
    const { items, total, next } = (await get(at)).json<Page>();
    return { names: items.map(({ label }) => label.en), total, next };
  };
  assert.deepEqual(await names('instrument-ladder'), {
    ...{ names: ['Zinc accord', 'Moon accord', 'Ape accord'], total: 3, next: null },
  });
  assert.deepEqual((await names('instrument-ladder?order=label')).names, [
    ...['Ape accord', 'Moon accord', 'Zinc accord'],
  ]);
  assert.deepEqual((await names('instrument-ladder?order=owner')).names[0], 'Ape accord');
  assert.deepEqual(await names('instrument-ladder?limit=2'), {
    ...{ names: ['Zinc accord', 'Moon accord'], total: 3, next: 2 },
  });
  assert.deepEqual(await names('instrument-ladder?limit=2&from=2'), {
    ...{ names: ['Ape accord'], total: 3, next: null },
  });
  const narrowed = (await get(`instrument-ladder?lead=${trade}&dueTo=2026-12-31`)).json<InstrumentLadder>();
  assert.deepEqual(
    narrowed.items.map(({ label }) => label.en),
    ['Zinc accord'],
  );
  // Its successor has another lead and no last day: it is named all the same.
  assert.equal(narrowed.refs[narrowed.items[0]?.successor?.ref ?? '']?.label.en, 'Next zinc accord');
  assert.deepEqual((await names('meeting-schedule')).names, ['Working group', 'Committee']);
  assert.deepEqual((await names('meeting-schedule?order=label')).names, ['Committee', 'Working group']);
  assert.deepEqual((await names('meeting-schedule?q=GROUP')).names, ['Working group']);
  assert.deepEqual((await names('meeting-schedule?limit=1')).next, 1);
  const rows = async (at: string) => {
    const bytes = (await get(at)).rawPayload;
    const [sheet] = sheetsOf(new Uint8Array(bytes)).values();
    return (sheet ?? []).slice(1).map(([head]) => head);
  };
  assert.deepEqual(await rows(`instrument-ladder/file?lead=${trade}`), ['Zinc accord', 'Moon accord']);
  assert.deepEqual(await rows('meeting-schedule/file?order=label'), ['Committee', 'Working group']);
  assert.deepEqual(await rows('milestone-plan/file?state=planned'), ['Survey']);
  assert.deepEqual(await rows('milestone-plan/file?order=label'), ['Opening', 'Survey']);
});
