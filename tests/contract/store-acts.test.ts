/** How acts share transactions: what is told and not waited for, whose turn it is, and what else the process does. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import type { Store, StoreWriter } from '../../src/app/index.ts';
import { err, ok, problem } from '../../src/base/index.ts';
import { openPostgresStore } from '../../src/store/index.ts';
import { endings, engines, kept, newFolder, onStore, runningCluster, withCluster } from './engines.ts';
import { append, entry, hashOf, person, planId } from './samples.ts';

withCluster();

const planOf = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const checkpoint = { size: 1, root: hashOf(1), note: hashOf(2) };

async function appendNext(w: StoreWriter, plan: string): Promise<number> {
  const { size } = await w.logs.headForUpdate(plan, 'a');
  await append(w.logs, [entry(size, 'cut/p1/list')], plan);
  return size;
}

async function seqsOf(store: Store, plan: string): Promise<number[]> {
  return (await store.read((r) => r.logs.entries(plan, 'a', 0, 10_000))).map(({ seq }) => seq);
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

for (const engine of engines) {
  test(`ST40 what an act asks shows what it told before, and not what it tells after (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      kept(
        await store.write('node', async (w) => {
          await w.node.putSetting('x', 1);
          assert.equal(await w.node.setting('x'), 1);
          await w.node.putSetting('x', 2);
          assert.equal(await w.accounts.nextPseudonym(), 1);
          assert.equal(await w.node.setting('x'), 2);
          await w.node.putSetting('x', 3);
          return ok(null);
        }),
      );
      assert.equal(await store.read((r) => r.node.setting('x')), 3);
    }));

  test(`ST40 a write that fails unseen fails its own act, and its neighbours in the group are kept (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      // No such log: the foreign key refuses the checkpoint, which nobody waits for.
      const answers = await Promise.allSettled(
        upTo(7).map((n) =>
          store.write(planId, async (w) => {
            if (n === 3) await w.node.setting('a question before');
            await w.node.putSetting(`s${n}`, n);
            if (n % 3 === 0) await w.logs.putCheckpoint(planId, 'a', checkpoint);
            await w.node.putSetting(`t${n}`, n);
            if (n === 5) await w.node.setting('a question after');
            return ok(n);
          }),
        ),
      );
      assert.deepEqual(
        answers.map(({ status }) => status),
        upTo(7).map((n) => (n % 3 === 0 ? 'rejected' : 'fulfilled')),
      );
      for (const n of upTo(7)) {
        const found = await store.read(async (r) => [
          await r.node.setting(`s${n}`),
          await r.node.setting(`t${n}`),
        ]);
        assert.deepEqual(found, n % 3 === 0 ? [null, null] : [n, n], `act ${n}`);
      }
    }));

  test(`ST40 an act whose write failed unseen asks nothing more, and takes nothing back from acts before it (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      kept(await store.write('node', async (w) => ok(await w.accounts.putPerson(person(1), 'one'))));
      const twin = { ...person(1), personId: 'another' };
      const [first, second, third] = await Promise.allSettled([
        store.write('node', async (w) => ok(await w.node.putSetting('first', 1))),
        store.write('node', async (w) => {
          await w.node.putSetting('first', 'overwritten');
          // The pseudonym is taken: refused when it is asked for the next thing.
          await w.accounts.putPerson(twin, 'two');
          await w.node.setting('first');
          return ok(assert.fail('must not come here'));
        }),
        store.write('node', async (w) => ok(await w.node.setting('first'))),
      ]);
      assert.equal(first?.status, 'fulfilled');
      assert.equal(second?.status, 'rejected');
      assert.deepEqual(third, { status: 'fulfilled', value: { ok: true, value: 1 } });
      assert.equal((await store.read((r) => r.accounts.people())).length, 1);
    }));

  test(`ST48 an act that puts a row of another plan, or on the node a plan's, keeps nothing (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const row = { register: 'r', state: null, value: null, heads: [], seq: 0 };
      for (const [scope, plan] of [
        [planId, planOf(2)],
        ['node', planId],
      ] as const) {
        const act = store.write(scope, async (w) => {
          await w.node.putSetting('x', 1);
          return ok(await w.registers.put(plan, [row]));
        });
        await assert.rejects(act, /writes rows of/);
        assert.equal(await store.read((r) => r.registers.get(plan, 'r')), null);
        assert.equal(await store.read((r) => r.node.setting('x')), null);
      }
    }));

  test(`ST1190 an act that names two plans puts rows of both, all or none, and of no third (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const row = { register: 'r', state: null, value: null, heads: [], seq: 0 };
      const [one, other, third] = [planOf(1), planOf(2), planOf(3)];
      const both = [one, other] as const;
      const there = () =>
        store.read((r) =>
          Promise.all([one, other, third].map(async (plan) => (await r.registers.get(plan, 'r')) !== null)),
        );
      const beyond = store.write(both, async (w) => {
        for (const plan of [...both, third]) await w.registers.put(plan, [row]);
        return ok(null);
      });
      await assert.rejects(beyond, /writes rows of/);
      assert.deepEqual(await there(), [false, false, false]);
      const refused = await store.write<null>(both, async (w) => {
        for (const plan of both) await w.registers.put(plan, [row]);
        return err(problem('store-busy'));
      });
      assert.equal(refused.ok, false);
      assert.deepEqual(await there(), [false, false, false]);
      kept(
        await store.write(both, async (w) => {
          for (const plan of both) await w.registers.put(plan, [row]);
          return ok(null);
        }),
      );
      assert.deepEqual(await there(), [true, true, false]);
    }));

  test(`ST1190 acts of two plans in either order, and of each alone, are all kept at once (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const [one, other] = [planOf(1), planOf(2)];
      for (const plan of [one, other])
        kept(await store.write(plan, async (w) => ok(await w.logs.create(plan, 'a', hashOf(0)))));
      const append = (w: StoreWriter, plans: readonly string[]) =>
        Promise.all(plans.map((plan) => appendNext(w, plan)));
      const answers = await Promise.all(
        upTo(10).flatMap(() => [
          store.write([one, other], async (w) => ok(await append(w, [one, other]))),
          store.write([other, one], async (w) => ok(await append(w, [other, one]))),
          store.write(one, async (w) => ok(await append(w, [one]))),
        ]),
      );
      assert.ok(answers.every((answer) => answer.ok));
      assert.deepEqual(await seqsOf(store, one), upTo(30));
      assert.deepEqual(await seqsOf(store, other), upTo(20));
    }));

  test(`ST2 more acts than one group holds are all kept, in the order in which they came (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      kept(await store.write(planId, async (w) => ok(await w.logs.create(planId, 'a', hashOf(0)))));
      const answers = await Promise.all(
        upTo(200).map(() => store.write(planId, async (w) => ok(await appendNext(w, planId)))),
      );
      assert.deepEqual(answers.map(kept), upTo(200));
      assert.deepEqual(await seqsOf(store, planId), upTo(200));
    }));

  test(`ST41 acts of many plans at once are all kept, and none is told to come back (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      const plans = upTo(12).map((n) => planOf(n + 1));
      for (const plan of plans)
        kept(await store.write(plan, async (w) => ok(await w.logs.create(plan, 'a', hashOf(0)))));
      const answers = await Promise.all(
        plans.flatMap((plan) =>
          upTo(15).map(() => store.write(plan, async (w) => ok(await appendNext(w, plan)))),
        ),
      );
      assert.deepEqual(
        answers.map((answer) => (answer.ok ? 'kept' : answer.error.code)),
        answers.map(() => 'kept'),
      );
      for (const plan of plans) assert.deepEqual(await seqsOf(store, plan), upTo(15));
    }));

  test(`ST43 acts that follow each other without end let the process do other work (${engine})`, (t) =>
    onStore(engine, t, async (store) => {
      let isOthersTurn = false;
      setImmediate(() => {
        isOthersTurn = true;
      });
      let acts = 0;
      // Each act begins as soon as the one before was answered: nothing but the store decides whose turn it is.
      while (!isOthersTurn && acts < 10_000) {
        kept(await store.write('node', async (w) => ok(await w.node.putSetting('x', acts))));
        acts++;
      }
      assert.ok(acts < 10, `${acts} acts before anything else`);
    }));
}

async function twoServers(t: Parameters<typeof endings>[0]): Promise<readonly Store[] | null> {
  const running = runningCluster();
  if (running === null) {
    t.skip('PostgreSQL is not installed');
    return null;
  }
  const atEnd = endings(t);
  const url = await running.newDatabase();
  const stores: Store[] = [];
  for (let n = 0; n < 2; n++) {
    const folder = newFolder();
    atEnd(() => rmSync(folder, { recursive: true, force: true }));
    const store = kept(await openPostgresStore({ url, backupFolder: folder }));
    atEnd(() => store.close());
    stores.push(store);
  }
  return stores;
}

test('ST41 what an act of one server decides by what it read holds against acts of another (postgres)', async (t) => {
  const stores = await twoServers(t);
  if (stores === null) return;
  const [first] = stores;
  const made = await first?.write(planId, async (w) => ok(await w.logs.create(planId, 'a', hashOf(0))));
  assert.ok(made?.ok);
  // Each adds one to what it found: two that read the same number would lose one.
  const addOne = async (w: StoreWriter) => {
    const [row] = await w.registers.many(planId, ['count/x/n']);
    const count = typeof row?.value === 'number' ? row.value : 0;
    await w.registers.put(planId, [
      { register: 'count/x/n', state: {}, value: count + 1, heads: [], seq: 0 },
    ]);
    return ok(count);
  };
  const answers = await Promise.all(
    upTo(60).map((n) => stores[n % 2]?.write(planId, addOne) ?? assert.fail('no store')),
  );
  assert.deepEqual(
    answers.map(kept).toSorted((a, b) => a - b),
    upTo(60),
  );
  assert.equal((await first?.read((r) => r.registers.get(planId, 'count/x/n')))?.value, 60);
});

test('ST41 acts on the node of two servers take turns (postgres)', async (t) => {
  const stores = await twoServers(t);
  if (stores === null) return;
  const addOne = async (w: StoreWriter) => {
    const before = await w.node.setting('count');
    const count = typeof before === 'number' ? before : 0;
    await w.node.putSetting('count', count + 1);
    return ok(count);
  };
  const answers = await Promise.all(
    upTo(40).map((n) => stores[n % 2]?.write('node', addOne) ?? assert.fail('no store')),
  );
  assert.deepEqual(
    answers.map(kept).toSorted((a, b) => a - b),
    upTo(40),
  );
});
