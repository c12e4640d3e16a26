/** Who keeps the accounts, and what roles allow. The table of roles is from the rules of the house (HT20). */
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
} from '../../tests/accounts/open-accounts.ts';
import { may, type Permission, permissionsOf, type Role, rolesOf, wholePlan } from '../app/index.ts';
import {
  changePerson,
  chooseLanguage,
  createPerson,
  endDeputy,
  findSession,
  getPerson,
  listPeople,
  makePasswordCode,
  nameDeputy,
} from './index.ts';

const allowed: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: ['log.verify', 'node.backup', 'people.manage'],
  coordinator: ['log.verify', 'plan.edit', 'plan.import', 'review.act'],
  contributor: ['review.act'],
  reader: [],
  auditor: ['log.verify'],
};
const roles = ['administrator', 'coordinator', 'contributor', 'reader', 'auditor'] as const;

test('AC10 each role allows what its row says; several allow what any of them does', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  for (const role of roles) {
    const { token } = await addPerson(accounts, admin, `sample ${role}`, { roles: [role] });
    assert.deepEqual([...permissionsOf(await actorOf(accounts, token))].sort(), allowed[role], role);
  }
  const both = await addPerson(accounts, admin, 'both', { roles: ['auditor', 'contributor', 'auditor'] });
  const actor = await actorOf(accounts, both.token);
  assert.deepEqual([...permissionsOf(actor)].sort(), ['log.verify', 'review.act']);
  assert.deepEqual([...rolesOf(actor)].sort(), ['auditor', 'contributor']);
});

test('AC10 a change of roles and areas holds at once in sessions that are open', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const keo = await addPerson(accounts, admin, 'Keo', { roles: ['coordinator'] });
  assert.equal(may(await actorOf(accounts, keo.token), 'plan.edit', wholePlan('plan-1')), true);
  const change = { roles: ['reader'], areas: { 'plan-1': ['trade'] } } as const; // as const: a role is one of five
  must(await changePerson(accounts.app, admin, { personId: keo.id, version: 2, change }));
  const actor = await actorOf(accounts, keo.token);
  assert.deepEqual(permissionsOf(actor), []);
  const reads = ['plan-1', 'plan-2', 'constructor'].map((planId) => may(actor, 'read', wholePlan(planId)));
  assert.deepEqual(reads, [false, true, true]);
});

test('AC12 whoever does not manage people sees and changes no account', async (t) => {
  const accounts = await openAccounts(t);
  const { app } = accounts;
  const first = await firstPerson(accounts);
  const admin = await actorOf(accounts, first.token);
  const keo = await addPerson(accounts, admin, 'Keo', { roles: ['reader'] });
  const days = { from: '2026-05-04', to: '2026-05-05' };
  const deputy = must(await nameDeputy(app, admin, { person: keo.id, deputy: first.id, ...days }));
  const input = {
    name: 'Noy',
    displayName: 'Noy',
    language: 'en',
    roles: ['administrator'],
    areas: {},
  } as const; // as const: a role is one of five
  const change = { roles: ['administrator'] } as const; // as const: a role is one of five
  for (const role of roles.filter((one) => one !== 'administrator')) {
    const who = await actorOf(accounts, (await addPerson(accounts, admin, role, { roles: [role] })).token);
    const before = await app.store.read((r) => r.accounts.people());
    const answers = [
      await listPeople(app, who),
      await getPerson(app, who, who.personId),
      await createPerson(app, who, input),
      await changePerson(app, who, { personId: who.personId, version: 2, change }),
      await makePasswordCode(app, who, { personId: first.id }),
      await nameDeputy(app, who, { person: first.id, deputy: who.personId, ...days }),
      await endDeputy(app, who, { person: keo.id, deputyId: deputy.deputyId }),
    ];
    assert.deepEqual(
      answers.map(codeOf),
      answers.map(() => 'not-allowed'),
      role,
    );
    assert.deepEqual(await app.store.read((r) => r.accounts.people()), before, role);
  }
});

test('AC12 everybody chooses their own language', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const keo = await addPerson(accounts, admin, 'Keo');
  must(await chooseLanguage(accounts.app, await actorOf(accounts, keo.token), 'zh'));
  assert.equal((await findSession(accounts.app, keo.token))?.person.language, 'zh');
  assert.equal(must(await getPerson(accounts.app, admin, admin.personId)).person.language, 'lo');
});

test('AC13 a change from an old version changes nothing; of two at once one is made', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const keo = await newPerson(accounts, admin, 'Keo');
  const set = (version: number, displayName: string) =>
    changePerson(accounts.app, admin, { personId: keo.id, version, change: { displayName } });
  const both = await Promise.all([set(1, 'One'), set(1, 'Two')]);
  assert.deepEqual(both.map(codeOf).sort(), ['no problem', 'precondition-failed']);
  assert.equal(codeOf(await set(1, 'Three')), 'precondition-failed');
  const kept = must(await getPerson(accounts.app, admin, keo.id)).person;
  assert.equal(kept.displayName, both[0]?.ok ? 'One' : 'Two');
  assert.equal(kept.version, 2);
});

test('AC14 the last administrator who can sign in stays open and stays one', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const set = (change: Parameters<typeof changePerson>[2]['change']) =>
    changePerson(accounts.app, admin, { personId: admin.personId, version: 1, change });
  // One without a password, one who is closed, one who only takes the place of an administrator.
  await newPerson(accounts, admin, 'Noy', { roles: ['administrator'] });
  const closed = await addPerson(accounts, admin, 'Bee', { roles: ['administrator'] });
  must(
    await changePerson(accounts.app, admin, { personId: closed.id, version: 2, change: { active: false } }),
  );
  const stand = await addPerson(accounts, admin, 'Keo');
  const days = { from: '2026-01-01', to: '2026-12-31' };
  must(await nameDeputy(accounts.app, admin, { person: admin.personId, deputy: stand.id, ...days }));
  assert.equal(codeOf(await set({ active: false })), 'last-administrator');
  assert.equal(codeOf(await set({ roles: ['coordinator'] })), 'last-administrator');
  await addPerson(accounts, admin, 'Dao', { roles: ['administrator'] });
  must(await set({ roles: ['coordinator'] }));
});

test('AC14 two administrators who take the role from each other at once do not both succeed', async (t) => {
  const accounts = await openAccounts(t);
  const first = await firstPerson(accounts);
  const admin = await actorOf(accounts, first.token);
  const second = await addPerson(accounts, admin, 'Keo', { roles: ['administrator'] });
  const other = await actorOf(accounts, second.token);
  const change = { roles: ['reader'] } as const; // as const: a role is one of five
  const both = await Promise.all([
    changePerson(accounts.app, admin, { personId: second.id, version: 2, change }),
    changePerson(accounts.app, other, { personId: first.id, version: 1, change }),
  ]);
  assert.deepEqual(both.map(codeOf).sort(), ['last-administrator', 'no problem']);
});

test('AC15 a pseudonym is given once, whoever goes and however many come at once', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const keo = await newPerson(accounts, admin, 'Keo');
  must(await changePerson(accounts.app, admin, { personId: keo.id, version: 1, change: { active: false } }));
  await Promise.all(['Noy', 'Dao', 'Bee', 'Mai'].map((name) => newPerson(accounts, admin, name)));
  const pseudonyms = must(await listPeople(accounts.app, admin)).map(({ person }) => person.pseudonym);
  assert.equal(pseudonyms.length, 6);
  assert.equal(new Set(pseudonyms).size, 6);
  for (const one of pseudonyms) assert.match(one, /^a-[1-9]\d*$/);
  assert.equal(must(await getPerson(accounts.app, admin, keo.id)).person.pseudonym, keo.pseudonym);
});
