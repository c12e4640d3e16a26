/** A checker that remembers plans: what it remembers is what it has verified, to the byte, and stands for nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planOf, sha256, verify } from '../../../tests/sync/parties.ts';
import { sampleStatement, statementsOfOnePlan, withUnusedBits } from '../../../tests/sync/statements.ts';
import { type VerifyEd25519, writeZip } from '../index.ts';
import { readZip, statementChecker } from './index.ts';

const plan = planOf(2);
const { zips, hash } = statementsOfOnePlan(4, plan);
const [first = assert.fail(), second = assert.fail(), third = assert.fail(), fourth = assert.fail()] = zips;

/** A checker, and how many signatures it has had verified. */
function counted(limit?: number) {
  const found = { signatures: 0 };
  const counting: VerifyEd25519 = (...parts) => {
    found.signatures++;
    return verify(...parts);
  };
  const checker = statementChecker({ verify: counting, sha256 }, limit);
  const check = (zip: Uint8Array, given: string | null = hash): string => {
    const proven = checker(zip, given);
    return proven.ok ? (proven.value.isOriginProven ? 'proven' : 'unproven') : proven.error.fault;
  };
  return { found, check };
}

function withGenesis(zip: Uint8Array, genesis: Uint8Array): Uint8Array {
  const read = readZip(zip);
  assert.ok(read.ok);
  return writeZip(read.value.map((file) => (file.name === 'genesis' ? { ...file, bytes: genesis } : file)));
}

test('LG1825 the first statement of a plan has the genesis verified, each further one only what is its own', () => {
  const { found, check } = counted();
  // Two root keys under the genesis, the log's key under the checkpoint, the other party's cosignature.
  assert.deepEqual([check(first), found.signatures], ['proven', 4]);
  assert.deepEqual([check(second), found.signatures], ['proven', 6]);
  assert.deepEqual([check(third), found.signatures], ['proven', 8]);
});

test('LG1825 the hash from paper is compared at each check, whatever is remembered', () => {
  const { check } = counted();
  for (let n = 0; n < 2; n++) {
    assert.equal(check(first, null), 'unproven');
    assert.equal(check(second, 'A'.repeat(43)), 'genesis-hash-wrong');
    assert.equal(check(third), 'proven');
  }
});

test('LG1825 no byte of a genesis that is remembered can be changed, put in or left out', () => {
  const { check } = counted();
  const { note } = plan;
  assert.equal(check(first), 'proven');
  const refuses = (genesis: Uint8Array, what: string): void => {
    for (const given of [hash, null])
      assert.match(check(withGenesis(second, genesis), given), /^genesis-/, what);
  };
  for (let at = 0; at < note.length; at++) {
    for (const mask of [1, 0x20]) refuses(note.with(at, (note[at] ?? 0) ^ mask), `byte ${at} ^ ${mask}`);
    if (at % 3 > 0) continue;
    refuses(Uint8Array.from([...note.subarray(0, at), ...note.subarray(at + 1)]), `without byte ${at}`);
    refuses(Uint8Array.from([...note.subarray(0, at), 0x0a, ...note.subarray(at)]), `before byte ${at}`);
  }
  refuses(new Uint8Array(0), 'nothing');
  assert.equal(check(second), 'proven');
});

test('LG1825 bits that a signature does not use are looked at though the genesis is remembered', () => {
  const sample = sampleStatement();
  const { check } = counted();
  assert.equal(check(sample.zip, sample.hash), 'proven');
  for (const { what, zip } of withUnusedBits(sample))
    assert.notEqual(check(zip, sample.hash), 'proven', what);
});

test('LG1826 what is refused is not remembered: it is verified and refused anew', () => {
  const { found, check } = counted();
  const lines = new TextDecoder().decode(plan.note).trimEnd().split('\n');
  const unsigned = new TextEncoder().encode(`${lines.slice(0, -1).join('\n')}\n`);
  const swapped = plan.note.slice();
  // A character of the last signature, far from its unused bits.
  swapped[swapped.length - 20] = swapped[swapped.length - 20] === 0x41 ? 0x42 : 0x41;
  for (let n = 1; n <= 3; n++) {
    assert.equal(check(withGenesis(first, unsigned)), 'genesis-signature-missing');
    assert.equal(check(withGenesis(first, swapped)), 'genesis-signature-wrong');
    // One signature stands under the first, two under the second.
    assert.equal(found.signatures, 3 * n);
  }
  assert.equal(check(first), 'proven');
});

test('LG1826 what is remembered does not follow the bytes that were handed in', () => {
  const { check } = counted();
  const handed = first.slice();
  assert.equal(check(handed), 'proven');
  const at = Buffer.from(handed).indexOf('State a');
  assert.ok(at > 0);
  handed[at] = 'Z'.charCodeAt(0);
  // The archive's checksum is made right again, so that the genesis itself is what must be refused.
  const read = readZip(first);
  assert.ok(read.ok);
  const genesis = read.value.find(({ name }) => name === 'genesis')?.bytes ?? assert.fail();
  const start = genesis.byteOffset - first.byteOffset;
  const changed = handed.subarray(start, start + genesis.length);
  assert.match(check(withGenesis(first, changed)), /^genesis-/);
  assert.equal(check(second), 'proven');
});

test('LG1826 statements about keys that one statement brings count for no other', () => {
  const sample = sampleStatement();
  const { check } = counted();
  assert.equal(check(sample.zip, sample.hash), 'proven');
  const without = sample.files.filter(({ name }) => !name.startsWith('key-'));
  assert.equal(check(writeZip(without), sample.hash), 'checkpoint-signature-unknown');
  assert.equal(check(sample.zip, sample.hash), 'proven');
});

test('LG1826 no more plans are remembered than so many, and all are proven all the same', () => {
  const other = statementsOfOnePlan(2, planOf(3));
  const { found, check } = counted(1);
  const [one = assert.fail(), two = assert.fail()] = other.zips;
  assert.deepEqual([check(first), found.signatures], ['proven', 4]);
  // Three root keys, the log's key and two cosignatures.
  assert.deepEqual([check(one, other.hash), found.signatures], ['proven', 10]);
  assert.deepEqual([check(two, other.hash), found.signatures], ['proven', 13]);
  // The first plan was forgotten; its new checkpoint brings two more.
  assert.deepEqual([check(second), found.signatures], ['proven', 17]);
  assert.deepEqual([check(fourth), found.signatures], ['proven', 19]);
});
