/** When something is due again. Dates are worked out by hand on a calendar. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cadenceRule, nextDue, occurrence, parseCadence } from './cadence.ts';

const yearly = { every: 'year', interval: 1 } as const;
const halfYearly = { every: 'month', interval: 6 } as const;
const fortnightly = { every: 'week', interval: 2 } as const;

test('OB8 rules are read and written in one form', () => {
  assert.deepEqual(parseCadence('FREQ=YEARLY'), yearly);
  assert.deepEqual(parseCadence('FREQ=MONTHLY;INTERVAL=6'), halfYearly);
  assert.equal(cadenceRule(halfYearly), 'FREQ=MONTHLY;INTERVAL=6');
  assert.equal(cadenceRule(yearly), 'FREQ=YEARLY');
  for (const bad of [
    '',
    'YEARLY',
    'FREQ=YEARLY;COUNT=3',
    'FREQ=MONTHLY;INTERVAL=0',
    'FREQ=YEARLY;INTERVAL=100',
  ])
    assert.equal(parseCadence(bad), null, bad);
});

test('OB8 occurrences are as precise as the date they count from', () => {
  assert.equal(occurrence(yearly, '2024', 2), '2026');
  assert.equal(occurrence(yearly, '2024-05', 1), '2025-05');
  assert.equal(occurrence(halfYearly, '2024-09', 1), '2025-03');
  assert.equal(occurrence(halfYearly, '2024-09', -1), '2024-03');
  assert.equal(occurrence(fortnightly, '2026-12-25', 1), '2027-01-08');
});

test('OB8 a day that a month has not is its last', () => {
  assert.equal(occurrence({ every: 'month', interval: 1 }, '2026-01-31', 1), '2026-02-28');
  assert.equal(occurrence({ every: 'month', interval: 1 }, '2026-01-31', 2), '2026-03-31');
  assert.equal(occurrence(yearly, '2024-02-29', 1), '2025-02-28');
  assert.equal(occurrence(yearly, '2024-02-29', 4), '2028-02-29');
});

test('OB8 nothing held yet: the first occurrence is due', () => {
  assert.equal(nextDue(yearly, '2025', []), '2025');
});

test('OB8 what was held in its time or a little late has met, and the next one is due', () => {
  assert.equal(nextDue(yearly, '2024', ['2024-11-20']), '2025');
  assert.equal(nextDue(yearly, '2024-05', ['2024-06-10']), '2025-05');
  assert.equal(nextDue(yearly, '2024-05', ['2024-05-02', '2025-07-01']), '2026-05');
});

test('OB8 what was held early stands for the occurrence it is nearest to', () => {
  assert.equal(nextDue(yearly, '2024-05-10', ['2024-05-10', '2025-03-01']), '2026-05-10');
  assert.equal(nextDue(halfYearly, '2026-01-15', ['2026-01-15', '2026-06-20']), '2027-01-15');
});

test('OB8 years that were missed are not due one by one: the one after the last that met is', () => {
  assert.equal(nextDue(yearly, '2021', ['2021-03-01']), '2022');
  assert.equal(nextDue(yearly, '2015', ['2015', '2023-08']), '2024');
});

test('OB8 what was held long before the cadence began meets nothing of it', () => {
  assert.equal(nextDue(yearly, '2024-05', ['2019-05-01']), '2024-05');
});
