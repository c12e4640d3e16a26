/** Characters that a database would refuse or change: half a surrogate pair, NUL. Refused as fields, not as faults inside. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, importPlan, join, openSite, problemOf } from '../../tests/http/open-site.ts';

const bad = ['a\u0000b', 'a\ud800b', '\udc00'];

test('HT2 a name, title or reason with characters that cannot be kept is refused at its place', async (t) => {
  const site = await openSite(t);
  const { id, version } = await importPlan(site);
  const { cookie } = await join(site, 'sample-coordinator', ['coordinator']);
  const refuse = async (what: string, as: string, body: object, at: string) => {
    const answer = await ask(site, what, { as, body });
    assert.equal(answer.statusCode, 400, answer.body);
    assert.deepEqual(
      problemOf(answer).errors?.map((fault) => fault.at),
      [at],
    );
  };
  const ofPlan = { 'if-match': `"${version}"` };
  for (const text of bad) {
    const body = { title: { en: text } };
    const answer = await ask(site, `PATCH /api/plans/${id}`, { as: cookie, headers: ofPlan, body });
    assert.deepEqual(
      problemOf(answer).errors?.map(({ at }) => at),
      ['/title/en'],
    );
  }
  const person = { name: 'keo', displayName: 'Keo', grants: [{ role: 'reader', areas: {} }] };
  for (const text of bad) {
    await refuse('POST /api/people', site.admin, { ...person, name: text }, '/name');
    await refuse('POST /api/people', site.admin, { ...person, displayName: text }, '/displayName');
    await refuse('POST /api/session', '', { name: text, password: 'any' }, '/name');
    const acts = [{ act: 'reject', items: ['none'], reason: text }];
    await refuse(`POST /api/plans/${id}/review`, cookie, { acts }, '/acts/0/reason');
  }
  await refuse('POST /api/people', site.admin, { ...person, displayName: ' \u3000 ' }, '/displayName');
  const kept = { ...person, displayName: ' \u{20000} ແກ້ວ ' };
  assert.equal((await ask(site, 'POST /api/people', { as: site.admin, body: kept })).statusCode, 201);
});
