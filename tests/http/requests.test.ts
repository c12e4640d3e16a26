/** How requests are taken and refused: fields, languages, origins, versions, keys, pages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Store } from '../../src/app/index.ts';
import { err, problem } from '../../src/base/index.ts';
import { smallPlan } from '../app/test-node.ts';
import { addPerson, ask, importText, openSite, type Site, setUp } from './office.ts';

test('HT2 of a choice of acts only the one that was meant is spoken of', async (t) => {
  const site = await openSite(t);
  const admin = await setUp(site);
  const body = { acts: [{ act: 'join', items: ['only-one'] }] };
  const refused = await ask(site, 'POST', '/api/plans/x/review', { as: admin, body });
  assert.deepEqual(
    refused.body.errors.map(({ at }: { at: string }) => at),
    ['/acts/0/items'],
  );
});

test('HT3 problems are RFC 9457 documents in the language of the person, else of the browser', async (t) => {
  const site = await openSite(t);
  const headers = { 'accept-language': 'fr, lo;q=0.8, zh;q=0.9' };
  const before = await ask(site, 'GET', '/api/plans', { headers });
  assert.match(String(before.headers['content-type']), /^application\/problem\+json/);
  assert.deepEqual(Object.keys(before.body).sort(), ['code', 'detail', 'facts', 'status', 'title', 'type']);
  assert.deepEqual([before.body.status, before.headers['content-language']], [401, 'zh']);
  assert.equal(before.body.title, '请先登录');
  const admin = await setUp(site);
  await ask(site, 'PATCH', '/api/session', { as: admin, body: { language: 'lo' } });
  const after = await ask(site, 'GET', '/api/plans/none', { as: admin, headers });
  assert.deepEqual([after.status, after.headers['content-language']], [404, 'lo']);
});

test('HT4 a fault of ours says so, keeps its details to the log and names the request', async (t) => {
  const broken = (store: Store): Store => ({
    ...store,
    kind: store.kind,
    write: (scope, work) => store.write(scope, work),
    read: () => Promise.reject(new Error('secret detail')),
    backup: (path) => store.backup(path),
    close: () => store.close(),
  });
  const site = await openSite(t, {}, broken);
  const answer = await ask(site, 'GET', '/api/session');
  assert.deepEqual([answer.status, answer.body.code], [500, 'internal']);
  assert.ok(!answer.text.includes('secret detail'));
  assert.ok(answer.body.detail.includes(String(answer.headers['x-request-id'])));
  assert.ok(site.lines.some((line) => line.includes('secret detail')));
});

test('HT12 a change names its version: none is 428, an old one 412, and nothing is changed', async (t) => {
  const site = await openSite(t);
  const admin = await setUp(site);
  const plan = await importText(site, admin, smallPlan);
  const url = `/api/plans/${plan.id}`;
  const read = await ask(site, 'GET', url, { as: admin });
  const etag = String(read.headers.etag);
  assert.equal(etag, `"${read.body.version}"`);
  const change = (headers: Record<string, string>, en: string) =>
    ask(site, 'PATCH', url, { as: admin, headers, body: { title: { en } } });
  assert.equal((await change({}, 'A')).body.code, 'precondition-required');
  assert.equal((await change({ 'if-match': '"999"' }, 'A')).body.code, 'precondition-failed');
  assert.equal((await change({ 'if-match': 'nonsense' }, 'A')).body.code, 'precondition-failed');
  const done = await change({ 'if-match': etag }, 'B');
  assert.deepEqual([done.status, done.body.title.en], [200, 'B']);
  assert.notEqual(done.headers.etag, etag);
  assert.equal((await change({ 'if-match': etag }, 'C')).status, 412);
  assert.equal((await ask(site, 'GET', url, { as: admin })).body.title.en, 'B');
});

test('HT12 of two who change the same version at once, one does', async (t) => {
  const site = await openSite(t);
  const admin = await setUp(site);
  const keo = await addPerson(site, admin, 'Keo', ['reader']);
  const plan = await importText(site, admin, smallPlan);
  const planVersion = `"${plan.version}"`;
  const plans = await Promise.all(
    ['A', 'B'].map((en) =>
      ask(site, 'PATCH', `/api/plans/${plan.id}`, {
        as: admin,
        headers: { 'if-match': planVersion },
        body: { title: { en } },
      }),
    ),
  );
  assert.deepEqual(plans.map(({ status }) => status).sort(), [200, 412]);
  const people = await Promise.all(
    ['A', 'B'].map((displayName) =>
      ask(site, 'PATCH', `/api/people/${keo.id}`, {
        as: admin,
        headers: { 'if-match': '"2"' },
        body: { displayName },
      }),
    ),
  );
  assert.deepEqual(people.map(({ status }) => status).sort(), [200, 412]);
});

test('HT12 of two who read a commitment anew from the same version, one does', async (t) => {
  const site = await openSite(t);
  const admin = await setUp(site);
  const { plan, commitment } = await accepted(site, admin);
  const url = `/api/plans/${plan}/commitments/${commitment}`;
  const read = await ask(site, 'GET', url, { as: admin });
  assert.equal(read.status, 200, read.text);
  const etag = String(read.headers.etag);
  assert.equal(etag, `"${read.body.version}"`);
  const both = await Promise.all(
    ['tentative', 'effort'].map((strength) =>
      ask(site, 'PATCH', url, { as: admin, headers: { 'if-match': etag }, body: { strength } }),
    ),
  );
  assert.deepEqual(
    both.map(({ status }) => status).sort(),
    [200, 412],
    JSON.stringify(both.map(({ body }) => body)),
  );
});

async function accepted(site: Site, admin: string): Promise<{ plan: string; commitment: string }> {
  const plan = await importText(site, admin, smallPlan);
  const act = (acts: unknown, seen: unknown = []) =>
    ask(site, 'POST', `/api/plans/${plan.id}/review`, { as: admin, body: { acts, seen } });
  const outlined = await act([{ act: 'accept-outline', text: plan.texts[0].id }]);
  assert.equal(outlined.status, 200, outlined.text);
  const queue = await ask(site, 'GET', `/api/plans/${plan.id}/review`, { as: admin });
  const first = queue.body.provisions.flatMap(({ items }: { items: { id: string }[] }) => items)[0];
  const done = await act([{ act: 'accept', items: [first.id] }], [{ id: first.id, version: first.version }]);
  assert.equal(done.status, 200, done.text);
  const page = await ask(site, 'GET', `/api/plans/${plan.id}/commitments?state=accepted`, { as: admin });
  return { plan: plan.id, commitment: page.body.items[0].id };
}

const newPerson = (name: string) => ({ name, displayName: name, grants: [{ role: 'reader', areas: {} }] });

test('HT14 the same write under the same key acts once and is answered as it was', async (t) => {
  const site = await openSite(t);
  const admin = await setUp(site);
  const plan = await importText(site, admin, smallPlan);
  const headers = { 'idempotency-key': 'k1', 'if-match': `"${plan.version}"` };
  const send = (en: string) =>
    ask(site, 'PATCH', `/api/plans/${plan.id}`, { as: admin, headers, body: { title: { en } } });
  const first = await send('A');
  const again = await send('A');
  assert.deepEqual([again.status, again.text, again.headers.etag], [200, first.text, first.headers.etag]);
  assert.equal(again.headers['idempotency-replayed'], 'true');
  const other = await send('B');
  assert.deepEqual([other.status, other.body.code], [409, 'idempotency-key-reused']);
});

test('HT14 what was refused left nothing behind, and the key may be used again', async (t) => {
  const site = await openSite(t);
  const admin = await setUp(site);
  const headers = { 'idempotency-key': 'k1' };
  const refused = await ask(site, 'POST', '/api/people', {
    as: admin,
    headers,
    body: { ...newPerson('Somsri') },
  });
  assert.equal(refused.body.code, 'name-taken');
  const made = await ask(site, 'POST', '/api/people', { as: admin, headers, body: newPerson('Keo') });
  assert.equal(made.status, 201, made.text);
});

test('HT14 an answer that holds a code is never stored: sent again at once it comes again, later it says that it was done', async (t) => {
  const site = await openSite(t);
  const admin = await setUp(site);
  const send = () =>
    ask(site, 'POST', '/api/people', {
      as: admin,
      headers: { 'idempotency-key': 'k1' },
      body: newPerson('Keo'),
    });
  const first = await send();
  assert.equal(first.status, 201);
  const atOnce = await send();
  assert.deepEqual([atOnce.status, atOnce.body.code], [201, first.body.code]);
  await setTimeout(5_100);
  const again = await send();
  assert.deepEqual([again.status, again.body.code], [409, 'answer-not-kept']);
  assert.equal((await ask(site, 'GET', '/api/people', { as: admin })).body.items.length, 2);
});

test('HT14 two at once under one key act once', async (t) => {
  const site = await openSite(t);
  const admin = await setUp(site);
  const plan = await importText(site, admin, smallPlan);
  const send = () =>
    ask(site, 'POST', `/api/plans/${plan.id}/review`, {
      as: admin,
      headers: { 'idempotency-key': 'k1' },
      body: { acts: [{ act: 'accept-outline', text: plan.texts[0].id }] },
    });
  const all = await Promise.all([send(), send(), send()]);
  assert.deepEqual(
    all.map(({ status }) => status),
    [200, 200, 200],
  );
  assert.equal(new Set(all.map(({ text }) => text)).size, 1);
  assert.equal(all.filter(({ headers }) => headers['idempotency-replayed'] === 'true').length, 2);
});

test('HT14 failed, not kept: nothing was done and the key is free; failed, kept: done once, and said so', async (t) => {
  let fail: 'before' | 'after' | null = null;
  const flaky = (store: Store): Store => ({
    kind: store.kind,
    read: (work) => store.read(work),
    backup: (path) => store.backup(path),
    close: () => store.close(),
    async write(scope, work) {
      const how = fail;
      fail = null;
      if (how === 'before') return err(problem('store-full'));
      const done = await store.write(scope, work);
      if (how === 'after') throw new Error('the answer was lost on the way');
      return done;
    },
  });
  const site = await openSite(t, {}, flaky);
  const admin = await setUp(site);
  const send = (name: string, key: string) =>
    ask(site, 'POST', '/api/people', {
      as: admin,
      headers: { 'idempotency-key': key },
      body: newPerson(name),
    });
  const count = async () => (await ask(site, 'GET', '/api/people', { as: admin })).body.items.length;
  fail = 'before';
  assert.equal((await send('Keo', 'k1')).body.code, 'store-full');
  assert.equal(await count(), 1);
  assert.equal((await send('Keo', 'k1')).status, 201);
  fail = 'after';
  assert.equal((await send('Noy', 'k2')).status, 500);
  assert.equal(await count(), 3);
  assert.equal((await send('Noy', 'k2')).body.code, 'answer-not-kept');
  assert.equal(await count(), 3);
});

test('HT8 a list leads to its next page by Link, to the end, each item once', async (t) => {
  const site = await openSite(t);
  const admin = await setUp(site);
  const plan = await importText(site, admin, smallPlan);
  const whole = await ask(site, 'GET', `/api/plans/${plan.id}/log?limit=200`, { as: admin });
  assert.ok(whole.body.items.length >= 3 && whole.headers.link === undefined);
  const seen: number[] = [];
  let url: string | undefined = `/api/plans/${plan.id}/log?limit=2`;
  while (url) {
    const page = await ask(site, 'GET', url, { as: admin });
    assert.equal(page.status, 200, page.text);
    seen.push(...page.body.items.map(({ seq }: { seq: number }) => seq));
    url = /^<(\/api\/[^>]+)>; rel="next"$/.exec(String(page.headers.link ?? ''))?.[1];
  }
  assert.deepEqual(
    seen,
    whole.body.items.map(({ seq }: { seq: number }) => seq),
  );
  assert.equal(
    (await ask(site, 'GET', `/api/plans/${plan.id}/log?limit=0`, { as: admin })).body.errors[0].at,
    '/limit',
  );
});

test('HT35 a line of the access log tells neither who asked, nor from where, nor for what', async (t) => {
  const site = await openSite(t);
  const admin = await setUp(site);
  await ask(site, 'GET', '/api/plans/secret-plan/commitments?q=secret-word', {
    as: admin,
    address: '192.0.2.77',
  });
  const line = JSON.parse(site.lines.at(-1) ?? '{}');
  assert.deepEqual(Object.keys(line).sort(), ['at', 'method', 'milliseconds', 'request', 'route', 'status']);
  assert.equal(line.route, '/api/plans/:plan/commitments');
  for (const secret of ['secret-plan', 'secret-word', 'Somsri', '192.0.2.77', admin]) {
    assert.ok(!site.lines.join('\n').includes(secret), secret);
  }
});
