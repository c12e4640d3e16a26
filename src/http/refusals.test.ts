/** What is refused before an operation runs: other sites, nobody, too few permissions, faulty fields. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, importPlan, join, openSite, password, problemOf } from '../../tests/http/open-site.ts';
import { operations } from './operations/index.ts';

const addressOf = (path: string) => path.replace(':seq', '0').replaceAll(/:\w+/g, 'none');

test('HT11 a write from another site is refused, also at the forms', async (t) => {
  const site = await openSite(t);
  const body = { name: 'first', password };
  const cases: readonly (readonly [number, Record<string, string>])[] = [
    [403, { 'sec-fetch-site': 'cross-site' }],
    [403, { 'sec-fetch-site': 'same-site' }],
    [403, { 'sec-fetch-site': 'cross-site', origin: 'http://ledger.example', host: 'ledger.example' }],
    [403, { origin: 'https://evil.example', host: 'ledger.example' }],
    [403, { origin: 'http://ledger.example:8080', host: 'ledger.example' }],
    [403, { origin: 'null', host: 'ledger.example' }],
    [201, { 'sec-fetch-site': 'same-origin' }],
    [201, { origin: 'http://ledger.example', host: 'ledger.example' }],
    [201, {}],
  ];
  for (const [status, headers] of cases) {
    const answer = await ask(site, 'POST /api/session', { body, headers });
    assert.equal(answer.statusCode, status, JSON.stringify(headers));
    if (status === 403) assert.equal(problemOf(answer).code, 'origin-refused');
  }
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'cross-site',
  };
  assert.equal((await ask(site, 'POST /sign-in', { headers })).statusCode, 403);
  const read = await ask(site, 'GET /api/session', { headers: { 'sec-fetch-site': 'cross-site' } });
  assert.equal(read.statusCode, 200);
});

test('HT6 every operation that is not open answers a problem to nobody', async (t) => {
  const site = await openSite(t);
  assert.ok(operations.length > 30);
  const open = operations.filter(({ access }) => access === 'anyone').map(({ id }) => id);
  assert.deepEqual(
    open.sort(),
    // A calendar program signs in nowhere: the address it reads is the secret [OB67].
    ['getHealth', 'readCalendar', 'setPassword', 'setUp', 'showSession', 'signIn', 'signOut'].sort(),
  );
  for (const { id, method, path, access } of operations) {
    if (access === 'anyone') continue;
    const answer = await ask(site, `${method} ${addressOf(path)}`);
    assert.equal(answer.statusCode, 401, id);
    assert.equal(problemOf(answer).code, 'not-signed-in', id);
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/, id);
    const forged = await ask(site, `${method} ${addressOf(path)}`, { as: '__Host-entente=AAAA' });
    assert.equal(forged.statusCode, 401, id);
  }
});

/** Open to everybody for their own account; whose it is decides the operation. */
const aboutOwn = new Set(['getPerson', 'nameDeputy', 'endDeputy', 'confirmDeputy']);

test('HT20 each role may ask what its permissions say, and nothing else', async (t) => {
  const site = await openSite(t);
  // The table as SECURITY.md and the desk tell it to people, written out here once more by hand.
  const may = {
    administrator: ['people.manage', 'people.confirm', 'people.history', 'node.backup', 'log.verify'],
    coordinator: ['plan.import', 'plan.edit', 'review.act', 'programme.act', 'log.verify', 'people.confirm'],
    contributor: ['review.act', 'programme.act'],
    reader: [],
    auditor: ['log.verify', 'people.history'],
  } as const;
  for (const role of ['administrator', 'coordinator', 'contributor', 'reader', 'auditor'] as const) {
    const { cookie: as } = await join(site, `sample-${role}`, [role]);
    const permissions: readonly string[] = may[role];
    for (const { id, method, path, access } of operations) {
      if (access === 'anyone' || id === 'backUp' || aboutOwn.has(id)) continue;
      const allowed = access === 'signed-in' || permissions.includes(access);
      const answer = await ask(site, `${method} ${addressOf(path)}`, { as });
      const refused = answer.statusCode === 403 && problemOf(answer).code === 'not-allowed';
      assert.equal(refused, !allowed, `${role} ${id}: ${answer.statusCode}`);
    }
    const backup = await ask(site, 'POST /api/node/backup', { as });
    assert.equal(backup.statusCode === 403, role !== 'administrator', `${role} backUp`);
    site.clock.now += 15 * 60_000;
  }
});

test('HT20 everybody sees the own account and names the own deputy; another’s is refused', async (t) => {
  const site = await openSite(t);
  const keo = await join(site, 'keo', ['reader']);
  const noy = await join(site, 'noy', ['coordinator']);
  const own = await ask(site, `GET /api/people/${keo.id}`, { as: keo.cookie });
  assert.deepEqual([own.statusCode, own.headers.etag], [200, '"2"']);
  const days = { from: '2026-05-04', to: '2026-05-05' };
  const name = (person: string, deputy: string) =>
    ask(site, `POST /api/people/${person}/deputies`, {
      as: keo.cookie,
      body: { deputy, ...days },
      headers: { 'if-match': '"2"' },
    });
  assert.equal((await name(keo.id, noy.id)).statusCode, 201);
  const others = [
    await ask(site, `GET /api/people/${noy.id}`, { as: keo.cookie }),
    await name(noy.id, keo.id),
    await ask(site, `DELETE /api/people/${noy.id}/deputies/none`, {
      as: keo.cookie,
      headers: { 'if-match': '"2"' },
    }),
    await ask(site, `POST /api/people/${noy.id}/deputies/none/confirmation`, {
      as: keo.cookie,
      headers: { 'if-match': '"2"' },
    }),
  ];
  for (const answer of others)
    assert.deepEqual([answer.statusCode, problemOf(answer).code], [403, 'not-allowed'], answer.body);
});

test('HT6 a body is not read for whoever may not act', async (t) => {
  const site = await openSite(t);
  const { cookie } = await join(site, 'quiet', ['reader']);
  const headers = { 'content-type': 'application/json' };
  const faulty = await site.server.inject({
    method: 'POST',
    url: '/api/people',
    headers: { ...headers, cookie },
    payload: '{not json',
  });
  assert.equal(problemOf(faulty).code, 'not-allowed');
});

test('HT2 all faults of a body are named at once with their places, in zh, lo and en', async (t) => {
  const site = await openSite(t);
  const body = { name: '', displayName: 7, grants: [{ role: 'king', areas: {} }], extra: true };
  const wordsOf = async (language: string) => {
    await ask(site, 'PATCH /api/session', { as: site.admin, body: { language } });
    const answer = await ask(site, 'POST /api/people', { as: site.admin, body });
    assert.equal(answer.statusCode, 400);
    assert.equal(answer.headers['content-language'], language);
    const found = problemOf(answer);
    assert.equal(found.code, 'request-invalid');
    assert.deepEqual([...new Set(found.errors?.map(({ at }) => at))].sort(), [
      '/displayName',
      '/extra',
      '/grants/0/role',
      '/name',
    ]);
    for (const { at, message } of found.errors ?? []) assert.doesNotMatch(message, /problem\.|[{}]/, at);
    return [found.title, found.detail, ...(found.errors ?? []).map(({ message }) => message)].join(' ');
  };
  assert.match(await wordsOf('zh'), /\p{Script=Han}/u);
  assert.match(await wordsOf('lo'), /\p{Script=Lao}/u);
  assert.match(await wordsOf('en'), /^[\p{ASCII}’]+$/u);
});

test('HT2 of each act in a list only the kind that was meant is spoken of, each at its own place', async (t) => {
  const site = await openSite(t);
  const placesOf = async (...acts: readonly object[]) => {
    const answer = await ask(site, 'POST /api/plans/none/review', { as: site.admin, body: { acts } });
    return problemOf(answer).errors?.map(({ at }) => at);
  };
  const join = { act: 'join', items: ['only-one'] };
  assert.deepEqual(await placesOf(join), ['/acts/0/items']);
  assert.deepEqual(await placesOf(join, { act: 'accept', items: [] }), ['/acts/0/items', '/acts/1/items']);
  assert.deepEqual(await placesOf({ act: 'accept', items: ['a'] }, { act: 'reject', items: [7] }), [
    '/acts/1/items/0',
  ]);
  const reread = { act: 'reread', items: ['a'], reading: { kind: 'dance', due: { date: 'soon' } } };
  const places = await placesOf(reread);
  assert.ok(places?.includes('/acts/0/reading/kind') && places?.includes('/acts/0/reading/due/date'));
  assert.ok(places?.every((at) => at.startsWith('/acts/0/reading/')));
  assert.deepEqual(await placesOf({ act: 'burn' }), ['/acts/0']);
});

test('HT2 nothing in a body is converted, while a query is', async (t) => {
  const site = await openSite(t);
  const plan = await importPlan(site);
  const adopt = await ask(site, `POST /api/plans/${plan.id}/adoption`, {
    as: site.admin,
    body: { acknowledgeUncovered: 'true' },
  });
  assert.equal(problemOf(adopt).code, 'request-invalid');
  const read = (query: string) =>
    ask(site, `GET /api/plans/${plan.id}/commitments?${query}`, { as: site.admin });
  const one = await read('limit=1&kind=train');
  assert.equal(one.statusCode, 200, one.body);
  const faults = await Promise.all(
    ['limit=0', 'limit=201', 'limit=many', 'kind=dance', 'sort=sideways'].map(read),
  );
  for (const answer of faults) assert.equal(problemOf(answer).code, 'request-invalid');
  assert.deepEqual(
    problemOf(await read('limit=0')).errors?.map(({ at }) => at),
    ['/limit'],
  );
});

test('HT2 a body that is no JSON, of another kind, or missing is refused as such', async (t) => {
  const site = await openSite(t);
  const send = (type: string | null, payload: string) =>
    site.server.inject({
      method: 'POST',
      url: '/api/session',
      headers: type === null ? {} : { 'content-type': type },
      payload,
    });
  assert.equal(problemOf(await send('application/json', '{"name":')).code, 'request-invalid');
  assert.equal(problemOf(await send('application/json', '')).code, 'request-invalid');
  assert.equal(problemOf(await send('application/json', '[]')).code, 'request-invalid');
  assert.equal(problemOf(await send('text/csv', 'a,b')).code, 'media-type-unknown');
  const poisoned = await send('application/json', '{"__proto__":{"admin":true},"name":"a","password":"b"}');
  assert.equal(problemOf(poisoned).code, 'request-invalid');
  const large = await send('application/json', JSON.stringify({ name: 'x'.repeat(5_000_000) }));
  assert.equal(problemOf(large).code, 'request-too-large');
});
