/**
 * Two editions of a plan in one language: what is new, gone, kept, sharpened, weakened, moved. Measures are matched by
 * their words wherever they stand; within matched measures commitments are; what is left looks for its like elsewhere.
 * Nothing is decided here: a person reads it, and picks what is carried over.
 */
import { mapCodePoints, type Span } from '../../base/index.ts';
import type { AlignableCommitment, AlignableText } from '../align/alignable.ts';
import { toSide } from '../align/blocks.ts';
import type { CommitmentKind, Strength } from '../extraction.ts';
import { type Effect, effectsOf, isSameWording } from './effects.ts';
import { type Signature, signatureOf } from './likeness.ts';
import { matchAlike } from './match.ts';
import { type Change, wordDiff } from './word-diff.ts';

/** An edition: a text with what is cut or proposed in it, and the years that the plan runs. */
export interface Edition {
  readonly text: AlignableText;
  readonly period: { readonly from: string; readonly to: string } | null;
}

/**
 * A commitment of an edition, by its place in the list that was handed in; null where a provision has none and is itself
 * what is compared.
 */
export interface Placed {
  readonly commitment: number | null;
  readonly provision: number;
  readonly words: string;
  readonly strength: Strength;
  /** Where it begins in its text. */
  readonly start: number;
}

/** What became of a commitment; 'mixed' is sharper in one thing and weaker in another. */
export type Verdict = 'new' | 'gone' | 'kept' | 'reworded' | 'sharpened' | 'weakened' | 'mixed';

export interface EditionChange {
  readonly verdict: Verdict;
  /** It stands in another section, or in another order within its own. */
  readonly isMoved: boolean;
  readonly old: Placed | null;
  readonly now: Placed | null;
  readonly effects: readonly Effect[];
  readonly diff: readonly Change[];
}

export interface EditionComparison {
  /** Years by which the plan's period moved on. */
  readonly years: number;
  /** In the new edition's order; what is gone stands after what came before it. */
  readonly changes: readonly EditionChange[];
}

/** Likeness from which measures are one, commitments of one measure are one, and commitments anywhere are one. */
const MEASURE = 0.34;
const WITHIN = 0.3;
const ANYWHERE = 0.6;

type ItemPair = readonly [old: Item, now: Item];

interface Item extends Placed {
  readonly signature: Signature;
  readonly kind: CommitmentKind;
}

/** An operative provision. */
interface Measure {
  readonly provision: number;
  readonly signature: Signature;
  readonly items: readonly Item[];
  /** Path of the section it stands in. */
  readonly parent: string;
}

function wordsAt(text: AlignableText): (spans: readonly Span[]) => string {
  const map = mapCodePoints(text.chars);
  return (spans) =>
    spans
      .map(({ start, end }) => text.chars.slice(map.codePointToUnit(start), map.codePointToUnit(end)))
      .join(' ');
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));

/** Operative provisions with their commitments; a provision without any is itself the thing that is compared. */
function measuresOf({ text }: Edition): Measure[] {
  const words = wordsAt(text);
  const own = new Map(
    toSide(text).blocks.map(({ index, own: stretches }) => [
      index,
      stretches.map(({ from, to }) => text.chars.slice(from, to)).join(' '),
    ]),
  );
  const byProvision = Map.groupBy(
    text.commitments.map((reading, commitment) => ({ reading, commitment })),
    ({ reading }) => reading.provision,
  );
  return text.provisions.flatMap(({ role, path, start }, provision): Measure[] => {
    const whole = own.get(provision) ?? '';
    if (role !== 'operative' || whole === '') return [];
    const item = (reading: Pick<AlignableCommitment, 'kind' | 'strength'>, said: string): Item => {
      const { kind, strength } = reading;
      const signature = signatureOf(said, text.language);
      return { commitment: null, provision, words: said, strength, kind, signature, start };
    };
    const items = (byProvision.get(provision) ?? []).map(({ reading, commitment }): Item => {
      const said = words(reading.spans);
      return { ...item(reading, said), commitment, start: reading.spans[0]?.start ?? start };
    });
    items.sort((a, b) => a.start - b.start);
    const plain = { kind: 'cooperate', strength: 'effort' } as const;
    return [
      {
        provision,
        signature: signatureOf(whole, text.language),
        items: items.length === 0 ? [item(plain, whole)] : items,
        parent: parentOf(path),
      },
    ];
  });
}

/** Section of the old edition → section of the new one, by most measures in common. */
function sectionPairs(pairs: readonly (readonly [Measure, Measure])[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [old, now] of pairs) {
    const row = counts.get(old.parent) ?? new Map<string, number>();
    row.set(now.parent, (row.get(now.parent) ?? 0) + 1);
    counts.set(old.parent, row);
  }
  const most = (row: ReadonlyMap<string, number>): string =>
    [...row].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0])[0];
  return new Map([...counts].map(([old, row]) => [old, most(row)]));
}

/** Members of a row that are out of order: all but a longest rising run. */
function outOfOrder(row: readonly number[]): ReadonlySet<number> {
  const runs: { length: number; before: number }[] = [];
  for (const [i, value] of row.entries()) {
    let [length, before] = [1, -1];
    for (let j = 0; j < i; j++)
      if ((row[j] ?? 0) < value && (runs[j]?.length ?? 0) + 1 > length)
        [length, before] = [(runs[j]?.length ?? 0) + 1, j];
    runs.push({ length, before });
  }
  let at = runs.reduce((best, { length }, i) => (length > (runs[best]?.length ?? 0) ? i : best), 0);
  const inOrder = new Set<number>();
  while (at >= 0 && at < row.length) {
    inOrder.add(row[at] ?? -1);
    at = runs[at]?.before ?? -1;
  }
  return new Set(row.filter((value) => !inOrder.has(value)));
}

/** New measures that stand elsewhere than their old ones. */
function movedMeasures(pairs: readonly (readonly [Measure, Measure])[]): ReadonlySet<number> {
  const sections = sectionPairs(pairs);
  const stays = pairs.filter(([old, now]) => sections.get(old.parent) === now.parent);
  const moved = new Set(pairs.filter((pair) => !stays.includes(pair)).map(([, now]) => now.provision));
  for (const siblings of Map.groupBy(stays, ([, now]) => now.parent).values()) {
    const row = [...siblings].sort(([a], [b]) => a.provision - b.provision).map(([, now]) => now.provision);
    for (const provision of outOfOrder(row)) moved.add(provision);
  }
  return moved;
}

function verdictOf(effects: readonly Effect[], isSame: boolean): Verdict {
  const directions = new Set(effects.map(({ direction }) => direction));
  if (directions.has('sharpened') && directions.has('weakened')) return 'mixed';
  if (directions.has('sharpened')) return 'sharpened';
  if (directions.has('weakened')) return 'weakened';
  return isSame ? 'kept' : 'reworded';
}

const placed = ({ commitment, provision, words, strength, start }: Item): Placed => ({
  commitment,
  provision,
  words,
  strength,
  start,
});

/** Years between the beginnings of two periods; 0 where one is not known. */
function yearsBetween(old: Edition, now: Edition): number {
  const [a, b] = [old.period?.from, now.period?.from].map((from) => Number((from ?? '').slice(0, 4)));
  return a && b ? b - a : 0;
}

/** Pairs of commitments: within matched measures, then wherever they stand. */
function pairItems(
  old: readonly Measure[],
  now: readonly Measure[],
  measures: readonly (readonly [Measure, Measure])[],
) {
  const pairs: ItemPair[] = [];
  for (const [a, b] of measures)
    for (const match of matchAlike(a.items, b.items, WITHIN, (x, y) => (x === y ? 0.08 : 0))) {
      const [from, to] = [a.items[match.old], b.items[match.now]];
      if (from !== undefined && to !== undefined) pairs.push([from, to]);
    }
  const [takenOld, takenNow] = [new Set(pairs.map(([a]) => a)), new Set(pairs.map(([, b]) => b))];
  const [restOld, restNow] = [
    old.flatMap(({ items }) => items).filter((item) => !takenOld.has(item)),
    now.flatMap(({ items }) => items).filter((item) => !takenNow.has(item)),
  ];
  const elsewhere = matchAlike(restOld, restNow, ANYWHERE).flatMap((match): ItemPair[] => {
    const [from, to] = [restOld[match.old], restNow[match.now]];
    return from === undefined || to === undefined ? [] : [[from, to]];
  });
  return { within: pairs, elsewhere };
}

/** Compares two editions of one language. */
export function compareEditions(old: Edition, now: Edition): EditionComparison {
  const language = now.text.language;
  const years = yearsBetween(old, now);
  const [before, after] = [measuresOf(old), measuresOf(now)];
  const measures = matchAlike(before, after, MEASURE).flatMap((match): (readonly [Measure, Measure])[] => {
    const [a, b] = [before[match.old], after[match.now]];
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
  const moved = movedMeasures(measures);
  const { within, elsewhere } = pairItems(before, after, measures);
  const change = ([a, b]: ItemPair, isMoved: boolean): EditionChange => {
    const effects = effectsOf(a, b, language, years);
    const verdict = verdictOf(effects, isSameWording(a.words, b.words, language, years));
    return {
      verdict,
      isMoved,
      old: placed(a),
      now: placed(b),
      effects,
      diff: wordDiff(a.words, b.words, language),
    };
  };
  const changes = [
    ...within.map((pair) => change(pair, moved.has(pair[1].provision))),
    ...elsewhere.map((pair) => change(pair, true)),
  ];
  const paired = new Set([...within, ...elsewhere].flat());
  const alone = (item: Item, verdict: 'new' | 'gone'): EditionChange => ({
    verdict,
    isMoved: false,
    old: verdict === 'gone' ? placed(item) : null,
    now: verdict === 'new' ? placed(item) : null,
    effects: [],
    diff: [{ kind: verdict, text: item.words }],
  });
  const left = (all: readonly Measure[]): Item[] =>
    all.flatMap((measure) => measure.items).filter((item) => !paired.has(item));
  return {
    years,
    changes: inOrder([
      ...changes,
      ...left(after).map((item) => alone(item, 'new')),
      ...left(before).map((item) => alone(item, 'gone')),
    ]),
  };
}

/** In the new edition's order; what is gone comes after what stood before it in the old one. */
function inOrder(changes: readonly EditionChange[]): EditionChange[] {
  const place = (each: Placed | null): number => each?.start ?? -1;
  const row = changes.filter(({ now }) => now !== null).sort((a, b) => place(a.now) - place(b.now));
  const gone = changes.filter(({ now }) => now === null).sort((a, b) => place(a.old) - place(b.old));
  for (const each of gone) {
    let before = -1;
    for (const [i, other] of row.entries())
      if (other.old !== null && place(other.old) < place(each.old) && !other.isMoved) before = i;
    row.splice(before + 1, 0, each);
  }
  return row;
}
