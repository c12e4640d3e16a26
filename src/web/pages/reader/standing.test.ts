/** How many provisions are open, and which comes next. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Provision } from './set-text.ts';
import { placeBeside, standingOf } from './standing.ts';

const provision = (id: string, role: Provision['role'], coverage: Provision['coverage']): Provision => ({
  id,
  path: id,
  start: 0,
  end: 0,
  role,
  depth: 1,
  label: id,
  heading: null,
  own: [],
  coverage,
});

test('DK116 what is open is counted and named in reading order; a preamble is never open', () => {
  const standing = standingOf([
    provision('0', 'preamble', null),
    provision('1', 'operative', 'covered'),
    provision('2', 'operative', 'open'),
    provision('3', 'operative', 'none'),
    provision('4', 'operative', 'open'),
    provision('5', 'closing', null),
  ]);
  assert.equal(standing.operative, 4);
  assert.equal(standing.settled, 2);
  assert.equal(standing.none, 1);
  assert.deepEqual(
    standing.open.map(({ id }) => id),
    ['2', '4'],
  );
});

test('DK116 before the outline is accepted nothing is operative, and nothing open', () => {
  assert.deepEqual(standingOf([provision('1', 'operative', null)]), {
    operative: 0,
    settled: 0,
    none: 0,
    open: [],
  });
});

test('DK116 from one open provision the next is the one below, and before it the one above', () => {
  const places = [-300, 96, 700];
  assert.equal(placeBeside(places, 96, 1), 2);
  assert.equal(placeBeside(places, 96, -1), 0);
  assert.equal(placeBeside(places, 500, -1), 1);
  assert.equal(placeBeside(places, 700, 1), null);
  assert.equal(placeBeside(places, -300, -1), null);
  assert.equal(placeBeside([], 0, 1), null);
});
