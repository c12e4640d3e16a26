/** What stands before every request, and what is said when something is not there or breaks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, join, openBareSite, openSite, password, problemOf } from '../../tests/http/open-site.ts';
import type { Store } from '../app/index.ts';
import { problem } from '../base/index.ts';
import { checkAddress } from './index.ts';

/** Directives of a Content-Security-Policy with their sources. */
function policyOf(header: unknown): ReadonlyMap<string, readonly string[]> {
  const parts = String(header)
    .split(';')
    .map((part) => part.trim().split(/\s+/));
  return new Map(parts.map(([name = '', ...sources]) => [name, sources]));
}

const page = async () => ({
  status: 200,
  html: '<!doctype html><title>Page</title>',
  headers: { 'content-type': 'text/html; charset=utf-8' },
});

test('HT34 pages may run only own scripts, none inline, load from nowhere else and stand in no frame', async (t) => {
  const site = await openSite(t, { renderPage: page });
  for (const what of ['GET /plans', 'GET /api/session', 'GET /api/none', 'POST /sign-in']) {
    const { headers } = await ask(site, what);
    const policy = policyOf(headers['content-security-policy']);
    assert.deepEqual(policy.get('script-src'), ["'self'"], what);
    assert.deepEqual(policy.get('default-src'), ["'none'"], what);
    assert.deepEqual(policy.get('style-src'), ["'self'"], what);
    for (const name of ['frame-ancestors', 'base-uri']) assert.deepEqual(policy.get(name), ["'none'"], name);
    assert.deepEqual(policy.get('form-action'), ["'self'"], what);
    for (const [name, sources] of policy) {
      assert.ok(!sources.some((source) => /unsafe-eval|\*|https?:/.test(source)), name);
      // Only style attributes, which the parts of the desk place their overlays with.
      if (name !== 'style-src-attr') assert.ok(!sources.includes("'unsafe-inline'"), name);
    }
    assert.equal(headers['x-content-type-options'], 'nosniff', what);
    assert.equal(headers['referrer-policy'], 'same-origin', what);
    assert.equal(headers['x-frame-options'], 'DENY', what);
    assert.match(String(headers['x-request-id']), /^[0-9a-f-]{36}$/, what);
  }
});

test('HT34 HSTS is sent behind a proxy that encrypts, and not where nothing does', async (t) => {
  const plain = await ask(await openBareSite(t), 'GET /api/session');
  assert.equal(plain.headers['strict-transport-security'], undefined);
  const secure = await ask(await openBareSite(t, { behindProxy: '127.0.0.1' }), 'GET /api/session');
  assert.match(String(secure.headers['strict-transport-security']), /^max-age=31536000/);
});

test('HT4 an address or method that does not exist under /api is a problem, in the language asked for', async (t) => {
  const site = await openSite(t, { renderPage: page });
  const headers = { 'accept-language': 'zh-CN' };
  const cases = [
    'GET /api',
    'GET /api/',
    'GET /api/none',
    'POST /api/none',
    'DELETE /api/plans',
    'PUT /api/session',
    'GET /api/plans/x/none',
    'GET /assets/none.js',
    'POST /plans',
  ];
  for (const what of cases) {
    const answer = await ask(site, what, { headers });
    assert.deepEqual([answer.statusCode, problemOf(answer).code], [404, 'not-found'], what);
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/, what);
    assert.match(problemOf(answer).title, /\p{Script=Han}/u, what);
  }
  assert.equal((await ask(site, 'GET /apiary')).statusCode, 200, 'a page, not the API');
  const odd = await ask(site, 'GET /api/plans/%ZZ', { as: site.admin });
  assert.ok(odd.statusCode >= 400 && odd.statusCode < 500, `${odd.statusCode}`);
  assert.match(odd.headers['content-type']?.toString() ?? '', /^application\/problem\+json/);
});

test('HT3 a problem has the members of RFC 9457, and its status is the answer’s', async (t) => {
  const site = await openSite(t);
  const answer = await ask(site, 'GET /api/plans/none', { as: site.admin });
  const found = problemOf(answer);
  assert.equal(found.type, 'urn:entente:problem:not-found');
  assert.equal(found.status, 404);
  assert.equal(answer.statusCode, 404);
  assert.ok(found.title.length > 0 && found.detail.length > 0);
  assert.equal(answer.headers['cache-control'], 'no-store');
});

test('HT4 a fault inside is answered without a word of the inside, and logged under its request', async (t) => {
  const inside = 'SELECT secret FROM /var/lib/entente at line 7';
  const gate = { broken: false };
  const wrap = (store: Store): Store => ({
    kind: store.kind,
    write: (scope, work) => store.write(scope, work),
    backup: (path) => store.backup(path),
    close: () => store.close(),
    read(work) {
      return gate.broken ? Promise.reject(new Error(inside)) : store.read(work);
    },
  });
  const lines: string[] = [];
  const site = await openSite(t, { log: (line) => lines.push(line) }, wrap);
  gate.broken = true;
  for (const what of ['GET /api/plans', 'POST /api/session']) {
    const body = { name: 'first', password };
    const answer = await ask(site, what, what.startsWith('POST') ? { body } : { as: site.admin });
    gate.broken = true;
    assert.equal(answer.statusCode, 500, what);
    assert.equal(problemOf(answer).code, 'internal');
    assert.doesNotMatch(
      `${answer.body}${JSON.stringify(answer.headers)}`,
      /SELECT|secret|\/var|line 7|Error/,
    );
    const id = String(answer.headers['x-request-id']);
    assert.ok(answer.body.includes(id), 'the reader can name the request');
    assert.ok(lines.some((line) => line.includes(id) && line.includes(inside)));
  }
});

test('HT4 a store that fails in a known way is answered with its own problem', async (t) => {
  class StoreFault extends Error {
    readonly problem = problem('store-full');
  }
  const gate = { broken: false };
  const wrap = (store: Store): Store => ({
    kind: store.kind,
    read: (work) => store.read(work),
    backup: (path) => store.backup(path),
    close: () => store.close(),
    write: (scope, work) => (gate.broken ? Promise.reject(new StoreFault('disk')) : store.write(scope, work)),
  });
  const site = await openSite(t, {}, wrap);
  gate.broken = true;
  const answer = await ask(site, 'PATCH /api/session', { as: site.admin, body: { language: 'zh' } });
  assert.deepEqual([answer.statusCode, problemOf(answer).code], [507, 'store-full']);
});

test('HT32 one address has so many requests a minute; then pages and the API say how long to wait', async (t) => {
  const site = await openBareSite(t, { requestsPerMinute: 5, renderPage: page });
  for (let n = 0; n < 5; n++) assert.equal((await ask(site, 'GET /api/session')).statusCode, 200);
  const refused = await ask(site, 'GET /api/session');
  assert.deepEqual([refused.statusCode, problemOf(refused).code], [429, 'too-many-requests']);
  const wait = Number(refused.headers['retry-after']);
  assert.ok(wait > 0 && wait <= 60, String(wait));
  assert.equal(problemOf(refused).facts.seconds, wait);
  const many = await Promise.all(Array.from({ length: 8 }, () => ask(site, 'GET /plans')));
  assert.ok(many.some(({ statusCode }) => statusCode === 429));
  const asset = await ask(site, 'GET /assets/none.js');
  assert.equal(asset.statusCode, 404);
});

test('HT35 a line of the log has method, route and status, and nothing of who asked for what', async (t) => {
  const lines: string[] = [];
  const site = await openSite(t, { log: (line) => lines.push(line) });
  await join(site, 'somsak', ['reader']);
  await ask(site, 'GET /api/plans/secret-plan/commitments?q=secret-words', { as: site.admin });
  await new Promise(setImmediate);
  const told = lines.map((line): Record<string, unknown> => JSON.parse(line));
  const last = told.find(({ route }) => route === '/api/plans/:plan/commitments');
  assert.deepEqual(Object.keys(last ?? {}).sort(), [
    'at',
    'method',
    'milliseconds',
    'request',
    'route',
    'status',
  ]);
  assert.doesNotMatch(lines.join('\n'), /secret|somsak|first|127\.0\.0\.1|__Host|sentence/);
});

test('HT40 without encryption only this machine’s own addresses are listened on', () => {
  const plain = (host: string) => checkAddress({ host });
  for (const host of ['localhost', '::1', '127.0.0.1', '127.8.9.1']) assert.ok(plain(host).ok, host);
  for (const host of [
    '0.0.0.0',
    '::',
    '192.168.1.7',
    '128.0.0.1',
    '127.evil.example',
    'ledger.example',
    '',
  ]) {
    const refused = plain(host);
    assert.ok(!refused.ok && refused.error.code === 'address-insecure', host);
    assert.ok(checkAddress({ host, tls: { cert: 'c', key: 'k' } }).ok, host);
    assert.ok(checkAddress({ host, behindProxy: true }).ok, host);
  }
});
