/** What a person may do, with and without somebody's place taken. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonRow } from '../app/index.ts';
import { dayOf, personToActor, standsInFor } from './actor.ts';
import { createLimits } from './limits.ts';

function person(personId: string, given: Partial<PersonRow> = {}): PersonRow {
  return {
    personId,
    pseudonym: personId,
    name: personId,
    displayName: personId,
    grants: [{ role: 'reader', areas: {} }],
    asked: null,
    language: 'en',
    active: true,
    passwordHash: null,
    version: 1,
    ...given,
  };
}

test('HT26 each grant holds in its own areas: a role held in somebody’s place is not held in one’s own areas', () => {
  const own = person('a', {
    grants: [
      { role: 'reader', areas: { p: ['x'], constructor: ['x'] } },
      { role: 'auditor', areas: {} },
    ],
  });
  const other = person('b', { grants: [{ role: 'coordinator', areas: { p: ['y'], q: [] } }] });
  const held = personToActor(own, [other]).grants.map(({ role, areasOf, inPlaceOf }) => {
    return [role, inPlaceOf, ...['p', 'q', 'constructor', 'toString'].map(areasOf)];
  });
  assert.deepEqual(held, [
    ['reader', null, ['x'], null, ['x'], null],
    ['auditor', null, null, null, null, null],
    ['coordinator', 'b', ['y'], [], null, null],
  ]);
});

test('HT26 a deputy’s deputy, a closed account, another day and what waits give nothing', () => {
  const people = [person('a'), person('b'), person('c', { active: false }), person('d')];
  const days = { from: '2026-05-05', to: '2026-05-06', namedBy: 'x', asked: null };
  const rows = [
    { deputyId: '1', person: 'a', deputy: 'b', ...days },
    { deputyId: '2', person: 'b', deputy: 'd', ...days },
    { deputyId: '3', person: 'c', deputy: 'b', ...days },
    { deputyId: '4', person: 'd', deputy: 'b', ...days, asked: { by: 'x', at: 1 } },
  ];
  const names = (who: string, day: string) =>
    standsInFor(person(who), people, rows, day).map(({ personId }) => personId);
  assert.deepEqual(names('b', '2026-05-05'), ['a']);
  assert.deepEqual(names('d', '2026-05-05'), ['b']);
  assert.deepEqual(names('b', '2026-05-07'), []);
  assert.deepEqual(names('b', '2026-05-04'), []);
});

test('HT26 a day is the office’s own, from midnight to midnight', () => {
  assert.equal(dayOf(new Date(2026, 4, 5, 0, 0, 0).getTime()), '2026-05-05');
  assert.equal(dayOf(new Date(2026, 4, 5, 23, 59, 59).getTime()), '2026-05-05');
});

test('HT27 parallel tries are counted before they are worked out, and a clock that jumps back frees nobody for ever', () => {
  const clock = { now: 1_000_000_000 };
  const limits = createLimits(() => clock.now);
  const key = [['code-address', '192.0.2.1']] as const; // one pair
  const tries = Array.from({ length: 12 }, () => limits.attempt(key).ok);
  assert.deepEqual(tries, [...Array(10).fill(true), false, false]);
  clock.now -= 60_000;
  assert.equal(limits.attempt(key).ok, true);
  clock.now += 16 * 60_000;
  assert.equal(limits.attempt(key).ok, true);
});
