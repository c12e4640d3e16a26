/** What the lists of the exchange are asked for, as their addresses say it: filters by the API's names, the order, the page. */
import { type Query, queryString } from '../../data/index.ts';

const days = ['from', 'to'] as const;
const given = (query: URLSearchParams, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, query.get(name)] as const));
/** The order, where it is not the usual one and the list has it. */
const orderOf = (query: URLSearchParams, others: readonly string[]) => ({
  sort: others.find((one) => one === query.get('sort')) ?? null,
});

/** Filters and order of the joint log; null: the own log, of the present opening. */
export function logFilter(query: URLSearchParams): Query {
  const names = ['log', 'opening', 'kind', 'register', 'reach', ...days];
  return { ...given(query, names), ...orderOf(query, ['at']) };
}

/** A page of it. */
export function logQuery(query: URLSearchParams): Query {
  return { ...logFilter(query), ...given(query, ['before', 'after']) };
}

/** Filters and order of what has left and come. */
export function transfersFilter(query: URLSearchParams): Query {
  return {
    ...given(query, ['direction', 'party', 'carrier', 'outcome', ...days]),
    ...orderOf(query, ['at']),
  };
}

/** A page of it. */
export function transfersQuery(query: URLSearchParams): Query {
  return { ...transfersFilter(query), ...given(query, ['before', 'after']) };
}

/** Filters and order of what could be proposed: only what the joint log does not hold like this. */
export function proposablesFilter(query: URLSearchParams): Query {
  const filter = given(query, ['q', 'kind', 'standing']);
  return { onlyNew: 'true', ...filter, ...orderOf(query, ['place', '-place']) };
}

/** A page of it. */
export function proposablesQuery(query: URLSearchParams): Query {
  return { ...proposablesFilter(query), from: query.get('from') };
}

/** Filters and order of what the parties state. */
export function statedFilter(query: URLSearchParams): Query {
  return { ...given(query, ['q', 'kind', 'by', 'about', 'over']), ...orderOf(query, ['at']) };
}

/** A page of it. */
export function statedQuery(query: URLSearchParams): Query {
  return { ...statedFilter(query), from: query.get('from'), limit: CARDS };
}

/** Filters and order of own claims as they would go. */
export function claimsFilter(query: URLSearchParams): Query {
  const filter = given(query, ['period', 'standing', 'can']);
  return { ...filter, ...orderOf(query, ['-place', 'period', '-period']) };
}

/** A page of it. */
export function claimsQuery(query: URLSearchParams): Query {
  return { ...claimsFilter(query), from: query.get('from') };
}

/** Filters and order of agreed values to take over. */
export function takingsFilter(query: URLSearchParams): Query {
  return { ...given(query, ['q', 'kind', 'can']), ...orderOf(query, ['place', '-place']) };
}

/** A page of it. */
export function takingsQuery(query: URLSearchParams): Query {
  return { ...takingsFilter(query), from: query.get('from') };
}

/** Filters and order of how each commitment stands between the parties. */
export function standingFilter(query: URLSearchParams): Query {
  return {
    ...given(query, ['period', 'figure', 'progress', 'awaits', 'differs']),
    ...orderOf(query, ['-place']),
  };
}

/** A page of it. */
export function standingQuery(query: URLSearchParams): Query {
  return { ...standingFilter(query), from: query.get('from'), limit: 50 };
}

/** Cards on a page. */
const CARDS = 20;

/** Filters and order of packages. */
export function packagesFilter(query: URLSearchParams): Query {
  return { ...given(query, ['q', 'by', 'state']), ...orderOf(query, ['at']) };
}

/** A page of them. */
export function packagesQuery(query: URLSearchParams): Query {
  return { ...packagesFilter(query), from: query.get('from'), limit: CARDS };
}

/** Filters and order of releases to the public. */
export function publicFilter(query: URLSearchParams): Query {
  return { ...given(query, ['q', 'by', 'state']), ...orderOf(query, ['at']) };
}

/** A page of them. */
export function publicQuery(query: URLSearchParams): Query {
  return { ...publicFilter(query), from: query.get('from'), limit: CARDS };
}

/** Filters and order of what could be released. */
export function publishablesFilter(query: URLSearchParams): Query {
  return { ...given(query, ['q', 'kind', 'released']), ...orderOf(query, ['place', '-place']) };
}

/** A page of it. */
export function publishablesQuery(query: URLSearchParams): Query {
  return { ...publishablesFilter(query), from: query.get('from') };
}

/** Filters and order of disagreements. */
export function disagreementsFilter(query: URLSearchParams): Query {
  return { ...given(query, ['standing', 'level', 'by']), ...orderOf(query, ['-at', 'at']) };
}

/** A page of them. */
export function disagreementsQuery(query: URLSearchParams): Query {
  return { ...disagreementsFilter(query), from: query.get('from'), limit: CARDS };
}

/** Filters and order of drafts for consultation. */
export function draftsFilter(query: URLSearchParams): Query {
  return { ...given(query, ['by', 'remarked']), ...orderOf(query, ['at', 'expires']) };
}

/** A page of them; `from` is of the values below, of which a new one is made. */
export function draftsQuery(query: URLSearchParams): Query {
  return { ...draftsFilter(query), from: query.get('drafts'), limit: CARDS };
}

/** Filters and order of words beside entries. */
export function wordsFilter(query: URLSearchParams): Query {
  return { ...given(query, ['q', 'by', 'state']), ...orderOf(query, ['at']) };
}

/** A page of them. */
export function wordsQuery(query: URLSearchParams): Query {
  return { ...wordsFilter(query), from: query.get('from'), limit: CARDS };
}

/** Filters of releases. */
export function releasesFilter(query: URLSearchParams): Query {
  return given(query, ['state', 'kind']);
}

/** A page of them. */
export function releasesQuery(query: URLSearchParams): Query {
  return { ...releasesFilter(query), cursor: query.get('cursor') };
}

/** Whether anything narrows the list: neither its order does, nor whose log it is, nor what the page always leaves away. */
export function isNarrowed({
  sort: _sort,
  log: _log,
  opening: _opening,
  onlyNew: _new,
  ...filter
}: Query): boolean {
  return Object.values(filter).some((value) => value !== null && value !== '');
}

/** The address with the query, and without a question mark where it is empty. */
export function withQuery(base: string, query: Query): string {
  const search = queryString(query);
  return search === '' ? base : `${base}?${search}`;
}
