/**
 * Carrying spans from a text to a better copy of it. A place is kept only where the exact words leave no choice; whatever
 * could stand in two places, or would come out of order, is an orphan for a person to place [PL11]. Three ways, surest
 * first: the provision's own words are the same as before; the words stand once in the provision of the same path; the
 * words stand once in each whole text. Nothing is folded, trimmed or taken as similar.
 */
import type { Span } from '../base/index.ts';
import { ownSpans } from './outline.ts';
import { spansOverlap } from './spans.ts';
import type { OutlineNode } from './values.ts';

/** A text's characters by code point, and its outline. */
export interface AnchorText {
  readonly characters: readonly string[];
  readonly nodes: readonly OutlineNode[];
}

/** Something anchored in a provision. */
export interface Anchored {
  readonly id: string;
  readonly provisionId: string;
  readonly spans: readonly Span[];
}

export interface Rebased {
  /** In the order handed in. */
  readonly placed: readonly Anchored[];
  readonly orphans: readonly string[];
  /** New provision by old, where the own words are the same. */
  readonly sameProvisions: ReadonlyMap<string, string>;
}

interface Side extends AnchorText {
  readonly own: ReadonlyMap<string, readonly Span[]>;
  readonly operative: readonly OutlineNode[];
  /** Own words of each operative provision. */
  readonly words: ReadonlyMap<string, string>;
}

function wordsOf(characters: readonly string[], spans: readonly Span[]): string {
  return spans.map(({ start, end }) => characters.slice(start, end).join('')).join('');
}

function sideOf({ characters, nodes }: AnchorText): Side {
  const own = ownSpans(nodes);
  const operative = nodes.filter(({ role }) => role === 'operative');
  // Own words of separate stretches are kept apart, so that two cannot be mistaken for one.
  const stretches = (id: string): string =>
    JSON.stringify((own.get(id) ?? []).map((span) => wordsOf(characters, [span])));
  return {
    characters,
    nodes,
    own,
    operative,
    words: new Map(operative.map(({ id }) => [id, stretches(id)])),
  };
}

/** Old operative provision → new one with the same own words: of the same path, or the only one on both sides. */
function sameProvisions(before: Side, after: Side): ReadonlyMap<string, string> {
  const byWords = (side: Side): ReadonlyMap<string | undefined, OutlineNode[]> =>
    Map.groupBy(side.operative, ({ id }) => side.words.get(id));
  const [oldByWords, newByWords] = [byWords(before), byWords(after)];
  const pairs = new Map<string, string>();
  for (const old of before.operative) {
    const words = before.words.get(old.id);
    const twins = newByWords.get(words) ?? [];
    const isOnly = twins.length === 1 && oldByWords.get(words)?.length === 1;
    const match = isOnly ? twins[0] : twins.find(({ path }) => path === old.path);
    if (match !== undefined) pairs.set(old.id, match.id);
  }
  return pairs;
}

/** Where the spans come to stand when the provision's stretches are the same. */
function shift(spans: readonly Span[], from: readonly Span[], to: readonly Span[]): readonly Span[] | null {
  const shifted: Span[] = [];
  for (const { start, end } of spans) {
    const at = from.findIndex((stretch) => start >= stretch.start && end <= stretch.end);
    const [old, now] = [from[at], to[at]];
    if (old === undefined || now === undefined) return null;
    shifted.push({ start: start - old.start + now.start, end: end - old.start + now.start });
  }
  return shifted;
}

/** Starts of the words inside the stretches, at most two: more than one is already too many. */
function occurrences(
  characters: readonly string[],
  words: readonly string[],
  within: readonly Span[],
): number[] {
  const found: number[] = [];
  for (const { start, end } of within) {
    for (let at = start; at + words.length <= end && found.length < 2; at++)
      if (words.every((character, i) => characters[at + i] === character)) found.push(at);
  }
  return found;
}

/** The one place of all the spans' words inside the stretches of each side, in order, or null. */
function onlyPlace(
  spans: readonly Span[],
  [before, oldWithin]: readonly [Side, readonly Span[]],
  [after, newWithin]: readonly [Side, readonly Span[]],
): readonly Span[] | null {
  const placed: Span[] = [];
  for (const { start, end } of spans) {
    const words = before.characters.slice(start, end);
    const [at, rival] = occurrences(after.characters, words, newWithin);
    const isOnlyBefore = occurrences(before.characters, words, oldWithin).length === 1;
    if (at === undefined || rival !== undefined || !isOnlyBefore) return null;
    if (at < (placed.at(-1)?.end ?? 0)) return null;
    placed.push({ start: at, end: at + words.length });
  }
  return placed;
}

/** The provision whose own text holds all the spans. */
function holderOf(side: Side, spans: readonly Span[]): OutlineNode | undefined {
  return side.operative.find(({ id }) =>
    spans.every(({ start, end }) =>
      side.own.get(id)?.some((stretch) => start >= stretch.start && end <= stretch.end),
    ),
  );
}

function inProvision(
  anchor: Anchored,
  before: Side,
  after: Side,
  pairs: ReadonlyMap<string, string>,
): Anchored | null {
  const { id, provisionId, spans } = anchor;
  const from = before.own.get(provisionId) ?? [];
  const twin = pairs.get(provisionId);
  if (twin !== undefined) {
    const shifted = shift(spans, from, after.own.get(twin) ?? []);
    return shifted === null ? null : { id, provisionId: twin, spans: shifted };
  }
  const path = before.nodes.find((node) => node.id === provisionId)?.path;
  const home = after.operative.find((node) => node.path === path);
  if (home === undefined) return null;
  const placed = onlyPlace(spans, [before, from], [after, after.own.get(home.id) ?? []]);
  return placed === null ? null : { id, provisionId: home.id, spans: placed };
}

function inWholeText(anchor: Anchored, before: Side, after: Side): Anchored | null {
  const whole = (side: Side): readonly Span[] => [{ start: 0, end: side.characters.length }];
  const spans = onlyPlace(anchor.spans, [before, whole(before)], [after, whole(after)]);
  const home = spans === null ? undefined : holderOf(after, spans);
  return spans === null || home === undefined ? null : { id: anchor.id, provisionId: home.id, spans };
}

const startOf = ({ spans }: Anchored): number => spans[0]?.start ?? 0;

/** Carries anchors over. Every anchor is either placed, with exactly its old words, or an orphan. */
export function rebase(before: AnchorText, after: AnchorText, anchors: readonly Anchored[]): Rebased {
  const [old, now] = [sideOf(before), sideOf(after)];
  const pairs = sameProvisions(old, now);
  const sure = new Map(anchors.map((anchor) => [anchor.id, inProvision(anchor, old, now, pairs)]));
  const isBesideSure = (anchor: Anchored, place: Anchored): boolean =>
    anchors.every((other) => {
      const settled = sure.get(other.id) ?? null;
      if (settled === null || other.id === anchor.id) return true;
      return startOf(anchor) < startOf(other) === startOf(place) < startOf(settled);
    });
  const places = anchors.map((anchor) => {
    const known = sure.get(anchor.id) ?? null;
    if (known !== null) return known;
    const found = inWholeText(anchor, old, now);
    return found !== null && isBesideSure(anchor, found) ? found : null;
  });
  const wordsKept = (anchor: Anchored, place: Anchored): boolean =>
    place.spans.every((span, i) => {
      const from = anchor.spans[i];
      return from !== undefined && wordsOf(now.characters, [span]) === wordsOf(old.characters, [from]);
    });
  const placed = anchors.flatMap((anchor, i) => {
    const place = places[i];
    if (place === null || place === undefined || !wordsKept(anchor, place)) return [];
    const rivals = places.filter(
      (other, j) => j !== i && other !== null && spansOverlap(other.spans, place.spans),
    );
    return rivals.length > 0 && !hadRivals(anchor, anchors) ? [] : [place];
  });
  const kept = new Set(placed.map(({ id }) => id));
  const orphans = anchors.map(({ id }) => id).filter((id) => !kept.has(id));
  return { placed, orphans, sameProvisions: pairs };
}

/** Proposals may overlap each other before and after; what did not must not begin to. */
function hadRivals(anchor: Anchored, anchors: readonly Anchored[]): boolean {
  return anchors.some((other) => other !== anchor && spansOverlap(other.spans, anchor.spans));
}
