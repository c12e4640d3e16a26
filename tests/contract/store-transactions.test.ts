/** One contract for both stores: what a transaction promises. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { err, ok, problem } from '../../src/base/index.ts';
import { engines, kept, onStore, withCluster } from './engines.ts';
import { append, entry, hashOf, planId } from './samples.ts';

withCluster();

for (const engine of engines) {
  test(`ST2 an act that answers with an error leaves nothing, and its neighbours are kept (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const answers = await Promise.all(
        [1, 2, 3].map((n) =>
          store.write('node', async (w) => {
            await w.node.putSetting(`s${n}`, n);
            return n === 2 ? err(problem('not-found')) : ok(n);
          }),
        ),
      );
      assert.deepEqual(
        answers.map((answer) => (answer.ok ? answer.value : answer.error.code)),
        [1, 'not-found', 3],
      );
      const found = await store.read(async (r) => Promise.all([1, 2, 3].map((n) => r.node.setting(`s${n}`))));
      assert.deepEqual(found, [1, null, 3]);
    }));

  test(`ST2 an act that throws leaves nothing, its error comes back, and its neighbours are kept (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const bug = new Error('a bug');
      const answers = await Promise.allSettled(
        [1, 2, 3].map((n) =>
          store.write('node', async (w) => {
            await w.node.putSetting(`s${n}`, n);
            if (n === 2) throw bug;
            return ok(n);
          }),
        ),
      );
      assert.deepEqual(
        answers.map((answer) => (answer.status === 'rejected' ? answer.reason : answer.status)),
        ['fulfilled', bug, 'fulfilled'],
      );
      assert.deepEqual(
        await store.read(async (r) => [await r.node.setting('s2'), await r.node.setting('s3')]),
        [null, 3],
      );
    }));

  test(`ST5 a statement that failed is not overlooked: the act is not kept even if it answers ok (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const act = store.write(planId, async (w) => {
        await w.node.putSetting('before', 1);
        const lonely = { size: 1, root: hashOf(1), note: hashOf(2) };
        // No such log: the foreign key refuses it.
        await w.logs.putCheckpoint(planId, 'a', lonely).catch(() => undefined);
        return ok(null);
      });
      await assert.rejects(act);
      assert.equal(await store.read((r) => r.node.setting('before')), null);
    }));

  test(`ST5 a transaction that has ended takes no more statements (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const writer = kept(await store.write('node', async (w) => ok(w)));
      await assert.rejects(writer.node.putSetting('late', 1), /ended/);
      const reader = await store.read(async (r) => r);
      await assert.rejects(reader.node.setting('late'), /ended/);
      assert.equal(await store.read((r) => r.node.setting('late')), null);
    }));

  test(`ST14 a read sees one snapshot, whatever is written meanwhile (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      kept(await store.write('node', async (w) => ok(await w.node.putSetting('x', 'old'))));
      const seen = await store.read(async (r) => {
        const first = await r.node.setting('x');
        kept(await store.write('node', async (w) => ok(await w.node.putSetting('x', 'new'))));
        return [first, await r.node.setting('x')];
      });
      assert.deepEqual(seen, ['old', 'old']);
      assert.equal(await store.read((r) => r.node.setting('x')), 'new');
    }));

  test(`ST1 an act sees what every act before it wrote (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      kept(await store.write(planId, async (w) => ok(await w.logs.create(planId, 'a', hashOf(0)))));
      await Promise.all(
        Array.from({ length: 40 }, () =>
          store.write(planId, async (w) => {
            const { size } = await w.logs.headForUpdate(planId, 'a');
            return ok(await append(w.logs, [entry(size, 'cut/p1/list')]));
          }),
        ),
      );
      const rows = await store.read((r) => r.logs.entries(planId, 'a', 0, 100));
      assert.deepEqual(
        rows.map((row) => row.seq),
        Array.from({ length: 40 }, (_, i) => i),
      );
    }));

  test(`ST4 nothing but text, whole numbers, bytes and null can be bound (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      for (const wrong of [1.5, Number.NaN, 2 ** 53]) {
        await assert.rejects(
          store.write('node', async (w) => {
            const row = {
              personId: 'p',
              key: 'k',
              requestHash: 'h',
              status: 200,
              body: '',
              createdAt: wrong,
            };
            return ok(await w.node.putIdempotency(row));
          }),
          /cannot be bound/,
        );
      }
    }));
}
