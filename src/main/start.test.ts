/**
 * A start as a person sees it: the real server as a process, what it says on the terminal in each language, what a second start
 * keeps, and why one cannot go on. Ports and folders are of this test alone.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { freePort } from '../../tests/free-port.ts';
import { startRefused, startServer } from '../../tests/journeys/real-server.ts';
import { languages, translate } from '../i18n/index.ts';

function newFolder(t: TestContext): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-start-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
const code = /\b(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}\b/;

interface Plan {
  readonly id: string;
}
async function plansOf(origin: string, cookie: string): Promise<readonly Plan[]> {
  const answer = await fetch(`${origin}/api/plans`, { headers: { cookie } });
  const { items }: { items: readonly Plan[] } = await answer.json();
  return items;
}

async function setUp(origin: string, given: string): Promise<string> {
  const answer = await fetch(`${origin}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ code: given, name: 'noy', displayName: 'Noy Sample', language: 'en' },
      password: 'a long enough sentence of a sample',
    }),
  });
  assert.equal(answer.status, 201, await answer.text());
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');
}

test('HO7 the first start brings in the example and prints a code; each later start prints a new one until somebody administers', async (t) => {
  const place = { folder: path.join(newFolder(t), 'node'), port: await freePort() };
  const first = await startServer(place);
  assert.match(first.code ?? '', code);
  assert.equal(await first.end('SIGTERM'), 0);
  const second = await startServer(place);
  assert.match(second.code ?? '', code);
  assert.notEqual(second.code, first.code);
  const stale = await fetch(`${second.origin}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      code: first.code,
      name: 'a',
      displayName: 'A',
      password: 'a long enough sentence',
    }),
  });
  assert.equal(stale.status, 400, 'the code of the start before is worthless');
  const cookie = await setUp(second.origin, second.code ?? '');
  assert.equal((await plansOf(second.origin, cookie)).length, 1);
  assert.equal(await second.end('SIGTERM'), 0);
  const third = await startServer(place);
  t.after(() => third.end('SIGKILL'));
  assert.equal(third.code, null);
  assert.equal((await plansOf(third.origin, cookie)).length, 1, 'and the session lives on');
});

test('HO7 where no example is wished none is brought in, then or later', async (t) => {
  const place = {
    folder: path.join(newFolder(t), 'node'),
    port: await freePort(),
    env: { ENTENTE_EXAMPLE: '0' },
  };
  const first = await startServer(place);
  const cookie = await setUp(first.origin, first.code ?? '');
  assert.deepEqual(await plansOf(first.origin, cookie), []);
  assert.equal(await first.end('SIGTERM'), 0);
  const second = await startServer({ ...place, env: {} });
  t.after(() => second.end('SIGKILL'));
  assert.deepEqual(await plansOf(second.origin, cookie), []);
});

test('HO6 a port that somebody else has is named, with another to try, in each language', async (t) => {
  const folder = newFolder(t);
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  t.after(() => other.close());
  for (const language of languages) {
    const { code: exit, said } = await startRefused({
      folder: path.join(folder, language),
      port,
      env: { ENTENTE_LANG: language, ENTENTE_EXAMPLE: '0' },
    });
    const words = translate(language, 'cli.server.port-in-use', {
      host: '127.0.0.1',
      port: String(port),
      next: String(port + 1),
      url: `http://localhost:${port}`,
    });
    assert.equal(exit, 3, said);
    assert.ok(said.includes(words), said);
  }
});

test('HO6 without encryption no address is served that other machines reach, and the words say what to do', async (t) => {
  const place = { folder: path.join(newFolder(t), 'node'), port: await freePort() };
  for (const language of languages) {
    const { code: exit, said } = await startRefused({
      ...place,
      env: { ENTENTE_HOST: '0.0.0.0', ENTENTE_LANG: language, ENTENTE_EXAMPLE: '0' },
    });
    assert.equal(exit, 3, said);
    assert.ok(said.includes(translate(language, 'problem.address-insecure.title')), said);
    assert.ok(
      said.includes(translate(language, 'problem.address-insecure.advice', { host: '0.0.0.0' })),
      said,
    );
  }
  assert.throws(() => statSync(place.folder), 'no node was made');
});

test('HO6 a certificate that cannot be read, or is none, is said to be so before anything is served', async (t) => {
  const folder = newFolder(t);
  const none = path.join(folder, 'none.pem');
  writeFileSync(none, 'no certificate at all');
  for (const file of [path.join(folder, 'missing.pem'), none]) {
    const { code: exit, said } = await startRefused({
      folder: path.join(folder, 'node'),
      port: await freePort(),
      env: { ENTENTE_TLS_CERT: file, ENTENTE_TLS_KEY: file, ENTENTE_EXAMPLE: '0' },
    });
    assert.equal(exit, 3, said);
    const [head = ''] = translate('en', 'cli.server.tls-unreadable', { reason: '@' }).split('@');
    assert.ok(said.includes(head.trim()), said);
    assert.throws(() => statSync(path.join(folder, 'node')), 'no node was made');
  }
});

test('HO1140 settings are looked at by themselves before anything is built: refused in the language asked for, or nothing at all', (t) => {
  const folder = path.join(newFolder(t), 'node');
  const look = (...args: string[]) => {
    const command = ['--disable-warning=ExperimentalWarning', path.resolve('src/main/check-settings.ts')];
    const env = { ...process.env, ENTENTE_LANG: '', LC_ALL: 'C', ENTENTE_DATA: folder };
    const { status, stderr, stdout } = spawnSync(process.execPath, [...command, ...args], {
      env,
      encoding: 'utf8',
    });
    return { status, said: stderr + stdout };
  };
  assert.deepEqual(look('--port', '7341'), { status: 0, said: '' });
  const unknown = look('--frob');
  assert.equal(unknown.status, 2);
  assert.match(unknown.said, /--frob.*--data, --port/);
  for (const language of languages) {
    const { status, said } = look('--lang', language, '--port', '70000');
    const wanted = { name: 'ENTENTE_PORT', given: '70000', allowed: '1 … 65535' };
    assert.deepEqual([status, said.trim()], [2, translate(language, 'cli.setting-wrong', wanted)]);
  }
  assert.throws(() => statSync(folder), 'nothing was opened or made');
});

test('HO1170 a setting that nobody knows is refused with the nearest one, in each language, by server and command line alike', (t) => {
  const folder = path.join(newFolder(t), 'node');
  const run = (command: readonly string[], env: Readonly<Record<string, string>>) => {
    const surroundings = { ...process.env, LC_ALL: 'C', ENTENTE_DATA: folder, ...env };
    const { status, stderr, stdout } = spawnSync(process.execPath, command, {
      env: surroundings,
      encoding: 'utf8',
    });
    return { status, said: (stderr + stdout).trim() };
  };
  const look = ['--disable-warning=ExperimentalWarning', 'src/main/check-settings.ts'];
  for (const language of languages) {
    const { status, said } = run(look, { ENTENTE_LANG: language, ENTENTE_PROT: '8080' });
    const wanted = translate(language, 'cli.setting-unknown', { name: 'ENTENTE_PROT', near: 'ENTENTE_PORT' });
    assert.deepEqual([status, said], [2, wanted]);
  }
  const list = ['--disable-warning=ExperimentalWarning', 'src/main/cli.ts', 'plans', 'list'];
  const listed = run(list, { ENTENTE_LANG: 'en', ENTENTE_DATAA: folder });
  assert.notEqual(listed.status, 0);
  assert.match(listed.said, /ENTENTE_DATAA.*ENTENTE_DATA\b/);
  assert.throws(() => statSync(folder), 'nothing was opened or made');
});

test('HO5 wrong settings are named all at once, and nothing is opened or made', async (t) => {
  const folder = path.join(newFolder(t), 'node');
  const { code: exit, said } = await startRefused({
    folder,
    port: 0,
    env: { ENTENTE_PARTY: 'Not A Code', ENTENTE_EXAMPLE: 'perhaps', DATABASE_URL: 'mysql://x' },
  });
  assert.equal(exit, 2, said);
  for (const name of ['ENTENTE_PORT', 'ENTENTE_PARTY', 'ENTENTE_EXAMPLE', 'DATABASE_URL'])
    assert.ok(said.includes(name), `${name}: ${said}`);
  assert.throws(() => statSync(folder));
});

test('HO6 keys that others can read stop the start, and so does a key file that is damaged; both stay as they are', async (t) => {
  const place = {
    folder: path.join(newFolder(t), 'node'),
    port: await freePort(),
    env: { ENTENTE_EXAMPLE: '0' },
  };
  const first = await startServer(place);
  assert.equal(await first.end('SIGTERM'), 0);
  const keys = path.join(place.folder, 'keys');
  const file = path.join(keys, readdirSync(keys).find((name) => /key/.test(name)) ?? '');
  const whole = readFileSync(file);
  chmodSync(file, 0o644);
  const open = await startRefused(place);
  assert.equal(open.code, 3, open.said);
  assert.ok(open.said.includes(translate('en', 'problem.keys-readable-by-others.title')), open.said);
  writeFileSync(file, whole.subarray(0, 20));
  chmodSync(file, 0o600);
  const damaged = await startRefused(place);
  assert.equal(damaged.code, 3, damaged.said);
  assert.ok(damaged.said.includes(translate('en', 'problem.keys-damaged.title')), damaged.said);
  assert.equal(readFileSync(file).length, 20, 'no new keys were put in its place');
  writeFileSync(file, whole);
  const again = await startServer(place);
  assert.equal(await again.end('SIGTERM'), 0);
});

test('HO6 a folder that is a file, and one in which nothing may be made, are refused with what to do', async (t) => {
  const folder = newFolder(t);
  const file = path.join(folder, 'file');
  writeFileSync(file, 'mine');
  mkdirSync(path.join(folder, 'deep'));
  for (const data of [file, path.join(file, 'below')]) {
    const { code: exit, said } = await startRefused({
      folder: data,
      port: await freePort(),
      env: { ENTENTE_LANG: 'zh' },
    });
    assert.equal(exit, 3, said);
    assert.ok(said.includes(translate('zh', 'problem.store-unwritable.title')), said);
  }
  assert.equal(readFileSync(file, 'utf8'), 'mine');
});

test('HO8 a server that is told to stop says so, gives the folder back, and ends with 0 however often it is told', async (t) => {
  const place = {
    folder: path.join(newFolder(t), 'node'),
    port: await freePort(),
    env: { ENTENTE_EXAMPLE: '0' },
  };
  for (let n = 0; n < 3; n += 1) {
    const server = await startServer(place);
    assert.equal(await server.end('SIGTERM'), 0);
    await assert.rejects(fetch(`${server.origin}/api/health`));
  }
});
