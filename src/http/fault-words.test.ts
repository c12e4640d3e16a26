/** How faults name periods, days and units, at the doors of the API and in each language. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, importPlan, openSite, problemOf, type Site } from '../../tests/http/open-site.ts';

const says = {
  en: {
    outside: 'first quarter of 2031 lies outside the period of the plan',
    locked: /second quarter of 2026 is locked/,
    order: '1 March 2026 should not be before 2 April 2026',
  },
  zh: {
    outside: '2031年第一季度不在计划期内',
    locked: /2026年第二季度已锁定/,
    order: '2026年3月1日不应早于2026年4月2日',
  },
  lo: {
    outside: 'ໄຕມາດ 1 ປີ 2031',
    locked: /ໄຕມາດ 2 ປີ 2026/,
    order: '1 ມີນາ 2026',
  },
} as const;

async function prepare(site: Site) {
  const plan = await importPlan(site);
  const base = `/api/plans/${plan.id}`;
  const dated = await ask(site, `PATCH ${base}`, {
    as: site.admin,
    headers: { 'if-match': `"${plan.version}"` },
    body: { period: { from: '2026', to: '2027' } },
  });
  assert.equal(dated.statusCode, 200, dated.body);
  const made = await ask(site, `POST ${base}/further-commitments`, {
    as: site.admin,
    body: { title: { en: 'Sample undertaking' }, source: 'minutes', actor: 'both' },
  });
  const shown = await ask(site, `GET ${base}/periods`, { as: site.admin });
  const headers = { 'if-match': String(shown.headers.etag) };
  const shut = await ask(site, `POST ${base}/periods/2026-Q2/lock`, { as: site.admin, body: {}, headers });
  assert.equal(shut.statusCode, 200, shut.body);
  return { base, commitment: `further-commitment/${made.json<{ id: string }>().id}` };
}

test('HT1591 a period and a day that something is wrong with are named as each language writes them', async (t) => {
  const site = await openSite(t);
  const { base, commitment } = await prepare(site);
  const send = async (address: string, body: object) => {
    const answer = await ask(site, `POST ${base}/${address}`, { as: site.admin, body });
    return answer.statusCode === 200 ? answer.body : (problemOf(answer).errors ?? [])[0]?.message;
  };
  for (const language of ['en', 'zh', 'lo'] as const) {
    const { outside, locked, order } = says[language];
    await ask(site, 'PATCH /api/session', { as: site.admin, body: { language } });
    const claim = { commitment, progress: 'begun' };
    const alone = await send('claims', { ...claim, period: '2031-Q1' });
    assert.ok(alone?.startsWith(outside), alone);
    assert.match((await send('claims', { ...claim, period: '2026-Q2' })) ?? '', locked);
    const rows = { dryRun: true, rows: [{ ...claim, period: '2026-Q2' }] };
    assert.match((await send('rows/claims', rows)) ?? '', locked);
    const said = await send('reports', { period: '2031-Q1', dryRun: true, rows: [claim] });
    assert.ok(said?.includes(outside), said);
    const task = { title: { en: 'Sample' }, state: 'planned', begun: '2026-04-02', finished: '2026-03-01' };
    const late = await send('tasks', task);
    assert.ok(late?.startsWith(order), late);
  }
});

test('HT1591 a period that is locked already is named so in the problem itself', async (t) => {
  const site = await openSite(t);
  const { base } = await prepare(site);
  await ask(site, 'PATCH /api/session', { as: site.admin, body: { language: 'zh' } });
  const shown = await ask(site, `GET ${base}/periods`, { as: site.admin });
  const again = await ask(site, `POST ${base}/periods/2026-Q2/lock`, {
    as: site.admin,
    body: {},
    headers: { 'if-match': String(shown.headers.etag) },
  });
  const { code, title, facts } = problemOf(again);
  assert.equal(code, 'period-locked');
  assert.match(title, /2026年第二季度已锁定/);
  assert.equal(facts.period, '2026-Q2', 'what a program reads stays as it is');
});

test('HT1591 a unit that is missing is asked for, and one that does not fit is told with those that do', async (t) => {
  const site = await openSite(t);
  const { base } = await prepare(site);
  const project = async (cost: object) => {
    const funding = [{ source: { en: 'Sample fund' }, ...cost }];
    const body = { title: { en: 'Sample line' }, stage: 'planned', funding };
    const rows = await ask(site, `POST ${base}/rows/projects`, {
      as: site.admin,
      body: { dryRun: true, rows: [body] },
    });
    return rows.body;
  };
  assert.match(await project({ amount: { amount: '12' } }), /Please give the unit/);
  assert.match(await project({ amount: { amount: '12', unit: 'shells' } }), /should be CNY \/ LAK \/ USD/);
});
