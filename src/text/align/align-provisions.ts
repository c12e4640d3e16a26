/**
 * Provision by provision: which provisions of two texts say the same. Texts run in the same order, so the best pairing of
 * the two rows of blocks is sought; printed numbers, place in the outline, length, figures and concepts speak for a pair.
 * Groups that a person has settled stand; the rest is sought around them.
 */
import type { ProvisionGroup } from './alignable.ts';
import type { Block, Side } from './blocks.ts';
import { conceptCount } from './concepts.ts';
import { pairRows } from './sequence.ts';

/** What a group of blocks amounts to, taken together. */
interface Together {
  readonly length: number;
  readonly concepts: ReadonlySet<number>;
  readonly figures: ReadonlySet<string>;
}

/*
 * What speaks for and against a pair, in one measure. Found on texts in three languages and held by the tests; what counts
 * is their order of size: figures and rare concepts, then printed numbers, then length.
 */
const ALONE = -2;
const ALONE_HEADING = -1.4;
/** What a further block in a group costs: below a block of its own it is the other language's way to number. */
const MERGE = -3.2;
const MERGE_BELOW = -0.4;
const SHARED = 0.8;
const NOT_SHARED = -0.4;
const SAME_NUMBER = 1.4;
const OTHER_NUMBER = -1;
/** Characters by which any two lengths may differ, and the usual difference of their logarithms. */
const SLACK = 3;
const SPREAD = 0.22;

function together(blocks: readonly Block[]): Together {
  const [only] = blocks;
  const concepts = new Set(blocks.flatMap((block) => block.concepts));
  const figures = new Set(
    blocks.flatMap((block) => block.figures.filter(({ sure }) => sure).map(({ key }) => key)),
  );
  const length = blocks.reduce((sum, block) => sum + block.length, 0);
  return { length: only === undefined ? 0 : length, concepts, figures };
}

/** Rare concepts that both name speak for a pair, those that only one names against it. */
function conceptFit(a: ReadonlySet<number>, b: ReadonlySet<number>, weights: Float64Array): number {
  let score = 0;
  for (const id of a) score += (weights[id] ?? 0) * (b.has(id) ? SHARED : NOT_SHARED);
  for (const id of b) if (!a.has(id)) score += (weights[id] ?? 0) * NOT_SHARED;
  return score;
}

class Scorer {
  readonly #a: Side;
  readonly #b: Side;
  readonly #ratio: number;
  readonly #weights = new Float64Array(conceptCount);
  readonly #cache = new Map<string, Together>();

  constructor(a: Side, b: Side) {
    this.#a = a;
    this.#b = b;
    const total = ({ blocks }: Side): number => blocks.reduce((sum, { length }) => sum + length, 0);
    this.#ratio = (total(b) + 1) / (total(a) + 1);
    const all = [...a.blocks, ...b.blocks];
    for (const { concepts } of all)
      for (const id of concepts) this.#weights[id] = (this.#weights[id] ?? 0) + 1;
    // A concept that every provision names tells nothing.
    for (const [id, count] of this.#weights.entries())
      this.#weights[id] = count === 0 ? 0 : Math.log(1 + all.length / count);
  }

  #group(side: Side, at: number, count: number): Together {
    const key = `${side === this.#a ? 'a' : 'b'}${at},${count}`;
    const known = this.#cache.get(key);
    if (known !== undefined) return known;
    const made = together(side.blocks.slice(at, at + count));
    this.#cache.set(key, made);
    return made;
  }

  #lengths(a: number, b: number): number {
    // Languages keep to their ratio of lengths closely, but a few provisions are far off: the tail is heavy.
    const off = Math.log((b / this.#ratio + SLACK) / (a + SLACK)) / SPREAD;
    return 1.2 - 1.1 * Math.log1p(off * off);
  }

  /** How well two groups fit. */
  fit(a: number, p: number, b: number, q: number): number {
    const [headA, headB] = [this.#a.blocks[a], this.#b.blocks[b]];
    if (headA === undefined || headB === undefined) return Number.NEGATIVE_INFINITY;
    const [groupA, groupB] = [this.#group(this.#a, a, p), this.#group(this.#b, b, q)];
    const merged = p + q - 2;
    const tops = topsOf(this.#a, a, p) + topsOf(this.#b, b, q) - 2;
    const lengths = this.#lengths(groupA.length, groupB.length);
    let score = lengths + tops * MERGE + (merged - tops) * MERGE_BELOW;
    score += labelFit(headA, headB);
    score -= 0.5 * Math.min(Math.abs(headA.depth - headB.depth), 3);
    if (headA.isHeading !== headB.isHeading) score -= merged > 0 ? 0.2 : 0.8;
    score += conceptFit(groupA.concepts, groupB.concepts, this.#weights);
    return score + figureFit(groupA.figures, groupB.figures);
  }
}

/** How many of these blocks stand below none of them. */
function topsOf({ blocks }: Side, at: number, count: number): number {
  let tops = 0;
  for (let next = at; next < at + count; next += (blocks[next]?.below ?? 0) + 1) tops++;
  return tops;
}

/** Counts of blocks from `at` on that can be one side of a group, each with its number of tops. */
function countsFrom(side: Side, at: number): readonly (readonly [count: number, tops: number])[] {
  const one = (side.blocks[at]?.below ?? 0) + 1;
  const counts = new Set([1, 2, 3, one, one + (side.blocks[at + one]?.below ?? 0) + 1]);
  return [...counts].map((count) => [count, topsOf(side, at, count)]);
}

function labelFit(a: Block, b: Block): number {
  if (a.ordinals.length === 0 && b.ordinals.length === 0) return 0.3;
  if (a.ordinals.length === 0 || b.ordinals.length === 0) return -0.4;
  const isSame = a.ordinals.some((value) => b.ordinals.includes(value));
  const words = a.labelWord !== null && b.labelWord !== null;
  const kind = words ? (a.labelWord === b.labelWord ? 0.5 : -1) : a.labelWord === b.labelWord ? 0.2 : -0.5;
  return (isSame ? SAME_NUMBER : OTHER_NUMBER) + kind;
}

function figureFit(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const all = a.size + b.size;
  if (all === 0) return 0.2;
  let shared = 0;
  for (const key of a) if (b.has(key)) shared++;
  const weight = Math.min(all / 2, 3);
  return weight * ((2 * shared) / all - 0.35) * 1.6;
}

const alone = ({ isHeading, length }: Block): number =>
  (isHeading ? ALONE_HEADING : ALONE) - Math.min(length, 200) / 400;

const blockAt = (side: Side, place: number): Block => {
  const block = side.blocks[place];
  if (block === undefined) throw new RangeError(`no block ${place}`);
  return block;
};

/** Places `[from, to)` in a side's row of blocks. */
type Range = readonly [from: number, to: number];

/** The best pairing of one stretch of both texts. */
function alignStretch(a: Side, b: Side, scorer: Scorer, [fromA, toA]: Range, [fromB, toB]: Range): Grouped[] {
  const counts = (side: Side, low: number, high: number) =>
    side.blocks.slice(low, high).map((_, i) => countsFrom(side, low + i));
  const countsA = counts(a, fromA, toA);
  const countsB = counts(b, fromB, toB);
  const pairings = pairRows({
    n: toA - fromA,
    m: toB - fromB,
    moves: (x, y, offer) => {
      for (const [p, topsA] of countsA[x] ?? [])
        for (const [q, topsB] of countsB[y] ?? []) if (topsA === 1 || topsB === 1) offer(p, q);
    },
    fit: (x, p, y, q) => scorer.fit(fromA + x, p, fromB + y, q),
    aloneA: (x) => alone(blockAt(a, fromA + x)),
    aloneB: (y) => alone(blockAt(b, fromB + y)),
  });
  return pairings.map((pairing) => ({
    first: a.blocks.slice(fromA + pairing.a, fromA + pairing.a + pairing.p).map(({ index }) => index),
    other: b.blocks.slice(fromB + pairing.b, fromB + pairing.b + pairing.q).map(({ index }) => index),
    isSettled: false,
  }));
}

/** A group, and whether a person settled it. */
export interface Grouped extends ProvisionGroup {
  readonly isSettled: boolean;
}

interface Anchor {
  readonly group: ProvisionGroup;
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** Settled groups that stand in order in both texts and are whole stretches: what is sought lies between them. */
function anchorsOf(settled: readonly ProvisionGroup[], a: Side, b: Side): readonly Anchor[] {
  const place = (side: Side, indexes: readonly number[]): readonly [number, number] | null => {
    const places = indexes
      .map((index) => side.blocks.findIndex((block) => block.index === index))
      .sort((x, y) => x - y);
    const [low, high] = [places[0], places.at(-1)];
    if (low === undefined || high === undefined || low < 0) return null;
    return high - low === places.length - 1 ? [low, high + 1] : null;
  };
  const anchors = settled
    .flatMap((group): Anchor[] => {
      const [inA, inB] = [place(a, group.first), place(b, group.other)];
      return inA === null || inB === null ? [] : [{ group, a: inA, b: inB }];
    })
    .sort((x, y) => x.a[0] - y.a[0]);
  // The longest run that is in order in the other text too.
  const longest: { length: number; before: number }[] = [];
  for (const [i, anchor] of anchors.entries()) {
    let [length, before] = [1, -1];
    for (let j = 0; j < i; j++) {
      const earlier = anchors[j];
      if (earlier !== undefined && earlier.b[1] <= anchor.b[0] && (longest[j]?.length ?? 0) + 1 > length)
        [length, before] = [(longest[j]?.length ?? 0) + 1, j];
    }
    longest.push({ length, before });
  }
  let at = longest.reduce((best, { length }, i) => (length > (longest[best]?.length ?? 0) ? i : best), 0);
  const run: Anchor[] = [];
  while (at >= 0 && anchors[at] !== undefined) {
    const anchor = anchors[at];
    if (anchor !== undefined) run.push(anchor);
    at = longest[at]?.before ?? -1;
  }
  return run.reverse();
}

/** A side without the blocks that a settled group outside the anchors holds. */
function without(side: Side, taken: ReadonlySet<number>): Side {
  return taken.size === 0 ? side : { ...side, blocks: side.blocks.filter(({ index }) => !taken.has(index)) };
}

/** Groups of provisions that say the same, in the first text's order; every provision stands in exactly one. */
export function alignProvisions(a: Side, b: Side, settled: readonly ProvisionGroup[] = []): Grouped[] {
  const inOrder = new Set(anchorsOf(settled, a, b).map(({ group }) => group));
  const apart = settled.filter((group) => !inOrder.has(group));
  const restA = without(a, new Set(apart.flatMap(({ first }) => first)));
  const restB = without(b, new Set(apart.flatMap(({ other }) => other)));
  const scorer = new Scorer(restA, restB);
  const groups: Grouped[] = apart.map((group) => ({ ...group, isSettled: true }));
  let [fromA, fromB] = [0, 0];
  for (const anchor of anchorsOf([...inOrder], restA, restB)) {
    groups.push(...alignStretch(restA, restB, scorer, [fromA, anchor.a[0]], [fromB, anchor.b[0]]));
    groups.push({ ...anchor.group, isSettled: true });
    [fromA, fromB] = [anchor.a[1], anchor.b[1]];
  }
  groups.push(
    ...alignStretch(restA, restB, scorer, [fromA, restA.blocks.length], [fromB, restB.blocks.length]),
  );
  return inReadingOrder(groups);
}

/** In the first text's order; what stands only in the other comes after what precedes it there. */
function inReadingOrder(groups: readonly Grouped[]): Grouped[] {
  const placed = groups
    .filter(({ first }) => first.length > 0)
    .sort((x, y) => (x.first[0] ?? 0) - (y.first[0] ?? 0));
  const extra = groups
    .filter(({ first }) => first.length === 0)
    .sort((x, y) => (x.other[0] ?? 0) - (y.other[0] ?? 0));
  for (const group of extra) {
    const at = group.other[0] ?? 0;
    const before = placed.findLastIndex(({ other }) => other.length > 0 && (other[0] ?? 0) < at);
    placed.splice(before + 1, 0, group);
  }
  return placed;
}
