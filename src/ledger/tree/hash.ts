/** Hashes of the RFC 9162 §2.1 tree: leaf and node are told apart by their first byte, so neither can pose as the other. */
import { concat, type Sha256 } from '../../base/index.ts';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
const HASH_BYTES = 32;

/** Where what is hashed is put together; each hash needs it only until it is there. Longer ones get a place of their own. */
const leafInput = new Uint8Array(8_192);
const nodeInput = new Uint8Array(NODE.length + 2 * HASH_BYTES);
nodeInput.set(NODE);

/** Leaf hash of an entry's exact bytes. */
export function leafHash(entry: Uint8Array, sha256: Sha256): Uint8Array {
  const length = LEAF.length + entry.length;
  if (length > leafInput.length) return sha256(concat(LEAF, entry));
  leafInput.set(entry, LEAF.length);
  return sha256(leafInput.subarray(0, length));
}

/** Hash of an inner node. */
export function nodeHash(left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array {
  if (left.length !== HASH_BYTES || right.length !== HASH_BYTES) return sha256(concat(NODE, left, right));
  nodeInput.set(left, NODE.length);
  nodeInput.set(right, NODE.length + HASH_BYTES);
  return sha256(nodeInput);
}
