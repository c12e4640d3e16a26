/** What a password must be, and how it is kept. Cost: OWASP's password storage cheat sheet, argon2id, first setting. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { firstPerson, must, openAccounts, password } from '../../tests/accounts/open-accounts.ts';
import { checkPassword } from './password-rules.ts';
import { hashPassword, verifyPassword } from './passwords.ts';

const owner = { name: 'Somsri', displayName: 'Ms Example' };

/** Why the password is refused, or null. */
function reasonOf(text: string): unknown {
  const checked = checkPassword(text, owner);
  return checked.ok ? null : checked.error.facts.reason;
}

test('AC2 length is counted in code points after NFKC: 12 to 256', () => {
  const varied = [...'kjqwzxpvmbtr'];
  assert.equal(reasonOf(varied.slice(0, 11).join('')), 'short');
  assert.equal(reasonOf(varied.join('')), null);
  // Eleven signs beyond the Basic Multilingual Plane are 22 UTF-16 units and still eleven.
  const signs = ['𠀀', '𠮷', '𠜎', '𡃁', '𢱕', '𠜱', '𠝹', '𠱓', '𠱸', '𠲖', '𠳏', '𠳕'];
  assert.equal(reasonOf(signs.slice(0, 11).join('')), 'short');
  assert.equal(reasonOf(signs.join('')), null);
  // U+FB03 is three letters after NFKC.
  assert.equal(reasonOf('kjqwzxpvm\ufb03'), null);
  const long = Array.from({ length: 256 }, (_, at) => varied[(at * at + at) % 11]).join('');
  assert.equal(reasonOf(`${long.slice(0, 255)}!`), null);
  assert.equal(reasonOf(`${long}!`), 'long');
});

test('AC2 runs and repetitions are refused', () => {
  const simple = [
    'aaaaaaaaaaaa',
    'abababababab',
    'bcdefghijklmn',
    '987654321098',
    '123456123456',
    'lampelampelampe',
  ];
  for (const text of simple) assert.equal(reasonOf(text), 'simple', text);
});

test('AC2 what is built from the own names is refused, in whatever form', () => {
  for (const text of ['Somsri-1975-05', 'somsriexample', '2026EXAMPLE2026', 'ＳＯＭＳＲＩ 20260504'])
    assert.equal(reasonOf(text), 'name', text);
  assert.equal(reasonOf('somsri climbs the tower'), null);
});

test('AC2 what is built from the words that are tried first is refused, in three languages', () => {
  for (const text of [
    'Password2026!',
    'P@ssw0rd12345',
    '密码密码2026年12月',
    'ລະຫັດຜ່ານ1234',
    'admin_qwerty_2026',
  ])
    assert.equal(reasonOf(text), 'common', text);
});

test('AC2 no kind of character is asked for', () => {
  for (const text of [
    'quiet rivers carry rice',
    '482915307264',
    '春天的河水缓缓流过稻田边上',
    'ນ້ຳຂອງໄຫຼຜ່ານທົ່ງນາ',
  ])
    assert.equal(reasonOf(text), null, text);
});

test('AC3 a password is kept as argon2id, 19 MiB, 2 rounds, 1 lane, with a salt of its own', async () => {
  const [one, other] = [await hashPassword(password), await hashPassword(password)];
  for (const kept of [one, other])
    assert.match(kept, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22,}\$[^$]{43}$/);
  assert.notEqual(one.split('$')[4], other.split('$')[4]);
  assert.equal(await verifyPassword(one, password), true);
  assert.equal(await verifyPassword(one, password.toUpperCase()), false);
  assert.equal(await verifyPassword(null, password), false);
});

test('AC3 a password is the same in each spelling that looks alike', async () => {
  const typed = await hashPassword('caf\u00e9 ﬁre \u0e99\u0ec9\u0eb3 １２');
  assert.equal(await verifyPassword(typed, 'cafe\u0301 fire \u0e99\u0ecd\u0ec9\u0eb2 12'), true);
  assert.equal(await verifyPassword(typed, 'cafe fire \u0e99\u0ecd\u0ec9\u0eb2 12'), false);
});

test('AC3, AC8 neither password nor token stands anywhere in a copy of the database', async (t) => {
  const accounts = await openAccounts(t);
  const { token, name } = await firstPerson(accounts);
  const folder = mkdtempSync(path.join(tmpdir(), 'accounts-copy-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  must(await accounts.app.store.backup(path.join(folder, 'copy.db')));
  const bytes = readFileSync(path.join(folder, 'copy.db'));
  assert.ok(bytes.includes(name), 'the copy holds the account');
  for (const secret of [password, token]) assert.ok(!bytes.includes(secret), secret);
});
