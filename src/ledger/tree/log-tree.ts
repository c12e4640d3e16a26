/**
 * A whole tree in memory: leaves, root at any earlier size, proofs. It keeps every complete subtree's hash, 64 bytes an
 * entry. What a store keeps in tables answers the same questions from there. A branch is a tree that goes on from another
 * without copying it; so what came can be tried before it is taken, and what was worked out is then joined [LG1170].
 */
import { base64url, type Sha256 } from '../../base/index.ts';
import { type Edge, type NodePlace, rootOf } from './edge.ts';
import { nodeHash } from './hash.ts';
import { NodeRow } from './node-row.ts';
import { planConsistency, planInclusion } from './proof-plan.ts';

/** Roots and leaves of a log as far as it is held. */
export class LogTree {
  readonly #sha256: Sha256;
  /** The tree that this one goes on from, and its size then. */
  readonly #base: LogTree | null;
  readonly #baseSize: number;
  /** Complete subtrees by level: those that the base has not. */
  readonly #levels: NodeRow[] = [];
  #size: number;

  constructor(sha256: Sha256, base: LogTree | null = null) {
    this.#sha256 = sha256;
    this.#base = base;
    this.#baseSize = base?.size ?? 0;
    this.#size = this.#baseSize;
  }

  /** A tree that goes on from this one as it is now. */
  branch(): LogTree {
    return new LogTree(this.#sha256, this);
  }

  /** Takes what a branch of this tree has more. False, and nothing taken, where this is no longer the tree that it went on from. */
  join(branch: LogTree): boolean {
    if (branch.#base !== this || branch.#baseSize !== this.#size) return false;
    for (const [level, nodes] of branch.#levels.entries()) this.#row(level).pushAll(nodes);
    this.#size = branch.#size;
    return true;
  }

  get size(): number {
    return this.#size;
  }

  /** Root of the whole tree. */
  get root(): Uint8Array {
    return this.rootAt(this.#size);
  }

  /** Takes one more leaf. */
  append(leaf: Uint8Array): void {
    let hash = leaf;
    let level = 0;
    this.#row(0).push(leaf);
    for (let index = this.#size; index % 2 === 1; index = (index - 1) / 2) {
      hash = nodeHash(this.#at({ level, index: index - 1 }), hash, this.#sha256);
      level++;
      this.#row(level).push(hash);
    }
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
    let level = 0;
    while (2 ** (level + 1) <= size) level++;
    for (; level >= 0; level--) {
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

  #row(level: number): NodeRow {
    const row = this.#levels[level] ?? new NodeRow();
    this.#levels[level] = row;
    return row;
  }

  #at(place: NodePlace): Uint8Array {
    const { level, index } = place;
    const before = Math.floor(this.#baseSize / 2 ** level);
    if (this.#base !== null && index < before) return this.#base.#at(place);
    const hash = this.#levels[level]?.at(index - before);
    if (hash === undefined) throw new RangeError(`no node ${level}/${index}`);
    return hash;
  }
}
