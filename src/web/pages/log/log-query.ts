/** What the log is narrowed to: kept in the address of the page, handed on to the API as it is. */
import type { Query } from '../../data/index.ts';

/** Prefixes of registers that the log can be narrowed to, in the order of a plan's life. */
export const registerPrefixes = ['plan/', 'text/', 'outline/', 'cut/', 'reading/'] as const;
export type RegisterPrefix = (typeof registerPrefixes)[number];

/** Entries on a page. */
export const pageSize = 50;

/** The API query for a page's query. */
export function logQuery(query: URLSearchParams): Query {
  return {
    register: query.get('register'),
    by: query.get('by'),
    cursor: query.get('cursor'),
    limit: pageSize,
  };
}

/** The prefix a register belongs to, or null for one that this desk does not know. */
export function prefixOf(register: string): RegisterPrefix | null {
  return registerPrefixes.find((prefix) => register.startsWith(prefix)) ?? null;
}

/** A hash shortened for a line: enough to tell two apart by eye. */
export function shortHash(hash: string): string {
  return hash.length > 14 ? `${hash.slice(0, 12)}…` : hash;
}
