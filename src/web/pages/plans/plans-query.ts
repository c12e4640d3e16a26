/** Which plans the address asks for, by the API's names; words that it does not know are left away. */
import type { Query } from '../../data/index.ts';

/** Orders of the list; the first is the usual one. */
export const planSorts = ['added', '-added', 'title', 'period', '-period'] as const;
export type PlanSort = (typeof planSorts)[number];

/** How far a plan is. */
export const planStates = ['adopted', 'review'] as const;

export function sortOfPlans(query: URLSearchParams): PlanSort {
  return planSorts.find((sort) => sort === query.get('sort')) ?? 'added';
}

/** Filters and order alone: what goes into a sheet, and what another page keeps. */
export function plansFilter(query: URLSearchParams): Query {
  const sort = sortOfPlans(query);
  return {
    q: (query.get('q') ?? '').trim().slice(0, 200),
    state: planStates.find((state) => state === query.get('state')) ?? null,
    sort: sort === 'added' ? null : sort,
  };
}

/** What the API is asked. */
export function plansQuery(query: URLSearchParams): Query {
  return { ...plansFilter(query), cursor: query.get('cursor') };
}

/** Whether anything narrows the list. */
export function isNarrowedPlans(query: URLSearchParams): boolean {
  const { q, state } = plansFilter(query);
  return q !== '' || state !== null;
}
