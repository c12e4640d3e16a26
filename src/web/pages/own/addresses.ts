/** Addresses of a body's own page: the page, and what the API answers for it. */
import type { Own } from '../../../http/contract/index.ts';
import { type Address, address, type Query } from '../../data/index.ts';

/** What is asked of whoever signs in and due from them. */
export const ownAddress = (planId: string, query: Query = {}): Address<Own> =>
  address(['api', 'plans', planId, 'own'], query);
/** The page itself. */
export const ownLink = (planId: string, query: Query = {}): string =>
  address(['plans', planId, 'own'], query);

/** Body and period that an address names. */
export function askedOf(query: URLSearchParams): Query {
  return { body: query.get('body'), period: query.get('period') };
}
