/** The server on real sockets: in the clear on this machine, encrypted by its own certificate, and when it stops. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as requestTls } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { goodPassword, openSite, type Site, setUp } from './office.ts';

async function listen(site: Site): Promise<number> {
  await site.server.listen({ host: '127.0.0.1', port: 0 });
  const address = site.server.server.address();
  assert.ok(address !== null && typeof address === 'object');
  return address.port;
}

/** A certificate of one day for 'localhost', made by openssl. */
function certificate(t: TestContext): { readonly cert: string; readonly key: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'http-tls-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [cert, key] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  execFileSync('openssl', ['req', '-x509', ...curve, '-keyout', key, '-out', cert, ...subject], {
    stdio: 'ignore',
  });
  return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
}

test('HT29 over a socket the cookie of sign-in opens what needs one, and a write from another origin does not pass', async (t) => {
  const site = await openSite(t);
  await setUp(site);
  const home = `http://127.0.0.1:${await listen(site)}`;
  const signIn = (origin: string) =>
    fetch(`${home}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ name: 'Somsri', password: goodPassword }),
    });
  assert.equal((await signIn('http://127.0.0.1:1')).status, 403);
  const signed = await signIn(home);
  assert.equal(signed.status, 201);
  const cookie = (signed.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  assert.equal((await fetch(`${home}/api/plans`, { headers: { cookie } })).status, 200);
  assert.equal((await fetch(`${home}/api/plans`)).status, 401);
});

test('HT34 with its own certificate the server speaks TLS and tells browsers to stay with it', async (t) => {
  const tls = certificate(t);
  const site = await openSite(t, { tls });
  const port = await listen(site);
  const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
    const options = { host: '127.0.0.1', servername: 'localhost', port, path: '/api/health', ca: tls.cert };
    requestTls(options, (response) => {
      response.resume();
      resolve({ ...response.headers, status: response.statusCode });
    })
      .on('error', reject)
      .end();
  });
  assert.equal(headers.status, 200);
  assert.match(String(headers['strict-transport-security']), /^max-age=31536000/);
});

test('HT38 a stopping server finishes what it has begun', async (t) => {
  const site = await openSite(t);
  await setUp(site);
  const home = `http://127.0.0.1:${await listen(site)}`;
  const begun = fetch(`${home}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Somsri', password: goodPassword }),
  });
  await new Promise((resolve) => site.server.server.once('request', resolve));
  await site.server.close();
  assert.equal((await begun).status, 201);
  await assert.rejects(fetch(`${home}/api/session`));
});
