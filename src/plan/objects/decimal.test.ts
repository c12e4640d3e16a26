/** Decimals are subtracted exactly. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { subtractDecimals, toDecimal } from './index.ts';

test('OB1040 one decimal less another is exact, in the one form', () => {
  const cases = [
    ['98.1', '97.4', '0.7'],
    ['97.4', '98.1', '-0.7'],
    ['0.3', '0.1', '0.2'],
    ['98', '98', '0'],
    ['98.10', '98.1', '0'],
    ['-3', '2.25', '-5.25'],
    ['100', '0.001', '99.999'],
    ['1', '0.9', '0.1'],
    ['123456789012', '0.5', '123456789011.5'],
  ] as const;
  for (const [one, other, difference] of cases) {
    assert.equal(subtractDecimals(one, other), difference, `${one} less ${other}`);
    assert.equal(toDecimal(difference), difference);
  }
});
