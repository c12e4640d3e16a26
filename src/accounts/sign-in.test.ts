/**
 * Sign-in gives nothing away. The work is counted, not timed: each hashing is one piece of asynchronous work of the
 * library's own type, which the test learns from hashing once.
 */
import assert from 'node:assert/strict';
import { createHook } from 'node:async_hooks';
import { test } from 'node:test';
import {
  type Accounts,
  actorOf,
  addPerson,
  codeOf,
  firstPerson,
  must,
  newPerson,
  openAccounts,
  password,
  trySignIn,
} from '../../tests/accounts/open-accounts.ts';
import type { Store } from '../app/index.ts';
import { ok } from '../base/index.ts';
import { changePerson } from './index.ts';
import { hashPassword } from './passwords.ts';

const nodesOwn = ['PROMISE', 'TickObject', 'Immediate', 'Timeout'];

/** How many pieces of asynchronous work of each type are begun. */
async function workOf(act: () => Promise<unknown>): Promise<ReadonlyMap<string, number>> {
  const begun = new Map<string, number>();
  const hook = createHook({ init: (_id, type) => begun.set(type, (begun.get(type) ?? 0) + 1) }).enable();
  try {
    await act();
  } finally {
    hook.disable();
  }
  return begun;
}

/** The type of the library's work: what hashing seven times begins seven times. */
async function typeOfHashing(): Promise<string> {
  const work = await workOf(async () => {
    for (let n = 0; n < 7; n += 1) await hashPassword('a sample');
  });
  const types = [...work].filter(([type, times]) => times === 7 && !nodesOwn.includes(type));
  assert.equal(types.length, 1, JSON.stringify([...work]));
  return types[0]?.[0] ?? '';
}

async function openWithClosed(accounts: Accounts): Promise<void> {
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const keo = await addPerson(accounts, admin, 'Keo');
  must(await changePerson(accounts.app, admin, { personId: keo.id, version: 2, change: { active: false } }));
  await newPerson(accounts, admin, 'Noy');
}

test('AC6 one answer after one hashing, whatever is wrong', async (t) => {
  // Before anything else is hashed for nobody: the first time costs what every time costs.
  const hashing = await typeOfHashing();
  const accounts = await openAccounts(t);
  await openWithClosed(accounts);
  const tries = {
    unknown: { name: 'nobody' },
    wrong: { name: 'Somsri', password: 'another good sentence' },
    closed: { name: 'Keo' },
    unset: { name: 'Noy' },
    'closed and wrong': { name: 'Keo', password: 'another good sentence' },
  };
  const answers: unknown[] = [];
  for (const [why, given] of Object.entries(tries)) {
    const work = await workOf(async () => answers.push(await trySignIn(accounts, given)));
    assert.equal(work.get(hashing), 1, why);
  }
  const right = await workOf(async () => must(await trySignIn(accounts, { name: 'Somsri' })));
  assert.equal(right.get(hashing), 1, 'right');
  for (const answer of answers)
    assert.deepEqual(answer, { ok: false, error: { code: 'sign-in-failed', facts: {} } });
});

/** A store in which something happens between what sign-in reads and what it writes. */
function withInterruption(): {
  wrap: (store: Store) => Store;
  interrupt: (act: (store: Store) => Promise<void>) => void;
} {
  let act: ((store: Store) => Promise<void>) | null = null;
  return {
    interrupt: (next) => {
      act = next;
    },
    wrap: (store) => ({
      kind: store.kind,
      read: (work) => store.read(work),
      write: async (scope, work) => {
        const now = act;
        act = null;
        if (now !== null) await now(store);
        return store.write(scope, work);
      },
      backup: (to) => store.backup(to),
      close: () => store.close(),
    }),
  };
}

for (const [what, change] of [
  ['closed', { active: false }],
  ['given another password', { passwordHash: 'another' }],
] as const)
  test(`AC6 whoever is ${what} while the hash is worked out does not come in`, async (t) => {
    const { wrap, interrupt } = withInterruption();
    const accounts = await openAccounts(t, wrap);
    const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
    const keo = await addPerson(accounts, admin, 'Keo');
    interrupt(async (store) => {
      must(
        await store.write('node', async (w) => {
          const row = await w.accounts.person(keo.id);
          if (row !== null) await w.accounts.putPerson({ ...row, ...change }, 'keo');
          return ok(undefined);
        }),
      );
    });
    assert.equal(codeOf(await trySignIn(accounts, { name: 'Keo', password })), 'sign-in-failed');
  });
