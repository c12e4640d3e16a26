/** The tree's leaves, which are kept with their entries. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok } from '../../src/base/index.ts';
import { engines, kept, onStore, withCluster } from './engines.ts';
import { entry, hashOf, planId } from './samples.ts';

withCluster();

for (const engine of engines)
  test(`ST1774 a leaf is kept once, with its entry, and given out as a node of the tree beside inner ones (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const rows = Array.from({ length: 5 }, (_, seq) => entry(seq, null));
      const inner = { level: 1, index: 0, hash: hashOf(77) };
      kept(
        await store.write(planId, async (w) => {
          await w.logs.create(planId, 'a', hashOf(0));
          // Leaves that say otherwise than the entries are not what is given out.
          const leaves = rows.map(({ seq }) => ({ level: 0, index: seq, hash: hashOf(99) }));
          const before = await w.logs.headForUpdate(planId, 'a');
          const after = { log: 'a', size: rows.length, edge: [hashOf(1)], root: hashOf(2) };
          await w.logs.append(planId, before, rows, [...leaves, inner], after);
          return ok(null);
        }),
      );
      const asked = [
        { level: 1, index: 0 },
        { level: 0, index: 4 },
        { level: 0, index: 9 },
        { level: 0, index: 2 },
      ];
      const nodes = await store.read((r) => r.logs.nodes(planId, 'a', asked));
      assert.deepEqual(nodes, [
        inner,
        { level: 0, index: 4, hash: rows[4]?.leafHash },
        { level: 0, index: 2, hash: rows[2]?.leafHash },
      ]);
      assert.deepEqual(await store.read((r) => r.logs.nodes(planId, 'b', asked)), []);
    }));
