/** The list of accounts: what an address narrows it to, and which accounts that leaves. The people are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PeopleQuery, peopleMeant, personStates, stateOfPerson } from '../../../http/contract/index.ts';
import { peopleQuery, roles } from './people-query.ts';

type Account = Parameters<typeof peopleMeant>[0][number];

function account(displayName: string, given: Partial<Account> = {}): Account {
  return {
    ...{ displayName, name: 'noy', pseudonym: 'a-1', grants: [{ role: 'reader' }] },
    ...{ active: true, waiting: null, leftAreas: [], deputies: [] },
    ...given,
  };
}

test('DK1143 the address of the people names what narrows them; words that it does not know are left away', () => {
  const asked = (search: string) => peopleQuery(new URLSearchParams(search));
  assert.deepEqual(asked(''), {});
  assert.deepEqual(asked('q=keo&role=reader&role=king&state=closed&state=asleep&person=p1'), {
    ...{ q: 'keo', role: ['reader'], state: ['closed'] },
  });
});

test('DK1143 an account stands as the first thing that holds says', () => {
  const waiting = { by: 'x', at: 'y', grants: [] };
  const full = { waiting, leftAreas: [{}], deputies: [{}] };
  assert.deepEqual(
    [
      account('a', { ...full, active: false }),
      account('a', full),
      account('a', { ...full, waiting: null }),
      account('a', { deputies: [{}] }),
      account('a'),
    ].map(stateOfPerson),
    [...personStates],
  );
});

test('DK1143 names are searched without regard to case, in any script; roles and states are one of several, all filters hold together', () => {
  const people = [
    account('ແກ້ວ ຕົວຢ່າງ', { name: 'keo', grants: [{ role: 'coordinator' }, { role: 'auditor' }] }),
    account('示例人员', { name: 'li', pseudonym: 'a-7', active: false }),
    account('Noy Sample', { deputies: [{}] }),
  ];
  const found = (filter: PeopleQuery) => peopleMeant(people, filter).map(({ displayName }) => displayName);
  assert.equal(found({}).length, people.length);
  assert.deepEqual(found({ q: ' sample ' }), ['Noy Sample']);
  assert.deepEqual(found({ q: '示例' }), ['示例人员']);
  assert.deepEqual(found({ q: 'ແກ້ວ' }), ['ແກ້ວ ຕົວຢ່າງ']);
  assert.deepEqual(found({ q: 'A-7' }), ['示例人员']);
  assert.deepEqual(found({ role: ['auditor', 'administrator'] }), ['ແກ້ວ ຕົວຢ່າງ']);
  assert.deepEqual(found({ state: ['closed', 'deputed'] }), ['示例人员', 'Noy Sample']);
  assert.deepEqual(found({ role: ['reader'], state: ['deputed'], q: 'noy' }), ['Noy Sample']);
  assert.deepEqual(found({ role: ['reader'], state: ['active'] }), []);
  assert.equal(new Set(roles).size, 5);
});

test('DK1172 accounts are ordered by name, name to sign in with, and state, either way; those that are alike stay as they were made', () => {
  const people = [
    account('Noy Sample', { name: 'b', deputies: [{}] }),
    account('keo Sample', { name: 'c', active: false }),
    account('Bua Sample', { name: 'a', deputies: [{}] }),
  ];
  const order = (sort: string) =>
    peopleMeant(people, peopleQuery(new URLSearchParams({ sort }))).map(({ displayName }) => displayName[0]);
  assert.deepEqual(order(''), ['N', 'k', 'B']);
  assert.deepEqual(order('size'), ['N', 'k', 'B']);
  assert.deepEqual(order('name'), ['B', 'k', 'N']);
  assert.deepEqual(order('-name'), ['N', 'k', 'B']);
  assert.deepEqual(order('account'), ['B', 'N', 'k']);
  assert.deepEqual(order('-account'), ['k', 'N', 'B']);
  assert.deepEqual(order('state'), ['k', 'N', 'B']);
  assert.deepEqual(order('-state'), ['N', 'B', 'k']);
});
