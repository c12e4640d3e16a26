/**
 * Marks set by hand: reading them, and scoring an extraction against them. Commitments match one to one where their
 * spans share 0.8 of their union; mentions where type and span are the same; ends are moved inwards past marks.
 */

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Gold {
  readonly source: string;
  readonly provisions: readonly { readonly path: string; readonly start: number }[];
  readonly commitments: readonly (Span & {
    readonly actor: string;
    readonly kind: string;
    readonly strength: string;
  })[];
  readonly mentions: readonly (Span & { readonly type: string })[];
}

/** Splits a marked file into its source and its marks, with UTF-16 offsets into that source. */
export function readGold(marked: string): Gold {
  const provisions: { path: string; start: number }[] = [];
  const commitments: (Span & { actor: string; kind: string; strength: string })[] = [];
  const mentions: (Span & { type: string })[] = [];
  let source = '';
  let last = 0;
  let open = -1;
  let mention: { type: string; start: number } | null = null;
  for (const found of marked.matchAll(/⟪([0-9.]*)⟫|⟦|⟧\{([^}]*)\}|⟨([A-Z]):|⟩/gu)) {
    source += marked.slice(last, found.index);
    last = found.index + found[0].length;
    const at = source.length;
    const [mark, path, attributes, type] = found;
    if (path !== undefined) provisions.push({ path, start: at });
    else if (mark === '⟦') open = at;
    else if (attributes !== undefined) {
      const [actor = '', kind = '', strength = ''] = attributes.split(/\s+/);
      commitments.push({ start: open, end: at, actor, kind, strength });
    } else if (type !== undefined) mention = { type, start: at };
    else if (mention) mentions.push({ ...mention, end: at });
  }
  return { source: source + marked.slice(last), provisions, commitments, mentions };
}

const EDGE = /[\s,;:.!?"\u2018\u2019\u201c\u201d\u3001\u3002\uff01\uff0c\uff0e\uff1a\uff1b\uff1f]/u;

function trim<T extends Span>(source: string, span: T): T {
  let { start, end } = span;
  while (start < end && EDGE.test(source.charAt(start))) start++;
  while (end > start && EDGE.test(source.charAt(end - 1))) end--;
  return { ...span, start, end };
}

function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** One to one, best pairs first. */
function match<A, B>(
  gold: readonly A[],
  found: readonly B[],
  score: (a: A, b: B) => number,
  least: number,
): [A, B][] {
  const pairs = gold
    .flatMap((a) => found.map((b): [number, A, B] => [score(a, b), a, b]))
    .filter(([each]) => each >= least);
  pairs.sort((x, y) => y[0] - x[0]);
  const usedA = new Set<A>();
  const usedB = new Set<B>();
  return pairs.flatMap(([, a, b]): [A, B][] => {
    if (usedA.has(a) || usedB.has(b)) return [];
    usedA.add(a);
    usedB.add(b);
    return [[a, b]];
  });
}

function f1(hits: number, gold: number, found: number): number {
  return hits === 0 ? 0 : (2 * hits) / (gold + found);
}

export interface Score {
  readonly provisions: number;
  readonly commitments: number;
  readonly actor: number;
  readonly kind: number;
  readonly strength: number;
  readonly mentions: number;
}

/** Actors count as `both`, a party's letters, or other. */
const actorOf = (actor: string): string => (/^(both|[a-z]{2}(\+[a-z]{2})*)$/u.test(actor) ? actor : 'other');

/** F1 of provisions, commitments and exact mentions; shares of matched commitments with the right attributes. */
export function score(gold: Gold, found: Omit<Gold, 'source'>): Score {
  const skip = (start: number): number => {
    while (start < gold.source.length && /\s/u.test(gold.source.charAt(start))) start++;
    return start;
  };
  const places = new Set(found.provisions.map((each) => `${each.path}@${skip(each.start)}`));
  const provisions = gold.provisions.filter((each) => places.has(`${each.path}@${skip(each.start)}`)).length;
  const trimmed = <T extends Span>(spans: readonly T[]): T[] => spans.map((each) => trim(gold.source, each));
  const pairs = match(trimmed(gold.commitments), trimmed(found.commitments), overlap, 0.8);
  const share = (
    same: (a: Gold['commitments'][number], b: Gold['commitments'][number]) => boolean,
  ): number => (pairs.length === 0 ? 0 : pairs.filter(([a, b]) => same(a, b)).length / pairs.length);
  const keys = new Set(trimmed(found.mentions).map((each) => `${each.type}${each.start}-${each.end}`));
  const mentions = trimmed(gold.mentions).filter((each) =>
    keys.has(`${each.type}${each.start}-${each.end}`),
  ).length;
  return {
    provisions: f1(provisions, gold.provisions.length, found.provisions.length),
    commitments: f1(pairs.length, gold.commitments.length, found.commitments.length),
    actor: share((a, b) => actorOf(a.actor) === actorOf(b.actor)),
    kind: share((a, b) => a.kind === b.kind),
    strength: share((a, b) => a.strength === b.strength),
    mentions: f1(mentions, gold.mentions.length, found.mentions.length),
  };
}
