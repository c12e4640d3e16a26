/** What the transport would refuse by itself, on real sockets, byte by byte. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { ask, openSite, type Site, setUp } from './office.ts';

async function listen(site: Site): Promise<number> {
  await site.server.listen({ host: '127.0.0.1', port: 0 });
  const address = site.server.server.address();
  assert.ok(address !== null && typeof address === 'object');
  return address.port;
}

interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: {
    readonly code: string;
    readonly title: string;
    readonly errors?: readonly { readonly at: string }[];
  };
}

/** Sends the bytes, waits for the end of the line and reads the one answer. */
function send(port: number, ...packets: readonly string[]): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      for (const packet of packets) socket.write(packet, 'latin1');
    });
    let said = '';
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      said += text;
    });
    // The server closes while bytes are still on their way: what it said before that counts.
    socket.on('error', () => undefined);
    socket.setTimeout(20_000, () => socket.destroy());
    socket.on('close', () => {
      const [head = '', body = ''] = said.split('\r\n\r\n', 2);
      const [first = '', ...lines] = head.split('\r\n');
      const headers = Object.fromEntries(lines.map((line) => line.toLowerCase().split(': ', 2)));
      const status = Number(first.split(' ')[1]);
      if (Number.isNaN(status)) reject(new Error(`no answer: ${said}`));
      else resolve({ status, headers, body: JSON.parse(body) });
    });
  });
}

const get = (path: string, ...headers: readonly string[]) =>
  `${[`GET ${path} HTTP/1.1`, 'Host: here', 'Connection: close', ...headers].join('\r\n')}\r\n\r\n`;

function assertProblem(seen: Seen, status: number, code: string, language: string): void {
  assert.deepEqual([seen.status, seen.body.code, seen.headers['content-language']], [status, code, language]);
  assert.match(seen.headers['content-type'] ?? '', /^application\/problem\+json/);
  assert.match(seen.headers['cache-control'] ?? '', /no-store/);
  const script = { zh: /\p{Script=Han}/u, lo: /\p{Script=Lao}/u, en: /^[\p{ASCII}’]+$/u }[language];
  assert.match(seen.body.title, script ?? /never/);
}

test('HT41 an address that is too long is answered in the reader’s language, just beyond the limit and far beyond', async (t) => {
  const site = await openSite(t);
  const port = await listen(site);
  const long = (letters: number) => `/api/health?q=${'x'.repeat(letters - '/api/health?q='.length)}`;
  const fits = await fetch(`http://127.0.0.1:${port}${long(8000)}`);
  assert.equal(fits.status, 200);
  for (const letters of [8001, 20_000, 100_000])
    assertProblem(await send(port, get(long(letters), 'Accept-Language: lo')), 414, 'address-too-long', 'lo');
  for (const letters of [200_000, 1_000_000]) {
    const far = await send(port, get(long(letters)));
    assert.ok(['address-too-long', 'headers-too-large'].includes(far.body.code), far.body.code);
    assertProblem(far, far.status, far.body.code, 'en');
  }
  const cookie = await send(port, get(long(9000), 'Accept-Language: en', 'Cookie: language=zh'));
  assertProblem(cookie, 414, 'address-too-long', 'zh');
});

test('HT41 headers that are too large are answered in the person’s language while the parser can still read them', async (t) => {
  const site = await openSite(t);
  const admin = await setUp(site);
  await ask(site, 'PATCH', '/api/session', { as: admin, body: { language: 'lo' } });
  const port = await listen(site);
  const cookie = `Cookie: __Host-entente=${admin}`;
  const filler = (letters: number) => `X-Filler: ${'y'.repeat(letters)}`;
  assert.equal((await send(port, get('/api/health', filler(15_000), cookie))).status, 200);
  assertProblem(await send(port, get('/api/plans', filler(17_000), cookie)), 431, 'headers-too-large', 'lo');
  assertProblem(await send(port, get('/api/plans', cookie, filler(100_000))), 431, 'headers-too-large', 'lo');
  const far = await send(port, get('/api/plans', 'Accept-Language: zh', filler(400_000)));
  assert.deepEqual([far.status, far.body.code], [431, 'headers-too-large']);
});

test('HT41 the language is taken from the bytes where the parser gives up, and English where they do not say', async (t) => {
  const site = await openSite(t);
  const port = await listen(site);
  const broken = (...headers: readonly string[]) =>
    `${['GET / HTTP/1.1', 'Host: here', ...headers, 'a line that is no header'].join('\r\n')}\r\n\r\n`;
  assertProblem(await send(port, broken('Accept-Language: lo')), 400, 'request-invalid', 'lo');
  assertProblem(
    await send(port, broken('accept-language: en', 'Cookie: a=b; language=zh')),
    400,
    'request-invalid',
    'zh',
  );
  for (const bytes of [
    '\x16\x03\x01\x02\x00\x01\x00',
    'FETCH / HTTP/1.1\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
  ]) {
    const seen = await send(port, bytes);
    assertProblem(seen, 400, 'request-invalid', 'en');
    assert.deepEqual(
      seen.body.errors?.map(({ at }) => at),
      ['/'],
    );
  }
});

test('HT41 a request without Host, and an address with a broken escape, name what is wrong', async (t) => {
  const site = await openSite(t);
  const port = await listen(site);
  const hostless = await send(
    port,
    'GET /api/health HTTP/1.1\r\nAccept-Language: zh\r\nConnection: close\r\n\r\n',
  );
  assertProblem(hostless, 400, 'request-invalid', 'zh');
  assert.deepEqual(
    hostless.body.errors?.map(({ at }) => at),
    ['Host'],
  );
  const broken = await send(port, get('/api/plans/%E0%A4%A', 'Cookie: language=lo'));
  assertProblem(broken, 400, 'request-invalid', 'lo');
  assert.deepEqual(
    broken.body.errors?.map(({ at }) => at),
    ['/'],
  );
});

test('HT41 the server goes on serving others after what it could not read', async (t) => {
  const site = await openSite(t);
  const port = await listen(site);
  await Promise.all(Array.from({ length: 20 }, () => send(port, 'no http at all\r\n\r\n')));
  assert.equal((await fetch(`http://127.0.0.1:${port}/api/health`)).status, 200);
});
