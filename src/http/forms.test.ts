/** The forms before sign-in, posted by a browser without script. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSite, password, type Site } from '../../tests/http/open-site.ts';
import type { RenderPage } from './index.ts';

const type = 'application/x-www-form-urlencoded';
const post = ({ server }: Site, url: string, fields: Record<string, string> | string, headers = {}) =>
  server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': type, ...headers },
    payload: new URLSearchParams(fields).toString(),
  });
/** Shows what it was asked with. */
const mirror: RenderPage = async ({ url, form, language }) => ({
  status: form?.problem?.status ?? 200,
  html: JSON.stringify({ url, form, language }),
  headers: { 'content-type': 'text/html; charset=utf-8' },
});

test('HT33 a form leads on with 303 to a path of this site, and to no other, however it is written', async (t) => {
  const site = await openSite(t, { renderPage: mirror });
  const cases: readonly (readonly [string, string])[] = [
    ['/plans/p1/review?coverage=open', '/plans/p1/review?coverage=open'],
    ['/', '/'],
    ['', '/plans'],
    ['plans', '/plans'],
    ['https://evil.example/', '/plans'],
    ['javascript:alert(1)', '/plans'],
    ['//evil.example', '/plans'],
    ['///evil.example', '/plans'],
    ['/\\evil.example', '/plans'],
    ['\\\\evil.example', '/plans'],
    ['/\t/evil.example', '/plans'],
    ['/\n/evil.example', '/plans'],
    ['/x/..//evil.example', '/plans'],
    ['/.//evil.example', '/plans'],
    ['/%2e//evil.example', '/plans'],
    ['//here.invalid//evil.example', '/plans'],
    ['/plans\r\nSet-Cookie: a=b', '/plansSet-Cookie:%20a=b'],
  ];
  for (const [next, to] of cases) {
    const fields = { name: 'first', password };
    for (const answer of [
      await post(site, '/sign-in', { ...fields, next }),
      await post(site, `/sign-in?next=${encodeURIComponent(next)}`, fields),
    ]) {
      assert.deepEqual([answer.statusCode, answer.headers.location], [303, to], JSON.stringify(next));
      const landed = new URL(String(answer.headers.location), 'https://office.example/sign-in');
      assert.equal(landed.host, 'office.example');
    }
  }
});

test('HT33 a form that fails draws its page again, without password, code or cookie', async (t) => {
  const site = await openSite(t, { renderPage: mirror });
  const wrong = await post(site, '/sign-in', { name: 'first', password: 'never to be shown' });
  assert.equal(wrong.statusCode, 401);
  assert.equal(wrong.headers['set-cookie'], undefined);
  assert.ok(wrong.body.includes('"name":"first"') && wrong.body.includes('sign-in-failed'));
  assert.ok(!wrong.body.includes('never to be shown'));
  const again = { code: 'QQQQQ-WWWWW', name: 'second', displayName: 'Second', password };
  const late = await post(site, '/setup', again);
  assert.equal(late.statusCode, 409);
  assert.ok(!late.body.includes('QQQQQ') && !late.body.includes(password));
  assert.ok(late.body.includes('"displayName":"Second"'));
});

test('HT33 forms are taken at the forms’ addresses only, and not without bound', async (t) => {
  const site = await openSite(t, { renderPage: mirror });
  const api = await post(site, '/api/session', { name: 'first', password });
  assert.equal(api.statusCode, 415);
  const large = await post(site, '/sign-in', { name: 'x'.repeat(30_000), password });
  assert.equal(large.statusCode, 413);
  const poisoned = await post(site, '/sign-in', '__proto__=1&constructor=2&name=first&password=x');
  assert.equal(poisoned.statusCode, 400);
});
