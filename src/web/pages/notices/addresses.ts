/** Addresses of notices: the list with what narrows it, marks, the choice of mail. */

import type { Static } from 'typebox';
import type { NoticeSettings, Notices, NoticesMarked } from '../../../http/contract/index.ts';
import { type Address, address, type Query } from '../../data/index.ts';

/** What an address narrows the list by. */
export function noticeQuery(query: URLSearchParams): Query {
  return {
    kind: query.getAll('kind'),
    unread: query.get('unread') === 'true' ? 'true' : null,
    sort: query.get('sort') === '-date' ? '-date' : null,
  };
}

export const noticeAddresses = {
  list: (planId: string, query: URLSearchParams): Address<Notices> =>
    address(['api', 'plans', planId, 'notices'], { ...noticeQuery(query), cursor: query.get('cursor') }),
  file: (planId: string, query: URLSearchParams): string =>
    address(['api', 'plans', planId, 'notices', 'file'], noticeQuery(query)),
  marks: (planId: string): Address<Static<typeof NoticesMarked>> =>
    address(['api', 'plans', planId, 'notices', 'marks']),
  settings: (): Address<NoticeSettings> => address(['api', 'notices', 'settings']),
};
