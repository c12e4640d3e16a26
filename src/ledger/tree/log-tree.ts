/**
 * A whole tree in memory: leaves, root at any earlier size, proofs. It keeps every complete subtree's hash, some 64 bytes
 * an entry. What a store keeps in tables answers the same questions from there.
 */
import { base64url, type Sha256 } from '../../base/index.ts';
import { appendLeaf, type Edge, emptyEdge, type NodePlace, rootOf } from './edge.ts';
import { planConsistency, planInclusion } from './proof-plan.ts';

/** Roots and leaves of a log as far as it is held. */
export class LogTree {
  readonly #sha256: Sha256;
  /** Complete subtrees by level. */
  #levels: Uint8Array[][] = [];
  #edge: Edge = emptyEdge;
  #size = 0;

  constructor(sha256: Sha256) {
    this.#sha256 = sha256;
  }

  /** A tree of its own with the same leaves. */
  clone(): LogTree {
    const twin = new LogTree(this.#sha256);
    twin.#levels = this.#levels.map((nodes) => [...nodes]);
    twin.#edge = this.#edge;
    twin.#size = this.#size;
    return twin;
  }

  get size(): number {
    return this.#size;
  }

  get edge(): Edge {
    return this.#edge;
  }

  /** Root of the whole tree. */
  get root(): Uint8Array {
    return rootOf(this.#edge, this.#sha256);
  }

  /** Takes one more leaf. */
  append(leaf: Uint8Array): void {
    const grown = appendLeaf(this.#edge, this.#size, leaf, this.#sha256);
    for (const { level, hash } of grown.nodes) {
      const nodes = this.#levels[level];
      if (nodes === undefined) this.#levels.push([hash]);
      else nodes.push(hash);
    }
    this.#edge = grown.edge;
    this.#size++;
  }

  /** Hash of the leaf. Throws where there is none. */
  leafAt(index: number): Uint8Array {
    return this.#at({ level: 0, index });
  }

  /** Edge of the tree as it was with `size` leaves. Throws beyond what is held. */
  edgeAt(size: number): Edge {
    if (!Number.isSafeInteger(size) || size < 0 || size > this.#size) throw new RangeError('no such size');
    const edge: Uint8Array[] = [];
    let from = 0;
    for (let level = this.#levels.length - 1; level >= 0; level--) {
      const width = 2 ** level;
      if (size - from < width) continue;
      edge.push(this.#at({ level, index: from / width }));
      from += width;
    }
    return edge;
  }

  /** Root of the tree as it was with `size` leaves. */
  rootAt(size: number): Uint8Array {
    return rootOf(this.edgeAt(size), this.#sha256);
  }

  /** The same in base64url, as entries cite it. */
  citedRootAt(size: number): string {
    return base64url(this.rootAt(size));
  }

  /** Proof that the leaf is in the tree of `size`. */
  inclusion(index: number, size: number): readonly Uint8Array[] {
    return planInclusion(index, size).assemble((place) => this.#at(place), this.#sha256);
  }

  /** Proof that the tree of `newer` extends that of `older`. */
  consistency(older: number, newer: number): readonly Uint8Array[] {
    return planConsistency(older, newer).assemble((place) => this.#at(place), this.#sha256);
  }

  #at({ level, index }: NodePlace): Uint8Array {
    const hash = this.#levels[level]?.[index];
    if (hash === undefined) throw new RangeError(`no node ${level}/${index}`);
    return hash;
  }
}
