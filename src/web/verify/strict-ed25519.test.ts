/**
 * The page's Ed25519 against the platform's on signatures made to divide verifiers: keys and R of small order or with a
 * part of small order, encodings that are not the one of their point, S beyond the order, equations that hold only with
 * the cofactor. The cases are worked out here from RFC 8032's curve; the platform's answer is the rule [LG7].
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ed25519 } from '@noble/curves/ed25519.js';
import { keyFrom } from '../../../tests/sync/parties.ts';
import { concat, fromHex, utf8 } from '../../base/index.ts';
import { isWeakPublicKey } from '../../ledger/index.ts';
import { nodeSha256, nodeVerifyEd25519 } from '../../main/node-crypto.ts';
import { scriptSha256, strictVerify } from './strict-ed25519.ts';

const { Point } = ed25519;
const order = Point.Fn.ORDER;

function bytesOf(value: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 255n));
}
function numberOf(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => value * 256n + BigInt(byte), 0n);
}
const challenge = (r: Uint8Array, a: Uint8Array, text: Uint8Array): bigint =>
  numberOf(
    new Uint8Array(
      createHash('sha512')
        .update(concat(r, a, text))
        .digest(),
    ),
  ) % order;

/** The eight points of small order, and the other encodings that readers accept for some of them. */
const torsion =
  fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a') ?? new Uint8Array(32);
const eighth = Point.fromBytes(torsion, true);
const small = Array.from({ length: 8 }, (_, n) => eighth.multiplyUnsafe(BigInt(n)));
const p = 2n ** 255n - 19n;
const sign = 2n ** 255n;
const encodings: readonly Uint8Array[] = [
  ...small.map((point) => point.toBytes()),
  bytesOf(p), // y = 0 again
  bytesOf(p + 1n), // y = 1 again
  bytesOf(1n + sign), // x = 0 with its sign set
  bytesOf(p - 1n + sign),
  bytesOf(p + sign),
  bytesOf(p + 1n + sign),
];
const secret = 0x123456789abcdefn;
const base = Point.BASE.multiply(secret);

interface Case {
  readonly key: Uint8Array;
  readonly text: Uint8Array;
  readonly signature: Uint8Array;
}

/** Signatures by a key of small order, whose equation may hold with S = 0. */
function* smallKeys(): Generator<Case> {
  for (const key of encodings)
    for (const r of encodings)
      for (let n = 0; n < 6; n++) {
        const text = utf8(`small ${n}`);
        yield { key, text, signature: concat(r, bytesOf(0n)) };
        yield { key, text, signature: concat(r, bytesOf(order)) };
      }
}

/** Signatures of a true key in which key or R carry a part of small order: they hold with the cofactor, and some without. */
function* mixedKeys(): Generator<Case> {
  for (const inKey of small)
    for (const inR of small)
      for (let n = 0; n < 6; n++) {
        const text = utf8(`mixed ${n}`);
        const key = base.add(inKey).toBytes();
        const nonce = BigInt(n + 7);
        const r = Point.BASE.multiply(nonce).add(inR).toBytes();
        const s = (nonce + challenge(r, key, text) * secret) % order;
        yield { key, text, signature: concat(r, bytesOf(s)) };
        yield { key, text, signature: concat(r, bytesOf(s + order)) };
      }
}

test('LG7 the page and the platform answer alike on signatures made to divide verifiers', (t) => {
  let accepted = 0;
  let cases = 0;
  let underWeak = 0;
  for (const { key, text, signature } of [...smallKeys(), ...mixedKeys()]) {
    const rule = nodeVerifyEd25519(key, text, signature);
    const where = [key, signature].map((bytes) => Buffer.from(bytes).toString('hex')).join(' ');
    assert.equal(strictVerify(key, text, signature), rule, where);
    cases++;
    if (rule) accepted++;
    if (rule && isWeakPublicKey(key)) underWeak++;
  }
  t.diagnostic(`${cases} cases, ${accepted} accepted`);
  // The cases must divide: all refused or all accepted would prove nothing.
  assert.ok(accepted > 50 && accepted < cases - 500);
  assert.equal(underWeak, 0);
});

test('LG7 the page verifies the RFC 8032 vectors, and refuses each changed byte and every other length', () => {
  const { tests } = JSON.parse(
    readFileSync(new URL('../../../fixtures/vectors/ed25519-rfc8032.json', import.meta.url), 'utf8'),
  );
  const bytes = (text: string) => fromHex(text) ?? assert.fail();
  for (const { publicKey, message, signature } of tests) {
    const [key, text, signed] = [publicKey, message, signature].map(bytes);
    assert.ok(key && text && signed);
    assert.equal(strictVerify(key, text, signed), true);
    for (let at = 0; at < 64; at++)
      assert.equal(strictVerify(key, text, signed.with(at, (signed[at] ?? 0) ^ 1)), false);
    assert.equal(strictVerify(key, concat(text, utf8('x')), signed), false);
    assert.equal(strictVerify(key.subarray(1), text, signed), false);
    assert.equal(strictVerify(key, text, signed.subarray(1)), false);
  }
});

test('LG7 what the platform signs the page verifies, and hashes are the same', () => {
  const key = keyFrom('page');
  for (const words of ['', 'x', 'ຂໍ້ຄວາມ', '正文'.repeat(200)]) {
    const text = utf8(words);
    assert.equal(strictVerify(key.publicKey, text, key.sign(text)), true);
    assert.deepEqual(scriptSha256(text), nodeSha256(text));
  }
  // No point has this y.
  assert.equal(strictVerify(bytesOf(2n), utf8('x'), key.sign(utf8('x'))), false);
});
