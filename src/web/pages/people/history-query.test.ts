/** The address of a page of the history. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyQuery } from './history-query.ts';

test('DK122 a page of the accounts’ history asks for the account and the place of its address alone', () => {
  assert.deepEqual(historyQuery(new URLSearchParams('person=p1&cursor=c&other=x')), {
    person: 'p1',
    cursor: 'c',
  });
  assert.deepEqual(historyQuery(new URLSearchParams('')), { person: null, cursor: null });
});
