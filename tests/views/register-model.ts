/**
 * The register worked out in memory, line by line: what the store's lists and counts are held against. It is as plain
 * as can be, and knows nothing of how lines are kept.
 */
import { partialDateBounds } from '../../src/base/index.ts';
import { findTerms } from '../../src/views/fold-search.ts';
import {
  type CommitmentItem,
  type CommitmentPage,
  type Facet,
  foldForSearch,
  type RegisterQuery as Narrowing,
  type OutlineTree,
  type PlaceInOrder,
  searchTerms,
} from '../../src/views/index.ts';

/** What is looked for, and the page. */
export interface RegisterQuery extends Narrowing {
  readonly limit?: number;
  /** Only what stands after this place; null or absent: from the beginning. */
  readonly after?: PlaceInOrder | null;
}
type RegisterSort = Exclude<Narrowing['sort'], undefined>;

const usualStates: readonly string[] = ['accepted', 'proposed'];
const facetNames = ['area', 'actor', 'kind', 'strength', 'state'] as const;
type FilterName = (typeof facetNames)[number] | 'due' | 'lead' | 'progress';
const filterNames: readonly FilterName[] = [...facetNames, 'due', 'lead', 'progress'];

const isDated = (item: CommitmentItem): boolean => typeof item.reading.due?.date === 'string';
const isLed = (item: CommitmentItem): boolean => item.reading.leads.length > 0;

/** The values that a line has under each filter; an area is each provision it stands in, the root aside. */
function valuesOf(item: CommitmentItem, tree: OutlineTree): Readonly<Record<FilterName, readonly string[]>> {
  return {
    area: tree.lineage(item.provision.id).flatMap(({ id, role }) => (role === 'root' ? [] : [id])),
    actor: [item.reading.actor],
    kind: [item.reading.kind],
    strength: [item.reading.strength],
    state: [stateOf(item)],
    due: [isDated(item) ? 'dated' : 'undated'],
    lead: [isLed(item) ? 'named' : 'none'],
    progress: [item.progress === 'not-reported' ? 'not-reported' : 'reported'],
  };
}

function stateOf({ what }: CommitmentItem): 'accepted' | 'proposed' | 'rejected' {
  return what === 'commitment' ? 'accepted' : what === 'proposal' ? 'proposed' : 'rejected';
}

interface Candidate {
  readonly item: CommitmentItem;
  readonly values: Readonly<Record<FilterName, readonly string[]>>;
  /** Filters that this line does not pass. */
  readonly failed: readonly FilterName[];
}

function search(items: readonly CommitmentItem[], query: string | undefined): readonly CommitmentItem[] {
  const terms = searchTerms(query ?? '');
  if (terms.length === 0) return items;
  return items.flatMap((item) => {
    const found = findTerms(foldForSearch(item.words), terms);
    return found === null ? [] : [{ ...item, found }];
  });
}

function facet(candidates: readonly Candidate[], name: FilterName, place: (value: string) => number): Facet {
  const counts = new Map<string, number>();
  for (const { values, failed } of candidates) {
    if (failed.some((filter) => filter !== name)) continue;
    for (const value of values[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  return sorted.map(([value, count]) => ({ value, count }));
}

/** The page of the register that the query asks for. `items` are in reading order. */
export function registerPage(
  items: readonly CommitmentItem[],
  query: RegisterQuery,
  tree: OutlineTree,
): CommitmentPage {
  const candidates = search(items, query.q).map((item): Candidate => {
    const values = valuesOf(item, tree);
    const failed = filterNames.filter((name) => {
      const asked: readonly string[] = query[name] ?? [];
      // What was rejected is listed only when it is asked for.
      const wanted = name === 'state' && asked.length === 0 ? usualStates : asked;
      return wanted.length > 0 && !values[name].some((value) => wanted.includes(value));
    });
    return { item, values, failed };
  });
  const listed = candidates.filter(({ failed }) => failed.length === 0).map(({ item }) => item);
  const { rows, next } = pageOf(listed, query, tree);
  const byPlace = (id: string): number => tree.get(id)?.order ?? 0;
  const unplaced = (): number => 0;
  return {
    items: rows,
    total: listed.length,
    next,
    facets: {
      area: facet(candidates, 'area', byPlace),
      actor: facet(candidates, 'actor', unplaced),
      kind: facet(candidates, 'kind', unplaced),
      strength: facet(candidates, 'strength', (value) => strengthOrder.indexOf(value)),
      state: facet(candidates, 'state', unplaced),
    },
  };
}

const strengthOrder = ['firm', 'effort', 'tentative'];

/** The last day that a due date may mean, then the first, as deadlines are ordered [VW7]; what has no date comes last. */
function dueKey(date: string | null | undefined): string {
  const bounds = typeof date === 'string' ? partialDateBounds(date) : null;
  return bounds === null ? '\uffff' : `${bounds.last} ${bounds.first}`;
}

/** What a line is sorted by; the id at the end makes the order total. */
function sortKey(item: CommitmentItem, sort: RegisterSort, tree: OutlineTree): PlaceInOrder {
  const order = tree.get(item.provision.id)?.order ?? Number.MAX_SAFE_INTEGER;
  const place: PlaceInOrder = [order, item.spans[0]?.start ?? 0, item.id];
  const { actor, kind, strength, due } = item.reading;
  if (sort === 'actor') return [actor, ...place];
  if (sort === 'kind') return [kind, ...place];
  if (sort === 'strength') return [strengthOrder.indexOf(strength), ...place];
  if (sort === 'due') return [dueKey(due?.date), ...place];
  return sort === '-place' ? [-order, -(item.spans[0]?.start ?? 0), item.id] : place;
}

function compareKeys(a: PlaceInOrder, b: PlaceInOrder): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

function pageOf(
  items: readonly CommitmentItem[],
  query: RegisterQuery,
  tree: OutlineTree,
): { readonly rows: readonly CommitmentItem[]; readonly next: PlaceInOrder | null } {
  const sort = query.sort ?? 'place';
  const limit = query.limit ?? 50;
  const keyed = items.map((item) => ({ item, key: sortKey(item, sort, tree) }));
  keyed.sort((a, b) => compareKeys(a.key, b.key));
  const after = query.after ?? null;
  const rest = after === null ? keyed : keyed.filter(({ key }) => compareKeys(key, after) > 0);
  const last = rest[limit - 1];
  return {
    rows: rest.slice(0, limit).map(({ item }) => item),
    next: rest.length > limit && last !== undefined ? last.key : null,
  };
}
