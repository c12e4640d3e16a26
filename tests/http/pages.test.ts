/** Pages and the forms before sign-in, drawn by a stand-in for the desk that shows what it was handed. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { checkAddress, type RenderPage } from '../../src/http/index.ts';
import { addPerson, ask, goodPassword, openSite, setUp, setupCode, tokenOf } from './office.ts';

/** Draws what it was asked with, and what the API at `?load=` answers, as JSON. */
const showing: RenderPage = async ({ url, session, language, theme, load, form }) => {
  const address = new URLSearchParams(url.split('?')[1] ?? '').get('load');
  const loaded = address === null ? null : await load(address);
  const html = JSON.stringify({ url, person: session.person?.name ?? null, language, theme, loaded, form });
  return { status: form?.problem?.status ?? 200, html, headers: { 'content-type': 'application/json' } };
};

function folderFor(t: TestContext): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'http-pages-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function posted(fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) {
  const type = 'application/x-www-form-urlencoded';
  return { payload: new URLSearchParams(fields).toString(), headers: { 'content-type': type, ...headers } };
}

test('HT33 set-up and sign-in work by plain forms, and lead on to where one wanted to go', async (t) => {
  const site = await openSite(t, { renderPage: showing });
  const code = await setupCode(site);
  const fields = {
    code,
    name: 'Somsri',
    displayName: 'Somsri Sample',
    password: goodPassword,
    language: 'lo',
  };
  const made = await ask(site, 'POST', '/setup', posted(fields));
  assert.deepEqual([made.status, made.headers.location], [303, '/plans'], made.text);
  assert.equal((await ask(site, 'GET', '/api/session', { as: tokenOf(made) })).body.person.language, 'lo');
  const form = posted({ name: 'Somsri', password: goodPassword, next: '/plans/x/log?by=a-1' });
  const signed = await ask(site, 'POST', '/sign-in', form);
  assert.deepEqual([signed.status, signed.headers.location], [303, '/plans/x/log?by=a-1']);
  assert.equal((await ask(site, 'GET', '/api/plans', { as: tokenOf(signed) })).status, 200);
});

test('HT33 a new password is set by a plain form, and leads to sign-in', async (t) => {
  const site = await openSite(t, { renderPage: showing });
  const admin = await setUp(site);
  const keo = await addPerson(site, admin, 'Keo', ['reader']);
  const made = await ask(site, 'POST', `/api/people/${keo.id}/codes`, { as: admin });
  const form = posted({ code: made.body.code, password: 'nine loud drums' });
  const set = await ask(site, 'POST', '/password', form);
  assert.equal(set.status, 303);
  assert.match(String(set.headers.location), /^\/sign-in/);
  assert.equal((await ask(site, 'GET', '/api/plans', { as: keo.token })).status, 401);
});

test('HT33 no form leads to another site', async (t) => {
  const site = await openSite(t, { renderPage: showing });
  await setUp(site);
  for (const next of [
    '//evil.example',
    'https://evil.example/',
    '/\\evil.example',
    '/\t/evil.example',
    'evil',
    '',
  ]) {
    const form = posted({ name: 'Somsri', password: goodPassword, next });
    const signed = await ask(site, 'POST', '/sign-in', form);
    assert.deepEqual([signed.status, signed.headers.location], [303, '/plans'], JSON.stringify(next));
  }
});

test('HT33 a form that fails shows the page again with what was typed, but no password and no code', async (t) => {
  const site = await openSite(t, { renderPage: showing });
  await setUp(site);
  const headers = { 'accept-language': 'zh' };
  const failed = await ask(
    site,
    'POST',
    '/sign-in',
    posted({ name: 'Somsri', password: 'wrong words here' }, headers),
  );
  assert.deepEqual([failed.status, failed.body.form.problem.code], [401, 'sign-in-failed']);
  assert.equal(failed.body.form.problem.title, '用户名或密码不正确');
  assert.deepEqual(failed.body.form.fields, { name: 'Somsri' });
  assert.ok(!failed.text.includes('wrong words here'));
  const empty = await ask(site, 'POST', '/password', posted({ code: 'AAAAA', password: '' }));
  assert.deepEqual([empty.status, empty.body.form.problem.code], [400, 'request-invalid']);
  assert.deepEqual(empty.body.form.fields, {});
});

test('HT11 a form from another site is refused', async (t) => {
  const site = await openSite(t, { renderPage: showing });
  await setUp(site);
  const headers = { origin: 'https://evil.example', host: 'plan.example' };
  const refused = await ask(
    site,
    'POST',
    '/sign-in',
    posted({ name: 'Somsri', password: goodPassword }, headers),
  );
  assert.equal(refused.body.code, 'origin-refused');
});

test('HT36 a page asks the API as the person who asks for the page, and is not counted for it', async (t) => {
  const site = await openSite(t, { renderPage: showing, requestsPerMinute: 8 });
  const admin = await setUp(site);
  const page = () => ask(site, 'GET', `/plans?load=${encodeURIComponent('/api/people')}`, { as: admin });
  const first = await page();
  assert.deepEqual([first.status, first.body.person, first.body.loaded.status], [200, 'Somsri', 200]);
  assert.equal(first.body.loaded.body.items[0].name, 'Somsri');
  const nobody = await ask(site, 'GET', `/plans?load=${encodeURIComponent('/api/people')}`);
  assert.deepEqual([nobody.body.person, nobody.body.loaded.status], [null, 401]);
  for (let n = 0; n < 4; n += 1) assert.equal((await page()).status, 200);
});

test('HT32 pages are counted as well', async (t) => {
  const site = await openSite(t, { renderPage: showing, requestsPerMinute: 2 });
  const all = [];
  for (let n = 0; n < 3; n += 1) all.push((await ask(site, 'GET', '/plans')).status);
  assert.deepEqual(all, [200, 200, 429]);
});

test('HT36 without a desk a page says so in plain words, and the API works', async (t) => {
  const site = await openSite(t);
  const page = await ask(site, 'GET', '/plans');
  assert.equal(page.status, 503);
  assert.match(String(page.headers['content-type']), /^text\/plain/);
  assert.equal((await ask(site, 'GET', '/api/health')).body.healthy, true);
});

test('HT36 assets are served unchanging, and nothing beside them', async (t) => {
  const assets = folderFor(t);
  mkdirSync(path.join(assets, 'assets'));
  writeFileSync(path.join(assets, 'assets', 'page-1a2b.js'), 'export {};');
  writeFileSync(path.join(assets, 'private.txt'), 'not for anybody');
  const site = await openSite(t, { assets, renderPage: showing });
  const script = await ask(site, 'GET', '/assets/page-1a2b.js');
  assert.equal(script.status, 200);
  assert.match(String(script.headers['cache-control']), /max-age=31536000.*immutable/);
  for (const url of [
    '/assets/../private.txt',
    '/assets/%2e%2e/private.txt',
    '/assets/..%2fprivate.txt',
    '/private.txt',
  ]) {
    assert.ok(!(await ask(site, 'GET', url)).text.includes('not for anybody'), url);
  }
});

test('HT34 pages and answers run no inline script, load nothing from elsewhere, stand in no frame', async (t) => {
  const site = await openSite(t, { renderPage: showing });
  for (const url of ['/sign-in', '/api/session', '/nothing/here', '/api/nothing']) {
    const { headers } = await ask(site, 'GET', url);
    const policy = Object.fromEntries(
      String(headers['content-security-policy'])
        .split(';')
        .map((part) => [part.trim().split(' ')[0], part.trim().split(' ').slice(1).join(' ')]),
    );
    assert.equal(policy['default-src'], "'none'", url);
    assert.equal(policy['script-src'], "'self'", url);
    assert.equal(policy['style-src'], "'self'", url);
    assert.equal(policy['style-src-attr'], "'unsafe-inline'", url);
    assert.equal(policy['frame-ancestors'], "'none'", url);
    assert.equal(headers['x-content-type-options'], 'nosniff', url);
    assert.equal(headers['strict-transport-security'], undefined, url);
  }
});

test('HT34 behind a proxy that encrypts, browsers are told to stay encrypted', async (t) => {
  const site = await openSite(t, { behindProxy: true });
  const { headers } = await ask(site, 'GET', '/api/session');
  assert.match(String(headers['strict-transport-security']), /^max-age=31536000/);
});

test('HT11 behind a proxy the origin is the one that the browser sees', async (t) => {
  const site = await openSite(t, { behindProxy: true });
  await setUp(site);
  const signIn = (origin: string) =>
    ask(site, 'POST', '/api/session', {
      body: { name: 'Somsri', password: goodPassword },
      headers: {
        origin,
        host: '127.0.0.1:7340',
        'x-forwarded-host': 'plan.example',
        'x-forwarded-proto': 'https',
      },
    });
  assert.equal((await signIn('https://plan.example')).status, 201);
  assert.equal((await signIn('http://plan.example')).status, 403);
});

test('HT37 an administrator writes a backup into its folder; others do not', async (t) => {
  const backupFolder = path.join(folderFor(t), 'backups');
  const site = await openSite(t, { backupFolder });
  const admin = await setUp(site);
  const made = await ask(site, 'POST', '/api/node/backup', { as: admin });
  assert.equal(made.status, 201, made.text);
  const file = path.join(backupFolder, made.body.name);
  assert.ok(existsSync(file));
  assert.equal(statSync(file).size, made.body.bytes);
  const reader = await addPerson(site, admin, 'Keo', ['reader']);
  assert.equal((await ask(site, 'POST', '/api/node/backup', { as: reader.token })).body.code, 'not-allowed');
});

test('HT40 what other machines could reach in the clear is refused, with what to do', () => {
  const of = (host: string, more = {}) => {
    const checked = checkAddress({ host, ...more });
    return checked.ok ? 'served' : checked.error.code;
  };
  for (const host of ['127.0.0.1', '127.8.0.1', '::1', 'localhost']) assert.equal(of(host), 'served', host);
  for (const host of ['0.0.0.0', '::', '192.0.2.1', 'plan.example', '127.evil.example']) {
    assert.equal(of(host), 'address-insecure', host);
  }
  assert.equal(of('0.0.0.0', { behindProxy: true }), 'served');
  assert.equal(of('0.0.0.0', { tls: { cert: 'c', key: 'k' } }), 'served');
});
