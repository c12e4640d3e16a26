/** Which page of the acts an address asks for. */
import type { Query } from '../../data/index.ts';

/** Acts on a page. */
export const actsOnPage = 50;

/** The API query of a page of acts. */
export function actsQuery(query: URLSearchParams): Query {
  return { limit: actsOnPage, cursor: query.get('cursor') };
}
