/** State that lives in the address: filters, the page of a list, what is open at the side. Back and forward work on it. */
import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type Query, queryString } from '../data/index.ts';

/**
 * The address's query and a way to change it. `change` keeps what it does not name; an empty value takes a name away.
 * `replace` leaves no step in the history (for typing).
 */
export function useQueryState(): [URLSearchParams, (changes: Query, how?: { replace?: boolean }) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const change = useCallback(
    (changes: Query, how: { replace?: boolean } = {}) => {
      const next = changedQuery(new URLSearchParams(search), changes);
      navigate(next === '' ? path : `${path}?${next}`, { replace: how.replace ?? false });
    },
    [search, path, navigate],
  );
  return [new URLSearchParams(search), change];
}

/** The query string after the changes. */
export function changedQuery(query: URLSearchParams, changes: Query): string {
  const kept = new URLSearchParams(query);
  for (const name of Object.keys(changes)) kept.delete(name);
  const added = queryString(changes);
  return [kept.toString(), added].filter((part) => part !== '').join('&');
}
