/**
 * The register's state in its address: what is searched for, what the list is narrowed to, how it is sorted. The names
 * are those of the API, so that an address of the desk and one of the API narrow alike. Unknown values are dropped.
 */
import type { Static } from 'typebox';
import type { CommitmentQuery } from '../../../http/contract/index.ts';
import { kinds, strengths } from '../../commitments/words/index.ts';
import type { Query } from '../../data/index.ts';
import { pageSize } from './page-size.ts';

/** Filters that take several values. `area` and `actor` are open sets. */
export const facetNames = ['area', 'actor', 'kind', 'strength', 'state', 'due', 'lead', 'progress'] as const;
export type FacetName = (typeof facetNames)[number];

export const sorts = [
  'place',
  '-place',
  'actor',
  'kind',
  'strength',
  'due',
] as const satisfies readonly NonNullable<Static<typeof CommitmentQuery>['sort']>[];
export type Sort = (typeof sorts)[number];

export interface Filters extends Readonly<Record<FacetName, readonly string[]>> {
  readonly q: string;
  readonly sort: Sort;
}

const closed: Readonly<Partial<Record<FacetName, readonly string[]>>> = {
  kind: kinds,
  strength: strengths,
  state: ['accepted', 'proposed', 'rejected'],
  due: ['dated', 'undated'],
  lead: ['named', 'none'],
  progress: ['not-reported', 'reported'],
};

/** Reads the filters out of an address. */
export function readFilters(query: URLSearchParams): Filters {
  const values = (name: FacetName): readonly string[] => {
    const given = [...new Set(query.getAll(name))].filter((value) => value !== '');
    const known = closed[name];
    return known === undefined ? given : given.filter((value) => known.includes(value));
  };
  return {
    q: (query.get('q') ?? '').slice(0, 200),
    sort: sorts.find((sort) => sort === query.get('sort')) ?? 'place',
    area: values('area'),
    actor: values('actor'),
    kind: values('kind'),
    strength: values('strength'),
    state: values('state'),
    due: values('due'),
    lead: values('lead'),
    progress: values('progress'),
  };
}

/** The filters as a query, for the API and for the desk's own address; what is usual is left out. */
export function filterQuery(filters: Filters): Query {
  const { q, sort, ...facets } = filters;
  return { q: q.trim(), ...facets, sort: sort === 'place' ? null : sort };
}

/** Where the list begins: null is its beginning. Only pages without script, and addresses taken from them, begin elsewhere. */
export function readStart(query: URLSearchParams): string | null {
  const cursor = query.get('cursor') ?? '';
  return cursor === '' ? null : cursor;
}

/** What the API is asked for first. */
export function firstPage(query: URLSearchParams): Query {
  return { ...filterQuery(readFilters(query)), cursor: readStart(query), limit: pageSize };
}

/** A query that takes all filters away and keeps the rest of the address. */
export const noFilters: Query = {
  q: null,
  cursor: null,
  ...Object.fromEntries(facetNames.map((name) => [name, null])),
};

/** True if the list is narrowed at all. */
export function isNarrowed(filters: Filters): boolean {
  return filters.q.trim() !== '' || facetNames.some((name) => filters[name].length > 0);
}
