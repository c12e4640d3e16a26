/** Hashes of the RFC 9162 §2.1 tree: leaf and node are told apart by their first byte, so neither can pose as the other. */
import { concat, type Sha256 } from '../../base/index.ts';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** Leaf hash of an entry's exact bytes. */
export function leafHash(entry: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(concat(LEAF, entry));
}

/** Hash of an inner node. */
export function nodeHash(left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(concat(NODE, left, right));
}
