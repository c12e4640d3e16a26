/**
 * A succession meets a write of which nobody knows what became, or a store that is full: both plans hold their part or neither
 * does, with everything that went along; doing it again brings it to its end, and nothing stands twice.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endSuccession, listObjects, rebuildPlan, verifyPlan } from '../../../src/app/index.ts';
import { err, type Problem, problem, type Result } from '../../../src/base/index.ts';
import { type Fault, Writes } from '../joint/failing-writes.ts';
import { codeOf, must } from '../test-node.ts';
import { accept, lineOf, make, picked, type TwoPlans, twoPlans, who } from './two-plans.ts';

const words = '培训干部600名';

/** Rows of a type that each of the two plans holds in use. */
async function inUse({ app, old, now }: TwoPlans, type: string): Promise<readonly number[]> {
  const of = async (planId: string): Promise<number> =>
    must(await listObjects(app, who, { planId, type, limit: 100 })).items.length;
  return [await of(old), await of(now)];
}

/** Both plans with a task for a commitment that goes on. */
async function worked(t: Parameters<typeof twoPlans>[0]): Promise<TwoPlans> {
  const two = await twoPlans(t);
  const commitments = [`commitment/${(await lineOf(two, words)).old?.item}`];
  await make(two, two.old, 'task', { title: { zh: '编写教材' }, commitments, state: 'planned' });
  return two;
}

const acceptIt = async (two: TwoPlans) => accept(two, [await lineOf(two, words)], ['task']);
const endIt = async ({ app, old, now }: TwoPlans, line: Awaited<ReturnType<typeof lineOf>>) =>
  endSuccession(app, who, { planId: now, from: old, picks: [picked(line)] });

async function assertSound({ app, old, now }: TwoPlans): Promise<void> {
  for (const planId of [old, now]) assert.ok(must(await verifyPlan(app, who, { planId })).sound);
}

/** Plays an act with its nth write failing; `after` is what both plans hold once it is done, `before` until then. */
async function play(
  two: TwoPlans,
  n: number,
  fault: Fault,
  act: () => Promise<Result<unknown, Problem>>,
  [before, after]: readonly [readonly number[], readonly number[]],
): Promise<boolean> {
  const writes = new Writes(two);
  writes.failAt(n, fault);
  const first = await act();
  const isHit = writes.hit;
  writes.failAt(-1, fault);
  if (!isHit) return false;
  assert.equal(codeOf(first), 'outcome-unknown');
  const links = await inUse(two, 'succession');
  assert.deepEqual(
    links,
    fault === 'kept' ? after : before,
    'one plan holds its part and the other does not',
  );
  assert.notEqual((await lineOf(two, words)).state, 'half');
  if (fault === 'not-kept') must(await act());
  assert.deepEqual(await inUse(two, 'succession'), after);
  return true;
}

for (const fault of ['not-kept', 'kept'] as const)
  test(`AP1190 a succession whose write is ${fault} without an answer stands in both plans or in neither, accepted and taken back`, async (t) => {
    const two = await worked(t);
    const line = await lineOf(two, words);
    assert.equal(
      await play(two, 0, fault, () => acceptIt(two), [
        [0, 0],
        [1, 1],
      ]),
      true,
    );
    assert.deepEqual(await inUse(two, 'task'), [1, 1]);
    assert.equal(
      await play(two, 0, fault, () => endIt(two, line), [
        [1, 1],
        [0, 0],
      ]),
      true,
    );
    assert.deepEqual(await inUse(two, 'task'), [1, 1]);
    // There is no second write of either act.
    assert.equal(
      await play(two, 1, fault, () => acceptIt(two), [
        [0, 0],
        [1, 1],
      ]),
      false,
    );
    assert.equal((await lineOf(two, words)).state, 'accepted');
    await assertSound(two);
    for (const planId of [two.old, two.now]) must(await rebuildPlan(two.app, who, { planId }));
    assert.deepEqual(await inUse(two, 'succession'), [1, 1]);
  });

test('AP1190 where the store is full after any of its rows, a succession leaves nothing in either plan, and is accepted with space', async (t) => {
  const two = await worked(t);
  const { store } = two.app;
  let most = 0;
  const full = (rowsUntilFull: number): TwoPlans => {
    const write: typeof store.write = (scope, work, ...rest) =>
      store.write(
        scope,
        async (w) => {
          let rows = 0;
          const objects = new Proxy(w.objects, {
            get: (target, name) => {
              const found: unknown = Reflect.get(target, name);
              if (typeof found !== 'function') return found;
              return (...given: readonly unknown[]) => {
                if (String(name).startsWith('put')) most = Math.max(most, ++rows);
                if (rows > rowsUntilFull) throw new Error('no space');
                return Reflect.apply(found, target, given);
              };
            },
          });
          const filling = new Proxy(w, {
            get: (target, name) => (name === 'objects' ? objects : Reflect.get(target, name)),
          });
          try {
            return await work(filling);
          } catch {
            return err(problem('store-full'));
          }
        },
        ...rest,
      );
    return { ...two, app: { ...two.app, store: { ...store, write, read: store.read.bind(store) } } };
  };
  for (let rows = 0; ; rows++) {
    const done = await acceptIt(full(rows));
    if (done.ok) break;
    assert.equal(codeOf(done), 'store-full');
    assert.deepEqual(await inUse(two, 'succession'), [0, 0], `after ${rows} rows`);
    assert.deepEqual(await inUse(two, 'task'), [1, 0], `after ${rows} rows`);
  }
  assert.ok(most >= 3, 'a link in each plan and a task');
  assert.deepEqual(await inUse(two, 'succession'), [1, 1]);
  await assertSound(two);
});
