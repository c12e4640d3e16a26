/** The history of accounts: what leaves a line, what stands in it, who reads it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Accounts,
  actorOf,
  addPerson,
  address,
  codeOf,
  firstPerson,
  minute,
  must,
  newPerson,
  openAccounts,
  password,
  setupCode,
  tryChange,
  tryNameDeputy,
  trySetPassword,
  trySetUp,
  trySignIn,
  versionOf,
} from '../../tests/accounts/open-accounts.ts';
import type { AccountHistoryRow, Actor } from '../app/index.ts';
import { err, problem } from '../base/index.ts';
import {
  changePerson,
  chooseLanguage,
  confirmDeputy,
  confirmGrants,
  declineGrants,
  endDeputy,
  listHistory,
  makePasswordCode,
} from './index.ts';

/** All lines, oldest first. */
async function linesOf(accounts: Accounts): Promise<readonly AccountHistoryRow[]> {
  const rows = await accounts.app.store.read((r) => r.accounts.accountHistory({ limit: 500, past: null }));
  return [...rows].reverse();
}

/** What `work` adds to the history: the acts, each with whose account it is and who acted. */
async function added(accounts: Accounts, work: () => Promise<unknown>) {
  const before = (await linesOf(accounts)).length;
  await work();
  return (await linesOf(accounts)).slice(before).map(({ act, subject, by }) => [act, subject, by]);
}

test('AC20 each change of an account is a line with who did it, to whom, and what was before and after', async (t) => {
  const accounts = await openAccounts(t);
  const { app } = accounts;
  const first = await firstPerson(accounts);
  const head = await actorOf(accounts, first.token);
  const me = head.pseudonym;
  assert.deepEqual(
    (await linesOf(accounts)).map(({ act, subject, by }) => [act, subject, by]),
    [['set-up', first.id, me]],
  );
  const keo = await newPerson(accounts, head, 'Keo', { roles: ['contributor'] });
  assert.deepEqual(
    (await linesOf(accounts)).slice(1).map(({ act, subject, by }) => [act, subject, by]),
    [
      ['person-added', keo.id, me],
      ['code-made', keo.id, me],
    ],
  );
  assert.deepEqual(await added(accounts, () => trySetPassword(accounts, keo.code)), [
    ['password-set', keo.id, keo.pseudonym],
  ]);
  const auditor = [{ role: 'auditor', areas: {} }] as const; // as const: a role is one of five
  accounts.clock.now += minute;
  const change = { displayName: 'Keo the Second', grants: auditor };
  assert.deepEqual(await added(accounts, () => tryChange(accounts, head, keo.id, change)), [
    ['person-changed', keo.id, me],
  ]);
  const line = (await linesOf(accounts)).at(-1);
  assert.equal(line?.at, accounts.clock.now);
  assert.deepEqual(line?.detail, {
    before: { displayName: 'Sample Keo', grants: [{ role: 'contributor', areas: {} }] },
    after: { displayName: 'Keo the Second', grants: auditor },
  });
  assert.deepEqual(await added(accounts, () => tryChange(accounts, head, keo.id, {})), [], 'nothing changed');
  const { token } = must(await trySignIn(accounts, { name: 'Keo' }));
  const asKeo = await actorOf(accounts, token);
  assert.deepEqual(await added(accounts, () => chooseLanguage(app, asKeo, 'zh')), [
    ['person-changed', keo.id, keo.pseudonym],
  ]);
  assert.deepEqual(await added(accounts, () => chooseLanguage(app, asKeo, 'zh')), []);
  assert.deepEqual(await added(accounts, () => makePasswordCode(app, null, { name: 'keo' })), [
    ['code-made', keo.id, 'a-0'],
  ]);
});

test('AC20 what waits, is confirmed or declined, and each step of a deputy is a line', async (t) => {
  const accounts = await openAccounts(t);
  const { app } = accounts;
  const head = await actorOf(accounts, (await firstPerson(accounts)).token);
  const bee = await addPerson(accounts, head, 'Bee', { roles: ['administrator'] });
  const keeper = await actorOf(accounts, bee.token);
  const keo = await addPerson(accounts, head, 'Keo', { roles: ['coordinator'] });
  const asked = [
    { role: 'coordinator', areas: {} },
    { role: 'administrator', areas: {} },
    { role: 'contributor', areas: {} },
  ] as const; // as const: a role is one of five
  const actsOf = async (work: () => Promise<unknown>) =>
    (await added(accounts, work)).map(([act, , by]) => `${act} ${by === head.pseudonym ? 'head' : 'keeper'}`);
  const mai = await addPerson(accounts, head, 'Mai');
  const give = () => tryChange(accounts, keeper, mai.id, { grants: asked });
  assert.deepEqual(await actsOf(give), ['person-changed keeper', 'grants-asked keeper']);
  const which = async () => ({ personId: mai.id, version: await versionOf(accounts, mai.id) });
  assert.deepEqual(await actsOf(async () => declineGrants(app, head, await which())), [
    'grants-declined head',
  ]);
  assert.deepEqual(await actsOf(give), ['grants-asked keeper']);
  assert.deepEqual(await actsOf(async () => confirmGrants(app, head, await which())), [
    'grants-confirmed head',
  ]);
  const days = { from: '2026-05-05', to: '2026-05-06' };
  const input = { person: keo.id, deputy: mai.id, ...days };
  let deputyId = '';
  const named = await actsOf(async () => {
    deputyId = must(await tryNameDeputy(accounts, keeper, input)).deputyId;
  });
  assert.deepEqual(named, ['deputy-asked keeper']);
  const deputy = async () => ({ person: keo.id, version: await versionOf(accounts, keo.id), deputyId });
  assert.deepEqual(await actsOf(async () => confirmDeputy(app, head, await deputy())), [
    'deputy-confirmed head',
  ]);
  assert.deepEqual(await actsOf(async () => endDeputy(app, keeper, await deputy())), ['deputy-ended keeper']);
  assert.deepEqual((await linesOf(accounts)).at(-1)?.detail, { deputyId, deputy: mai.id, ...days });
  assert.deepEqual(await actsOf(() => tryNameDeputy(accounts, head, input)), ['deputy-named head']);
});

test('AC20 an act that is refused or not kept leaves no line', async (t) => {
  let isFull = false;
  const accounts = await openAccounts(t, (store) => ({
    kind: store.kind,
    read: (work) => store.read(work),
    backup: (path) => store.backup(path),
    close: () => store.close(),
    // A full disk: what the act did is rolled back, as the store does it.
    write: (scope, work) =>
      store.write(scope, async (w) => {
        const done = await work(w);
        return isFull && done.ok ? err(problem('store-full')) : done;
      }),
  }));
  const head = await actorOf(accounts, (await firstPerson(accounts)).token);
  const keo = await newPerson(accounts, head, 'Keo');
  const refused = await added(accounts, async () => {
    const stale = { personId: keo.id, version: 99, change: { active: false } };
    assert.equal(codeOf(await changePerson(accounts.app, head, stale)), 'precondition-failed');
    assert.equal(
      codeOf(await tryChange(accounts, head, head.personId, { active: false })),
      'last-administrator',
    );
    isFull = true;
    assert.equal(codeOf(await tryChange(accounts, head, keo.id, { active: false })), 'store-full');
    assert.equal(codeOf(await makePasswordCode(accounts.app, head, { personId: keo.id })), 'store-full');
  });
  assert.deepEqual(refused, []);
});

test('AC20 tries beyond a limit are one line for each window, with the address; a name only where it is somebody’s', async (t) => {
  const accounts = await openAccounts(t);
  const first = await firstPerson(accounts);
  const fail = async (name: string) => {
    for (let n = 0; n < 14; n += 1) await trySignIn(accounts, { name, password: 'wrong' });
  };
  assert.deepEqual(await added(accounts, () => fail('Somsri')), [['sign-in-refused', first.id, '']]);
  assert.deepEqual((await linesOf(accounts)).at(-1)?.detail, { address });
  assert.deepEqual(await added(accounts, () => fail('a password typed here')), [
    ['sign-in-refused', null, ''],
  ]);
  assert.deepEqual(await added(accounts, () => fail('Somsri')), [], 'the same window');
  accounts.clock.now += 15 * minute;
  assert.deepEqual(await added(accounts, () => fail('Somsri')), [['sign-in-refused', first.id, '']]);
  const tries = async () => {
    for (let n = 0; n < 12; n += 1) await trySetPassword(accounts, 'AAAAA-AAAAA');
  };
  assert.deepEqual(await added(accounts, tries), [['code-refused', null, '']]);
});

test('AC20 no password, code, token or hash of them is in any line', async (t) => {
  const accounts = await openAccounts(t);
  const setup = await setupCode(accounts);
  const { token } = must(await trySetUp(accounts, { code: setup }));
  const head = await actorOf(accounts, token);
  const keo = await newPerson(accounts, head, 'Keo');
  must(await trySetPassword(accounts, keo.code));
  const signedIn = must(await trySignIn(accounts, { name: 'Keo' }));
  const again = must(await makePasswordCode(accounts.app, head, { personId: keo.id }));
  const text = JSON.stringify(await linesOf(accounts));
  const people = await accounts.app.store.read((r) => r.accounts.people());
  const hashes = people.flatMap(({ passwordHash }) => (passwordHash === null ? [] : [passwordHash]));
  assert.equal(hashes.length, 2);
  for (const secret of [setup, keo.code, again.code, token, signedIn.token, password, ...hashes])
    assert.equal(text.includes(secret), false);
});

test('AC20 administrators and auditors read it, by pages and of one account; nobody else does', async (t) => {
  const accounts = await openAccounts(t);
  const { app } = accounts;
  const head = await actorOf(accounts, (await firstPerson(accounts)).token);
  const actors = new Map<string, Actor>();
  for (const role of ['administrator', 'coordinator', 'contributor', 'reader', 'auditor'] as const) {
    const { token } = await addPerson(accounts, head, role, { roles: [role] });
    actors.set(role, await actorOf(accounts, token));
  }
  const answers = await Promise.all(
    [...actors].map(async ([role, who]) => [role, codeOf(await listHistory(app, who, {}))]),
  );
  assert.deepEqual(answers, [
    ['administrator', 'no problem'],
    ['coordinator', 'not-allowed'],
    ['contributor', 'not-allowed'],
    ['reader', 'not-allowed'],
    ['auditor', 'no problem'],
  ]);
  const all = (await linesOf(accounts)).map(({ seq }) => seq).reverse();
  const seen: number[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listHistory>> = await listHistory(app, head, { limit: 4, cursor });
    const { lines, next } = must(page);
    assert.ok(lines.length > 0 && lines.length <= 4);
    seen.push(...lines.map(({ seq }) => seq));
    cursor = next;
  } while (cursor !== null);
  assert.deepEqual(seen, all);
  const person = actors.get('reader')?.personId ?? '';
  const own = must(await listHistory(app, head, { person, limit: 2 }));
  assert.deepEqual(
    own.lines.map(({ subject }) => subject),
    [person, person],
  );
  const foreign = await listHistory(app, head, { cursor: own.next });
  assert.equal(codeOf(foreign), 'cursor-invalid');
});
