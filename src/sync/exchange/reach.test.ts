/** How far an entry has come with each party, worked out from what each node holds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exchangeAll, nodesOf, type TestNode } from '../../../tests/sync/node.ts';
import { planOf } from '../../../tests/sync/parties.ts';
import { reachOf } from '../index.ts';

const none: ReadonlySet<string> = new Set();
/** As the node sees the entry: a word for each party that did not write it. */
const seenBy = (node: TestNode, log: string, seq: number, answered = none): string =>
  reachOf(node.x, log, seq, answered)
    .map(({ letter, state }) => `${letter} ${state}`)
    .join(', ');

/** Three nodes at rest, and the number of a proposal that a has just made. */
function three() {
  const [a, b, c] = nodesOf(planOf(3));
  assert.ok(a && b && c);
  exchangeAll([a, b, c]);
  a.act({ kind: 'propose', reg: 'plan/p/title', body: { value: 1 } });
  return { a, b, c, seq: a.x.own.tree.size - 1 };
}

test('SY1070 an own entry is here alone, in a file where a bundle was made, sent where that was handed out, registered by whom cosigned it', () => {
  const { a, b, c, seq } = three();
  assert.equal(seenBy(a, 'a', seq), 'b local, c local');
  const toB = a.send('b');
  assert.equal(seenBy(a, 'a', seq), 'b made, c local', 'nobody has said what became of it');
  a.keep({ write: 'handed', to: 'b', size: seq });
  assert.equal(seenBy(a, 'a', seq), 'b made, c local', 'what was handed out ends before it');
  a.keep({ write: 'handed', to: 'b', size: seq + 1 });
  assert.equal(seenBy(a, 'a', seq), 'b sent, c local');
  b.receive(toB);
  assert.equal(seenBy(a, 'a', seq), 'b sent, c local', 'nothing has come back');
  a.receive(b.send('a'));
  assert.equal(seenBy(a, 'a', seq), 'b registered, c local');
  c.receive(a.send('c'));
  a.receive(c.send('a'));
  assert.equal(seenBy(a, 'a', seq), 'b registered, c registered');
  assert.equal(seenBy(a, 'a', seq, new Set(['c'])), 'b registered, c answered');
  // The next entry begins anew.
  a.act({ kind: 'comment' });
  assert.equal(seenBy(a, 'a', a.x.own.tree.size - 1), 'b local, c local');
});

test("SY1070 another's entry has come here, and of a third party is said only what is known", () => {
  const { a, b, c, seq } = three();
  b.receive(a.send('b'));
  assert.equal(seenBy(b, 'a', seq), 'b sent, c unknown');
  b.settle();
  assert.equal(seenBy(b, 'a', seq), 'b registered, c unknown');
  c.receive(b.send('c'));
  assert.equal(seenBy(b, 'a', seq), 'b registered, c unknown', 'nothing has come back');
  b.receive(c.send('b'));
  assert.equal(seenBy(b, 'a', seq), 'b registered, c registered');
});

test('SY1070 what a party said that it holds has come there', () => {
  const { a, b, seq } = three();
  b.receive(a.send('b'));
  b.keep({ write: 'told', party: 'c', have: { a: seq } });
  assert.equal(seenBy(b, 'a', seq), 'b sent, c unknown');
  b.keep({ write: 'told', party: 'c', have: { a: seq + 1 } });
  assert.equal(seenBy(b, 'a', seq), 'b sent, c sent');
});

test('SY1070 how far it has come is kept nowhere by itself: a node that starts again says the same', () => {
  const { a, b, c, seq } = three();
  b.receive(a.send('b'));
  const before = [a, b, c].map((node) => node.x.log('a').tree.size > seq && seenBy(node, 'a', seq));
  for (const node of [a, b, c]) node.restart();
  const after = [a, b, c].map((node) => node.x.log('a').tree.size > seq && seenBy(node, 'a', seq));
  assert.deepEqual([before, after], [after, ['b made, c local', 'b sent, c unknown', false]]);
});

test('SY1070 of an own log that was cut, what is written anew counts as handed out to nobody', () => {
  const { a, b, seq } = three();
  b.receive(a.send('b'));
  const [before, other] = [a.x.sent.b ?? 0, a.x.sent.c ?? 0];
  a.keep({ write: 'handed', to: 'b', size: before });
  assert.ok(before > seq);
  a.keep({ write: 'resume', log: 'b', keep: 1 });
  assert.equal(a.x.sent.b, before, 'another log was cut');
  a.keep({ write: 'resume', log: 'a', keep: seq });
  assert.deepEqual(a.x.sent, { b: seq, c: Math.min(other, seq) });
  assert.deepEqual(a.x.handed, { b: seq });
  a.restart();
  assert.deepEqual(a.x.sent, { b: seq, c: Math.min(other, seq) });
  assert.deepEqual(a.x.handed, { b: seq });
});
