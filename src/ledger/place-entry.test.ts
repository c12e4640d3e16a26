import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Logs } from '../../tests/sync/logs.ts';
import { sha256 } from '../../tests/sync/parties.ts';
import { utf8 } from '../base/index.ts';
import {
  appendLeaf,
  type Edge,
  emptyEdge,
  isPureAck,
  LogTree,
  leafHash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from './index.ts';

test('LG27 an acknowledgement is pure while it carries nothing but what its author has seen', () => {
  const logs = new Logs(2);
  const id = logs.write('b', 'ack', {}, { a: 1 });
  logs.write('b', 'ack');
  for (const more of [
    { body: {} },
    { item: id },
    { reg: 'x/y/z' },
    { base: [id] },
    { _sd: ['A'.repeat(43)] },
  ])
    logs.write('b', 'ack', more);
  logs.write('b', 'comment', {}, { a: 1 });
  logs.append('b', utf8('{'));
  assert.deepEqual(logs.entriesOf('b').map(isPureAck), [
    false,
    true,
    true,
    false,
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('LG5 LG6 a whole tree answers for every size it has had', () => {
  const tree = new LogTree(sha256);
  const leaves = Array.from({ length: 33 }, (_, at) => leafHash(utf8(`leaf ${at}`), sha256));
  const roots = leaves.map((leaf) => {
    tree.append(leaf);
    return tree.root;
  });
  for (const [at, root] of roots.entries()) {
    assert.deepEqual(tree.rootAt(at + 1), root);
    assert.deepEqual(tree.leafAt(at), leaves[at]);
    const newer = { size: 33, root: tree.root };
    assert.equal(
      verifyConsistency({ size: at + 1, root }, newer, tree.consistency(at + 1, 33), sha256),
      true,
    );
    const claim = { index: at, size: 33, root: tree.root };
    assert.equal(verifyInclusion(tree.leafAt(at), claim, tree.inclusion(at, 33), sha256), true);
  }
  // The root of the empty tree is the hash of nothing (RFC 9162 §2.1.1).
  assert.deepEqual(tree.rootAt(0), sha256(new Uint8Array(0)));
  assert.equal(tree.citedRootAt(33), Buffer.from(tree.root).toString('base64url'));
  for (const size of [-1, 34, 0.5]) assert.throws(() => tree.rootAt(size), RangeError);
  assert.throws(() => tree.leafAt(33), RangeError);
});

const leaves = Array.from({ length: 70 }, (_, at) => leafHash(utf8(`leaf ${at}`), sha256));

function treeOf(size: number): LogTree {
  const tree = new LogTree(sha256);
  for (const leaf of leaves.slice(0, size)) tree.append(leaf);
  return tree;
}

/** Roots as the edge alone gives them. */
function rootsByEdge(): readonly Uint8Array[] {
  let edge: Edge = emptyEdge;
  const roots = [rootOf(edge, sha256)];
  for (const [at, leaf] of leaves.entries()) {
    edge = appendLeaf(edge, at, leaf, sha256).edge;
    roots.push(rootOf(edge, sha256));
  }
  return roots;
}

test('LG1170 a branch leaves the tree as it is, and joined gives the same tree as leaf by leaf', () => {
  const roots = rootsByEdge();
  const whole = treeOf(leaves.length);
  for (let from = 0; from <= 34; from++)
    for (const to of [from, from + 1, from + 7, 64, 70]) {
      const tree = treeOf(from);
      const branch = tree.branch();
      for (const leaf of leaves.slice(from, to)) branch.append(leaf);
      assert.deepEqual([tree.size, tree.root], [from, roots[from]]);
      for (let size = 0; size <= to; size++)
        assert.deepEqual(branch.rootAt(size), roots[size], `${from} ${to}`);
      assert.deepEqual(branch.consistency(Math.ceil(to / 2), to), whole.consistency(Math.ceil(to / 2), to));
      assert.equal(tree.join(branch), true);
      assert.deepEqual([tree.size, tree.root], [to, roots[to]]);
      for (const leaf of leaves.slice(to)) tree.append(leaf);
      assert.deepEqual(tree.root, roots.at(-1));
      assert.deepEqual(tree.leafAt(from), leaves[from]);
      assert.deepEqual(tree.inclusion(from, 70), whole.inclusion(from, 70));
    }
});

test('LG1170 a branch of another tree, or of one that has gone on or taken it already, is not joined', () => {
  const tree = treeOf(5);
  const early = tree.branch();
  early.append(leaves[9] ?? assert.fail());
  const branch = tree.branch();
  branch.append(leaves[5] ?? assert.fail());
  assert.equal(treeOf(5).join(branch), false);
  assert.equal(tree.join(branch), true);
  assert.equal(tree.join(branch), false);
  assert.equal(tree.join(early), false);
  assert.deepEqual([tree.size, tree.root], [6, treeOf(6).root]);
  // What branched off stays sound: it goes on from the tree as it was.
  const other = treeOf(5);
  other.append(leaves[9] ?? assert.fail());
  assert.deepEqual(early.root, other.root);
  assert.throws(() => tree.append(new Uint8Array(31)), RangeError);
});
