/** Addresses of the pages about one plan's text, made in one place. */
import { type Query, queryString } from '../../data/index.ts';

const plan = (planId: string, ...rest: readonly (string | number)[]): string =>
  ['', 'plans', planId, ...rest].map((part) => encodeURIComponent(part)).join('/');
const withQuery = (path: string, query: Query): string => {
  const search = queryString(query);
  return search === '' ? path : `${path}?${search}`;
};

export const links = {
  /** The text at a place (code point), or at what is marked in it. */
  text: (planId: string, textId: string, query: Query = {}): string =>
    withQuery(plan(planId, 'text', textId), query),
  /** A further text beside the first. */
  beside: (planId: string, textId: string, query: Query = {}): string =>
    withQuery(plan(planId, 'text', textId, 'beside'), query),
  register: (planId: string, query: Query = {}): string => withQuery(plan(planId, 'register'), query),
  commitment: (planId: string, id: string): string => plan(planId, 'commitments', id),
  review: (planId: string, query: Query = {}): string => withQuery(plan(planId, 'review'), query),
  reviewActs: (planId: string, query: Query = {}): string => withQuery(plan(planId, 'review', 'acts'), query),
  overview: (planId: string): string => plan(planId),
  /** The plan against an earlier one. */
  compare: (planId: string, query: Query = {}): string => withQuery(plan(planId, 'compare'), query),
  /** What goes on from the plan before. */
  succession: (planId: string, query: Query = {}): string => withQuery(plan(planId, 'succession'), query),
  entry: (planId: string, seq: number): string => plan(planId, 'log', seq),
} as const;
