/** What a paper's page is asked for: its address is the API's query, so that a link to it shows the same paper. */

import type { Static } from 'typebox';
import type { PaperKinds, PaperPreview } from '../../../http/contract/index.ts';
import { type Address, address, type Query } from '../../data/index.ts';

const names = ['language', 'beside', 'audience', 'about', 'from', 'to', 'baseline', 'original'] as const;

/** A kind as the API tells it. */
export type Kind = Static<typeof PaperKinds>['items'][number];

/** What the address asks for; what it does not name is left to the server, which knows the reader's language. */
export function askedOf(query: URLSearchParams): Query {
  return Object.fromEntries(names.map((name) => [name, query.get(name)]));
}

/** Whether enough is known to make the paper. */
export function isWhole(kind: Pick<Kind, 'aboutNeeded'>, asked: Query): boolean {
  return !kind.aboutNeeded || Boolean(asked.about);
}

const api = (planId: string, ...rest: readonly string[]) => ['api', 'plans', planId, 'papers', ...rest];
/** Addresses of papers, and what they give. */
export const paperAddresses = {
  kinds: (planId: string): Address<Static<typeof PaperKinds>> => address(api(planId)),
  preview: (planId: string, kind: string, query: Query): Address<PaperPreview> =>
    address(api(planId, kind), query),
  file: (planId: string, kind: string, query: Query): string => address(api(planId, kind, 'file'), query),
  statement: (planId: string, kind: string, { about, from, to, audience }: Query): string =>
    address(api(planId, kind, 'statement'), { about, from, to, audience }),
  template: (planId: string, kind: string, query: Query): string =>
    address(api(planId, kind, 'template'), query),
};

/** The desk's pages of papers. */
export const paperLinks = {
  all: (planId: string): string => address(['plans', planId, 'papers']),
  one: (planId: string, kind: string, query: Query = {}): string =>
    address(['plans', planId, 'papers', kind], query),
};
