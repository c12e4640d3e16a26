/**
 * Words of a lexicon as a trie in flat tables: the longest word that begins at a place, at a cost that depends on the
 * word alone. The first unit leads by its code to a node; further units by a hash of node and code, which is looked up only
 * where the node may go on with such a code: most words are not gone on with.
 */

const MOST_NODES = 32_767;

export class Trie {
  /** Unit after the word that `match` found last. */
  end = 0;
  private readonly first = new Uint16Array(65_536);
  private keys = new Int32Array(16);
  private children = new Uint16Array(16);
  private readonly values = new Int32Array(MOST_NODES + 1).fill(-1);
  /** By node: bits for the last five bits of the codes that it goes on with. */
  private readonly onward = new Int32Array(MOST_NODES + 1);
  private count = 1;
  private used = 0;

  /** Gives the word a number; the first number that a word is given stays. */
  add(word: string, value: number): void {
    if (word === '') return;
    const code = word.charCodeAt(0);
    let node = this.first[code] ?? 0;
    if (node === 0) {
      node = this.newNode();
      this.first[code] = node;
    }
    for (let at = 1; at < word.length; at++) node = this.childOf(node, word.charCodeAt(at));
    if ((this.values[node] ?? -1) < 0) this.values[node] = value;
  }

  /** Number of the longest word that begins at `at` and ends by `limit`, or -1; `end` is the unit after it. */
  match(chars: string, at: number, limit: number): number {
    let node = this.first[chars.charCodeAt(at)] ?? 0;
    if (node === 0) return -1;
    let best = this.values[node] ?? -1;
    let unit = at + 1;
    this.end = unit;
    const { keys, children, values, onward } = this;
    const mask = keys.length - 1;
    while (unit < limit) {
      const code = chars.charCodeAt(unit);
      if ((((onward[node] ?? 0) >>> (code & 31)) & 1) === 0) break;
      const key = (node << 16) | code;
      let slot = Math.imul(key, 0x9e3779b1) >>> 8;
      for (slot &= mask; keys[slot] !== 0 && keys[slot] !== key; slot = (slot + 1) & mask);
      if (keys[slot] === 0) break;
      node = children[slot] ?? 0;
      unit++;
      const value = values[node] ?? -1;
      if (value >= 0) {
        best = value;
        this.end = unit;
      }
    }
    return best;
  }

  private newNode(): number {
    if (this.count > MOST_NODES) throw new RangeError('the lexicon has too many words for one trie');
    return this.count++;
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private childOf(node: number, code: number): number {
    const key = (node << 16) | code;
    let slot = this.slotOf(key);
    if (this.keys[slot] === key) return this.children[slot] ?? 0;
    if (this.used * 3 >= this.keys.length) {
      this.grow();
      slot = this.slotOf(key);
    }
    const child = this.newNode();
    this.onward[node] = (this.onward[node] ?? 0) | (1 << (code & 31));
    this.keys[slot] = key;
    this.children[slot] = child;
    this.used++;
    return child;
  }

  private grow(): void {
    const { keys, children } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.children = new Uint16Array(keys.length * 2);
    keys.forEach((key, slot) => {
      if (key === 0) return;
      const place = this.slotOf(key);
      this.keys[place] = key;
      this.children[place] = children[slot] ?? 0;
    });
  }
}
