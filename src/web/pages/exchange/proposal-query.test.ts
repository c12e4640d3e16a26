/** The address of the list of proposals, and that of what is somebody's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdingsQuery, holdingsSheet } from '../handover/address.ts';
import { kindsChosen } from '../handover/kinds-chosen.ts';
import { proposalFilter, proposalQuery } from './proposal-query.ts';

test('DK1173 the list of proposals asks for what its address says; a sheet and another page keep view, side and order', () => {
  const given = new URLSearchParams('which=all&by=b&sort=at&from=50&about=task/1&strange=1');
  const filter = { which: 'all', about: 'task/1', by: 'b', sort: 'at' };
  assert.deepEqual(proposalFilter(given), filter);
  assert.deepEqual(proposalQuery(given), { ...filter, from: '50' });
  assert.deepEqual(proposalFilter(new URLSearchParams('which=lost&sort=size')), {
    ...{ which: 'waiting', about: null, by: null, sort: null },
  });
});

test('DK1173 what is somebody’s is narrowed to kinds that are among it; its sheet asks for the same', () => {
  const query = new URLSearchParams('from=body/1&type=task&type=task&type=lost&sort=-name');
  const things = [{ type: 'task' }, { type: 'letter' }];
  assert.deepEqual(kindsChosen(query, things), ['task']);
  assert.deepEqual(holdingsQuery(query), { from: 'body/1', sort: '-name' });
  assert.equal(
    holdingsSheet('p', new URLSearchParams('from=body/1&type=task&sort=sideways')),
    '/api/plans/p/handover/file?from=body%2F1&type=task',
  );
});
