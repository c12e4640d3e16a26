/** Nobody gives more than they hold: roles, areas, codes, deputies. On the real store, with people as an office has them. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  type Accounts,
  actorOf,
  addPerson,
  addPlan,
  codeOf,
  firstPerson,
  must,
  newPerson,
  openAccounts,
  type SamplePerson,
  tryChange,
  tryNameDeputy,
  trySetPassword,
  trySignIn,
  versionOf,
} from '../../tests/accounts/open-accounts.ts';
import { operator } from '../../tests/app/test-node.ts';
import type { Actor, GrantRow, Role } from '../app/index.ts';
import {
  confirmDeputy,
  confirmGrants,
  countWaiting,
  createPerson,
  declineGrants,
  endDeputy,
  getPerson,
  listWaiting,
  makePasswordCode,
} from './index.ts';

const everywhere = (...roles: readonly Role[]): readonly GrantRow[] =>
  roles.map((role) => ({ role, areas: {} }));

interface Office {
  readonly accounts: Accounts;
  /** Administrator and coordinator, as set-up makes one. */
  readonly head: Actor;
  /** Keeps accounts and decides nothing in a plan. */
  readonly keeper: Actor;
  readonly keeperId: string;
}

async function openOffice(t: TestContext): Promise<Office> {
  const accounts = await openAccounts(t);
  const head = await actorOf(accounts, (await firstPerson(accounts)).token);
  const made = await addPerson(accounts, head, 'Bee', { roles: ['administrator'] });
  return { accounts, head, keeper: await actorOf(accounts, made.token), keeperId: made.id };
}

/** The roles that the holder of the account has now, and those that wait. */
async function rolesNow({ accounts, head }: Office, id: string): Promise<readonly [string, string]> {
  const { person } = must(await getPerson(accounts.app, head, id));
  const words = (rows: readonly GrantRow[]) => rows.map(({ role }) => role).join(' ');
  return [words(person.grants), words(person.asked?.grants ?? [])];
}

const confirm = async ({ accounts }: Office, who: Actor, personId: string) =>
  confirmGrants(accounts.app, who, { personId, version: await versionOf(accounts, personId) });

test('AC17 who keeps accounts gives what they hold at once; the plan’s roles wait for somebody who holds them', async (t) => {
  const office = await openOffice(t);
  const { accounts, head, keeper } = office;
  const keo = await newPerson(accounts, keeper, 'Keo', { roles: ['reader', 'administrator', 'coordinator'] });
  assert.deepEqual(await rolesNow(office, keo.id), [
    'reader administrator',
    'reader administrator coordinator',
  ]);
  must(await trySetPassword(accounts, keo.code));
  assert.equal(codeOf(await confirm(office, keeper, keo.id)), 'needs-another', 'not who asked');
  const self = await actorOf(accounts, must(await trySignIn(accounts, { name: 'Keo' })).token);
  assert.equal(codeOf(await confirm(office, self, keo.id)), 'needs-another', 'not who gains');
  const second = await addPerson(accounts, head, 'Mai', { roles: ['administrator', 'contributor'] });
  const lesser = await actorOf(accounts, second.token);
  assert.equal(codeOf(await confirm(office, lesser, keo.id)), 'needs-another', 'not who holds less');
  must(await confirm(office, head, keo.id));
  assert.deepEqual(await rolesNow(office, keo.id), ['reader administrator coordinator', '']);
  assert.equal(codeOf(await confirm(office, head, keo.id)), 'not-found', 'nothing waits any more');
});

test('AC17 nobody gives themselves what they do not hold, by whatever way', async (t) => {
  const office = await openOffice(t);
  const { accounts, keeper, keeperId, head } = office;
  const wanted = everywhere('administrator', 'coordinator');
  must(await tryChange(accounts, keeper, keeperId, { grants: wanted }));
  assert.deepEqual(await rolesNow(office, keeperId), ['administrator', 'administrator coordinator']);
  assert.equal(codeOf(await confirm(office, keeper, keeperId)), 'needs-another');
  // A second account of the same person, whose code the keeper of accounts holds.
  const puppet = await addPerson(accounts, keeper, 'Puppet', { roles: ['administrator', 'coordinator'] });
  const asPuppet = await actorOf(accounts, puppet.token);
  assert.deepEqual(await rolesNow(office, puppet.id), ['administrator', 'administrator coordinator']);
  assert.equal(codeOf(await confirm(office, asPuppet, keeperId)), 'needs-another');
  assert.equal(codeOf(await confirm(office, keeper, puppet.id)), 'needs-another');
  // As deputy of the coordinator: not by oneself, and by another account of one's own it waits.
  const days = { from: '2026-05-04', to: '2026-05-31' };
  const asDeputy = { person: head.personId, deputy: keeperId, ...days };
  assert.equal(codeOf(await tryNameDeputy(accounts, keeper, asDeputy)), 'needs-another');
  must(await tryNameDeputy(accounts, asPuppet, asDeputy));
  const still = await actorOf(accounts, must(await trySignIn(accounts, { name: 'Bee' })).token);
  assert.deepEqual(
    still.grants.map(({ role }) => role),
    ['administrator'],
  );
});

test('AC17 a code opens no more than its maker could give', async (t) => {
  const office = await openOffice(t);
  const { accounts, head, keeper } = office;
  const keo = await addPerson(accounts, head, 'Keo', { roles: ['reader', 'coordinator'] });
  const reset = async (by: Actor | null) => {
    const { code } = must(await makePasswordCode(accounts.app, by, { personId: keo.id }));
    must(await trySetPassword(accounts, code, 'another good long sentence'));
  };
  const byKeeper = must(await makePasswordCode(accounts.app, keeper, { personId: keo.id }));
  assert.deepEqual(
    await rolesNow(office, keo.id),
    ['reader coordinator', ''],
    'a code alone changes nothing',
  );
  must(await trySetPassword(accounts, byKeeper.code, 'another good long sentence'));
  assert.deepEqual(await rolesNow(office, keo.id), ['reader', 'reader coordinator']);
  must(await confirm(office, head, keo.id));
  await reset(head);
  assert.deepEqual(await rolesNow(office, keo.id), ['reader coordinator', ''], 'by one who holds it');
  await reset(null);
  assert.deepEqual(await rolesNow(office, keo.id), ['reader coordinator', ''], 'by whoever has the machine');
});

test('AC17 a code of one who has left meanwhile opens nothing beyond what nobody needs to hold', async (t) => {
  const office = await openOffice(t);
  const { accounts, head } = office;
  const dao = await addPerson(accounts, head, 'Dao', { roles: ['administrator', 'coordinator'] });
  const asDao = await actorOf(accounts, dao.token);
  const keo = await addPerson(accounts, head, 'Keo', { roles: ['coordinator'] });
  const { code } = must(await makePasswordCode(accounts.app, asDao, { personId: keo.id }));
  must(await tryChange(accounts, head, dao.id, { active: false }));
  must(await trySetPassword(accounts, code));
  assert.deepEqual(await rolesNow(office, keo.id), ['', 'coordinator']);
});

test('AC17 the last administrator keeps that role whoever made the code', async (t) => {
  const accounts = await openAccounts(t);
  const first = await firstPerson(accounts);
  const head = await actorOf(accounts, first.token);
  const stand = await addPerson(accounts, head, 'Keo');
  const days = { from: '2026-05-04', to: '2026-05-31' };
  must(await tryNameDeputy(accounts, head, { person: first.id, deputy: stand.id, ...days }));
  const asDeputy = await actorOf(accounts, stand.token);
  const { code } = must(await makePasswordCode(accounts.app, asDeputy, { personId: first.id }));
  must(await trySetPassword(accounts, code));
  const office = { accounts, head, keeper: head, keeperId: first.id };
  assert.deepEqual(await rolesNow(office, first.id), ['administrator', 'administrator coordinator']);
});

test('AC17 what is held in somebody’s place is not given away', async (t) => {
  const office = await openOffice(t);
  const { accounts, head, keeperId } = office;
  const days = { from: '2026-05-04', to: '2026-05-31' };
  must(await tryNameDeputy(accounts, head, { person: head.personId, deputy: keeperId, ...days }));
  const standing = await actorOf(accounts, must(await trySignIn(accounts, { name: 'Bee' })).token);
  assert.ok(standing.grants.some(({ role }) => role === 'coordinator'));
  const keo = await newPerson(accounts, standing, 'Keo', { roles: ['coordinator'] });
  assert.deepEqual(await rolesNow(office, keo.id), ['', 'coordinator']);
});

test('AC17 areas are given like roles: beyond the giver’s own they wait', async (t) => {
  const office = await openOffice(t);
  const { accounts, head } = office;
  const plan = await addPlan(accounts);
  const one = { [plan.id]: [plan.area('1')] };
  const made = await addPerson(accounts, head, 'Mai', {
    grants: [
      { role: 'administrator', areas: {} },
      { role: 'contributor', areas: one },
    ],
  });
  const mai = await actorOf(accounts, made.token);
  const give = async (name: string, areas: GrantRow['areas']) => {
    const grants = [{ role: 'contributor', areas }] as const; // as const: a role is one of five
    const input = { name, displayName: name, language: 'en', grants } as const; // as const: a language is one of three
    const { person } = must(await createPerson(accounts.app, mai, input));
    return person.asked === null;
  };
  assert.equal(await give('a', one), true);
  assert.equal(await give('b', { [plan.id]: [plan.area('1.2')] }), true, 'a part of the own area');
  assert.equal(await give('c', { [plan.id]: [plan.area('2')] }), false);
  assert.equal(await give('d', { [plan.id]: [plan.area('1'), plan.area('2')] }), false);
  assert.equal(await give('e', {}), false, 'the whole plan, and plans to come');
  assert.equal(
    await give('f', { [plan.id]: [] }),
    true,
    'nothing of this plan; others are as open to the giver',
  );
});

test('AC17 while the rest waits the person keeps what they had of it, and what is taken away goes at once', async (t) => {
  const office = await openOffice(t);
  const { accounts, head, keeper } = office;
  const plan = await addPlan(accounts);
  const part = { [plan.id]: [plan.area('1')] };
  const keo = await addPerson(accounts, head, 'Keo', {
    grants: [
      { role: 'contributor', areas: part },
      { role: 'auditor', areas: {} },
    ],
  });
  const grantsNow = async () => must(await getPerson(accounts.app, head, keo.id)).person.grants;
  must(await tryChange(accounts, keeper, keo.id, { grants: everywhere('contributor') }));
  assert.deepEqual(await grantsNow(), [{ role: 'contributor', areas: part }]);
  must(await confirm(office, head, keo.id));
  assert.deepEqual(await grantsNow(), [{ role: 'contributor', areas: {} }]);
  must(await tryChange(accounts, keeper, keo.id, { grants: [{ role: 'contributor', areas: part }] }));
  assert.deepEqual(await rolesNow(office, keo.id), ['contributor', ''], 'less of what is there needs nobody');
});

test('AC17 what waits is confirmed only once the account is in use, from the version that was seen', async (t) => {
  const office = await openOffice(t);
  const { accounts, head, keeper } = office;
  const keo = await newPerson(accounts, keeper, 'Keo', { roles: ['coordinator'] });
  assert.equal(codeOf(await confirm(office, head, keo.id)), 'account-unused');
  must(await trySetPassword(accounts, keo.code));
  const stale = confirmGrants(accounts.app, head, { personId: keo.id, version: 1 });
  assert.equal(codeOf(await stale), 'precondition-failed');
  const both = await Promise.all([confirm(office, head, keo.id), confirm(office, head, keo.id)]);
  assert.deepEqual(both.map(codeOf).sort(), ['no problem', 'not-found']);
});

test('AC17 what waits can be declined, and taken back by who asked; then the present roles stay', async (t) => {
  const office = await openOffice(t);
  const { accounts, head, keeper } = office;
  const keo = await addPerson(accounts, head, 'Keo', { roles: ['reader'] });
  for (const who of [head, keeper]) {
    must(await tryChange(accounts, keeper, keo.id, { grants: everywhere('reader', 'coordinator') }));
    const version = await versionOf(accounts, keo.id);
    must(await declineGrants(accounts.app, who, { personId: keo.id, version }));
    assert.deepEqual(await rolesNow(office, keo.id), ['reader', '']);
  }
});

test('AC17 whoever confirms sees what waits and whether it is theirs to confirm; others see nothing', async (t) => {
  const office = await openOffice(t);
  const { accounts, head, keeper } = office;
  await newPerson(accounts, keeper, 'Keo', { roles: ['coordinator'] });
  await newPerson(accounts, head, 'Noy', { roles: ['coordinator'] });
  const seen = async (who: Actor) =>
    must(await listWaiting(accounts.app, who)).map((one) => [one.person.name, one.mayConfirm]);
  const counted = (who: Actor) => countWaiting(accounts.app, who);
  assert.deepEqual(await seen(head), [['Keo', true]]);
  assert.deepEqual(await seen(keeper), [['Keo', false]]);
  assert.deepEqual([await counted(head), await counted(keeper)], [1, 0]);
  // A deputy whom somebody else named waits for the person, and for whoever holds what the person holds.
  const dao = await addPerson(accounts, head, 'Dao', { roles: ['contributor'] });
  const mai = await addPerson(accounts, head, 'Mai');
  must(await tryNameDeputy(accounts, keeper, { person: dao.id, deputy: mai.id, ...days }));
  const asDao = await actorOf(accounts, dao.token);
  assert.deepEqual([await counted(head), await counted(keeper), await counted(asDao)], [2, 0, 1]);
  for (const role of ['contributor', 'reader', 'auditor'] as const) {
    const { token } = await addPerson(accounts, head, role, { roles: [role] });
    const who = await actorOf(accounts, token);
    assert.equal(codeOf(await listWaiting(accounts.app, who)), 'not-allowed', role);
  }
});

test('AC17 whoever has the machine gives and confirms everything', async (t) => {
  const office = await openOffice(t);
  const { accounts, keeper } = office;
  const keo = await newPerson(accounts, keeper, 'Keo', { roles: ['coordinator'] });
  must(await trySetPassword(accounts, keo.code));
  must(await confirm(office, operator, keo.id));
  assert.deepEqual(await rolesNow(office, keo.id), ['coordinator', '']);
});

async function openPlaces(t: TestContext): Promise<Office & { keo: SamplePerson; mai: SamplePerson }> {
  const office = await openOffice(t);
  const keo = await addPerson(office.accounts, office.head, 'Keo', { roles: ['coordinator'] });
  const mai = await addPerson(office.accounts, office.head, 'Mai');
  return { ...office, keo, mai };
}
const days = { from: '2026-05-04', to: '2026-05-31' };
const isStanding = async ({ accounts }: Office, { token }: SamplePerson) =>
  (await actorOf(accounts, token)).grants.some(({ inPlaceOf }) => inPlaceOf !== null);

test('AC19 everybody names the own deputy, who acts at once; nobody names one for another', async (t) => {
  const office = await openPlaces(t);
  const { accounts, keo, mai } = office;
  const asKeo = await actorOf(accounts, keo.token);
  const asMai = await actorOf(accounts, mai.token);
  const input = { person: keo.id, deputy: mai.id, ...days };
  assert.equal(codeOf(await tryNameDeputy(accounts, asMai, input)), 'not-allowed');
  must(await tryNameDeputy(accounts, asKeo, input));
  assert.equal(await isStanding(office, mai), true);
  const back = { person: mai.id, deputy: keo.id, ...days };
  assert.equal(codeOf(await tryNameDeputy(accounts, asKeo, back)), 'not-allowed');
});

test('AC19 a deputy whom somebody names who holds less waits, until the person confirms or another who holds as much', async (t) => {
  const office = await openPlaces(t);
  const { accounts, head, keeper, keeperId, keo, mai } = office;
  const settle = async (who: Actor, deputyId: string) => {
    const version = await versionOf(accounts, keo.id);
    return confirmDeputy(accounts.app, who, { person: keo.id, version, deputyId });
  };
  for (const who of [await actorOf(accounts, keo.token), head]) {
    const named = must(await tryNameDeputy(accounts, keeper, { person: keo.id, deputy: mai.id, ...days }));
    assert.equal(await isStanding(office, mai), false, 'waits');
    assert.equal(codeOf(await settle(keeper, named.deputyId)), 'needs-another', 'not who named');
    assert.equal(codeOf(await settle(await actorOf(accounts, mai.token), named.deputyId)), 'not-allowed');
    must(await settle(who, named.deputyId));
    assert.equal(await isStanding(office, mai), true);
    assert.equal(codeOf(await settle(who, named.deputyId)), 'not-found', 'nothing waits any more');
    const version = await versionOf(accounts, keo.id);
    must(await endDeputy(accounts.app, keeper, { person: keo.id, version, deputyId: named.deputyId }));
  }
  // Another keeper of accounts who would be the deputy does not confirm it.
  const named = must(
    await tryNameDeputy(accounts, keeper, { person: keo.id, deputy: head.personId, ...days }),
  );
  assert.equal(codeOf(await settle(head, named.deputyId)), 'needs-another');
  assert.equal(
    codeOf(await tryNameDeputy(accounts, keeper, { person: keo.id, deputy: keeperId, ...days })),
    'needs-another',
  );
});

test('AC19 a deputy named by another rests when the person is given more than who named holds', async (t) => {
  const office = await openOffice(t);
  const { accounts, head, keeper } = office;
  const noy = await addPerson(accounts, head, 'Noy', { roles: ['reader'] });
  const mai = await addPerson(accounts, head, 'Mai');
  const own = await addPerson(accounts, head, 'Own');
  must(await tryNameDeputy(accounts, keeper, { person: noy.id, deputy: mai.id, ...days }));
  must(
    await tryNameDeputy(accounts, await actorOf(accounts, noy.token), {
      person: noy.id,
      deputy: own.id,
      ...days,
    }),
  );
  assert.equal(await isStanding(office, mai), true);
  must(await tryChange(accounts, head, noy.id, { grants: everywhere('coordinator') }));
  assert.equal(await isStanding(office, mai), false);
  assert.equal(await isStanding(office, own), true, 'whom the person chose');
});

test('AC17 places that an account takes rest after a code of somebody who holds less', async (t) => {
  const office = await openPlaces(t);
  const { accounts, keeper, keo, mai } = office;
  const asKeo = await actorOf(accounts, keo.token);
  must(await tryNameDeputy(accounts, asKeo, { person: keo.id, deputy: mai.id, ...days }));
  const { code } = must(await makePasswordCode(accounts.app, keeper, { personId: mai.id }));
  must(await trySetPassword(accounts, code));
  const { token } = must(await trySignIn(accounts, { name: 'Mai' }));
  assert.equal(await isStanding(office, { ...mai, token }), false);
});

test('AC19 the person, the deputy and whoever keeps accounts end a period; others do not', async (t) => {
  const office = await openPlaces(t);
  const { accounts, head, keeper, keo, mai } = office;
  const [asKeo, asMai] = [await actorOf(accounts, keo.token), await actorOf(accounts, mai.token)];
  const other = await actorOf(
    accounts,
    (await addPerson(accounts, head, 'Dao', { roles: ['coordinator'] })).token,
  );
  for (const who of [asKeo, asMai, keeper]) {
    const { deputyId } = must(
      await tryNameDeputy(accounts, asKeo, { person: keo.id, deputy: mai.id, ...days }),
    );
    const end = async (by: Actor, version?: number) =>
      endDeputy(accounts.app, by, {
        person: keo.id,
        version: version ?? (await versionOf(accounts, keo.id)),
        deputyId,
      });
    assert.equal(codeOf(await end(other)), 'not-allowed');
    assert.equal(codeOf(await end(who, 1)), 'precondition-failed');
    must(await end(who));
    assert.equal(await isStanding(office, mai), false);
  }
});
