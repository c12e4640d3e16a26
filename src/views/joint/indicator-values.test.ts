/** Each party's value of an indicator, and the difference: worked out by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountCell, compareIndicatorValues, outcomeCell, type StatedValue } from '../index.ts';

const value = (
  party: string,
  amount: string,
  given: Partial<Pick<StatedValue, 'period' | 'unit' | 'indicator'>> = {},
): StatedValue => ({
  indicator: 'i1',
  party,
  period: '2026',
  amount,
  unit: '%',
  agreement: 'registered',
  ...given,
});
const outcomes = (...values: readonly StatedValue[]) =>
  compareIndicatorValues(values).flatMap(({ periods }) =>
    periods.map(({ period, outcome }) => [period, outcome] as const),
  );

test('VW1042 the difference of two values in one unit is the greater less the smaller, whoever says which', () => {
  const difference = { kind: 'difference', amount: '0.7', unit: '%' };
  assert.deepEqual(outcomes(value('a', '98.1'), value('b', '97.4')), [['2026', difference]]);
  assert.deepEqual(outcomes(value('a', '97.4'), value('b', '98.1')), [['2026', difference]]);
  assert.deepEqual(outcomes(value('a', '-2'), value('b', '3.5')), [
    ['2026', { ...difference, amount: '5.5' }],
  ]);
  assert.deepEqual(outcomes(value('a', '98'), value('b', '98')), [['2026', { kind: 'same' }]]);
  // Of three parties: the greatest less the least.
  const three = [value('a', '98.1'), value('b', '97.4'), value('c', '96')];
  assert.deepEqual(outcomes(...three), [['2026', { ...difference, amount: '2.1' }]]);
});

test('VW1042 where units or periods differ, or one gives several, it is said and nothing is subtracted', () => {
  assert.deepEqual(outcomes(value('a', '98.1'), value('b', '8204', { unit: 'lines' })), [
    ['2026', { kind: 'units-differ' }],
  ]);
  assert.deepEqual(outcomes(value('a', '98.1'), value('a', '98.2'), value('b', '97')), [
    ['2026', { kind: 'several' }],
  ]);
  assert.deepEqual(outcomes(value('a', '98.1')), [['2026', { kind: 'alone' }]]);
  // A year and a month of it are two periods.
  assert.deepEqual(outcomes(value('a', '98.1'), value('b', '97.4', { period: '2026-06' })), [
    ['2026-06', { kind: 'periods-differ', others: ['2026'] }],
    ['2026', { kind: 'periods-differ', others: ['2026-06'] }],
  ]);
});

test('VW1042 indicators and periods stay apart, the newest period first; what is no decimal is left out', () => {
  const found = compareIndicatorValues([
    value('b', '97.4', { period: '2025' }),
    value('a', '98.1'),
    value('a', '12', { indicator: 'i0', unit: 'sites' }),
    value('a', '98.10'),
    value('b', 'much'),
  ]);
  assert.deepEqual(
    found.map(({ indicator, periods }) => [
      indicator,
      periods.map(({ period, values }) => [period, values.length]),
    ]),
    [
      ['i0', [['2026', 1]]],
      [
        'i1',
        [
          ['2026', 1],
          ['2025', 1],
        ],
      ],
    ],
  );
});

test('VW1042 shares differ by points, other amounts in their unit', () => {
  const bare = (amount: string) => ({ is: 'amount', amount, unit: '' });
  assert.deepEqual(outcomeCell({ kind: 'difference', amount: '0.7', unit: '%' }), {
    is: 'say',
    key: 'joint.indicators.points',
    facts: { n: bare('0.7') },
  });
  assert.deepEqual(outcomeCell({ kind: 'difference', amount: '12', unit: 'sites' }), {
    is: 'amount',
    amount: '12',
    unit: 'sites',
  });
  assert.deepEqual(amountCell({ amount: '98.1', unit: 'percent' }), {
    is: 'say',
    key: 'joint.indicators.share',
    facts: { n: bare('98.1') },
  });
});
