/** What lists of what was done have in common in their addresses: filters by the API's names, the order, the page. */
import { type Query, queryString } from '../data/index.ts';

/** Lines on a page. */
const linesOnPage = 50;

/** Filters that every such list has, beside its own. */
const common = ['by', 'from', 'to'] as const;

/** What the address narrows the list to, its own filters first, and the order; what is usual is left away. */
export function historyFilter(query: URLSearchParams, own: readonly string[]): Query {
  const given = [...own, ...common].map((name) => [name, query.get(name)] as const);
  return { ...Object.fromEntries(given), sort: query.get('sort') === 'at' ? 'at' : null };
}

/** What the API is asked for a page. */
export function historyPage(query: URLSearchParams, own: readonly string[]): Query {
  return { ...historyFilter(query, own), cursor: query.get('cursor'), limit: linesOnPage };
}

/** Whether anything narrows the list; the order does not. */
export function isNarrowedHistory({ sort: _order, ...filter }: Query): boolean {
  return Object.values(filter).some((value) => value !== null && value !== '');
}

/** Addresses of the first page, where this is another, and of the next one. */
export function listLinks(
  base: string,
  filter: Query,
  { isFirst, next }: { readonly isFirst: boolean; readonly next: string | null },
): { readonly before: string | null; readonly after: string | null } {
  const to = (cursor: string | null): string => {
    const search = queryString({ ...filter, cursor });
    return search === '' ? base : `${base}?${search}`;
  };
  return { before: isFirst ? null : to(null), after: next === null ? null : to(next) };
}
