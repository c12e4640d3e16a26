/** Which proposals the address asks for. */
import type { Query } from '../../data/index.ts';

/** The views of the list, in order. */
export const proposalViews = ['waiting', 'own', 'agreed', 'contested', 'all'] as const;
/** One of them. */
export type ProposalView = (typeof proposalViews)[number];

/** The view that the address names, or the first. */
export function viewOf(query: URLSearchParams): ProposalView {
  const asked = query.get('which');
  return proposalViews.find((view) => view === asked) ?? 'waiting';
}

/** View, filters and order alone: what goes into a sheet, and what another page keeps. */
export function proposalFilter(query: URLSearchParams): Query {
  return {
    which: viewOf(query),
    about: query.get('about'),
    by: query.get('by'),
    sort: query.get('sort') === 'at' ? 'at' : null,
  };
}

/** What the API is asked. */
export function proposalQuery(query: URLSearchParams): Query {
  return { ...proposalFilter(query), from: query.get('from') };
}

/** For whom a reminder is asked, and in which language; without one, in the reader's. */
export function reminderQuery(query: URLSearchParams): Query {
  return { party: query.get('party'), language: query.get('language') };
}
