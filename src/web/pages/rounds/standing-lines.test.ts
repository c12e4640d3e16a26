/** Which bodies of a round its page shows by its address. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Line, shownLines, sortOf, stateOf } from './standing-lines.ts';

const line = (en: string, state: Line['state'], said: number, asked: number): Line => ({
  ...{ body: en, name: { en }, state, said, asked },
  ...{ code: null, late: false, sent: [], contacts: [], returns: [] },
});
const all = [
  line('Customs', 'received', 4, 4),
  line('Bank', 'overdue', 0, 9),
  line('Academy', 'sent', 0, 1),
  line('Defence', 'overdue', 1, 2),
];
const names = (search: string) =>
  shownLines(all, new URLSearchParams(search), ({ name }) => name.en ?? '').map(({ name }) => name.en);

test('RD1060 the address of a round narrows its bodies by how their forms stand, and sorts them', () => {
  assert.deepEqual(names(''), ['Customs', 'Bank', 'Academy', 'Defence']);
  assert.deepEqual(names('state=overdue'), ['Bank', 'Defence']);
  assert.deepEqual(names('sort=body'), ['Academy', 'Bank', 'Customs', 'Defence']);
  assert.deepEqual(names('sort=-body'), ['Defence', 'Customs', 'Bank', 'Academy']);
  assert.deepEqual(names('sort=state'), ['Academy', 'Bank', 'Defence', 'Customs']);
  assert.deepEqual(names('sort=said&state=overdue'), ['Bank', 'Defence']);
  assert.deepEqual(names('sort=-said'), ['Customs', 'Defence', 'Academy', 'Bank']);
});

test('RD1060 what is unknown in the address is dropped', () => {
  assert.equal(stateOf(new URLSearchParams('state=lost')), null);
  assert.equal(sortOf(new URLSearchParams('sort=mail')), null);
  assert.deepEqual(sortOf(new URLSearchParams('sort=-state')), { column: 'state', direction: 'descending' });
});
