/** Deputies: the grants of both side by side, for days that are both included. Days are those of the server's own time zone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Accounts,
  actorOf,
  addPerson,
  addPlan,
  codeOf,
  firstPerson,
  must,
  openAccounts,
  tryChange,
  tryNameDeputy,
  trySignIn,
  versionOf,
} from '../../tests/accounts/open-accounts.ts';
import { type Actor, areaTree, inAreas, may, rolesOf } from '../app/index.ts';
import { endDeputy, findSession } from './index.ts';

/** What Keo may do, and for whom, at a moment of the server's own time. */
async function keoAt(accounts: Accounts, local: string): Promise<readonly [string, ...string[]]> {
  accounts.clock.now = new Date(local).getTime();
  const { token } = must(await trySignIn(accounts, { name: 'Keo' }));
  const found = await findSession(accounts.app, token);
  return [[...(found === null ? [] : rolesOf(found.actor))].sort().join(' '), ...(found?.deputyFor ?? [])];
}

test('AC11 from the first moment of the first day to the last of the last a deputy has the roles of both', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const noy = await addPerson(accounts, admin, 'Noy', { roles: ['contributor'] });
  const keo = await addPerson(accounts, admin, 'Keo', { roles: ['auditor'] });
  const days = { from: '2026-05-05', to: '2026-05-06' };
  must(await tryNameDeputy(accounts, admin, { person: noy.id, deputy: keo.id, ...days }));
  assert.deepEqual(await keoAt(accounts, '2026-05-04T23:59:59.999'), ['auditor']);
  assert.deepEqual(await keoAt(accounts, '2026-05-05T00:00:00.000'), ['auditor contributor', 'Sample Noy']);
  assert.deepEqual(await keoAt(accounts, '2026-05-06T23:59:59.999'), ['auditor contributor', 'Sample Noy']);
  assert.deepEqual(await keoAt(accounts, '2026-05-07T00:00:00.000'), ['auditor']);
});

test('AC11 a role that is held in somebody’s place is held in that person’s areas and in no others', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const [one, two] = [await addPlan(accounts), await addPlan(accounts)];
  const noyIn = { [one.id]: [one.area('1')] };
  const noy = await addPerson(accounts, admin, 'Noy', { roles: ['coordinator'], areas: noyIn });
  const keo = await addPerson(accounts, admin, 'Keo', { areas: { [two.id]: [two.area('2')] } });
  const days = { from: '2026-05-04', to: '2026-05-04' };
  must(await tryNameDeputy(accounts, admin, { person: noy.id, deputy: keo.id, ...days }));
  accounts.clock.now = new Date('2026-05-04T12:00:00').getTime();
  const actor = await actorOf(accounts, must(await trySignIn(accounts, { name: 'Keo' })).token);
  const seen = (who: Actor) =>
    (['read', 'review.act'] as const).map((right) =>
      [one, two].map(({ id, area }) =>
        ['1', '2'].map((path) => may(who, right, inAreas(id, [area(path)], areaTree([])))),
      ),
    );
  // Reads: Keo's own in plan one, everything of plan two by Noy. Acts: only as Noy.
  assert.deepEqual(seen(actor), [
    [
      [true, true],
      [true, true],
    ],
    [
      [true, false],
      [true, true],
    ],
  ]);
  // The person whose place is taken gains nothing.
  const own = await actorOf(accounts, must(await trySignIn(accounts, { name: 'Noy' })).token);
  assert.deepEqual(seen(own)[0]?.[0], [true, false]);
});

test('AC11 deputies are not passed on', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const noy = await addPerson(accounts, admin, 'Noy', { roles: ['contributor'] });
  const keo = await addPerson(accounts, admin, 'Keo');
  const days = { from: '2026-05-05', to: '2026-05-05' };
  must(await tryNameDeputy(accounts, admin, { person: admin.personId, deputy: noy.id, ...days }));
  must(await tryNameDeputy(accounts, admin, { person: noy.id, deputy: keo.id, ...days }));
  assert.deepEqual(await keoAt(accounts, '2026-05-05T12:00:00'), ['contributor reader', 'Sample Noy']);
});

test('AC11 nobody’s place is taken after the account is closed, and an ended period is over at once', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const noy = await addPerson(accounts, admin, 'Noy', { roles: ['contributor'] });
  const dao = await addPerson(accounts, admin, 'Dao', { roles: ['auditor'] });
  const keo = await addPerson(accounts, admin, 'Keo');
  const days = { from: '2026-05-05', to: '2026-05-05' };
  const name = async (person: string) =>
    must(await tryNameDeputy(accounts, admin, { person, deputy: keo.id, ...days }));
  await name(noy.id);
  const { deputyId } = await name(dao.id);
  const noon = '2026-05-05T12:00:00';
  assert.equal((await keoAt(accounts, noon))[0], 'auditor contributor reader');
  must(await tryChange(accounts, admin, noy.id, { active: false }));
  assert.deepEqual(await keoAt(accounts, noon), ['auditor reader', 'Sample Dao']);
  const end = async (person: string) => {
    const version = await versionOf(accounts, person);
    return endDeputy(accounts.app, admin, { person, version, deputyId });
  };
  assert.equal(codeOf(await end(noy.id)), 'not-found');
  must(await end(dao.id));
  assert.deepEqual(await keoAt(accounts, noon), ['reader']);
  assert.equal(codeOf(await end(dao.id)), 'not-found');
});

test('AC11 a deputy is somebody else with an open account, for days in their order', async (t) => {
  const accounts = await openAccounts(t);
  const admin = await actorOf(accounts, (await firstPerson(accounts)).token);
  const keo = await addPerson(accounts, admin, 'Keo');
  const closed = await addPerson(accounts, admin, 'Noy');
  must(await tryChange(accounts, admin, closed.id, { active: false }));
  const right = { person: admin.personId, deputy: keo.id, from: '2026-05-05', to: '2026-05-05' };
  const faults = [
    [{ deputy: admin.personId }, 'request-invalid', '/deputy'],
    [{ deputy: closed.id }, 'request-invalid', '/deputy'],
    [{ deputy: 'nobody' }, 'request-invalid', '/deputy'],
    [{ to: '2026-05-04' }, 'request-invalid', '/to'],
    [{ person: 'nobody' }, 'not-found', undefined],
  ] as const;
  for (const [fault, code, at] of faults) {
    const refused = await tryNameDeputy(accounts, admin, { ...right, ...fault });
    assert.equal(codeOf(refused), code);
    assert.equal(!refused.ok && refused.error.facts.at, at);
  }
  assert.deepEqual(await accounts.app.store.read((r) => r.accounts.deputies()), []);
  must(await tryNameDeputy(accounts, admin, right));
});
