/** How a commitment stands, from what was said of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ClaimFacts, countedAs, type StatusFacts, statusesOf, timingOf } from './status.ts';
import type { DueValue } from './values.ts';

const due = (date: string | null, origin: DueValue['origin'] = 'stated'): DueValue => {
  return { date, origin, words: null };
};
const claim = (
  period: string,
  progress: ClaimFacts['progress'],
  more: Partial<ClaimFacts> = {},
): ClaimFacts => {
  return { body: null, period, progress, finished: null, moved: null, evidence: [], ...more };
};
const facts = (claims: readonly ClaimFacts[], more: Partial<StatusFacts> = {}): StatusFacts => {
  return { kind: 'implement', due: null, claims, openings: [], papers: [], evidence: [], ...more };
};
const now = (of: StatusFacts) => statusesOf(of)[0];
const told = (of: StatusFacts): string => {
  const status = now(of);
  return `${status?.progress} ${status?.basis} ${status?.saidFor}`.trim();
};

test('OB60 what nobody has said is not reported; what was known before the system is marked as that', () => {
  assert.equal(told(facts([])), 'not-reported none');
  const openings = [
    { period: '2024', progress: 'substantial' },
    { period: '2023', progress: 'begun' },
  ] as const;
  assert.equal(told(facts([], { openings })), 'substantial opening 2024');
  assert.equal(told(facts([claim('2025', 'begun')], { openings })), 'begun assessed 2025');
});

test('OB60 the office’s own assessment goes before what bodies reported; of these the one least far counts', () => {
  const bodies = [
    claim('2026', 'complete', { body: 'body/a' }),
    claim('2026', 'begun', { body: 'body/b' }),
    claim('2026', 'superseded', { body: 'body/c' }),
  ];
  assert.equal(told(facts(bodies)), 'begun reported 2026');
  assert.equal(told(facts([...bodies, claim('2026', 'substantial')])), 'substantial assessed 2026');
  const stopped = claim('2026', 'suspended', { body: 'body/d' });
  assert.equal(told(facts([...bodies, stopped])), 'suspended reported 2026');
  assert.equal(told(facts([claim('2026', 'superseded')])), 'superseded assessed 2026');
});

test('OB60 the newest period speaks, and a year for all of its last quarter', () => {
  const quarters = [claim('2026-Q1', 'begun'), claim('2026-Q3', 'substantial')];
  assert.equal(told(facts(quarters)), 'substantial assessed 2026-Q3');
  const all = [...quarters, claim('2026-Q4', 'complete'), claim('2026', 'substantial')];
  assert.equal(told(facts(all)), 'substantial assessed 2026');
  // A body that reported later than the office last looked speaks for what it reported.
  const later = claim('2027-Q1', 'complete', { body: 'body/a' });
  assert.equal(told(facts([...all, later])), 'complete reported 2027-Q1');
});

test('OB60 a period is told by what was said in it and in its parts, and by nothing else', () => {
  const of = facts([claim('2026-Q1', 'begun'), claim('2026-Q3', 'substantial'), claim('2025', 'not-begun')], {
    openings: [{ period: '2024', progress: 'begun' }],
  });
  assert.deepEqual(
    statusesOf(of).map(({ period, progress, saidFor }) => `${period}: ${progress} ${saidFor}`),
    [
      ': substantial 2026-Q3',
      '2025: not-begun 2025',
      '2026: substantial 2026-Q3',
      '2026-H1: begun 2026-Q1',
      '2026-H2: substantial 2026-Q3',
      '2026-Q1: begun 2026-Q1',
      '2026-Q3: substantial 2026-Q3',
    ],
  );
});

test('OB1670 what a signed paper confirms is how it stands where nobody said anything, and goes before what bodies report', () => {
  const papers = [{ period: '2025', progress: 'substantial', signed: '2026-01-20' }] as const;
  assert.equal(told(facts([], { papers })), 'substantial paper 2025');
  const body = claim('2025', 'complete', { body: 'body/a' });
  assert.equal(told(facts([body], { papers })), 'substantial paper 2025');
  const openings = [{ period: '2023', progress: 'begun' }] as const;
  assert.equal(told(facts([], { papers, openings })), 'substantial paper 2025');
  const later = claim('2026-Q1', 'complete', { body: 'body/a' });
  assert.equal(told(facts([later], { papers })), 'complete reported 2026-Q1');
  // In its own period it stays what it was.
  assert.deepEqual(
    statusesOf(facts([later], { papers })).map(
      ({ period, progress, basis }) => `${period}: ${progress} ${basis}`,
    ),
    [
      ': complete reported',
      '2025: substantial paper',
      '2026: complete reported',
      '2026-H1: complete reported',
      '2026-Q1: complete reported',
    ],
  );
});

test('OB1670 what the office holds stands; a paper that says the same confirms it, one that says otherwise does not', () => {
  const paper = (progress: ClaimFacts['progress'], signed = '2026-01-20') => ({
    period: '2025',
    progress,
    signed,
  });
  const own = claim('2025', 'complete', { finished: '2025-06' });
  const same = now(facts([own], { papers: [paper('complete')] }));
  assert.deepEqual([same?.progress, same?.basis, same?.done], ['complete', 'paper', '2025-06']);
  assert.equal(told(facts([own], { papers: [paper('begun')] })), 'complete assessed 2025');
  // The newest paper speaks; of two of one day the one least far.
  const two = [paper('begun', '2026-01-20'), paper('complete', '2026-03-01')];
  assert.equal(told(facts([], { papers: two })), 'complete paper 2025');
  const day = [paper('complete'), paper('substantial')];
  assert.equal(told(facts([], { papers: day })), 'substantial paper 2025');
  // Without a date of its own it was finished by the end of the period.
  assert.equal(now(facts([], { papers: [paper('complete')] }))?.done, '2025-12-31');
});

test('OB60 evidence is one’s own, the other’s, both sides’ or independent', () => {
  const axis = (...evidence: StatusFacts['evidence']) => now(facts([], { evidence }))?.evidence;
  assert.equal(axis(), 'none');
  assert.equal(axis('ours', 'ours'), 'ours');
  assert.equal(axis('theirs'), 'theirs');
  assert.equal(axis('ours', 'theirs'), 'both');
  assert.equal(axis('ours', 'theirs', 'independent'), 'independent');
  const claimed = claim('2026', 'begun', { evidence: ['theirs'] });
  const statuses = statusesOf(facts([claimed], { evidence: ['ours'] }));
  // A period has the evidence that its claims name; now, all of it.
  assert.deepEqual(
    statuses.map(({ evidence }) => evidence),
    ['both', 'theirs'],
  );
});

test('OB61 stances are never counted, and what continues has no end unless it has a date of its own', () => {
  assert.equal(countedAs('position', due('2026')), 'stance');
  assert.equal(countedAs('implement', null), 'result');
  assert.equal(countedAs('exchange', null), 'continuing');
  assert.equal(countedAs('cooperate', due('2028', 'plan-end')), 'continuing');
  assert.equal(countedAs('cooperate', due(null, 'soft')), 'continuing');
  assert.equal(countedAs('exchange', due('2026')), 'result');
  assert.equal(countedAs(null, null), 'result');
});

test('OB60 what is open is late only after the last day that its date may mean', () => {
  const timing = (of: StatusFacts, asOf: string) => {
    const status = now(of);
    assert.ok(status !== undefined);
    return timingOf(status, asOf);
  };
  const open = facts([claim('2026', 'begun')], { due: due('2026') });
  assert.equal(timing(open, '2026-12-31'), 'not-due');
  assert.equal(timing(open, '2027-01-01'), 'late');
  assert.equal(timing(facts([], { due: due(null, 'soft') }), '2030-01-01'), 'no-date');
  const inTime = facts([claim('2026', 'complete', { finished: '2026-05' })], { due: due('2026-06') });
  assert.equal(timing(inTime, '2030-01-01'), 'on-time');
  const after = facts([claim('2026', 'complete', { finished: '2026-07-01' })], { due: due('2026-06') });
  assert.equal(timing(after, '2026-07-02'), 'late');
  // Nobody said when: by the end of the period it was claimed for.
  assert.equal(
    timing(facts([claim('2026-Q2', 'complete')], { due: due('2026-06') }), '2030-01-01'),
    'on-time',
  );
  assert.equal(timing(facts([claim('2026-Q3', 'complete')], { due: due('2026-06') }), '2030-01-01'), 'late');
});

test('OB60 a date that was moved by agreement is the one that counts', () => {
  const moved = facts([claim('2025', 'begun', { moved: '2027-06' }), claim('2026', 'begun')], {
    due: due('2026-03'),
  });
  const status = now(moved);
  assert.ok(status !== undefined);
  assert.deepEqual([status.due, status.moved], ['2027-06', true]);
  assert.equal(timingOf(status, '2026-12-01'), 'rescheduled');
  assert.equal(timingOf(status, '2027-07-01'), 'late');
  assert.equal(timingOf({ ...status, progress: 'complete', done: '2027-05' }, '2028-01-01'), 'rescheduled');
});
