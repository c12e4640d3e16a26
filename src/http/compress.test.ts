/** Answers that go out compressed, and those that do not. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ask, importPlan, openBareSite, openSite, password } from '../../tests/http/open-site.ts';
import { renewSetupCode } from '../accounts/index.ts';
import { compressFolder } from '../web/build/compress-assets.ts';
import { chooseEncoding } from './server/compress.ts';

test('HT60 the best encoding that the request takes is chosen, and none that it does not', () => {
  assert.equal(chooseEncoding('gzip, deflate, br'), 'br');
  assert.equal(chooseEncoding('gzip;q=1.0, br;q=0'), 'gzip');
  assert.equal(chooseEncoding('GZIP'), 'gzip');
  assert.equal(chooseEncoding('*'), 'br');
  assert.equal(chooseEncoding('*;q=0, gzip'), 'gzip');
  for (const none of [undefined, '', 'identity', 'deflate', 'br;q=0, gzip;q=0'])
    assert.equal(chooseEncoding(none), null);
});

test('HT60 a long answer is the same whatever encoding it comes in, and says that it depends on it', async (t) => {
  const site = await openSite(t);
  const { id } = await importPlan(site);
  const get = (accept: string) =>
    site.server.inject({
      url: `/api/plans/${id}/review`,
      headers: { cookie: site.admin, 'accept-encoding': accept },
    });
  const plain = await get('identity');
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.match(String(plain.headers.vary), /Accept-Encoding/);
  const [br, gz] = [await get('br'), await get('gzip')];
  assert.deepEqual([br.headers['content-encoding'], gz.headers['content-encoding']], ['br', 'gzip']);
  assert.equal(brotliDecompressSync(br.rawPayload).toString(), plain.body);
  assert.equal(gunzipSync(gz.rawPayload).toString(), plain.body);
  assert.equal(Number(br.headers['content-length']), br.rawPayload.length);
  assert.ok(br.rawPayload.length < plain.rawPayload.length / 2);
});

test('HT60 what is small, or comes with a session cookie, goes out as it is', async (t) => {
  const site = await openBareSite(t);
  const headers = { 'accept-encoding': 'br' };
  const health = await ask(site, 'GET /api/health', { headers });
  assert.equal(health.headers['content-encoding'], undefined);
  const code = await renewSetupCode(site.app);
  const displayName = 'ແ'.repeat(200);
  const body = { code: code.ok ? code.value : '', name: 'first', displayName, password, language: 'en' };
  const made = await ask(site, 'POST /api/setup', { body, headers });
  assert.equal(made.statusCode, 201, made.body);
  assert.equal(made.headers['content-encoding'], undefined);
});

function builtAssets(t: TestContext): { folder: string; script: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'assets-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, 'assets'));
  const script = 'export const words = "承诺事项";\n'.repeat(200);
  writeFileSync(path.join(folder, 'assets', 'a.js'), script);
  writeFileSync(path.join(folder, 'assets', 'small.js'), 'export {};');
  compressFolder(path.join(folder, 'assets'));
  return { folder, script };
}

test('HT60 an asset comes from the file that the build laid beside it', async (t) => {
  const { folder, script } = builtAssets(t);
  const { server } = await openBareSite(t, { assets: folder });
  const get = (name: string, accept: string) =>
    server.inject({ url: `/assets/${name}`, headers: { 'accept-encoding': accept } });
  const br = await get('a.js', 'gzip, br');
  assert.equal(br.headers['content-encoding'], 'br');
  assert.match(String(br.headers['content-type']), /javascript/);
  assert.deepEqual(br.rawPayload, readFileSync(path.join(folder, 'assets', 'a.js.br')));
  assert.equal(brotliDecompressSync(br.rawPayload).toString(), script);
  assert.equal(gunzipSync((await get('a.js', 'gzip')).rawPayload).toString(), script);
  const plain = await get('a.js', 'identity');
  assert.deepEqual([plain.headers['content-encoding'], plain.body], [undefined, script]);
  assert.equal((await get('small.js', 'br')).headers['content-encoding'], undefined);
});
