/** Codes: the first administrator's and those for passwords. Letters are Crockford's base 32, five bits each. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import {
  actorOf,
  addPerson,
  codeOf,
  day,
  firstPerson,
  must,
  newPerson,
  openAccounts,
  password,
  setupCode,
  trySetPassword,
  trySetUp,
  trySignIn,
} from '../../tests/accounts/open-accounts.ts';
import { changePerson, findSession, isSetupNeeded, makePasswordCode, renewSetupCode } from './index.ts';

const next = 'nine loud drums at dawn';

test('AC4 the newest code makes the first administrator, coordinator as well, and signs in', async (t) => {
  const accounts = await openAccounts(t);
  assert.equal(await isSetupNeeded(accounts.app), true);
  const [older, newer] = [await setupCode(accounts), await setupCode(accounts)];
  assert.equal(codeOf(await trySetUp(accounts, { code: older })), 'code-invalid');
  const { token } = must(await trySetUp(accounts, { code: newer }));
  const { grants } = (await findSession(accounts.app, token))?.person ?? {};
  assert.deepEqual(grants, [
    { role: 'administrator', areas: {} },
    { role: 'coordinator', areas: {} },
  ]);
  assert.equal(await isSetupNeeded(accounts.app), false);
});

test('AC4 where somebody administers the node no code is made and none works', async (t) => {
  const accounts = await openAccounts(t);
  const code = await setupCode(accounts);
  must(await trySetUp(accounts, { code }));
  assert.equal(must(await renewSetupCode(accounts.app)), null);
  assert.equal(codeOf(await trySetUp(accounts, { code, name: 'Second' })), 'setup-done');
});

test('AC4 of two that set up at once one is made', async (t) => {
  const accounts = await openAccounts(t);
  const code = await setupCode(accounts);
  const both = await Promise.all(['Keo', 'Noy'].map((name) => trySetUp(accounts, { code, name })));
  assert.deepEqual(both.map(codeOf).sort(), ['no problem', 'setup-done']);
  assert.equal((await accounts.app.store.read((r) => r.accounts.people())).length, 1);
});

test('AC5 a code is twenty letters of thirty-two, in groups of five, and no two are alike', async (t) => {
  const accounts = await openAccounts(t);
  const codes: string[] = [];
  for (let n = 0; n < 40; n += 1) codes.push(await setupCode(accounts));
  for (const code of codes) assert.match(code, /^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}$/);
  assert.equal(new Set(codes).size, codes.length);
  // 800 letters drawn from 32: all of them come up, or something draws from fewer.
  assert.equal(new Set(codes.join('').replaceAll('-', '')).size, 32);
});

test('AC5 blanks, hyphens, case, width and look-alike letters do not matter', async (t) => {
  const accounts = await openAccounts(t);
  let code = await setupCode(accounts);
  while (!/0/.test(code) || !/1/.test(code)) code = await setupCode(accounts);
  const typed = ` ${code.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replace('1', 'I').replaceAll('1', 'l')} `;
  must(await trySetUp(accounts, { code: typed }));
});

test('AC5 a code is kept as a hash', async (t) => {
  const accounts = await openAccounts(t);
  const code = await setupCode(accounts);
  const folder = mkdtempSync(path.join(tmpdir(), 'accounts-copy-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  must(await accounts.app.store.backup(path.join(folder, 'copy.db')));
  const bytes = readFileSync(path.join(folder, 'copy.db'));
  assert.ok(bytes.includes('accounts.code.setup'), 'the copy holds the code’s row');
  for (const form of [code, code.replaceAll('-', '')]) assert.ok(!bytes.includes(form), form);
});

test('AC5 a code is good until the last moment of its seven days', async (t) => {
  const accounts = await openAccounts(t);
  const code = await setupCode(accounts);
  accounts.clock.now += 7 * day;
  assert.equal(codeOf(await trySetUp(accounts, { code })), 'code-invalid');
  accounts.clock.now -= 1;
  must(await trySetUp(accounts, { code }));
});

test('AC5 a code is good for its purpose and its person only', async (t) => {
  const accounts = await openAccounts(t);
  const setup = await setupCode(accounts);
  assert.equal(codeOf(await trySetPassword(accounts, setup)), 'code-invalid');
  const admin = await actorOf(accounts, must(await trySetUp(accounts, { code: setup })).token);
  const keo = await newPerson(accounts, admin, 'Keo');
  const noy = await newPerson(accounts, admin, 'Noy');
  must(await trySetPassword(accounts, keo.code, next));
  assert.equal(codeOf(await trySignIn(accounts, { name: 'Noy', password: next })), 'sign-in-failed');
  must(await trySetPassword(accounts, noy.code));
  must(await trySignIn(accounts, { name: 'Keo', password: next }));
});

test('AC5 a code is used once, also by two at once, and a newer one makes it worthless', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const keo = await newPerson(accounts, admin, 'Keo');
  const newer = must(await makePasswordCode(accounts.app, admin, { personId: keo.id })).code;
  assert.equal(codeOf(await trySetPassword(accounts, keo.code)), 'code-invalid');
  const both = await Promise.all([password, next].map((text) => trySetPassword(accounts, newer, text)));
  assert.deepEqual(both.map(codeOf).sort(), ['code-invalid', 'no problem']);
  assert.equal(codeOf(await trySetPassword(accounts, newer)), 'code-invalid');
});

test('AC5 the command line makes a code by name, and nobody gets one for a closed or unknown account', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const keo = await newPerson(accounts, admin, 'Keo');
  const made = must(await makePasswordCode(accounts.app, null, { name: ' ＫＥＯ ' }));
  assert.equal(made.expiresAt, accounts.clock.now + 7 * day);
  must(await changePerson(accounts.app, admin, { personId: keo.id, version: 1, change: { active: false } }));
  assert.equal(codeOf(await trySetPassword(accounts, made.code)), 'code-invalid');
  for (const name of ['keo', 'nobody'])
    assert.equal(codeOf(await makePasswordCode(accounts.app, null, { name })), 'not-found');
});

test('AC7 a new password ends every session; the old one is good until then', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const keo = await addPerson(accounts, admin, 'Keo');
  const { code } = must(await makePasswordCode(accounts.app, admin, { personId: keo.id }));
  const second = must(await trySignIn(accounts, { name: 'Keo' })).token;
  must(await trySetPassword(accounts, code, next));
  for (const token of [keo.token, second]) assert.equal(await findSession(accounts.app, token), null);
  assert.equal(codeOf(await trySignIn(accounts, { name: 'Keo' })), 'sign-in-failed');
  must(await trySignIn(accounts, { name: 'Keo', password: next }));
});

test('AC7 a code that was refused for a weak password is not spent', async (t) => {
  const accounts = await openAccounts(t);
  const setup = await setupCode(accounts);
  assert.equal(codeOf(await trySetUp(accounts, { code: setup, password: 'short' })), 'password-too-weak');
  const admin = await actorOf(accounts, must(await trySetUp(accounts, { code: setup })).token);
  const keo = await newPerson(accounts, admin, 'Keonoi');
  assert.equal(codeOf(await trySetPassword(accounts, keo.code, 'Keonoi-20260504')), 'password-too-weak');
  must(await trySetPassword(accounts, keo.code));
});
