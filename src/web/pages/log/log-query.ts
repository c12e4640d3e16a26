/** What the log is narrowed to: kept in the address of the page, handed on to the API as it is. */
import { objectTypes } from '../../../plan/objects/index.ts';
import type { Query } from '../../data/index.ts';
import { historyFilter, historyPage } from '../../lists/history-query.ts';

/** Prefixes of registers that the log can be narrowed to, in the order of a plan's life. */
export const registerPrefixes = ['plan/', 'text/', 'outline/', 'cut/', 'reading/'] as const;
export type RegisterPrefix = (typeof registerPrefixes)[number];

/** The API query for a page's query. */
export function logQuery(query: URLSearchParams): Query {
  return historyPage(query, ['register']);
}

/** Filters and order alone: what goes into a sheet, and what another page keeps. */
export function logFilter(query: URLSearchParams): Query {
  return historyFilter(query, ['register']);
}

/** Kinds of registers that a plan's things are kept on: prefix and kind of thing. */
export const objectPrefixes: ReadonlyMap<string, string> = new Map(
  objectTypes
    .filter(({ recorded }) => recorded !== 'own')
    .map(({ name, keyed }) => [`${keyed?.register ?? name}/`, name]),
);

/** The prefix a register belongs to, or null for one that this desk does not know. */
export function prefixOf(register: string): RegisterPrefix | null {
  return registerPrefixes.find((prefix) => register.startsWith(prefix)) ?? null;
}

/** A hash shortened for a line: enough to tell two apart by eye. */
export function shortHash(hash: string): string {
  return hash.length > 14 ? `${hash.slice(0, 12)}…` : hash;
}
