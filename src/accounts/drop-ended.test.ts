/** Sessions and codes that ran out are gone from the store; what is still good works on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  actorOf,
  addPerson,
  codeOf,
  day,
  firstPerson,
  hour,
  must,
  newPerson,
  openAccounts,
  trySetPassword,
  trySignIn,
} from '../../tests/accounts/open-accounts.ts';
import { dropEnded, findSession } from './index.ts';
import { codeToHash, tokenToHash } from './secrets.ts';

test('AC21 an idle session and one past its week are dropped; one that is in use stays', async (t) => {
  const accounts = await openAccounts(t);
  const first = await firstPerson(accounts);
  const idle = await addPerson(accounts, await actorOf(accounts, first.token), 'Keo');
  const isThere = async (token: string) =>
    (await accounts.app.store.read((r) => r.accounts.session(tokenToHash(accounts.app, token)))) !== null;
  for (let n = 0; n < 13; n += 1) {
    accounts.clock.now += hour;
    await findSession(accounts.app, first.token);
  }
  await dropEnded(accounts.app);
  assert.deepEqual([await isThere(first.token), await isThere(idle.token)], [true, false]);
  assert.notEqual(await findSession(accounts.app, first.token), null);
  for (let n = 0; n < 7 * 24; n += 1) {
    accounts.clock.now += hour;
    await findSession(accounts.app, first.token);
  }
  await dropEnded(accounts.app);
  assert.equal(await isThere(first.token), false);
});

test('AC21 a code that was used or is a week old is dropped; one that is good stays good', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const [old, used] = [await newPerson(accounts, admin, 'Old'), await newPerson(accounts, admin, 'Used')];
  must(await trySetPassword(accounts, used.code));
  accounts.clock.now += 6 * day;
  const good = await newPerson(accounts, admin, 'Good');
  accounts.clock.now += day;
  await dropEnded(accounts.app);
  const isThere = async ({ code }: { readonly code: string }) =>
    (await accounts.app.store.read((r) => r.accounts.code(codeToHash(accounts.app, code)))) !== null;
  assert.deepEqual([await isThere(old), await isThere(used), await isThere(good)], [false, false, true]);
  assert.equal(codeOf(await trySetPassword(accounts, old.code)), 'code-invalid');
  must(await trySetPassword(accounts, good.code));
  must(await trySignIn(accounts, { name: 'Good' }));
});
