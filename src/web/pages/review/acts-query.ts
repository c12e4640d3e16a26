/** Which acts an address asks for, by the API's names. */
import type { Query } from '../../data/index.ts';

/** Acts on a page. */
export const actsOnPage = 50;

/** Names by which the list narrows. */
export const actFilters = ['act', 'by', 'from', 'to'] as const;

/** Acts in the order in which a review makes them. */
export const actKinds = [
  ...(['accept', 'reject', 'take-up', 'recut', 'split', 'join', 'reread', 'add'] as const), // as: acts
  ...(['holds-none', 'reopen', 'undo', 'accept-outline'] as const), // as: acts
] as const; // as: acts

/** The filters alone. */
export function actFilter(query: URLSearchParams): Query {
  return Object.fromEntries(actFilters.map((name) => [name, query.get(name)]));
}

/** The API query of a page of acts. */
export function actsQuery(query: URLSearchParams): Query {
  return { ...actFilter(query), limit: actsOnPage, cursor: query.get('cursor') };
}
