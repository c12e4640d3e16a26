/** Addresses of what is shown by time: filters as in the list of the type, the order, the page. */
import type { InstrumentLadder, MeetingSchedule } from '../../../http/contract/index.ts';
import { type Address, address, type Query } from '../../data/index.ts';
import { orderedQuery } from '../objects/ordered-query.ts';

/** Orders; the first is the usual one. */
export const scheduleOrders = ['next', 'label'] as const;
export const ladderOrders = ['expires', 'label', 'owner'] as const;

/** What the API is asked for by the address of the page. */
export const scheduleQuery = (query: URLSearchParams): Query =>
  orderedQuery('mechanism', scheduleOrders, query);
export const ladderQuery = (query: URLSearchParams): Query => orderedQuery('instrument', ladderOrders, query);

export const scheduleAddresses = {
  meetings: (planId: string, query: Query): Address<MeetingSchedule> =>
    address(['api', 'plans', planId, 'meeting-schedule'], query),
  meetingsSheet: (planId: string, query: Query): string =>
    address(['api', 'plans', planId, 'meeting-schedule', 'file'], { ...query, from: null }),
  ladder: (planId: string, query: Query): Address<InstrumentLadder> =>
    address(['api', 'plans', planId, 'instrument-ladder'], query),
  ladderSheet: (planId: string, query: Query): string =>
    address(['api', 'plans', planId, 'instrument-ladder', 'file'], { ...query, from: null }),
};
