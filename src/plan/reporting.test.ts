/** How often a plan reports, and the locks of its periods. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePeriod } from './objects/index.ts';
import { decideLock, decideReporting, isLocked, reportingPeriods, usualReporting } from './reporting.ts';

const years = { from: '2025', to: '2026' };

test('OB53 years for all and quarters for flagships, unless the plan says otherwise', () => {
  const keys = (value: typeof usualReporting) => reportingPeriods(value, years).map(({ key }) => key);
  assert.deepEqual(keys(usualReporting), [
    ...['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2025'],
    ...['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2026'],
  ]);
  assert.deepEqual(keys({ usual: 'half', flagships: 'half' }), ['2025-H1', '2025-H2', '2026-H1', '2026-H2']);
});

test('OB53 what is set already makes no fact', () => {
  assert.deepEqual(decideReporting('p1', usualReporting, usualReporting), []);
  assert.deepEqual(decideReporting('p1', { usual: 'half', flagships: 'month' }, usualReporting), [
    { register: 'plan/p1/reporting', value: { usual: 'half', flagships: 'month' } },
  ]);
});

test('OB54 a lock is a fact, opening again needs a reason, and what stands is not set again', () => {
  const none = new Map();
  const locked = new Map([['2025', { locked: true, reason: null }]]);
  const codeOf = (result: ReturnType<typeof decideLock>) => (result.ok ? 'fine' : result.error.code);
  assert.deepEqual(decideLock('2025', { locked: true, reason: null }, none), {
    ok: true,
    value: [{ register: 'period/2025/lock', value: { locked: true, reason: null } }],
  });
  assert.equal(codeOf(decideLock('2025', { locked: true, reason: null }, locked)), 'period-locked');
  assert.equal(codeOf(decideLock('2025', { locked: false, reason: 'late' }, none)), 'period-open');
  assert.equal(codeOf(decideLock('2025', { locked: false, reason: null }, locked)), 'reason-missing');
  assert.equal(codeOf(decideLock('2025', { locked: false, reason: 'late returns' }, locked)), 'fine');
  assert.equal(codeOf(decideLock('soon', { locked: true, reason: null }, none)), 'not-found');
});

test('OB54 a locked year locks its quarters and nothing else', () => {
  const locks = new Map([
    ['2025', { locked: true, reason: null }],
    ['2026-Q1', { locked: true, reason: null }],
    ['2026-Q2', { locked: false, reason: 'returns came late' }],
  ]);
  const lockedOf = (key: string): boolean => {
    const period = parsePeriod(key);
    return period !== null && isLocked(period, locks);
  };
  assert.deepEqual(
    ['2025', '2025-Q4', '2025-07', '2026-Q1', '2026-02', '2026-Q2', '2026', '2024'].filter(lockedOf),
    ['2025', '2025-Q4', '2025-07', '2026-Q1', '2026-02'],
  );
});
