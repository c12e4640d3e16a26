/** How often something may be tried. The numbers are AC16's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Accounts,
  actorOf,
  codeOf,
  firstPerson,
  minute,
  must,
  newPerson,
  openAccounts,
  trySetPassword,
  trySignIn,
} from '../../tests/accounts/open-accounts.ts';
import { createLimits, setPassword } from './index.ts';

const wrong = 'not the password at all';

/** Tries at once, so that none has ended when the next begins. */
async function codesOf(times: number, attempt: (n: number) => Promise<unknown>): Promise<readonly string[]> {
  const answers = await Promise.all(Array.from({ length: times }, (_, n) => attempt(n)));
  return answers.map(String);
}
const signInCode =
  (accounts: Accounts, given: (n: number) => Parameters<typeof trySignIn>[1]) =>
  async (n: number): Promise<string> =>
    codeOf(await trySignIn(accounts, given(n)));
const count = (codes: readonly string[], code: string): number => codes.filter((one) => one === code).length;

test('AC16 of tries at once for a name from one address ten are worked on; even the right one waits then', async (t) => {
  const accounts = await openAccounts(t);
  await firstPerson(accounts);
  const codes = await codesOf(
    13,
    signInCode(accounts, () => ({ name: 'Somsri', password: wrong })),
  );
  assert.deepEqual([count(codes, 'sign-in-failed'), count(codes, 'too-many-requests')], [10, 3]);
  const refused = await trySignIn(accounts, { name: 'ＳＯＭＳＲＩ' });
  assert.deepEqual(refused, { ok: false, error: { code: 'too-many-requests', facts: { seconds: 900 } } });
  must(await trySignIn(accounts, { name: 'Somsri', address: '192.0.2.2' }));
  accounts.clock.now += 15 * minute - 1;
  assert.equal(codeOf(await trySignIn(accounts, { name: 'Somsri' })), 'too-many-requests');
  accounts.clock.now += 1;
  must(await trySignIn(accounts, { name: 'Somsri' }));
});

test('AC16 sixty for a name over all addresses, and a hundred from an address over all names', async (t) => {
  const accounts = await openAccounts(t);
  await firstPerson(accounts);
  const byName = await codesOf(
    61,
    signInCode(accounts, (n) => ({ name: 'Somsri', password: wrong, address: `198.51.100.${n}` })),
  );
  assert.deepEqual([count(byName, 'sign-in-failed'), count(byName, 'too-many-requests')], [60, 1]);
  const byAddress = await codesOf(
    101,
    signInCode(accounts, (n) => ({ name: `nobody ${n}`, password: wrong, address: '203.0.113.1' })),
  );
  assert.deepEqual([count(byAddress, 'sign-in-failed'), count(byAddress, 'too-many-requests')], [100, 1]);
});

test('AC16 a success gives its try back', async (t) => {
  const accounts = await openAccounts(t);
  await firstPerson(accounts);
  for (let n = 0; n < 12; n += 1) must(await trySignIn(accounts, { name: 'Somsri' }));
  const codes = await codesOf(
    11,
    signInCode(accounts, () => ({ name: 'Somsri', password: wrong })),
  );
  assert.deepEqual([count(codes, 'sign-in-failed'), count(codes, 'too-many-requests')], [10, 1]);
});

test('AC16 ten wrong codes from an address, two hundred in all; even the right one waits then', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const { code } = await newPerson(accounts, admin, 'Keo');
  const fromOne = await codesOf(11, async () => codeOf(await trySetPassword(accounts, 'AAAAA-AAAAA')));
  assert.deepEqual([count(fromOne, 'code-invalid'), count(fromOne, 'too-many-requests')], [10, 1]);
  assert.equal(codeOf(await trySetPassword(accounts, code)), 'too-many-requests');
  const { app, limits } = accounts;
  const fromMany = await codesOf(191, async (n) =>
    codeOf(
      await setPassword(app, limits, { code: 'AAAAA-AAAAA', password: wrong, address: `198.51.100.${n}` }),
    ),
  );
  assert.deepEqual([count(fromMany, 'code-invalid'), count(fromMany, 'too-many-requests')], [190, 1]);
  accounts.clock.now += 15 * minute;
  must(await trySetPassword(accounts, code));
});

test('AC16 a clock that went back lengthens no wait beyond one window', () => {
  let now = 1_000_000_000_000;
  const limits = createLimits(() => now);
  const attempt = (): string => codeOf(limits.attempt([['code-address', '192.0.2.1']]));
  for (let n = 0; n < 10; n += 1) assert.equal(attempt(), 'no problem');
  assert.equal(attempt(), 'too-many-requests');
  now -= 60 * minute;
  assert.equal(attempt(), 'no problem');
});

test('AC16 a try that is refused counts nowhere, and what is given back is never more than was taken', () => {
  const limits = createLimits(() => 0);
  const keys = [
    ['code-address', '192.0.2.1'],
    ['code-all', 'password'],
  ] as const; // as const: pairs, not lists
  const one = (address: string): string =>
    codeOf(
      limits.attempt([
        ['code-address', address],
        ['code-all', 'password'],
      ]),
    );
  for (let n = 0; n < 5; n += 1) limits.forgive(keys);
  for (let n = 0; n < 300; n += 1)
    assert.equal(one('192.0.2.1'), n < 10 ? 'no problem' : 'too-many-requests');
  // Ten of two hundred are taken: nineteen more addresses have ten each.
  for (let n = 0; n < 190; n += 1) assert.equal(one(`198.51.100.${Math.floor(n / 10)}`), 'no problem');
  assert.equal(one('203.0.113.1'), 'too-many-requests');
});
