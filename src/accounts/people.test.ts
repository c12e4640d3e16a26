/** Who keeps the accounts, and what roles allow. The table of roles is from the rules of the house (HT20). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  actorOf,
  addPerson,
  addPlan,
  codeOf,
  firstPerson,
  must,
  newPerson,
  openAccounts,
  tryChange,
  tryNameDeputy,
} from '../../tests/accounts/open-accounts.ts';
import { may, type Permission, permissionsOf, type Role, rolesOf, wholePlan } from '../app/index.ts';
import {
  changePerson,
  chooseLanguage,
  createPerson,
  endDeputy,
  findSession,
  getPerson,
  listColleagues,
  listPeople,
  makePasswordCode,
  type PersonChange,
} from './index.ts';

const allowed: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: ['log.verify', 'node.backup', 'people.confirm', 'people.history', 'people.manage'],
  coordinator: ['log.verify', 'people.confirm', 'plan.edit', 'plan.import', 'programme.act', 'review.act'],
  contributor: ['programme.act', 'review.act'],
  reader: [],
  auditor: ['log.verify', 'people.history'],
};
const roles = ['administrator', 'coordinator', 'contributor', 'reader', 'auditor'] as const;

test('AC10 each role allows what its row says; several allow what any of them does', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  for (const role of roles) {
    const { token } = await addPerson(accounts, admin, `sample ${role}`, { roles: [role] });
    assert.deepEqual([...permissionsOf(await actorOf(accounts, token))].sort(), allowed[role], role);
  }
  const both = await addPerson(accounts, admin, 'both', { roles: ['auditor', 'contributor'] });
  const actor = await actorOf(accounts, both.token);
  assert.deepEqual([...permissionsOf(actor)].sort(), [
    'log.verify',
    'people.history',
    'programme.act',
    'review.act',
  ]);
  assert.deepEqual([...rolesOf(actor)].sort(), ['auditor', 'contributor']);
});

test('AC10 a change of roles and areas holds at once in sessions that are open', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const keo = await addPerson(accounts, admin, 'Keo', { roles: ['coordinator'] });
  const plan = await addPlan(accounts);
  assert.equal(may(await actorOf(accounts, keo.token), 'plan.edit', wholePlan(plan.id)), true);
  const areas = { [plan.id]: [plan.area('1')] };
  must(await tryChange(accounts, admin, keo.id, { grants: [{ role: 'reader', areas }] }));
  const actor = await actorOf(accounts, keo.token);
  assert.deepEqual(permissionsOf(actor), []);
  const reads = [plan.id, 'plan-2', 'constructor'].map((planId) => may(actor, 'read', wholePlan(planId)));
  assert.deepEqual(reads, [false, true, true]);
});

test('AC12 whoever does not manage people sees and changes no account', async (t) => {
  const accounts = await openAccounts(t);
  const { app } = accounts;
  const first = await firstPerson(accounts);
  const admin = await actorOf(accounts, first.token);
  const keo = await addPerson(accounts, admin, 'Keo', { roles: ['reader'] });
  const days = { from: '2026-05-04', to: '2026-05-05' };
  const noy = await addPerson(accounts, admin, 'Noy', { roles: ['reader'] });
  const deputy = must(await tryNameDeputy(accounts, admin, { person: keo.id, deputy: noy.id, ...days }));
  const grants = [{ role: 'administrator', areas: {} }] as const; // as const: a role is one of five
  const input = { name: 'Dao', displayName: 'Dao', language: 'en', grants } as const; // as const: a language is one of three
  for (const role of roles.filter((one) => one !== 'administrator')) {
    const who = await actorOf(accounts, (await addPerson(accounts, admin, role, { roles: [role] })).token);
    const before = await app.store.read((r) => r.accounts.people());
    const answers = [
      await listPeople(app, who),
      await getPerson(app, who, first.id),
      await createPerson(app, who, input),
      await tryChange(accounts, who, who.personId, { grants }),
      await makePasswordCode(app, who, { personId: first.id }),
      await tryNameDeputy(accounts, who, { person: first.id, deputy: who.personId, ...days }),
      await endDeputy(app, who, { person: keo.id, version: 3, deputyId: deputy.deputyId }),
    ];
    assert.deepEqual(
      answers.map(codeOf),
      answers.map(() => 'not-allowed'),
      role,
    );
    assert.deepEqual(await app.store.read((r) => r.accounts.people()), before, role);
    // The own account is everybody's to see, and the names of those whom one may choose as deputy.
    assert.equal(must(await getPerson(app, who, who.personId)).person.personId, who.personId);
    assert.ok((await listColleagues(app)).some(({ personId }) => personId === first.id));
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
  const set = (change: PersonChange) => tryChange(accounts, admin, admin.personId, change);
  // One without a password, one who is closed, one who only takes the place of an administrator.
  await newPerson(accounts, admin, 'Noy', { roles: ['administrator'] });
  const closed = await addPerson(accounts, admin, 'Bee', { roles: ['administrator'] });
  must(await tryChange(accounts, admin, closed.id, { active: false }));
  const stand = await addPerson(accounts, admin, 'Keo');
  const days = { from: '2026-01-01', to: '2026-12-31' };
  must(await tryNameDeputy(accounts, admin, { person: admin.personId, deputy: stand.id, ...days }));
  assert.equal(codeOf(await set({ active: false })), 'last-administrator');
  assert.equal(codeOf(await set({ grants: [{ role: 'coordinator', areas: {} }] })), 'last-administrator');
  await addPerson(accounts, admin, 'Dao', { roles: ['administrator'] });
  must(await set({ grants: [{ role: 'coordinator', areas: {} }] }));
});

test('AC14 two administrators who take the role from each other at once do not both succeed', async (t) => {
  const accounts = await openAccounts(t);
  const first = await firstPerson(accounts);
  const admin = await actorOf(accounts, first.token);
  const second = await addPerson(accounts, admin, 'Keo', { roles: ['administrator'] });
  const other = await actorOf(accounts, second.token);
  const change = { grants: [{ role: 'reader', areas: {} }] } as const; // as const: a role is one of five
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
