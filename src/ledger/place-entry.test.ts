import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Logs } from '../../tests/sync/logs.ts';
import { sha256 } from '../../tests/sync/parties.ts';
import { utf8 } from '../base/index.ts';
import { isPureAck, LogTree, leafHash, verifyConsistency, verifyInclusion } from './index.ts';

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
