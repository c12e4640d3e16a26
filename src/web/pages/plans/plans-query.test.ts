/** The address of the list of plans. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNarrowedPlans, plansFilter, plansQuery, sortOfPlans } from './plans-query.ts';

test('DK1170 the list of plans asks for what its address says; a sheet of it has filters and order alone', () => {
  const given = new URLSearchParams('q=+railway+&state=adopted&sort=-period&cursor=c&import=file');
  const filter = { q: 'railway', state: 'adopted', sort: '-period' };
  assert.deepEqual(plansFilter(given), filter);
  assert.deepEqual(plansQuery(given), { ...filter, cursor: 'c' });
  assert.ok(isNarrowedPlans(given));
});

test('DK1170 unknown words are dropped and the usual order is left out; an order narrows nothing', () => {
  const strange = new URLSearchParams('state=lost&sort=size');
  assert.deepEqual(plansFilter(strange), { q: '', state: null, sort: null });
  assert.equal(sortOfPlans(strange), 'added');
  assert.ok(!isNarrowedPlans(new URLSearchParams('sort=title&q=++')));
  assert.ok(isNarrowedPlans(new URLSearchParams('state=review')));
});
