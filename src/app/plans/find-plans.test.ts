/** Which plans a list finds, and in which order. The plans are invented. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PlanRow } from '../ports/index.ts';
import { findPlans, isAfter, isPlaceOfPlan, type PlanFilter } from './find-plans.ts';

function plan(planId: string, title: PlanRow['title'], given: Partial<PlanRow> = {}): PlanRow {
  return {
    ...{ planId, title, parties: [], period: null, adopted: null, version: 1 },
    createdAt: '2026-05-20T00:00:00Z',
    ...given,
  };
}

const adopted = { on: '2026-05-21', uncovered: [] };
const parties = [
  { code: 'jia', name: { zh: '甲国', lo: 'ປະເທດ ກ', en: 'Country A' }, ours: true },
  { code: 'yi', name: { zh: '乙国' }, ours: false },
];
const plans = [
  plan('1', { zh: '铁路合作计划', en: 'Zeta railway plan' }, { period: { from: '2024', to: '2028' } }),
  plan('2', { lo: 'ແຜນການຄ້າ', en: 'alpha trade plan' }, { parties, adopted }),
  plan('3', { en: 'Middle plan' }, { period: { from: '2021', to: '2025' }, parties, adopted }),
];
const idsOf = (filter: PlanFilter): string =>
  findPlans(plans, filter)
    .map(([{ planId }]) => planId)
    .join('');

test('AP1170 plans are found by all words of a query in their titles and parties, in any language, whatever their width and case', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['', '123'],
    ['PLAN', '123'],
    ['铁路', '1'],
    ['ການຄ້າ', '2'],
    ['country plan', '23'],
    ['乙国 ｍｉｄｄｌｅ', '3'],
    ['JIA trade', '2'],
    ['railway trade', ''],
  ];
  for (const [q, ids] of cases) assert.equal(idsOf({ q }), ids, q);
});

test('AP1170 plans are told apart by whether they are programmes; words and state hold together', () => {
  assert.equal(idsOf({ state: 'adopted' }), '23');
  assert.equal(idsOf({ state: 'review' }), '1');
  assert.equal(idsOf({ state: 'review', q: 'trade' }), '');
});

test('AP1170 plans stand as they were brought in, by title in the reader’s language or by period; without a period they stand last', () => {
  assert.equal(idsOf({}), '123');
  assert.equal(idsOf({ sort: '-added' }), '321');
  assert.equal(idsOf({ sort: 'title', language: 'en' }), '231');
  // In Lao the second alone has a title; the others stand by one of theirs: Lao before Latin before Han [VW1870].
  assert.equal(idsOf({ sort: 'title', language: 'lo' }), '231');
  assert.equal(idsOf({ sort: 'period' }), '312');
  assert.equal(idsOf({ sort: '-period' }), '132');
});

test('AP1170 what comes after a place is what stands behind it in the list, in every order', () => {
  const letter = fc.constantFrom('a', 'b', 'ຄ', '计');
  const rows = fc
    .uniqueArray(fc.nat(40), { maxLength: 12 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc
            .record({ en: letter, from: fc.option(fc.constantFrom('2021', '2022')) })
            .map(({ en, from }) =>
              plan(
                String(id).padStart(2, '0'),
                { en },
                { period: from === null ? null : { from, to: '2030' } },
              ),
            ),
        ),
      ),
    );
  const sorts = fc.constantFrom<PlanFilter['sort']>('added', '-added', 'title', 'period', '-period');
  fc.assert(
    fc.property(rows, sorts, (given, sort = 'added') => {
      const found = findPlans(given, { sort });
      assert.equal(found.length, given.length);
      for (const [at, [, past]] of found.entries()) {
        assert.ok(isPlaceOfPlan([...past]));
        const rest: typeof found = found.filter(([, place]) => isAfter(place, past, { sort }));
        assert.deepEqual(rest, found.slice(at + 1));
      }
    }),
  );
  for (const strange of [null, 'x', ['x'], ['x', 1], ['x', 'y', 'z']]) assert.ok(!isPlaceOfPlan(strange));
});
