/**
 * The review queue on both stores: pages, their neighbours and counts are those that the same provisions and lines give in
 * memory, worked out one by one. Everything is invented.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LineState, ProvisionRow, QueueQuery, Store } from '../../src/app/index.ts';
import { ok } from '../../src/base/index.ts';
import { pickOf, seeded } from '../fuzz/seeded.ts';
import { engines, kept, onStore, withCluster } from './engines.ts';
import { commitment, linePlace, otherPlan, planId, registerLine } from './samples.ts';

withCluster();

const textId = 't1';
const states = ['accepted', 'proposed', 'rejected'] as const;
const filters = [null, 'open', 'covered', 'none', 'settled', 'rejected'] as const;

interface Line {
  readonly provisionId: string;
  readonly state: LineState;
}

/** A root with forty provisions, some headings among them, in an order that is not that of their ids. */
function outline(random: () => number): readonly ProvisionRow[] {
  const root: ProvisionRow = {
    ...{
      textId,
      id: 'root',
      order: 0,
      path: '',
      label: null,
      heading: null,
      role: 'root',
      start: 0,
      end: 80,
    },
    ...{ parent: null, coverage: 'open' },
  };
  const rows = Array.from({ length: 40 }, (_, n): ProvisionRow => {
    const role = pickOf(random, ['operative', 'operative', 'heading'] as const); // as: roles
    const coverage = pickOf(random, ['open', 'covered', 'none'] as const); // as: coverages
    const parent = n > 5 && n % 3 === 0 ? `p${(n * 7 - 7) % 41}` : 'root';
    const id = `p${(n * 7) % 41}`;
    return {
      ...root,
      id,
      order: n + 1,
      path: String(n + 1),
      role,
      parent,
      coverage,
      start: n * 2,
      end: n * 2 + 2,
    };
  });
  return [root, ...rows];
}

async function put(store: Store, rows: readonly ProvisionRow[], lines: readonly Line[]): Promise<void> {
  kept(
    await store.write(planId, async (w) => {
      await w.projections.putProvisions(planId, textId, rows);
      // Another text's provisions, and another plan's lines, are in the way.
      await w.projections.putProvisions(
        planId,
        't2',
        rows.map((row) => ({ ...row, textId: 't2', coverage: 'open' })),
      );
      await w.lines.putPlaces(
        planId,
        rows.map(({ id, order }) => linePlace(id, { place: order })),
      );
      const stored = lines.map((line, n) => registerLine(`c${n}`, line));
      return ok(await w.lines.put(planId, stored));
    }),
  );
  kept(
    await store.write(otherPlan, async (w) =>
      ok(
        await w.lines.put(
          otherPlan,
          rows.map(({ id }) => registerLine(id, { provisionId: id, state: 'rejected' })),
        ),
      ),
    ),
  );
}

/** What is meant, row by row. */
function meantBy(rows: readonly ProvisionRow[], lines: readonly Line[], { coverage, open }: QueueQuery) {
  const holds = (id: string, state?: LineState): boolean =>
    lines.some((line) => line.provisionId === id && (state === undefined || line.state === state));
  return rows
    .filter(({ id, role }) => role === 'operative' || holds(id))
    .filter(({ id }) => open === null || open.has(id))
    .filter((row) => {
      if (coverage === null) return true;
      if (coverage === 'rejected') return holds(row.id, 'rejected');
      return coverage === 'settled' ? row.coverage !== 'open' : row.coverage === coverage;
    });
}

for (const engine of engines) {
  test(`ST1140 a page of the queue, its neighbours and its counts are what the rows give one by one (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const random = seeded(21);
      const rows = outline(random);
      const lines = Array.from({ length: 60 }, (): Line => {
        return { provisionId: `p${Math.floor(random() * 45)}`, state: pickOf(random, states) };
      });
      await put(store, rows, lines);
      const opens = [null, null, new Set(rows.slice(4, 20).map(({ id }) => id)), new Set<string>()] as const; // as: four
      for (let n = 0; n < 80; n++) {
        const query = { textId, coverage: pickOf(random, filters), open: pickOf(random, opens) };
        const cut = { from: Math.floor(random() * 45), limit: 1 + Math.floor(random() * 12) };
        const page = await store.read((r) => r.queue.page(planId, query, cut));
        const meant = meantBy(rows, lines, query);
        const passed = meant.filter(({ order }) => order < cut.from).length;
        const ids = new Set(meant.map(({ id }) => id));
        assert.deepEqual(
          page,
          {
            rows: meant.slice(passed, passed + cut.limit),
            before: passed === 0 ? null : meant[Math.max(0, passed - cut.limit)]?.order,
            next: meant[passed + cut.limit]?.order ?? null,
            passed,
            provisions: meant.length,
            proposals: lines.filter(({ provisionId, state }) => state === 'proposed' && ids.has(provisionId))
              .length,
          },
          `${n} ${JSON.stringify({ ...query, open: query.open === null ? null : [...query.open] })}`,
        );
      }
    }));

  test(`ST1141 lines of some provisions come in reading order, of every state, and no others (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const rows = outline(seeded(22));
      const lines = ['p7', 'p14', 'p7', 'p21', 'p7'].map((provisionId, n): Line => {
        return { provisionId, state: states[n % 3] ?? 'accepted' };
      });
      await put(store, rows, lines);
      const listed = async (...ids: string[]) =>
        (await store.read((r) => r.lines.listedIn(planId, ids))).map(({ lineId, state }) => [lineId, state]);
      assert.deepEqual(await listed('p7'), [
        ['c0', 'accepted'],
        ['c2', 'rejected'],
        ['c4', 'proposed'],
      ]);
      assert.deepEqual(await listed('p14', 'nowhere'), [['c1', 'proposed']]);
      assert.deepEqual(await listed(), []);
    }));

  test(`ST1142 provisions are read with what stands right below them and the root, of their own text (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const rows = outline(seeded(23));
      await put(store, rows, []);
      const parent = rows.find(({ id }) => rows.some((row) => row.parent === id && id !== 'root'))?.id ?? '';
      const around = await store.read((r) =>
        r.projections.provisionsAround(planId, textId, [parent, 'p1', 'nowhere']),
      );
      const wanted = rows.filter(
        ({ id, parent: above }) => [parent, 'p1', 'root'].includes(id) || above === parent || above === 'p1',
      );
      assert.deepEqual(around, wanted);
      assert.deepEqual(
        await store.read((r) => r.projections.provisionsAround(otherPlan, textId, [parent])),
        [],
      );
    }));

  test(`ST1143 commitments are read by the provisions that they stand in themselves, or stood in last (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const stored = [
        commitment('c1', 'p1', '1', 1),
        { ...commitment('c2', 'p1', '1', 2), live: false },
        commitment('c3', 'p2', '2', 1),
      ];
      kept(await store.write(planId, async (w) => ok(await w.projections.putCommitments(planId, stored))));
      const idsIn = async (...ids: string[]) =>
        (await store.read((r) => r.projections.commitmentsIn(planId, ids)))
          .map(({ commitmentId }) => commitmentId)
          .sort();
      assert.deepEqual(await idsIn('p1'), ['c1', 'c2']);
      assert.deepEqual(await idsIn('p1', 'p2', 'p3'), ['c1', 'c2', 'c3']);
      assert.deepEqual(await idsIn(), []);
    }));
}
