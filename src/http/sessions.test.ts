/** Signing in and out, set-up, one-time codes: what browsers are handed and what nobody is told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import {
  ask,
  cookieOf,
  join,
  must,
  openBareSite,
  openSite,
  password,
  problemOf,
} from '../../tests/http/open-site.ts';
import { renewSetupCode } from '../accounts/index.ts';

const attributesOf = (response: LightMyRequestResponse) =>
  ([response.headers['set-cookie'] ?? ''].flat()[0] ?? '').split('; ').slice(1).sort();
// RFC 6265bis: a __Host- cookie is Secure, has Path=/ and no Domain. Seven days are 604800 seconds.
const sessionAttributes = ['HttpOnly', 'Max-Age=604800', 'Path=/', 'SameSite=Lax', 'Secure'];

test('HT29 sign-in sets a __Host- cookie that scripts cannot read, and sign-out takes it away', async (t) => {
  const site = await openSite(t);
  const signedIn = await ask(site, 'POST /api/session', { body: { name: 'first', password } });
  assert.equal(signedIn.statusCode, 201);
  assert.match(cookieOf(signedIn), /^__Host-entente=[\w-]{43}$/);
  assert.deepEqual(attributesOf(signedIn), sessionAttributes);
  const as = cookieOf(signedIn);
  const out = await ask(site, 'DELETE /api/session', { as });
  assert.equal(out.statusCode, 204);
  assert.equal(cookieOf(out), '__Host-entente=');
  assert.ok(attributesOf(out).includes('Expires=Thu, 01 Jan 1970 00:00:00 GMT'));
  assert.equal((await ask(site, 'GET /api/plans', { as })).statusCode, 401);
});

test('HT29 a session ends after 12 idle hours, and after 7 days however busy', async (t) => {
  const site = await openSite(t);
  const hour = 60 * 60_000;
  const status = async (as: string) => (await ask(site, 'GET /api/plans', { as })).statusCode;
  site.clock.now += 12 * hour - 1;
  assert.equal(await status(site.admin), 200);
  site.clock.now += 12 * hour;
  assert.equal(await status(site.admin), 401);
  const again = cookieOf(await ask(site, 'POST /api/session', { body: { name: 'first', password } }));
  for (let passed = 0; passed < 7 * 24 - 11; passed += 11) {
    assert.equal(await status(again), 200, `after ${passed} hours`);
    site.clock.now += 11 * hour;
  }
  site.clock.now += 11 * hour;
  assert.equal(await status(again), 401);
});

test('HT29 signing in ends the session that the browser held before', async (t) => {
  const site = await openSite(t);
  const second = await ask(site, 'POST /api/session', { as: site.admin, body: { name: 'first', password } });
  assert.equal((await ask(site, 'GET /api/plans', { as: site.admin })).statusCode, 401);
  assert.equal((await ask(site, 'GET /api/plans', { as: cookieOf(second) })).statusCode, 200);
});

test('HT30 set-up works once, by the newest code, and signs the administrator in', async (t) => {
  const site = await openBareSite(t);
  const needed = async () =>
    (await ask(site, 'GET /api/session')).json<{ setupNeeded: boolean }>().setupNeeded;
  assert.equal(await needed(), true);
  const codes = [await renewSetupCode(site.app), await renewSetupCode(site.app)];
  const [old, good] = codes.map((code) => (code.ok ? code.value : null));
  const setUp = (code: unknown) =>
    ask(site, 'POST /api/setup', { body: { code, name: 'keo', displayName: 'Keo', password } });
  assert.equal(problemOf(await setUp(old)).code, 'code-invalid');
  const made = await setUp(good?.toLowerCase().replaceAll('-', ' '));
  assert.equal(made.statusCode, 201);
  assert.deepEqual(attributesOf(made), sessionAttributes);
  assert.deepEqual(made.json<{ person: { roles: string[] } }>().person.roles, [
    'administrator',
    'coordinator',
  ]);
  assert.equal(await needed(), false);
  assert.equal(problemOf(await setUp(good)).code, 'setup-done');
  assert.deepEqual(await renewSetupCode(site.app), { ok: true, value: null });
});

test('HT24 a wrong name, a wrong password and a closed account are answered alike', async (t) => {
  const site = await openSite(t);
  const closed = await join(site, 'gone', ['reader']);
  const patch = { as: site.admin, body: { active: false }, headers: { 'if-match': '"2"' } };
  assert.equal((await ask(site, `PATCH /api/people/${closed.id}`, patch)).statusCode, 200);
  const tries = [
    { name: 'nobody', password },
    { name: 'first', password: 'not the password at all' },
    { name: 'gone', password },
  ];
  const answers = await Promise.all(tries.map((body) => ask(site, 'POST /api/session', { body })));
  for (const answer of answers) {
    assert.equal(answer.statusCode, 401);
    assert.equal(answer.headers['set-cookie'], undefined);
    assert.deepEqual(answer.json(), answers[0]?.json());
    assert.equal(problemOf(answer).code, 'sign-in-failed');
  }
  assert.equal((await ask(site, 'GET /api/plans', { as: closed.cookie })).statusCode, 401);
});

test('HT31 a new password by code ends every session of that person, and the code is spent', async (t) => {
  const site = await openSite(t);
  const { id, cookie } = await join(site, 'somsak', ['contributor']);
  const made = await ask(site, `POST /api/people/${id}/codes`, { as: site.admin });
  assert.equal(made.statusCode, 201);
  const { code } = made.json<{ code: string }>();
  const set = (text: string) => ask(site, 'POST /api/password', { body: { code, password: text } });
  assert.equal((await set('quite another sentence here')).statusCode, 204);
  assert.equal((await ask(site, 'GET /api/plans', { as: cookie })).statusCode, 401);
  assert.equal(problemOf(await set('and once more another one')).code, 'code-invalid');
  const signIn = (text: string) =>
    ask(site, 'POST /api/session', { body: { name: 'somsak', password: text } });
  assert.equal((await signIn(password)).statusCode, 401);
  assert.equal((await signIn('quite another sentence here')).statusCode, 201);
});

test('HT27 after ten wrong passwords a name waits, and the answer says how long', async (t) => {
  const site = await openSite(t);
  const wrong = () =>
    ask(site, 'POST /api/session', { body: { name: 'first', password: 'wrong by intention' } });
  for (let n = 0; n < 10; n++) assert.equal((await wrong()).statusCode, 401);
  const refused = await ask(site, 'POST /api/session', { body: { name: 'FIRST ', password } });
  assert.equal(refused.statusCode, 429);
  assert.equal(refused.headers['retry-after'], '900');
  site.clock.now += 15 * 60_000;
  const later = await ask(site, 'POST /api/session', { body: { name: 'first', password } });
  assert.equal(later.statusCode, 201);
});

test('HT3 the language that a person chooses is the one of the answers, before any other', async (t) => {
  const site = await openSite(t);
  const chosen = await ask(site, 'PATCH /api/session', { as: site.admin, body: { language: 'lo' } });
  assert.equal(chosen.json<{ person: { language: string } }>().person.language, 'lo');
  const headers = { 'accept-language': 'zh-CN,zh;q=0.9' };
  const missing = await ask(site, 'GET /api/plans/none', { as: site.admin, headers });
  assert.equal(missing.headers['content-language'], 'lo');
  assert.match(problemOf(missing).title, /[\u0e80-\u0eff]/);
});

test('HT25 a weak password is refused with its reason, and the code stays good', async (t) => {
  const site = await openBareSite(t);
  const code = must(await renewSetupCode(site.app));
  const setUp = (text: string) =>
    ask(site, 'POST /api/setup', { body: { code, name: 'phonesavanh', displayName: 'Keo', password: text } });
  for (const text of ['eleven chrs', 'aaaaaaaaaaaaaaaa', 'phonesavanh1234', 'password12345678']) {
    const refused = await setUp(text);
    assert.deepEqual([refused.statusCode, problemOf(refused).code], [422, 'password-too-weak'], text);
    assert.ok(!refused.body.includes(text));
  }
  assert.equal((await setUp('eleven chars')).statusCode, 201);
});

test('HT23 a password is kept as argon2id, and typed in compatibility forms it is the same', async (t) => {
  const site = await openSite(t);
  const person = await site.app.store.read(({ accounts }) => accounts.personByName('first'));
  // OWASP's setting: 19 MiB, two rounds, one lane.
  assert.match(person?.passwordHash ?? '', /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const wide = password.replace(/[a-z]/g, (letter) =>
    String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0),
  );
  const body = { name: 'first', password: wide };
  assert.equal((await ask(site, 'POST /api/session', { body })).statusCode, 201);
});
