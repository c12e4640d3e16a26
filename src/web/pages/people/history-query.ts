/** What the page of the history asks the API, from its own address. */
import type { Query } from '../../data/index.ts';

/** The query of the API; what the page does not know is left out. */
export function historyQuery(query: URLSearchParams): Query {
  return { person: query.get('person'), cursor: query.get('cursor') };
}
