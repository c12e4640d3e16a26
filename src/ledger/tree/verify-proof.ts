/**
 * Checking proofs, as RFC 9162 §2.1.3.2 and §2.1.4.2 write it down. Sizes go up to 2^53−1, so halving is arithmetic and
 * never a shift of 32 bits. A proof that is too long or too short is refused.
 */
import { equalBytes, type Sha256 } from '../../base/index.ts';
import { nodeHash } from './hash.ts';

const half = (n: number): number => Math.floor(n / 2);
const isOdd = (n: number): boolean => n % 2 === 1;

/** A leaf's place in a tree that is known by size and root. */
export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether the proof shows the leaf at its place [LG6]. */
export function verifyInclusion(
  leaf: Uint8Array,
  claim: InclusionClaim,
  proof: readonly Uint8Array[],
  sha256: Sha256,
): boolean {
  if (!isPlace(claim.index, claim.size)) return false;
  let fn = claim.index;
  let sn = claim.size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (sn === 0 || sibling.length !== 32) return false;
    if (isOdd(fn) || fn === sn) {
      hash = nodeHash(sibling, hash, sha256);
      while (!isOdd(fn) && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else {
      hash = nodeHash(hash, sibling, sha256);
    }
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && equalBytes(hash, claim.root);
}

function isPlace(index: number, size: number): boolean {
  return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
}

/** A tree known by size and root. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether the proof shows that `newer` extends `older` [LG6]. */
export function verifyConsistency(
  older: TreeHead,
  newer: TreeHead,
  proof: readonly Uint8Array[],
  sha256: Sha256,
): boolean {
  if (!Number.isSafeInteger(older.size) || !Number.isSafeInteger(newer.size)) return false;
  if (older.size < 0 || older.size > newer.size) return false;
  if (older.size === 0) return proof.length === 0 && equalBytes(older.root, sha256(new Uint8Array(0)));
  if (older.size === newer.size) return proof.length === 0 && equalBytes(older.root, newer.root);
  return walkConsistency(older, newer, proof, sha256);
}

function walkConsistency(
  older: TreeHead,
  newer: TreeHead,
  proof: readonly Uint8Array[],
  sha256: Sha256,
): boolean {
  let fn = older.size - 1;
  let sn = newer.size - 1;
  while (isOdd(fn)) {
    fn = half(fn);
    sn = half(sn);
  }
  // Where the old size is a power of two its root is the first node, and the proof does not repeat it.
  const [first, ...rest] = fn === 0 ? [older.root, ...proof] : proof;
  if (first === undefined || proof.some((hash) => hash.length !== 32)) return false;
  let oldHash = first;
  let newHash = first;
  for (const sibling of rest) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      oldHash = nodeHash(sibling, oldHash, sha256);
      newHash = nodeHash(sibling, newHash, sha256);
      while (!isOdd(fn) && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else {
      newHash = nodeHash(newHash, sibling, sha256);
    }
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && equalBytes(oldHash, older.root) && equalBytes(newHash, newer.root);
}
