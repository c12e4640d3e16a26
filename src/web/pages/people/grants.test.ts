/** Grants in the form. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutArea, withRoleAreas, withRoles } from './grants.ts';

const held = [
  { role: 'coordinator' as const, areas: { p: ['a'] } },
  { role: 'reader' as const, areas: {} },
];

test('DK14 a role that is chosen anew holds everywhere; the others keep their areas', () => {
  assert.deepEqual(withRoles(held, ['reader', 'coordinator', 'auditor']), [
    held[0],
    held[1],
    { role: 'auditor', areas: {} },
  ]);
  assert.deepEqual(withRoles(held, ['coordinator']), [held[0]]);
  assert.deepEqual(withRoles(held, []), []);
});

test('DK14 the areas of one role change without those of another', () => {
  assert.deepEqual(withRoleAreas(held, 'reader', { p: [] }), [held[0], { role: 'reader', areas: { p: [] } }]);
});

test('DK14 taking out an area that was left behind narrows on: it never opens the plan', () => {
  assert.deepEqual(withoutArea(held, 'p', 'a'), [{ role: 'coordinator', areas: { p: [] } }, held[1]]);
  assert.deepEqual(withoutArea(held, 'q', 'a'), held);
});
