/**
 * Commitment by commitment: the stretch of the other text that says what a commitment of the first says. Within a group
 * of provisions the commitments run through the other text's pieces in order; figures and concepts decide, and what the
 * other language's own rules take for a commitment is a hint for where it begins and ends.
 */

import type { Grouped } from './align-provisions.ts';
import type { CommitmentPair } from './alignable.ts';
import type { Side, Stretch } from './blocks.ts';
import { readConcepts } from './concepts.ts';
import { readFigures } from './figures/read-figures.ts';
import { type Border, cutSegments, type Segment } from './segments.ts';

/** What a stretch names. */
interface Content {
  readonly concepts: ReadonlySet<number>;
  readonly figures: ReadonlySet<string>;
  readonly length: number;
}

/** A commitment of the first text as its place in it. */
export interface PlacedCommitment {
  readonly commitment: number;
  readonly stretches: readonly Stretch[];
}

const MOST_SEGMENTS = 12;
const NOT_FOUND = -1.6;
const SKIPPED = -0.35;
const SHARED = 0.9;
const NOT_SHARED = -0.3;

function contentOf({ text }: Side, stretches: readonly Stretch[]): Content {
  const concepts = new Set<number>();
  const figures = new Set<string>();
  let length = 0;
  for (const { from, to } of stretches) {
    readConcepts(text.chars, from, to, text.language, concepts);
    for (const { key, sure } of readFigures(text.chars, from, to, text.language)) if (sure) figures.add(key);
    length += to - from;
  }
  return { concepts, figures, length };
}

function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0;
  for (const each of a) if (b.has(each)) count++;
  return count;
}

function contentFit(a: Content, b: Content, ratio: number): number {
  const concepts = shared(a.concepts, b.concepts);
  const figures = shared(a.figures, b.figures);
  const off = Math.log((b.length / ratio + 4) / (a.length + 4)) / 0.5;
  return (
    concepts * SHARED +
    (a.concepts.size + b.concepts.size - 2 * concepts) * NOT_SHARED +
    figures * 1.5 +
    (a.figures.size + b.figures.size - 2 * figures) * -0.7 -
    Math.log1p(off * off)
  );
}

/** What a run of pieces is worth as a commitment of its own: strong borders, and where the own rules see one. */
function formFit(run: Stretch, before: Border, after: Border, hints: readonly Stretch[]): number {
  // A joining word joins nouns as often as clauses: cut there only for a good reason.
  const borders = (before + after) * 0.2 - (before === 0 ? 0.4 : 0) - (after === 0 ? 0.4 : 0);
  const begins = hints.some(({ from }) => Math.abs(from - run.from) <= 2);
  const ends = hints.some(({ to }) => Math.abs(to - run.to) <= 2);
  return borders + (begins ? 0.5 : 0) + (ends ? 0.3 : 0);
}

/** The pieces `[from, to)` that a commitment takes, or null. */
type Run = readonly [from: number, to: number] | null;

/** Gives each commitment its run of pieces, in order. */
export function assignRuns(
  commitments: readonly Content[],
  segments: readonly Segment[],
  contentOfRun: (from: number, to: number) => Content,
  hints: readonly Stretch[],
  ratio: number,
): readonly Run[] {
  const [n, m] = [commitments.length, segments.length];
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1).fill(Number.NEGATIVE_INFINITY));
  const steps: (readonly [k: number, s: number])[][] = Array.from({ length: n + 1 }, () => []);
  const offer = (k: number, s: number, score: number, from: readonly [number, number]): void => {
    const row = best[k];
    if (row === undefined || score <= (row[s] ?? 0)) return;
    row[s] = score;
    (steps[k] ?? [])[s] = from;
  };
  const first = best[0];
  if (first !== undefined) first[0] = 0;
  for (let k = 0; k <= n; k++)
    for (let s = 0; s <= m; s++) {
      const here = best[k]?.[s] ?? Number.NEGATIVE_INFINITY;
      if (here === Number.NEGATIVE_INFINITY) continue;
      if (s < m) offer(k, s + 1, here + SKIPPED, [k, s]);
      const commitment = commitments[k];
      if (commitment === undefined) continue;
      offer(k + 1, s, here + NOT_FOUND, [k, s]);
      for (let to = s + 1; to <= Math.min(m, s + MOST_SEGMENTS); to++) {
        const run = { from: segments[s]?.from ?? 0, to: segments[to - 1]?.to ?? 0 };
        const form = formFit(run, segments[s]?.before ?? 3, segments[to]?.before ?? 3, hints);
        const fit = contentFit(commitment, contentOfRun(s, to), ratio);
        offer(k + 1, to, here + fit + form, [k, s]);
      }
    }
  const runs: Run[] = Array.from({ length: n }, () => null);
  let [k, s] = [n, m];
  while (k > 0 || s > 0) {
    const from = steps[k]?.[s];
    if (from === undefined) break;
    if (from[0] < k && from[1] < s) runs[from[0]] = [from[1], s];
    [k, s] = from;
  }
  return runs;
}

/** What became of one group. */
export interface GroupPairs {
  readonly pairs: readonly (PlacedCommitment & { readonly found: Stretch | null })[];
  /** Pieces of the other text that no commitment took. */
  readonly left: readonly Segment[];
}

function stretchesOf(side: Side, indexes: readonly number[]): Stretch[] {
  const wanted = new Set(indexes);
  return side.blocks.filter(({ index }) => wanted.has(index)).flatMap(({ own }) => own);
}

/** Commitments of the provisions, in reading order. */
export function commitmentsIn(side: Side, indexes: readonly number[]): PlacedCommitment[] {
  const wanted = new Set(indexes);
  return side.text.commitments
    .flatMap(({ provision, spans }, commitment): PlacedCommitment[] => {
      if (!wanted.has(provision)) return [];
      const stretches = spans.map(({ start, end }) => ({
        from: side.map.codePointToUnit(start),
        to: side.map.codePointToUnit(end),
      }));
      return stretches.length === 0 ? [] : [{ commitment, stretches }];
    })
    .sort((x, y) => (x.stretches[0]?.from ?? 0) - (y.stretches[0]?.from ?? 0));
}

/** Finds the commitments of one group in the other text. */
export function alignGroup(a: Side, b: Side, group: Grouped, ratio: number): GroupPairs {
  const placed = commitmentsIn(a, group.first);
  const segments = cutSegments(b.text.chars, stretchesOf(b, group.other), b.text.language);
  const cache = new Map<number, Content>();
  const contentOfRun = (from: number, to: number): Content => {
    const key = from * 4096 + to;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const made = contentOf(b, segments.slice(from, to));
    cache.set(key, made);
    return made;
  };
  const hints = commitmentsIn(b, group.other).flatMap(({ stretches }) => stretches);
  const contents = placed.map(({ stretches }) => contentOf(a, stretches));
  const runs = assignRuns(contents, segments, contentOfRun, hints, ratio);
  const taken = new Set<number>();
  for (const run of runs) for (let s = run?.[0] ?? 0; s < (run?.[1] ?? 0); s++) taken.add(s);
  const pairs = placed.map((each, k) => {
    const run = runs[k] ?? sharedRun(k, contents, runs, contentOfRun, ratio);
    if (run === null) return { ...each, found: null };
    return { ...each, found: { from: segments[run[0]]?.from ?? 0, to: segments[run[1] - 1]?.to ?? 0 } };
  });
  return { pairs, left: segments.filter((_, s) => !taken.has(s)) };
}

const union = (a: Content, b: Content): Content => ({
  concepts: new Set([...a.concepts, ...b.concepts]),
  figures: new Set([...a.figures, ...b.figures]),
  length: a.length + b.length,
});

/** Where one language says in one breath what the other says in two: the neighbour's run, if it fits both better. */
function sharedRun(
  k: number,
  contents: readonly Content[],
  runs: readonly Run[],
  contentOfRun: (from: number, to: number) => Content,
  ratio: number,
): Run {
  const own = contents[k];
  let [best, gain]: [Run, number] = [null, 0];
  for (const next of [k - 1, k + 1]) {
    const [run, content] = [runs[next] ?? null, contents[next]];
    if (run === null || own === undefined || content === undefined) continue;
    const there = contentOfRun(...run);
    const more = contentFit(union(own, content), there, ratio) - contentFit(content, there, ratio);
    if (more > gain) [best, gain] = [run, more];
  }
  return best;
}

/** The pair as it is given out, in code points of the other text. */
export function toPair({ map }: Side, commitment: number, found: Stretch | null): CommitmentPair {
  const span = found && { start: map.unitToCodePoint(found.from), end: map.unitToCodePoint(found.to) };
  return { commitment, spans: span === null ? null : [span] };
}
