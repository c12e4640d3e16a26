/** The plan of milestones and its baselines through the API. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, importPlan, join, openSite, problemOf } from '../../tests/http/open-site.ts';
import type { MilestonePlan } from './contract/index.ts';

test('OB851 OB852 a baseline is taken and compared with through the API, narrowed, ordered and by pages', async (t) => {
  const site = await openSite(t);
  const base = `/api/plans/${(await importPlan(site)).id}`;
  const post = (at: string, body: object, as = site.admin) => ask(site, `POST ${base}/${at}`, { as, body });
  const made: { id: string; version: number }[] = [];
  for (const [name, due] of Object.entries({ A: '2026-06', B: '2026-07', C: '2026-08' }))
    made.push((await post('milestones', { title: { en: name }, state: 'planned', due })).json());
  const taken = await post('baselines', { name: 'start' });
  assert.deepEqual([taken.statusCode, taken.json()], [201, { name: 'start', count: 3 }]);
  const again = problemOf(await post('baselines', { name: 'start' }));
  assert.deepEqual([again.code, again.errors?.map(({ at }) => at)], ['object-invalid', ['/name']]);
  const reader = await join(site, 'reader', ['reader']);
  assert.equal(problemOf(await post('baselines', { name: 'x' }, reader.cookie)).code, 'not-allowed');
  const at = `${base}/milestones/${made[1]?.id}`;
  const { version } = (await ask(site, `GET ${at}`, { as: site.admin })).json<{ version: number }>();
  const moved = await ask(site, `PATCH ${at}`, {
    as: site.admin,
    headers: { 'if-match': `"${version}"` },
    body: { due: '2026-09-30' },
  });
  assert.equal(moved.statusCode, 200, moved.body);
  const plan = async (query: string) => {
    const answer = await ask(site, `GET ${base}/milestone-plan?${query}`, { as: reader.cookie });
    assert.equal(answer.statusCode, 200, answer.body);
    const { items, next, total, against } = answer.json<MilestonePlan>();
    return { items: items.map(({ label, slip }) => `${label.en} ${slip}`), next, total, against };
  };
  assert.deepEqual(await plan('order=slip&limit=2'), {
    ...{ items: ['B 61', 'A 0'], next: 2, total: 3, against: 'start' },
  });
  assert.deepEqual((await plan('order=label&from=2&limit=2')).items, ['C 0']);
  assert.deepEqual((await plan('q=A&against=unknown')).items, ['A 0']);
  assert.deepEqual((await plan('state=reached')).items, []);
  assert.equal(
    problemOf(await ask(site, `GET ${base}/milestone-plan?order=size`, { as: site.admin })).code,
    'request-invalid',
  );
  assert.equal(
    problemOf(await ask(site, 'GET /api/plans/none/milestone-plan', { as: site.admin })).code,
    'not-found',
  );
});
