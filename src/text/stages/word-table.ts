/**
 * A lexicon as a trie over UTF-16 units: the longest of its words that begins, or ends, at a place, at a cost that
 * depends on the word and not on the size of the lexicon or the text.
 */

interface Node<T> {
  value: T | undefined;
  next: Map<number, Node<T>> | null;
}

export interface WordMatch<T> {
  readonly value: T;
  readonly length: number;
}

export class WordTable<T> {
  /** By the low byte of a unit: 1 where a word may begin with it, so that most places cost one look at few bytes. */
  private readonly first = new Uint8Array(256);
  private readonly root: Node<T> = { value: undefined, next: new Map() };
  private readonly backward: boolean;
  /** What the word that `reach` found last means. */
  private found: T | undefined;

  /** `backward`: words are looked up by where they end. */
  constructor(entries: Iterable<readonly [string, T]>, backward = false) {
    this.backward = backward;
    for (const [word, value] of entries) this.add(backward ? [...word].reverse().join('') : word, value);
  }

  private add(word: string, value: T): void {
    if (word === '') return;
    this.first[word.charCodeAt(0) & 255] = 1;
    let node = this.root;
    for (let at = 0; at < word.length; at++) {
      node.next ??= new Map();
      const code = word.charCodeAt(at);
      let child = node.next.get(code);
      if (!child) {
        child = { value: undefined, next: null };
        node.next.set(code, child);
      }
      node = child;
    }
    node.value ??= value;
  }

  /** Longest word at `at`: beginning there and ending by `limit`, or (backward) ending there and beginning by `limit`. */
  longest(chars: string, at: number, limit: number): WordMatch<T> | null {
    const length = this.reach(chars, at, limit);
    return length > 0 && this.found !== undefined ? { value: this.found, length } : null;
  }

  /** Length of the longest word at `at`, as `longest` finds it; 0 where there is none. */
  reach(chars: string, at: number, limit: number): number {
    const step = this.backward ? -1 : 1;
    let unit = this.backward ? at - 1 : at;
    if (this.first[chars.charCodeAt(unit) & 255] !== 1) return 0;
    let node: Node<T> | undefined = this.root;
    let best = 0;
    let length = 0;
    while (this.backward ? unit >= limit : unit < limit) {
      node = node.next?.get(chars.charCodeAt(unit));
      if (!node) break;
      length++;
      if (node.value !== undefined) {
        best = length;
        this.found = node.value;
      }
      unit += step;
    }
    return best;
  }
}

/** Words of a list written in one string, each with the same value. */
export function wordsOf<T>(words: string, value: T): [string, T][] {
  return words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word): [string, T] => [word, value]);
}
