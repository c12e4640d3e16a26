/** A proof of two histories as a third person has it: one file, and the genesis hash from paper. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkpointOf, planOf, sha256, verify } from '../../../tests/sync/parties.ts';
import { canonicalize, parseCanonical, utf8 } from '../../base/index.ts';
import { formatForkProof, LogTree, leafHash } from '../index.ts';
import { handedForkProof, verifyHandedFork } from './index.ts';

const plan = planOf(2);
const ports = { verify, sha256 };
const { hash } = plan.opened;
function noteOf(words: readonly string[]): Uint8Array {
  const tree = new LogTree(sha256);
  for (const word of words) tree.append(leafHash(utf8(word), sha256));
  return checkpointOf(plan, 'a', { size: tree.size, root: tree.rootAt(tree.size) }, '');
}
const proofOf = (first: readonly string[], second: readonly string[], of = hash): Uint8Array =>
  formatForkProof({ plan: of, first: noteOf(first), second: noteOf(second), statements: [] });
const forked = proofOf(['0', '1', 'x'], ['0', '1', 'y']);
const genesis = plan.note;
const handed = handedForkProof(forked, genesis) ?? assert.fail('no proof');
const faultOf = (file: Uint8Array, given: string | null = hash): string | null => {
  const checked = verifyHandedFork(file, given, ports);
  return checked.ok ? null : checked.error;
};

test('LG1072 the file proves by itself and the hash from paper whose log has two histories', () => {
  const checked = verifyHandedFork(handed, hash, ports);
  assert.ok(checked.ok);
  const { letter, first, second, isOriginProven } = checked.value;
  assert.deepEqual([letter, first.size, second.size, isOriginProven], ['a', 3, 3, true]);
  assert.notDeepEqual(first.root, second.root);
  const unproven = verifyHandedFork(handed, null, ports);
  assert.equal(unproven.ok && unproven.value.isOriginProven, false);
});

test('LG1072 another hash, no genesis, one history, another plan and no proof are refused by name', () => {
  assert.equal(faultOf(handed, 'A'.repeat(43)), 'genesis-hash');
  assert.equal(faultOf(forked), 'genesis-malformed');
  const same = proofOf(['0', '1'], ['0', '1']);
  assert.equal(faultOf(handedForkProof(same, genesis) ?? same), 'no-fork');
  const elsewhere = proofOf(['x'], ['y'], 'B'.repeat(43));
  assert.equal(faultOf(handedForkProof(elsewhere, genesis) ?? same), 'plan-wrong');
  assert.equal(faultOf(utf8('words')), 'proof-malformed');
  assert.equal(handedForkProof(utf8('words'), genesis), null);
  // A genesis that one party has not signed is none: its keys are anybody's.
  const read = parseCanonical(handed);
  assert.ok(read.ok);
  const lines = new TextDecoder().decode(genesis).trimEnd().split('\n');
  const unsigned = canonicalize({ ...read.value, genesis: `${lines.slice(0, -1).join('\n')}\n` });
  assert.equal(faultOf(unsigned), 'genesis-malformed');
});

test('LG1072 every altered byte of the file is refused, or changes nothing of what it proves', () => {
  const proven = verifyHandedFork(handed, hash, ports);
  assert.ok(proven.ok);
  let accepted = 0;
  for (let at = 0; at < handed.length; at++) {
    const checked = verifyHandedFork(handed.with(at, (handed[at] ?? 0) ^ 1), hash, ports);
    if (!checked.ok) continue;
    accepted++;
    assert.deepEqual(checked.value.first.root, proven.value.first.root, String(at));
    assert.deepEqual(checked.value.second.root, proven.value.second.root, String(at));
  }
  // Names of signature lines that nobody knows are no part of what is signed; here every line is known.
  assert.equal(accepted, 0);
});
