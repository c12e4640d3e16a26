/** What the page of the history asks the API, from its own address. */
import type { Query } from '../../data/index.ts';
import { historyFilter, historyPage } from '../../lists/history-query.ts';

/** Filters that this list alone has: whose account, and what was done. */
const own = ['person', 'act'] as const;

/** The query of the API; what the page does not know is left out. */
export function historyQuery(query: URLSearchParams): Query {
  return historyPage(query, own);
}

/** Filters and order alone: what goes into a sheet, and what another page keeps. */
export function historyFilters(query: URLSearchParams): Query {
  return historyFilter(query, own);
}
