/** When a session lives and when it ends: by the clock, by its person, by whoever keeps the accounts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Accounts,
  actorOf,
  addPerson,
  day,
  firstPerson,
  hour,
  minute,
  must,
  openAccounts,
  trySignIn,
} from '../../tests/accounts/open-accounts.ts';
import type { SessionRow, Store } from '../app/index.ts';
import { ok } from '../base/index.ts';
import { changePerson, findSession, signOut } from './index.ts';
import { tokenToHash } from './secrets.ts';

const isSignedIn = async ({ app }: Accounts, token: string): Promise<boolean> =>
  (await findSession(app, token)) !== null;

const rowOf = ({ app }: Accounts, token: string): Promise<SessionRow | null> =>
  app.store.read(({ accounts }) => accounts.session(tokenToHash(app, token)));

test('AC8 a token is 32 random bytes, and what is kept does not open the session', async (t) => {
  const accounts = await openAccounts(t);
  const { token } = await firstPerson(accounts);
  const other = must(await trySignIn(accounts, { name: 'Somsri' })).token;
  for (const one of [token, other]) assert.match(one, /^[A-Za-z0-9_-]{43}$/);
  assert.notEqual(token, other);
  const kept = await rowOf(accounts, token);
  assert.match(kept?.tokenHash ?? '', /^[0-9a-f]{64}$/);
  assert.equal(await isSignedIn(accounts, kept?.tokenHash ?? ''), false);
  assert.equal(await isSignedIn(accounts, ''), false);
});

test('AC8 twelve idle hours end a session, and it is gone from the store', async (t) => {
  const accounts = await openAccounts(t);
  const { token } = await firstPerson(accounts);
  accounts.clock.now += 12 * hour - 1;
  assert.equal(await isSignedIn(accounts, token), true);
  accounts.clock.now += 12 * hour;
  assert.equal(await isSignedIn(accounts, token), false);
  assert.equal(await rowOf(accounts, token), null);
});

test('AC8 seven days end a session however busy, and it is gone from the store', async (t) => {
  const accounts = await openAccounts(t);
  const { token } = await firstPerson(accounts);
  const began = accounts.clock.now;
  while (accounts.clock.now < began + 7 * day - 6 * hour) {
    accounts.clock.now += 6 * hour;
    if (accounts.clock.now < began + 7 * day) assert.equal(await isSignedIn(accounts, token), true);
  }
  accounts.clock.now = began + 7 * day - 1;
  assert.equal(await isSignedIn(accounts, token), true);
  accounts.clock.now = began + 7 * day;
  assert.equal(await isSignedIn(accounts, token), false);
  assert.equal(await rowOf(accounts, token), null);
});

test('AC8 signing in anew ends the session of this browser and of no other', async (t) => {
  const accounts = await openAccounts(t);
  const { token } = await firstPerson(accounts);
  const elsewhere = must(await trySignIn(accounts, { name: 'Somsri' })).token;
  const anew = must(await trySignIn(accounts, { name: 'Somsri', previousToken: token })).token;
  assert.deepEqual(
    [
      await isSignedIn(accounts, token),
      await isSignedIn(accounts, elsewhere),
      await isSignedIn(accounts, anew),
    ],
    [false, true, true],
  );
});

test('AC8 signing out ends this session in the store', async (t) => {
  const accounts = await openAccounts(t);
  const { token } = await firstPerson(accounts);
  const elsewhere = must(await trySignIn(accounts, { name: 'Somsri' })).token;
  must(await signOut(accounts.app, token));
  assert.equal(await rowOf(accounts, token), null);
  assert.equal(await isSignedIn(accounts, elsewhere), true);
});

test('AC8 closing an account ends its sessions, and opening it again brings none back', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const keo = await addPerson(accounts, admin, 'Keo');
  const set = async (version: number, active: boolean) =>
    must(await changePerson(accounts.app, admin, { personId: keo.id, version, change: { active } }));
  await set(2, false);
  assert.equal(await rowOf(accounts, keo.token), null);
  await set(3, true);
  assert.equal(await isSignedIn(accounts, keo.token), false);
  must(await trySignIn(accounts, { name: 'Keo' }));
});

test('AC9 being seen is written after five minutes and not before', async (t) => {
  const accounts = await openAccounts(t);
  const { token } = await firstPerson(accounts);
  const began = accounts.clock.now;
  accounts.clock.now = began + 5 * minute - 1;
  await findSession(accounts.app, token);
  assert.equal((await rowOf(accounts, token))?.seenAt, began);
  accounts.clock.now = began + 5 * minute;
  await findSession(accounts.app, token);
  assert.equal((await rowOf(accounts, token))?.seenAt, began + 5 * minute);
});

test('AC9 being seen does not bring back a session that was ended meanwhile', async (t) => {
  let endBefore: string | null = null;
  const wrap = (store: Store): Store => ({
    kind: store.kind,
    read: (work) => store.read(work),
    write: async (scope, work) => {
      const gone = endBefore;
      endBefore = null;
      if (gone !== null)
        must(
          await store.write('node', async (w) => {
            await w.accounts.removeSession(gone);
            return ok(undefined);
          }),
        );
      return store.write(scope, work);
    },
    backup: (to) => store.backup(to),
    close: () => store.close(),
  });
  const accounts = await openAccounts(t, wrap);
  const { token } = await firstPerson(accounts);
  accounts.clock.now += hour;
  endBefore = tokenToHash(accounts.app, token);
  await findSession(accounts.app, token);
  assert.equal(endBefore, null, 'something was written');
  assert.equal(await rowOf(accounts, token), null);
});

test('AC9 a clock that went back neither ends nor lengthens a session', async (t) => {
  const accounts = await openAccounts(t);
  const { token } = await firstPerson(accounts);
  const began = accounts.clock.now;
  accounts.clock.now = began - 30 * day;
  assert.equal(await isSignedIn(accounts, token), true);
  accounts.clock.now = began + 12 * hour;
  assert.equal(await isSignedIn(accounts, token), false);
});
