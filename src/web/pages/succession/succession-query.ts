/** The state of the list of a succession in its address; unknown values are dropped. */

import type { Static } from 'typebox';
import type { AcceptSuccession, Succession, SuccessionLine } from '../../../http/contract/index.ts';
import { type Address, address, type Query } from '../../data/index.ts';

/** Kinds in the order in which they are offered. */
export const kinds = ['kept', 'reworded', 'sharpened', 'weakened', 'mixed', 'moved', 'gone', 'new'] as const;
/** States in the order in which they are offered. */
export const states = ['open', 'half', 'accepted', 'unsettled'] as const;
/** Orders; the first is the usual one. */
export const orders = ['text', 'kind', 'state'] as const;

type Pick = Static<typeof AcceptSuccession>['picks'][number];

/** What is asked of the API for an address of the page. */
export function successionQuery(query: URLSearchParams): Query {
  const of = <T extends string>(name: string, known: readonly T[]): T | null =>
    known.find((one) => one === query.get(name)) ?? null;
  const start = query.get('start');
  return {
    from: query.get('from'),
    language: of('language', ['zh', 'lo', 'en']),
    kind: of('kind', kinds),
    state: of('state', states),
    q: query.get('q'),
    order: of('order', orders),
    start: start !== null && /^\d{1,6}$/.test(start) ? start : null,
  };
}

/** A page of lines. */
export function successionAddress(planId: string, query: Query): Address<Succession> {
  return address(['api', 'plans', planId, 'succession'], query);
}

/** The lines that the filters find, as a workbook. */
export function sheetAddress(planId: string, query: Query): string {
  return address(['api', 'plans', planId, 'succession', 'file'], { ...query, start: null });
}

/** Whether a line can be accepted as it stands. */
export function canAccept({ state }: SuccessionLine): boolean {
  return state === 'open' || state === 'half';
}

/** A line as it is picked: with the versions that are shown. */
export function pickOf({ id, old, now }: SuccessionLine): Pick {
  return { id, old: old?.version ?? null, now: now?.version ?? null };
}
