/** A node that was put back to a backup: it signs nothing until it is no longer behind itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backupOf } from '../../../tests/sync/forking.ts';
import { exchangeAll, nodesOf } from '../../../tests/sync/node.ts';
import { planOf } from '../../../tests/sync/parties.ts';
import { propose, reportOf, three } from '../../../tests/sync/three.ts';
import { guardAtStart, liftGuard } from '../index.ts';

test('SY14 a node restored from a backup signs nothing until it has refilled from the others', () => {
  const { nodes, a, b, c } = three();
  const back = backupOf(a);
  const marker = () => ({ size: a.x.own.tree.size, root: a.x.own.tree.root });
  a.act(propose(1));
  exchangeAll(nodes);
  const signed = marker();
  back();
  a.keep({ write: 'guard', guard: { marker: signed, since: null, heard: {} } });
  assert.throws(() => a.act(propose(9)), /restore-guard/);
  const before = a.record;
  a.settle();
  assert.deepEqual(a.record, before);
  // It says how much it holds, and so gets what it lacks of its own log.
  b.receive(a.send('b'));
  const received = a.receive(b.send('a'));
  assert.equal(reportOf(received), 'take');
  a.settle();
  assert.deepEqual([a.x.guard, a.x.own.tree.root], [null, signed.root]);
  a.act(propose(2));
  exchangeAll(nodes);
  assert.deepEqual(
    [b, c].map(({ x }) => [x.log('a').fork, x.log('a').tree.size]),
    [
      [null, a.x.own.tree.size],
      [null, a.x.own.tree.size],
    ],
  );
});

test('SY14 without a marker all others are heard first; where one is behind, that is enough too', () => {
  const { nodes, a, b, c } = three();
  const back = backupOf(a);
  a.act(propose(1));
  b.receive(a.send('b'));
  a.receive(b.send('a'));
  const size = a.x.own.tree.size;
  back();
  a.keep({ write: 'guard', guard: guardAtStart(a.x, null, { unixSeconds: a.now }) });
  c.receive(a.send('c'));
  a.receive(c.send('a'));
  a.settle();
  assert.notEqual(a.x.guard, null);
  b.receive(a.send('b'));
  a.receive(b.send('a'));
  a.settle();
  assert.deepEqual([a.x.guard, a.x.own.tree.size >= size], [null, true]);
  exchangeAll(nodes);
  assert.ok(nodes.every(({ x }) => x.log('a').fork === null));
});

test('SY14 without a marker a file from before tells nothing: it says what that party held then', () => {
  const { nodes, a, b, c } = three();
  const back = backupOf(a);
  const [fromB, fromC] = [b.send('a'), c.send('a')];
  a.act(propose(1));
  b.receive(a.send('b'));
  back();
  for (const node of nodes) node.now += 60;
  a.keep({ write: 'guard', guard: guardAtStart(a.x, null, { unixSeconds: a.now }) });
  for (const old of [fromB, fromC]) a.receive(old);
  a.settle();
  assert.notEqual(a.x.guard, null);
  exchangeAll(nodes);
  assert.equal(a.x.guard, null);
  assert.ok(nodes.every(({ x }) => x.log('a').fork === null && x.log('a').tree.size === a.x.own.tree.size));
});

test('SY14 what a party says it holds is heard even where it cosigns nothing, being behind itself', () => {
  const plan = planOf(2);
  const nodes = nodesOf(plan);
  exchangeAll(nodes);
  const [a, b] = nodes;
  assert.ok(a && b);
  const back = backupOf(a);
  a.act(propose(1));
  const late = a.send('b');
  const size = a.x.own.tree.size;
  back();
  // b is put back too, with a marker that nobody can match yet: it takes entries, and cosigns none.
  b.keep({
    write: 'guard',
    guard: { marker: { size: 99, root: new Uint8Array(32) }, since: null, heard: {} },
  });
  b.receive(late);
  a.keep({ write: 'guard', guard: guardAtStart(a.x, null, { unixSeconds: a.now }) });
  // It says what it holds before it says so with entries: these are lost on their way.
  a.receive({ ...b.send('a'), logs: {} });
  a.settle();
  assert.notEqual(a.x.guard, null);
  exchangeAll(nodes);
  assert.deepEqual([a.x.guard, a.x.own.tree.size >= size, b.x.log('a').fork], [null, true, null]);
});

test('SY14 two people of the party lift the guard, and the others see it', () => {
  const { nodes, a, b } = three();
  a.keep({
    write: 'guard',
    guard: { marker: { size: 99, root: new Uint8Array(32) }, since: null, heard: {} },
  });
  const lift = (first: string, second: string) =>
    liftGuard(a.x, [first, second], 'no answer for months', { unixSeconds: a.now });
  for (const [first, second] of [
    ['a-1', 'a-1'],
    ['a-1', 'b-1'],
    ['a-1', 'x'],
  ] as const)
    assert.deepEqual(lift(first, second), { ok: false, error: { fault: 'two-people' } });
  const lifted = lift('a-1', 'a-2');
  for (const write of lifted.ok ? lifted.value : assert.fail()) a.keep(write);
  assert.equal(a.x.guard, null);
  exchangeAll(nodes);
  assert.deepEqual(Object.values(b.state.overrides), [['a-1', 'a-2']]);
});

test('SY14 a guard is set at the start where the own log does not hold what the marker says', () => {
  const { a } = three();
  const { tree } = a.x.own;
  const now = { unixSeconds: Date.UTC(2030, 0, 2, 3, 4, 5) / 1_000 };
  assert.equal(guardAtStart(a.x, { size: tree.size, root: tree.root }, now), null);
  assert.equal(guardAtStart(a.x, { size: 1, root: tree.rootAt(1) }, now), null);
  const ahead = { size: tree.size + 1, root: tree.root };
  assert.deepEqual(guardAtStart(a.x, ahead, now), { marker: ahead, since: null, heard: {} });
  const other = { size: 1, root: new Uint8Array(32) };
  assert.deepEqual(guardAtStart(a.x, other, now), { marker: other, since: null, heard: {} });
  assert.deepEqual(guardAtStart(a.x, null, now), { marker: null, since: '2030-01-02T03:04:05Z', heard: {} });
});
