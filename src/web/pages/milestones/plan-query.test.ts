/** What the address of the plan of milestones asks for, and where days stand on its line of time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, partOf, planAddress, planQuery } from './plan-query.ts';

const read = (search: string) => planAddress('p', planQuery(new URLSearchParams(search)));

test('DK842 the address holds filters, baseline, order and page; what is usual or unknown is left out', () => {
  const at = '/api/plans/p/milestone-plan';
  assert.equal(read(''), at);
  assert.equal(read('order=due&from=0&state=unknown&sort=label'), at);
  assert.equal(read('order=slip&from=50&against=May+2026'), `${at}?against=May+2026&order=slip&from=50`);
  assert.equal(read('state=reached&owner=body%2Fb&q=line'), `${at}?owner=body%2Fb&state=reached&q=line`);
  assert.equal(read('order=size&from=x'), at);
});

test('DK842 a date stands on the line by the last day that it may mean', () => {
  assert.deepEqual(['2026', '2026-02', '2026-02-03'].map(dayOf), ['2026-12-31', '2026-02-28', '2026-02-03']);
  const span = { from: '2026-01-01', to: '2026-01-11' };
  assert.deepEqual(
    ['2026-01-01', '2026-01-06', '2026-01-11', '2025-01-01', '2027-01-01'].map((day) => partOf(day, span)),
    [0, 0.5, 1, 0, 1],
  );
  assert.equal(partOf('2026-01-01', { from: '2026-01-01', to: '2026-01-01' }), 0.5);
});
