/** A tree's edge as one column: its hashes of 32 bytes one after the other, largest subtree first. */
const HASH_LENGTH = 32;

/** The hashes as one value. */
export function joinEdge(edge: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(edge.length * HASH_LENGTH);
  edge.forEach((hash, i) => {
    if (hash.length !== HASH_LENGTH) throw new RangeError('a tree hash has 32 bytes');
    joined.set(hash, i * HASH_LENGTH);
  });
  return joined;
}

/** The hashes of such a value. */
export function splitEdge(joined: Uint8Array): Uint8Array[] {
  return Array.from({ length: joined.length / HASH_LENGTH }, (_, i) =>
    joined.slice(i * HASH_LENGTH, (i + 1) * HASH_LENGTH),
  );
}
