/**
 * Numbers and dates that stand in one text and not in the other. Figures are compared over a whole group of provisions,
 * because two languages rarely cut their sentences alike; what is left over on both sides is paired by the commitments
 * that hold it.
 */
import type { Side } from '../blocks.ts';
import type { Figure } from '../figures/figure.ts';
import { type FoundDifference, hull, isWithin, type Matched, missing, there } from './difference.ts';

const isDate = ({ key }: Figure): boolean => key.startsWith('d:');

/** Whether two figures state the same: '2000' without a word beside it is a year or a number. */
function isSame(a: Figure, b: Figure): boolean {
  if (a.key === b.key) return true;
  const plain = (key: string): string => key.replace(/^[dn]:/, '');
  if (isDate(a) !== isDate(b) && !a.key.startsWith('p:') && !b.key.startsWith('p:'))
    return plain(a.key) === plain(b.key);
  // Twelve months are one year, and months may be counted without saying so.
  if (a.key.startsWith('p:') !== b.key.startsWith('p:')) {
    const [months, number] = a.key.startsWith('p:') ? [a, b] : [b, a];
    return number.value === months.value || number.value * 12 === months.value;
  }
  return false;
}

/** The matched stretches that hold the figure on one side. */
function holderOf(figure: Figure, side: 'first' | 'other', matched: readonly Matched[]): Matched | undefined {
  return matched.find((each) => each[side].some((stretch) => isWithin(figure, stretch)));
}

/**
 * Takes out what both have: in stretches that say the same before anywhere in the group, sure figures before spelled-out
 * ones; gives what is left on each side, and the pairs.
 */
function matchFigures(
  first: readonly Figure[],
  other: readonly Figure[],
  matched: readonly Matched[],
): { left: Figure[]; right: Figure[]; pairs: (readonly [Figure, Figure])[] } {
  const [left, right] = [new Set(first), new Set(other)];
  const pairs: (readonly [Figure, Figure])[] = [];
  const homes = new Map([
    ...first.map((figure) => [figure, holderOf(figure, 'first', matched)] as const),
    ...other.map((figure) => [figure, holderOf(figure, 'other', matched)] as const),
  ]);
  for (const atHome of [true, false])
    for (const [sureA, sureB] of SURENESS)
      for (const a of left) {
        if (a.sure !== sureA) continue;
        const isTwin = (b: Figure): boolean => b.sure === sureB && isSame(a, b);
        const b = [...right].find((each) => isTwin(each) && (!atHome || homes.get(each) === homes.get(a)));
        if (b === undefined) continue;
        left.delete(a);
        right.delete(b);
        pairs.push([a, b]);
      }
  return { left: [...left], right: [...right], pairs };
}

const SURENESS = [
  [true, true],
  [true, false],
  [false, true],
  [false, false],
] as const;

interface LeftOver {
  readonly left: readonly Figure[];
  readonly right: readonly Figure[];
}

/** Pairs what is left: of one kind, in stretches that say the same; or the only ones of their kind in the group. */
function pairLeft({ left, right }: LeftOver, matched: readonly Matched[]): (readonly [Figure, Figure])[] {
  const free = new Set(right);
  const pairs: (readonly [Figure, Figure])[] = [];
  for (const a of left) {
    const home = holderOf(a, 'first', matched);
    const kin = [...free].filter((each) => isDate(each) === isDate(a));
    const isOnly = kin.length === 1 && left.filter((each) => isDate(each) === isDate(a)).length === 1;
    const b = isOnly
      ? kin[0]
      : kin.find((each) => home !== undefined && holderOf(each, 'other', matched) === home);
    if (b === undefined) continue;
    free.delete(b);
    pairs.push([a, b]);
  }
  return pairs;
}

/** A figure whose absence means something: 'one meeting a year' is also 'an annual meeting'. */
const tells = (figure: Figure): boolean => figure.sure && (isDate(figure) || figure.value !== 1);

/** Whether the key stands anywhere on the other side: a number said twice in one language is no difference. */
const standsIn = (figure: Figure, all: readonly Figure[]): boolean =>
  all.some((each) => isSame(figure, each));

const kindOf = (figure: Figure): 'date' | 'number' => (isDate(figure) ? 'date' : 'number');

/** Differences between the figures of two groups; `matched` are the stretches that say the same. */
export function compareFigures(
  first: readonly Figure[],
  other: readonly Figure[],
  places: Matched,
  matched: readonly Matched[],
): FoundDifference[] {
  const { left, right, pairs } = matchFigures(first, other, matched);
  const found: FoundDifference[] = [];
  const sides = { left: left.filter(tells), right: right.filter(tells) };
  const opposed = pairLeft(sides, matched);
  // What is spelled out may oppose what is written in digits, or what nothing else opposes.
  const rest = {
    left: left.filter((a) => !opposed.some(([x]) => x === a) && a.value >= 2),
    right: right.filter((b) => !opposed.some(([, y]) => y === b) && b.value >= 2),
  };
  const spelled = pairLeft(rest, matched).filter(
    ([a, b]) => a.sure !== b.sure && (a.sure ? !standsIn(b, first) : !standsIn(a, other)),
  );
  for (const [a, b] of [...opposed, ...spelled])
    found.push({ kind: kindOf(a), first: there(a), other: there(b) });
  const isPaired = (figure: Figure): boolean =>
    [...opposed, ...spelled].some((pair) => pair.includes(figure));
  for (const a of sides.left) {
    if (isPaired(a) || standsIn(a, other)) continue;
    found.push({
      kind: kindOf(a),
      first: there(a),
      other: missing(hull(holderOf(a, 'first', matched)?.other ?? places.other)),
    });
  }
  for (const b of sides.right) {
    if (isPaired(b) || standsIn(b, first)) continue;
    found.push({
      kind: kindOf(b),
      first: missing(hull(holderOf(b, 'other', matched)?.first ?? places.first)),
      other: there(b),
    });
  }
  return [...found, ...compareBounds(pairs)];
}

/** 'At least 40' and '40' are not the same undertaking. */
function compareBounds(pairs: readonly (readonly [Figure, Figure])[]): FoundDifference[] {
  return pairs.flatMap(([a, b]): FoundDifference[] =>
    a.sure && b.sure && a.bound !== b.bound ? [{ kind: 'strength', first: there(a), other: there(b) }] : [],
  );
}

/** All figures of a group's blocks. */
export function figuresOf({ blocks }: Side, indexes: readonly number[]): Figure[] {
  const wanted = new Set(indexes);
  return blocks.filter(({ index }) => wanted.has(index)).flatMap(({ figures }) => figures);
}
