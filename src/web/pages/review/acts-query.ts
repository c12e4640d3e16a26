/** Which acts an address asks for, by the API's names. */
import type { Query } from '../../data/index.ts';
import { historyFilter, historyPage } from '../../lists/history-query.ts';

/** Acts in the order in which a review makes them. */
export const actKinds = [
  ...(['accept', 'reject', 'take-up', 'recut', 'split', 'join', 'reread', 'add'] as const), // as: acts
  ...(['holds-none', 'reopen', 'undo', 'accept-outline'] as const), // as: acts
] as const; // as: acts

/** Filters and order alone. */
export function actFilter(query: URLSearchParams): Query {
  return historyFilter(query, ['act']);
}

/** The API query of a page of acts. */
export function actsQuery(query: URLSearchParams): Query {
  return historyPage(query, ['act']);
}
