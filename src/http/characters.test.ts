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

test('HT2 a reading, an id, a filter and an area with characters that cannot be kept are refused at their places', async (t) => {
  const site = await openSite(t);
  const { id } = await importPlan(site);
  const places = (answer: Parameters<typeof problemOf>[0]) => {
    assert.equal(answer.statusCode, 400, answer.body);
    return problemOf(answer).errors?.map(({ at }) => at);
  };
  const due = { date: null, origin: 'soft' };
  for (const text of bad) {
    const readings: readonly (readonly [object, string])[] = [
      [{ actor: text }, '/actor'],
      [{ leads: ['ok', text] }, '/leads/1'],
      [{ done: text }, '/done'],
      [{ due: { ...due, words: text } }, '/due/words'],
    ];
    for (const [body, at] of readings) {
      const headers = { 'if-match': '"1"' };
      const answer = await ask(site, `PATCH /api/plans/${id}/commitments/none`, {
        as: site.admin,
        headers,
        body,
      });
      assert.deepEqual(places(answer), [at]);
    }
    const acts = [{ act: 'accept', items: [text] }];
    const named = await ask(site, `POST /api/plans/${id}/review`, { as: site.admin, body: { acts } });
    assert.deepEqual(places(named), ['/acts/0/items/0']);
  }
  const nul = '%00';
  for (const [address, at] of [
    [`/api/plans/${nul}`, '/plan'],
    [`/api/plans/${id}/commitments/a${nul}b`, '/commitment'],
    [`/api/plans/${id}/commitments?area=a${nul}`, '/area/0'],
    [`/api/plans/${id}/commitments?actor=${nul}`, '/actor/0'],
    [`/api/plans/${id}/log?register=cut/${nul}`, '/register'],
    [`/api/plans/${id}/log?by=${nul}`, '/by'],
    [`/api/people/history?person=${nul}`, '/person'],
  ] as const)
    assert.deepEqual(places(await ask(site, `GET ${address}`, { as: site.admin })), [at], address);
  const grants = [{ role: 'reader', areas: { 'a\u0000': [] } }];
  const body = { name: 'noy', displayName: 'Noy', grants };
  const answer = await ask(site, 'POST /api/people', { as: site.admin, body });
  assert.deepEqual(places(answer), ['/grants/0/areas/a\u0000']);
});
