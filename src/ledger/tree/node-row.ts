/** Hashes in a row, one after the other in one piece of memory: a million of them are a million small objects less to look after. */

const HASH_BYTES = 32;
const FIRST_ROOM = 8 * HASH_BYTES;

/** A row that grows at its end. What stands in it never changes. */
export class NodeRow {
  #bytes = new Uint8Array(FIRST_ROOM);
  #used = 0;

  /** The hash at this place; undefined beyond the row. */
  at(index: number): Uint8Array | undefined {
    const from = index * HASH_BYTES;
    if (!(from >= 0 && from < this.#used)) return undefined;
    return this.#bytes.slice(from, from + HASH_BYTES);
  }

  /** Adds a hash of 32 bytes. */
  push(hash: Uint8Array): void {
    if (hash.length !== HASH_BYTES) throw new RangeError('no hash of 32 bytes');
    this.#add(hash);
  }

  /** Adds another row's hashes. */
  pushAll(row: NodeRow): void {
    this.#add(row.#bytes.subarray(0, row.#used));
  }

  #add(more: Uint8Array): void {
    const used = this.#used + more.length;
    if (used > this.#bytes.length) {
      const bytes = new Uint8Array(Math.max(used, Math.ceil(this.#bytes.length / 64) * 96));
      bytes.set(this.#bytes.subarray(0, this.#used));
      this.#bytes = bytes;
    }
    this.#bytes.set(more, this.#used);
    this.#used = used;
  }
}
