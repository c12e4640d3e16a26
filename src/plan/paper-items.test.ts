/** What a signed paper confirms, read from its values. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paperItems } from './paper-items.ts';

test('OB1670 each item of a paper says commitment, period and progress, with the day of signing; what has no known form says nothing', () => {
  const item = { commitment: 'commitment/c1', period: '2025', progress: 'complete' };
  assert.deepEqual(paperItems({ date: '2026-01', items: [item] }), [{ ...item, signed: '2026-01' }]);
  const wrong = [{ ...item, progress: 'done' }, { period: '2025', progress: 'begun' }, 'complete', null];
  assert.deepEqual(paperItems({ date: '2026-01', items: wrong }), []);
  assert.deepEqual(paperItems({}), []);
});
