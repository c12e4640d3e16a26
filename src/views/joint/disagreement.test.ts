/** When statements of a disagreement may be printed. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { areBothGiven } from './disagreement.ts';

const said = (...words: readonly (string | null)[]) => words.map((one) => ({ words: one }));

test('VW980 statements are printed where all sides have given theirs, and one alone never', () => {
  assert.equal(areBothGiven(said('one', 'other')), true);
  assert.equal(areBothGiven(said('one', 'other', 'third')), true);
  for (const lacking of [
    said('one', null),
    said(null, 'other'),
    said('one', 'other', null),
    said(null, null),
  ])
    assert.equal(areBothGiven(lacking), false);
  assert.equal(areBothGiven(said('one')), false);
  assert.equal(areBothGiven([]), false);
});
