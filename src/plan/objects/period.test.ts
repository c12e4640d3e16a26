/** Periods by the calendar: their days, what holds what, which ones a plan has. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdsPeriod, keyedId, keyedObject, keyedRegister, objectType, parsePeriod } from './index.ts';
import { periodsBetween } from './period.ts';

const daysOf = (key: string): string => {
  const period = parsePeriod(key);
  return period === null ? 'none' : `${period.every} ${period.first} ${period.last}`;
};

test('OB50 a period has the days of the calendar', () => {
  assert.equal(daysOf('2026'), 'year 2026-01-01 2026-12-31');
  assert.equal(daysOf('2026-H1'), 'half 2026-01-01 2026-06-30');
  assert.equal(daysOf('2026-H2'), 'half 2026-07-01 2026-12-31');
  assert.equal(daysOf('2026-Q1'), 'quarter 2026-01-01 2026-03-31');
  assert.equal(daysOf('2026-Q4'), 'quarter 2026-10-01 2026-12-31');
  assert.equal(daysOf('2026-02'), 'month 2026-02-01 2026-02-28');
  assert.equal(daysOf('2028-02'), 'month 2028-02-01 2028-02-29');
});

test('OB50 nothing else is a period', () => {
  const others = ['', '26', '2026-Q5', '2026-Q0', '2026-H3', '2026-13', '2026-00', '0000', '2026-q1'];
  for (const key of [...others, '2026-01-01', '2026 ', '2026-Q1-Q2']) assert.equal(daysOf(key), 'none', key);
});

test('OB50 a year holds its quarters, and no period holds the days of another year', () => {
  const holds = (outer: string, inner: string): boolean => {
    const [a, b] = [parsePeriod(outer), parsePeriod(inner)];
    assert.ok(a !== null && b !== null);
    return holdsPeriod(a, b);
  };
  assert.ok(holds('2026', '2026-Q3'));
  assert.ok(holds('2026', '2026'));
  assert.ok(holds('2026-H2', '2026-Q4'));
  assert.ok(!holds('2026-H1', '2026-Q3'));
  assert.ok(!holds('2026-Q3', '2026'));
  assert.ok(!holds('2026', '2027-Q1'));
});

test('OB50 a plan has the periods with days in it, in order', () => {
  const keys = (from: string, to: string, every: 'year' | 'half' | 'quarter' | 'month') =>
    periodsBetween(from, to, every).map(({ key }) => key);
  assert.deepEqual(keys('2024', '2026', 'year'), ['2024', '2025', '2026']);
  assert.deepEqual(keys('2024-05', '2024-12', 'quarter'), ['2024-Q2', '2024-Q3', '2024-Q4']);
  assert.deepEqual(keys('2024-07-01', '2025-01-01', 'half'), ['2024-H2', '2025-H1']);
  assert.deepEqual(keys('2024-11', '2025-02', 'month'), ['2024-11', '2024-12', '2025-01', '2025-02']);
  assert.deepEqual(keys('', '2025', 'year'), []);
});

test('OB51 the register of a claim names commitment, period and claimant, and leads back to it', () => {
  const type = objectType('claim');
  assert.ok(type !== null);
  const reported = { commitment: 'commitment/c0ffee', period: '2026-Q1', body: 'body/0190-aa' };
  const { body: _body, ...assessed } = reported;
  assert.equal(keyedRegister(type, keyedId(type, reported) ?? ''), 'status/c0ffee/2026-Q1/0190-aa');
  assert.equal(keyedRegister(type, keyedId(type, assessed) ?? ''), 'status/c0ffee/2026-Q1/own');
  assert.deepEqual(keyedObject('status/c0ffee/2026-Q1/own'), { type: 'claim', id: 'c0ffee_2026-Q1_own' });
  assert.equal(keyedObject('milestone/m1/due'), null);
  const task = objectType('task');
  assert.ok(task !== null);
  assert.equal(keyedId(task, reported), null);
  assert.equal(keyedRegister(task, 't1'), null);
});
