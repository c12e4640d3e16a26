/**
 * Ed25519 by the pinned rule, in a browser: signature of 64 bytes, S below the group's order, cofactorless, and the bytes of
 * R compared with those of [S]B − [k]A [LG7]. Libraries and engines differ on crafted signatures, so the page uses this one
 * computation everywhere and no engine's own [decision 53].
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { concat, equalBytes, type Sha256 } from '../../base/index.ts';
import { isWeakPublicKey, type VerifyEd25519 } from '../../ledger/verify/index.ts';

const { Point } = ed25519;
const order = Point.Fn.ORDER;

/** SHA-256 in plain script: a page from a file may have no other. */
export const scriptSha256: Sha256 = (bytes) => sha256(bytes);

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => value * 256n + BigInt(byte), 0n);
}

/** True if the signature is the strict Ed25519 signature of the bytes. */
export const strictVerify: VerifyEd25519 = (publicKey, bytes, signature) => {
  if (signature.length !== 64 || isWeakPublicKey(publicKey)) return false;
  const r = signature.subarray(0, 32);
  const s = littleEndian(signature.subarray(32));
  if (s >= order) return false;
  try {
    const a = Point.fromBytes(publicKey);
    const k = littleEndian(sha512(concat(r, publicKey, bytes))) % order;
    const point = Point.BASE.multiplyUnsafe(s).subtract(a.multiplyUnsafe(k));
    return equalBytes(point.toBytes(), r);
  } catch {
    return false;
  }
};
