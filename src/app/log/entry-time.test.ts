/** The time that an entry claims, by a clock that may be anywhere. Expected times are written by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextEntryTime, timestamp } from './entry-time.ts';

const at = (text: string): number => Date.parse(text);
const taken = (now: string, newest: string | null) => {
  const next = nextEntryTime(at(now), newest);
  return next.ok ? next.value : [next.error.code, next.error.facts];
};

test('AP6 a time is written in UTC with whole seconds that have passed', () => {
  assert.equal(timestamp(at('2026-05-04T08:00:00.000Z')), '2026-05-04T08:00:00Z');
  assert.equal(timestamp(at('2026-05-04T08:00:00.999Z')), '2026-05-04T08:00:00Z');
  assert.equal(timestamp(at('2026-05-04T15:00:00+07:00')), '2026-05-04T08:00:00Z');
  assert.equal(timestamp(at('1969-12-31T23:59:59.500Z')), '1969-12-31T23:59:59Z');
});

test('AP6 the first entry takes the clock as it is', () => {
  assert.equal(taken('2001-01-01T00:00:00Z', null), '2001-01-01T00:00:00Z');
});

test('AP6 an entry is never before the one before it, be the clock a second or ten minutes behind', () => {
  const newest = '2026-05-04T08:10:00Z';
  for (const [now, expected] of [
    ['2026-05-04T08:10:01.200Z', '2026-05-04T08:10:01Z'],
    ['2026-05-04T08:10:00.900Z', newest],
    ['2026-05-04T08:09:59Z', newest],
    ['2026-05-04T08:00:00Z', newest],
  ] as const)
    assert.equal(taken(now, newest), expected, now);
});

test('AP6 a clock more than ten minutes behind is refused, with both times and the whole minutes between', () => {
  const newest = '2026-05-04T08:10:00Z';
  assert.deepEqual(taken('2026-05-04T07:59:59.999Z', newest), [
    'clock-went-back',
    { now: '2026-05-04T07:59:59Z', newest, minutes: 11 },
  ]);
  assert.deepEqual(taken('2026-05-03T08:10:00Z', newest), [
    'clock-went-back',
    { now: '2026-05-03T08:10:00Z', newest, minutes: 1440 },
  ]);
});
