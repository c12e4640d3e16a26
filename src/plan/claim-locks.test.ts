/** Which locks close which claims between parties. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locksOfClaim, saysLocked } from './claim-locks.ts';

test('PL1660 a claim is closed by the lock of its period and of every period that holds it, and nothing else is by any', () => {
  assert.deepEqual(locksOfClaim('status/c1/2026/a'), ['period/2026/lock']);
  assert.deepEqual(locksOfClaim('status/c1/2026-H2/b'), ['period/2026/lock', 'period/2026-H2/lock']);
  assert.deepEqual(locksOfClaim('status/c1/2026-Q4/a'), [
    'period/2026/lock',
    'period/2026-H2/lock',
    'period/2026-Q4/lock',
  ]);
  assert.deepEqual(locksOfClaim('status/c1/2026-02/a'), [
    'period/2026/lock',
    'period/2026-H1/lock',
    'period/2026-Q1/lock',
    'period/2026-02/lock',
  ]);
  for (const other of ['period/2026/lock', 'status/c1/2026', 'status/c1/2026-13/a', 'reading/c1/due'])
    assert.deepEqual(locksOfClaim(other), [], other);
});

test('PL1660 a lock locks where it says so in its one form', () => {
  assert.equal(saysLocked({ locked: true }), true);
  for (const value of [{ locked: false }, { locked: 'true' }, {}, null, true, [], undefined])
    assert.equal(saysLocked(value), false, JSON.stringify(value));
});
