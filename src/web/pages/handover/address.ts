/** Addresses of handing over: what the API answers, and the page. */
import type { Holdings } from '../../../http/contract/index.ts';
import { type Address, address, type Query, queryString } from '../../data/index.ts';

/** Where it is sent. */
export const handoverAct = (planId: string): string => address(['api', 'plans', planId, 'handover']);

/** Whose, and the order, by the page's address; kinds narrow what was found. */
export function holdingsQuery(query: URLSearchParams): Query {
  const sort = query.get('sort');
  return { from: query.get('from'), sort: sort === 'name' || sort === '-name' ? sort : null };
}

/** What is theirs. */
export const holdingsAddress = (planId: string, query: URLSearchParams): Address<Holdings> =>
  address(['api', 'plans', planId, 'handover'], holdingsQuery(query));

/** The same of the kinds chosen, as a sheet. */
export const holdingsSheet = (planId: string, query: URLSearchParams): string =>
  address(['api', 'plans', planId, 'handover', 'file'], {
    ...holdingsQuery(query),
    type: query.getAll('type'),
  });

/** The page that hands it over. */
export const handoverLink = (planId: string, from: string): string =>
  `/plans/${encodeURIComponent(planId)}/handover?${queryString({ from })}`;
