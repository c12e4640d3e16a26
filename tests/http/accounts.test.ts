/** Sign-in, set-up, codes, roles, deputies: through the API, on the real store. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPerson, ask, goodPassword, openSite, setUp, setupCode, tokenOf } from './office.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

test('HT22 a code is good for seven days', async (t) => {
  const site = await openSite(t);
  const code = await setupCode(site);
  site.clock.now += 7 * day;
  const body = { code, name: 'Somsri', displayName: 'Somsri Sample', password: goodPassword };
  assert.equal((await ask(site, 'POST', '/api/setup', { body })).body.code, 'code-invalid');
});

test('HT29 the cookie is for this host, secure, out of scripts’ reach; the token is stored as its hash only', async (t) => {
  const site = await openSite(t);
  await setUp(site);
  const signed = await ask(site, 'POST', '/api/session', {
    body: { name: 'Somsri', password: goodPassword },
  });
  const cookie = String(signed.headers['set-cookie']);
  assert.match(cookie, /^__Host-entente=[A-Za-z0-9_-]{43};/);
  for (const word of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Max-Age=604800'])
    assert.ok(cookie.includes(word), word);
  assert.ok(!/Domain=/i.test(cookie));
  const stored = await site.app.store.read(({ accounts }) => accounts.session(tokenOf(signed)));
  assert.equal(stored, null);
});

test('HT21 names that differ in case, width or blanks are one name', async (t) => {
  const site = await openSite(t);
  const admin = await setUp(site);
  const body = { name: ' ＳＯＭＳＲＩ ', displayName: 'Other', grants: [{ role: 'reader', areas: {} }] };
  const taken = await ask(site, 'POST', '/api/people', { as: admin, body });
  assert.deepEqual([taken.status, taken.body.code], [409, 'name-taken']);
  const signed = await ask(site, 'POST', '/api/session', {
    body: { name: 'sOMSRi ', password: goodPassword },
  });
  assert.equal(signed.status, 201);
});

test('HT27 ten wrong codes from one address make it wait', async (t) => {
  const site = await openSite(t);
  await setUp(site);
  const attempt = () =>
    ask(site, 'POST', '/api/password', { body: { code: 'AAAAA-AAAAA', password: goodPassword } });
  for (let n = 0; n < 10; n += 1) assert.equal((await attempt()).body.code, 'code-invalid');
  assert.equal((await attempt()).status, 429);
});

test('HT32 one address has so many requests a minute, whatever it asks', async (t) => {
  const site = await openSite(t, { requestsPerMinute: 3 });
  for (let n = 0; n < 3; n += 1) assert.equal((await ask(site, 'GET', '/api/session')).status, 200);
  const refused = await ask(site, 'GET', '/api/session');
  assert.deepEqual([refused.status, refused.body.code], [429, 'too-many-requests']);
  assert.ok(Number(refused.headers['retry-after']) >= 1);
});

test('HT28 the last administrator who can sign in stays one', async (t) => {
  const site = await openSite(t);
  const admin = await setUp(site);
  const { id } = (await ask(site, 'GET', '/api/session', { as: admin })).body.person;
  const change = (body: unknown, version: string) =>
    ask(site, 'PATCH', `/api/people/${id}`, { as: admin, body, headers: { 'if-match': version } });
  assert.equal(
    (await change({ grants: [{ role: 'coordinator', areas: {} }] }, '"1"')).body.code,
    'last-administrator',
  );
  assert.equal((await change({ active: false }, '"1"')).body.code, 'last-administrator');
  // An administrator who never set a password could not take over.
  await ask(site, 'POST', '/api/people', {
    as: admin,
    body: { name: 'Noy', displayName: 'Noy', grants: [{ role: 'administrator', areas: {} }] },
  });
  assert.equal((await change({ active: false }, '"1"')).body.code, 'last-administrator');
  await addPerson(site, admin, 'Keo', ['administrator']);
  assert.equal((await change({ grants: [{ role: 'coordinator', areas: {} }] }, '"1"')).status, 200);
  assert.equal((await ask(site, 'GET', '/api/people', { as: admin })).body.code, 'not-allowed');
});

test('HT26 in the period, both days included, a deputy has the roles of both, and the session says for whom', async (t) => {
  const site = await openSite(t);
  const admin = await setUp(site);
  const { id } = (await ask(site, 'GET', '/api/session', { as: admin })).body.person;
  const keo = await addPerson(site, admin, 'Keo', ['reader']);
  const body = { deputy: keo.id, from: '2026-05-05', to: '2026-05-06' };
  const headers = { 'if-match': '"1"' };
  const named = await ask(site, 'POST', `/api/people/${id}/deputies`, { as: admin, body, headers });
  assert.equal(named.status, 201, named.text);
  const seen = async (noon: string) => {
    site.clock.now = new Date(`${noon}T12:00:00`).getTime();
    const signed = await ask(site, 'POST', '/api/session', { body: { name: 'Keo', password: goodPassword } });
    return [signed.body.person.deputyFor, signed.body.person.permissions.includes('people.manage')];
  };
  assert.deepEqual(await seen('2026-05-04'), [[], false]);
  assert.deepEqual(await seen('2026-05-05'), [['Somsri Sample'], true]);
  assert.deepEqual(await seen('2026-05-06'), [['Somsri Sample'], true]);
  assert.deepEqual(await seen('2026-05-07'), [[], false]);
});

test('HT26 a deputy is somebody else with an open account, for a period that does not end before it begins', async (t) => {
  const site = await openSite(t);
  const admin = await setUp(site);
  const { id } = (await ask(site, 'GET', '/api/session', { as: admin })).body.person;
  const keo = await addPerson(site, admin, 'Keo', ['reader']);
  const headers = { 'if-match': '"1"' };
  const name = (body: unknown) =>
    ask(site, 'POST', `/api/people/${id}/deputies`, { as: admin, body, headers });
  const days = { from: '2026-05-05', to: '2026-05-06' };
  assert.equal((await name({ deputy: id, ...days })).body.errors[0].at, '/deputy');
  assert.equal(
    (await name({ deputy: keo.id, from: '2026-05-06', to: '2026-05-05' })).body.errors[0].at,
    '/to',
  );
  assert.equal(
    (await name({ deputy: keo.id, from: '2026-02-30', to: '2026-05-05' })).body.errors[0].at,
    '/from',
  );
  const made = await name({ deputy: keo.id, ...days });
  assert.equal(made.headers.etag, '"2"');
  const { id: deputyId } = made.body.deputies[0];
  const end = async (person: string, version: string | null) =>
    ask(site, 'DELETE', `/api/people/${person}/deputies/${deputyId}`, {
      as: admin,
      ...(version === null ? {} : { headers: { 'if-match': version } }),
    });
  assert.equal((await end(id, null)).body.code, 'precondition-required');
  assert.equal((await end(id, '"1"')).body.code, 'precondition-failed');
  assert.equal((await end(keo.id, '"2"')).status, 404);
  const ended = await end(id, '"2"');
  assert.deepEqual([ended.status, ended.body.deputies, ended.headers.etag], [200, [], '"3"']);
});
