/** How commitments stand, on both stores: counts, lists and pages, now and in a period, as the rows in memory have them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StatusPage, StatusPlace, StatusQuery, StatusRow, Store } from '../../src/app/index.ts';
import { cellsOf, isMeant, rowsAt } from '../../src/app/statuses/within-areas.ts';
import { ok } from '../../src/base/index.ts';
import { engines, kept, onStore, withCluster } from './engines.ts';
import { otherPlan, planId } from './samples.ts';

withCluster();

function row(id: string, more: Partial<StatusRow> = {}): StatusRow {
  return {
    commitment: `commitment/${id}`,
    period: '',
    counted: 'result',
    progress: 'begun',
    basis: 'reported',
    saidFor: '2026',
    due: null,
    moved: false,
    done: null,
    evidence: 'none',
    led: true,
    flagship: false,
    areas: ['p1'],
    orderKey: `00001 ${id}`,
    ...more,
  };
}

const complete = { progress: 'complete', basis: 'assessed', evidence: 'ours' } as const;
const rows: readonly StatusRow[] = [
  row('a', { due: '2026', flagship: true }),
  row('b', { ...complete, due: '2026-03', done: '2026-04-01' }),
  row('c', { ...complete, due: '2026-03', done: '2026-03' }),
  row('d', { ...complete, due: '2026-06', moved: true, done: '2026-05' }),
  row('e', { due: '2026-05-03', moved: true, led: false }),
  row('f', { due: '2026-05-04', counted: 'continuing' }),
  row('g', { progress: 'not-reported', basis: 'none', saidFor: '', due: '2027-01', moved: true }),
  row('h', { counted: 'stance', areas: [] }),
  row('a', { period: '2025', progress: 'not-begun', saidFor: '2025', due: '2026', flagship: true }),
  row('b', { ...complete, period: '2025', saidFor: '2025', due: '2026-03', done: '2025-12-31' }),
];

async function put(store: Store, plan: string, put: readonly StatusRow[]): Promise<void> {
  kept(await store.write(plan, async (w) => ok(await w.statuses.replace(plan, [], put))));
}

const asOf = '2026-05-04';
const queries: readonly Omit<StatusQuery, 'period' | 'asOf'>[] = [
  {},
  { counted: ['result', 'continuing'], progress: ['begun', 'not-reported'] },
  { timing: ['late'] },
  { timing: ['on-time', 'rescheduled'] },
  { timing: ['no-date', 'not-due'] },
  { basis: ['assessed'], evidence: ['ours', 'both'] },
  { led: false },
  { flagship: true },
  { due: { from: '2026-04-01', to: '2026-06-30' } },
  { due: { from: '2026-06-01' } },
  { due: { to: '2026-05-03' } },
];

for (const engine of engines) {
  test(`ST20 statuses are counted and listed as the rows in memory have them, now and in a period (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      await put(store, planId, rows);
      await put(store, otherPlan, [row('z')]);
      for (const period of ['', '2025', '2024-Q1'])
        for (const query of queries) {
          const asked = { ...query, period, asOf };
          const meant = rowsAt(rows, period).filter((one) => isMeant(one, asked));
          const [page, count] = await store.read((r) =>
            Promise.all([
              r.statuses.list(planId, asked, { limit: 100, after: null }),
              r.statuses.count(planId, asked),
            ]),
          );
          assert.deepEqual(page, { rows: meant, next: null }, `${period} ${JSON.stringify(query)}`);
          assert.equal(count, meant.length);
        }
      for (const period of ['', '2025', '2024-Q1']) {
        const cells = await store.read((r) => r.statuses.cells(planId, period, asOf));
        const named = (list: typeof cells) =>
          list.map((one) => JSON.stringify(Object.entries(one).sort())).sort();
        assert.deepEqual(named(cells), named(cellsOf(rowsAt(rows, period), asOf)), period);
      }
    }));

  test(`ST20 which rows are late, on time and rescheduled, told by hand (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      await put(store, planId, rows);
      const of = async (timing: StatusQuery['timing'] & {}) => {
        const query = { period: '', asOf, timing };
        const page = await store.read((r) => r.statuses.list(planId, query, { limit: 100, after: null }));
        return page.rows.map(({ commitment }) => commitment.slice(-1)).join('');
      };
      assert.equal(await of(['late']), 'be');
      assert.equal(await of(['on-time']), 'c');
      assert.equal(await of(['rescheduled']), 'dg');
      assert.equal(await of(['not-due']), 'af');
      assert.equal(await of(['no-date']), 'h');
    }));

  test(`ST20 pages of statuses hold each commitment once, in the register’s order (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      await put(store, planId, rows);
      const seen: string[] = [];
      let after: StatusPlace | null = null;
      do {
        const at: StatusPlace | null = after;
        const page: StatusPage = await store.read((r) =>
          r.statuses.list(planId, { period: '2025', asOf }, { limit: 3, after: at }),
        );
        seen.push(...page.rows.map(({ commitment }) => commitment.slice(-1)));
        after = page.next;
      } while (after !== null);
      assert.deepEqual(seen.join(''), 'abcdefgh');
    }));

  test(`ST1170 statuses come by when they are due, either way and by pages, those without a date last (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      await put(store, planId, rows);
      for (const sort of ['due', '-due'] as const)
        for (const period of ['', '2025']) {
          const query = { period, asOf, sort };
          const dues: (string | null)[] = [];
          const seen = new Set<string>();
          let after: StatusPlace | null = null;
          do {
            const at: StatusPlace | null = after;
            const page: StatusPage = await store.read((r) =>
              r.statuses.list(planId, query, { limit: 3, after: at }),
            );
            for (const { commitment, due } of page.rows) {
              seen.add(commitment);
              dues.push(due);
            }
            after = page.next;
          } while (after !== null);
          assert.equal(seen.size, dues.length, `${sort} ${period}: none twice`);
          assert.equal(seen.size, 8, `${sort} ${period}`);
          const dated = dues.filter((due) => due !== null);
          assert.deepEqual(dues.slice(dated.length), Array(dues.length - dated.length).fill(null), sort);
          // A month is due by its last day, a year by its last.
          const ends = dated.map((due) =>
            due.length === 4 ? `${due}-12-31` : due.length === 7 ? `${due}-31` : due,
          );
          assert.deepEqual(ends, sort === 'due' ? ends.toSorted() : ends.toSorted().reverse(), sort);
        }
    }));

  test(`ST17 statuses are replaced commitment by commitment and cleared plan by plan (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      await put(store, planId, rows);
      await put(store, otherPlan, [row('z')]);
      kept(
        await store.write(planId, async (w) =>
          ok(await w.statuses.replace(planId, ['commitment/a'], [row('a', { progress: 'suspended' })])),
        ),
      );
      const of = await store.read((r) => r.statuses.of(planId, ['commitment/a', 'commitment/b']));
      assert.deepEqual(
        of.map(({ commitment, period, progress }) => `${commitment} ${period} ${progress}`),
        ['commitment/a  suspended', 'commitment/b  complete', 'commitment/b 2025 complete'],
      );
      kept(await store.write(planId, async (w) => ok(await w.statuses.clear(planId))));
      assert.deepEqual(await store.read((r) => r.statuses.everything(planId)), []);
      assert.deepEqual(await store.read((r) => r.statuses.everything(otherPlan)), [row('z')]);
    }));
}
