/** Names that look alike are one name. Which characters are which is from the Unicode character database. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  actorOf,
  addPerson,
  codeOf,
  firstPerson,
  must,
  newPerson,
  openAccounts,
  setupCode,
  trySetPassword,
  trySetUp,
  trySignIn,
} from '../../tests/accounts/open-accounts.ts';
import { createPerson, getPerson } from './index.ts';
import { foldName } from './names.ts';

const alike: readonly (readonly [string, string, string])[] = [
  ['case', 'somsri', 'SomSRI'],
  ['sharp s and SS', 'STRASSE', 'straße'],
  ['final sigma', 'ΣΟΦΟΣ', 'σοφος'],
  ['full width', 'Somsri01', 'Ｓｏｍｓｒｉ０１'],
  ['a compatibility ideograph', '\u8c48', '\uf900'],
  ['composed and combining', '\u00e9mile', 'e\u0301mile'],
  ['a joiner between letter and mark', '\u00e9mile', 'e\u200d\u0301mile'],
  ['runs of blanks', 'li wei', '  li \u3000\u00a0 wei '],
  ['a tab and a line break', 'li wei', 'li\t\nwei'],
  ['zero-width space, soft hyphen, NUL', 'liwei', 'li\u200b\u00adw\u0000ei'],
  ['a variation selector and a filler', 'liwei', 'li\ufe0fwei\u3164'],
  ['ຳ in one and in two', '\u0e84\u0eb3', '\u0e84\u0ecd\u0eb2'],
  ['ຳ with the tone mark inside', '\u0e99\u0ec9\u0eb3', '\u0e99\u0ecd\u0ec9\u0eb2'],
];

test('AC1 names that look alike fold to one', () => {
  for (const [why, one, other] of alike) assert.equal(foldName(other), foldName(one), why);
});

test('AC1 a folded name folds to itself, and names that look different stay apart', () => {
  for (const [why, one, other] of alike) {
    assert.equal(foldName(foldName(one)), foldName(one), why);
    assert.equal(foldName(foldName(other)), foldName(other), why);
  }
  const apart = ['li wei', 'liwei', 'lí wei', '李伟', '李偉', 'ນາງ', 'ນ້າງ', 'l1wei'];
  assert.equal(new Set(apart.map(foldName)).size, apart.length);
});

test('AC1 a look-alike name is taken, signs in, and is shown as it was typed', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const keo = await addPerson(accounts, admin, ' Kéo  \u0e99\u0ec9\u0eb3 ');
  const typed = 'ＫＥ\u0301Ｏ \u0e99\u0ecd\u0ec9\u0eb2';
  const same = { name: typed, displayName: 'Other', language: 'en', grants: [] } as const; // as const: the language is one of three
  assert.equal(codeOf(await createPerson(accounts.app, admin, same)), 'name-taken');
  must(await trySignIn(accounts, { name: typed }));
  assert.equal(must(await getPerson(accounts.app, admin, keo.id)).person.name, 'Kéo  \u0e99\u0ec9\u0eb3');
});

test('AC1 of two that ask for one name at once, one gets it', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const input = { displayName: 'Keo', language: 'en', grants: [] } as const; // as const: the language is one of three
  const both = await Promise.all(
    ['Keo', 'KEO'].map((name) => createPerson(accounts.app, admin, { ...input, name })),
  );
  assert.deepEqual(both.map(codeOf).sort(), ['name-taken', 'no problem']);
});

test('AC1 a name of which nothing can be seen is refused', async (t) => {
  const accounts = await openAccounts(t);
  const code = await setupCode(accounts);
  assert.equal(codeOf(await trySetUp(accounts, { code, name: ' \u200b\u2060 ' })), 'request-invalid');
  must(await trySetUp(accounts, { code }));
});

test('AC1 a person keeps the folded name through every change of the account', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const { code } = await newPerson(accounts, admin, 'ＬＩ Wei');
  must(await trySetPassword(accounts, code));
  must(await trySignIn(accounts, { name: 'li wei' }));
});
