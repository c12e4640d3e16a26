/** Passwords and names as they are typed. Expected values are spec/http.md's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldName } from './names.ts';
import { checkPassword } from './password-rules.ts';
import { hashPassword, verifyPassword } from './passwords.ts';

const owner = { name: 'somsri', displayName: 'Somsri Vongdala' };

function reasonOf(password: string): string {
  const checked = checkPassword(password, owner);
  return checked.ok ? 'good' : String(checked.error.facts.reason);
}

test('HT25 length counts characters, in every script', () => {
  assert.equal(reasonOf('eleven chrs'), 'short');
  assert.equal(reasonOf('eleven chars'), 'good');
  assert.equal(reasonOf('春江潮水连海平海上明月共'), 'good');
  assert.equal(reasonOf('春江潮水连海平海上明月'), 'short');
  assert.equal(reasonOf('𠀀𠀁𠀂𠀃𠀄𠀅'), 'short');
  assert.equal(reasonOf(`a long one ${'xyzw '.repeat(49)}`), 'good');
  assert.equal(reasonOf(`a long one ${'xyzw '.repeat(50)}`), 'long');
});

test('HT25 runs and repetitions are refused', () => {
  for (const password of [
    'aaaaaaaaaaaaaa',
    'abcdefghijklmn',
    '12345678901234',
    '98765432109876',
    'abababababab',
  ]) {
    assert.equal(reasonOf(password), 'simple', password);
  }
});

test('HT25 one’s own name and the words tried first do not make a password', () => {
  assert.equal(reasonOf('Somsri-Vongdala-2026'), 'name');
  assert.equal(reasonOf('ＳＯＭＳＲＩ123456'), 'name');
  assert.equal(reasonOf('Password123456!'), 'common');
  assert.equal(reasonOf('Administrator2026'), 'common');
  assert.equal(reasonOf('laos-china-2026'), 'common');
  assert.equal(reasonOf('the password of our boat'), 'good');
});

test('HT23 a hash is argon2id at 19 MiB and 2 rounds, and never twice the same', async () => {
  const [one, two] = await Promise.all([
    hashPassword('seven quiet boats'),
    hashPassword('seven quiet boats'),
  ]);
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.notEqual(one, two);
});

test('HT23 a password typed in another width is the same password', async () => {
  const hash = await hashPassword('seven quiet boats');
  assert.equal(await verifyPassword(hash, 'ｓｅｖｅｎ ｑｕｉｅｔ ｂｏａｔｓ'), true);
  assert.equal(await verifyPassword(hash, 'seven quiet goats'), false);
});

test('HT24 nobody’s password is never right', async () => {
  assert.equal(await verifyPassword(null, 'nobody has this password'), false);
});

test('HT21 width, case, blanks and what cannot be seen do not make another name', () => {
  for (const name of ['Somsri V', ' somsri  v ', 'ＳＯＭＳＲＩ　Ｖ', 'som\u200bsri v'])
    assert.equal(foldName(name), 'somsri v');
  assert.equal(foldName('STRASSE'), foldName('straße'));
  assert.equal(foldName('\u200b \t'), '');
});
