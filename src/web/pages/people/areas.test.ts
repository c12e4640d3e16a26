/** Areas by plan. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { narrowed, withAreas } from './areas.ts';

test('DK14 a plan that is absent is wholly open; an empty list opens nothing of it', () => {
  assert.equal(narrowed({}, 'p'), false);
  assert.equal(narrowed({ p: [] }, 'p'), true);
  assert.equal(narrowed({}, 'constructor'), false);
});

test('DK14 narrowing or opening one plan leaves the others as they were', () => {
  const areas = { p: ['a'], q: ['b', 'c'] };
  assert.deepEqual(withAreas(areas, 'p', ['d']), { p: ['d'], q: ['b', 'c'] });
  assert.deepEqual(withAreas(areas, 'p', null), { q: ['b', 'c'] });
  assert.deepEqual(withAreas(areas, 'r', []), { p: ['a'], q: ['b', 'c'], r: [] });
});
