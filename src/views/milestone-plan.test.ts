/** The plan of milestones: days moved, baselines, waiting, agreements. Dates are counted by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  baselinesOf,
  daysBetween,
  type MilestoneFacts,
  milestoneLine,
  reschedulingOf,
  spanOf,
} from './milestone-plan.ts';

const milestone = (id: string, more: Partial<MilestoneFacts> = {}): MilestoneFacts => {
  return {
    id,
    label: { en: id },
    due: null,
    state: 'planned',
    ended: false,
    version: 1,
    values: {},
    ...more,
  };
};
const based = (due: string, name = 'plan') => ({ baselines: [{ name, due, set: '2026-01-10' }] });
const byId = (...all: readonly MilestoneFacts[]) => new Map(all.map((one) => [one.id, one]));
const slip = (of: MilestoneFacts) => milestoneLine(of, 'plan', byId(of)).slip;

test('OB852 days are counted between the last days that dates may mean', () => {
  assert.equal(daysBetween('2026-06-30', '2026-07-10'), 10);
  assert.equal(daysBetween('2026-06', '2026-07-10'), 10);
  assert.equal(daysBetween('2026', '2026-12-31'), 0);
  assert.equal(daysBetween('2028-02', '2028-03-01'), 1);
  assert.equal(daysBetween('2026-07-10', '2026-06'), -10);
});

test('OB852 a milestone has moved from its baseline to its date now, or to the day it was reached', () => {
  assert.equal(slip(milestone('a', { due: '2026-07-10', values: based('2026-06') })), 10);
  assert.equal(slip(milestone('a', { due: '2026-05-31', values: based('2026-06') })), -30);
  const reached = {
    due: '2026-07-10',
    state: 'reached',
    values: { ...based('2026-06'), reached: '2026-07-02' },
  };
  assert.equal(slip(milestone('a', reached)), 2);
});

test('OB852 where a date is not known, or the milestone was dropped, the difference is not known', () => {
  assert.equal(slip(milestone('a', { due: null, values: based('2026-06') })), null);
  assert.equal(slip(milestone('a', { due: '2026-06' })), null);
  assert.equal(slip(milestone('a', { due: '2026-09', state: 'dropped', values: based('2026-06') })), null);
  const other = milestone('a', { due: '2026-06', values: based('2026-05', 'other') });
  assert.equal(milestoneLine(other, 'plan', byId(other)).baseline, null);
  assert.equal(milestoneLine(other, null, byId(other)).slip, null);
});

test('OB851 baselines are those that milestones have, the newest first, each with how many', () => {
  const rows = (...names: readonly (readonly [string, string])[]) => ({
    values: { baselines: names.map(([name, set]) => ({ name, due: '2026', set })) },
  });
  const all = [
    rows(['plan', '2025-01']),
    rows(['plan', '2025-01'], ['review', '2026-03-01']),
    { values: {} },
  ];
  assert.deepEqual(baselinesOf(all), [
    { name: 'review', set: '2026-03-01', count: 1 },
    { name: 'plan', set: '2025-01', count: 2 },
  ]);
});

test('OB853 what is waited for and due later is named, unless it was reached', () => {
  const first = milestone('first', { due: '2026-09' });
  const done = milestone('done', { due: '2026-12', state: 'reached' });
  const last = milestone('last', {
    due: '2026-06-30',
    values: { waits: ['milestone/first', 'milestone/done', 'milestone/unseen'] },
  });
  assert.deepEqual(milestoneLine(last, null, byId(first, done, last)).waits, [
    { ref: 'milestone/first', reached: false, late: true },
    { ref: 'milestone/done', reached: true, late: false },
    { ref: 'milestone/unseen', reached: false, late: false },
  ]);
});

test('OB853 the last agreement counts, with how many there were', () => {
  const rescheduled = [
    { from: '2026-01', to: '2026-03' },
    { from: '2026-03', to: '2026-06', agreed: '2026-02-20', by: 'letter/l' },
  ];
  assert.deepEqual(reschedulingOf({ values: { rescheduled } }), {
    ...{ from: '2026-03', to: '2026-06', agreed: '2026-02-20', by: 'letter/l', times: 2 },
  });
  assert.equal(reschedulingOf({ values: {} }), null);
});

test('OB852 a drawing reaches from the first day of the first date to the last day of the last', () => {
  const lines = [
    milestone('a', { due: '2026-06', values: based('2025') }),
    milestone('b', { due: '2027-02-03' }),
  ].map((one) => milestoneLine(one, 'plan', byId(one)));
  assert.deepEqual(spanOf(lines), { from: '2025-01-01', to: '2027-02-03' });
  assert.equal(spanOf([]), null);
});
