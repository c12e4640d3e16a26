/**
 * The register as it is shown: lines that the store has narrowed, ordered and cut into pages, and facets from its counts.
 * A facet counts what would be listed if its own filter were changed, all others staying [AP32]. The next page begins after
 * the last line's place in the order, so that lines that come or go between two pages move nothing [AP34].
 */
import type { Span } from '../base/index.ts';
import type { Progress, ReadingValue } from '../plan/index.ts';
import type { CommitmentItem, CommitmentPage, Facet, PlaceInOrder } from './commitment.ts';
import { findTerms, foldForSearch } from './fold-search.ts';

/** The orders in which the register can be read. */
export type RegisterSort = 'place' | '-place' | 'actor' | 'kind' | 'strength' | 'due';
/** What is looked for in the register; a filter that is absent or empty lets everything through. */
export interface RegisterQuery {
  readonly q?: string;
  readonly area?: readonly string[];
  readonly actor?: readonly string[];
  readonly kind?: readonly string[];
  readonly strength?: readonly string[];
  /** What was rejected is listed only where it is asked for. */
  readonly state?: readonly ('accepted' | 'proposed' | 'rejected')[];
  readonly due?: readonly ('dated' | 'undated')[];
  readonly lead?: readonly ('named' | 'none')[];
  readonly progress?: readonly ('not-reported' | 'reported')[];
  readonly sort?: RegisterSort;
}
/** A line as the store lists it. */
export interface LineFacts {
  readonly lineId: string;
  readonly state: 'accepted' | 'proposed' | 'rejected';
  readonly provisionId: string;
  readonly path: string;
  readonly label: string | null;
  readonly heading: string | null;
  readonly ordinal: number;
  readonly textId: string;
  readonly spans: readonly Span[];
  readonly words: string;
  readonly reading: ReadingValue;
  readonly version: number;
  readonly anchored: boolean;
  readonly progress: Progress;
}
/** Lines that are alike in what is filtered by, and how many they are. */
export interface LineTally {
  readonly state: 'accepted' | 'proposed' | 'rejected';
  readonly actor: string;
  readonly kind: string;
  readonly strength: string;
  readonly n: number;
}
/** How many lines a provision itself holds, and what it lies in. */
export interface PlaceTally {
  readonly provisionId: string;
  readonly place: number;
  readonly lineage: readonly string[];
  readonly n: number;
}

const strengthOrder: readonly string[] = ['firm', 'effort', 'tentative'];
/** The place of a strength in their order. */
export const strengthRank = (strength: string): number => strengthOrder.indexOf(strength);

/** States that are listed where none is asked for. */
export const usualStates = ['accepted', 'proposed'] as const;

const whatOf = { accepted: 'commitment', proposed: 'proposal', rejected: 'rejected' } as const;

/** A line with the places of the words that were searched. */
/** A line as it is shown, with what was searched for in its words. */
export function lineItem(line: LineFacts, terms: readonly string[] = []): CommitmentItem {
  const { provisionId, path, label, heading, ordinal, textId, spans, words } = line;
  return {
    id: line.lineId,
    what: whatOf[line.state],
    version: line.version,
    provision: { id: provisionId, path, label, heading },
    ordinal,
    text: textId,
    spans,
    words,
    reading: line.reading,
    found: terms.length === 0 ? [] : (findTerms(foldForSearch(words), terms) ?? []),
    progress: line.progress,
    anchored: line.anchored,
  };
}

const told = ['actor', 'kind', 'strength', 'state'] as const;
type Told = (typeof told)[number];

/** Whether a tally passes the filters, one of them left aside. */
function passes(tally: LineTally, query: RegisterQuery, but: Told | null): boolean {
  return told.every((name) => {
    if (name === but) return true;
    const asked: readonly string[] = query[name] ?? [];
    const wanted = name === 'state' && asked.length === 0 ? usualStates : asked;
    return wanted.length === 0 || wanted.some((value) => value === tally[name]);
  });
}

function facet(tallies: readonly LineTally[], query: RegisterQuery, name: Told): Facet {
  const counts = new Map<string, number>();
  for (const tally of tallies)
    if (passes(tally, query, name)) counts.set(tally[name], (counts.get(tally[name]) ?? 0) + tally.n);
  const rank = (value: string): number => (name === 'strength' ? strengthRank(value) : 0);
  const sorted = [...counts].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return sorted.map(([value, count]) => ({ value, count }));
}

/** Areas with all that lies in them, in reading order: an area begins where the first of its lines stands, or before it. */
function areaFacet(places: readonly PlaceTally[]): Facet {
  const areas = new Map<string, { count: number; first: number; depth: number }>();
  for (const { place, lineage, n } of places)
    for (const [up, id] of lineage.entries()) {
      const area = areas.get(id) ?? { count: 0, first: place, depth: lineage.length - up };
      areas.set(id, { ...area, count: area.count + n, first: Math.min(area.first, place) });
    }
  return [...areas]
    .sort(([, a], [, b]) => a.first - b.first || a.depth - b.depth)
    .map(([value, { count }]) => ({ value, count }));
}

export interface RegisterInput {
  readonly query: RegisterQuery;
  /** Of `q`, folded. */
  readonly terms: readonly string[];
  readonly rows: readonly LineFacts[];
  readonly next: PlaceInOrder | null;
  /** Of all lines that pass every filter but those by actor, kind, strength and state. */
  readonly tallies: readonly LineTally[];
  /** Of all lines that pass every filter but that by area. */
  readonly places: readonly PlaceTally[];
}

/** Puts the page together. */
export function registerPage({ query, terms, rows, next, tallies, places }: RegisterInput): CommitmentPage {
  const listed = tallies.filter((tally) => passes(tally, query, null));
  return {
    items: rows.map((row) => lineItem(row, terms)),
    total: listed.reduce((sum, { n }) => sum + n, 0),
    next,
    facets: {
      area: areaFacet(places),
      actor: facet(tallies, query, 'actor'),
      kind: facet(tallies, query, 'kind'),
      strength: facet(tallies, query, 'strength'),
      state: facet(tallies, query, 'state'),
    },
  };
}
