/** Which page of the queue an address of the desk shows, as the API asks for it. */
import type { Query } from '../../data/index.ts';
import { readCoverage } from './stops.ts';

/** Provisions on a page. */
const pageSize = 30;

/** What is asked for; words that the queue does not know are left away. */
export function queueQuery(query: URLSearchParams): Query {
  return {
    ...{ text: query.get('text'), coverage: readCoverage(query) },
    ...{ at: query.get('at'), cursor: query.get('cursor'), limit: pageSize },
  };
}

/** The address's words for another page of the same queue. */
export function pageAt(query: URLSearchParams, cursor: string): Query {
  return { text: query.get('text'), coverage: readCoverage(query), cursor };
}
