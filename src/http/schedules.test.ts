/** Mechanisms by year and what expires when, through the API, as each person may see them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
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
