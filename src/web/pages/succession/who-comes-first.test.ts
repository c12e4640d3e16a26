/** Which plans are offered as the one before and the one after. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayPrecede } from './who-comes-first.ts';

test('DK1601 a plan that begins later is not offered as the one before, nor one that began earlier as the one after', () => {
  const early = { period: { from: '2025', to: '2029' } };
  const late = { period: { from: '2030', to: '2034' } };
  assert.equal(mayPrecede(early, late), true);
  assert.equal(mayPrecede(late, early), false);
  assert.equal(
    mayPrecede({ period: { from: '2029-07', to: '2030' } }, { period: { from: '2029', to: '2033' } }),
    false,
  );
  assert.equal(mayPrecede(late, { period: null }), true, 'nobody said its period');
  assert.equal(mayPrecede({ period: null }, early), true);
});
