/** Where a commitment stands in the list of statuses, by the order asked for: the store and the rows in memory order alike. */
import { type Json, partialDateBounds } from '../../base/index.ts';
import type { StatusPlace, StatusQuery, StatusRow } from '../ports/index.ts';

/** What orders dates of which some are a month or a year: the day by which, then the day from which; '~' where there is none. */
export function dueKeyOf(due: string | null): string {
  const bounds = due === null ? null : partialDateBounds(due);
  return bounds === null ? '~' : `${bounds.last}${bounds.first}`;
}

/** The key and the place in the register; without a date one stands last, whichever way dates go. */
export function placeOfStatus({ due, orderKey }: StatusRow, sort: StatusQuery['sort']): StatusPlace {
  if (sort === undefined) return ['', orderKey];
  const key = dueKeyOf(due);
  return [sort === '-due' && key === '~' ? '' : key, orderKey];
}

/** Below 0 where the first place stands before the second. */
export function compareStatusPlaces(
  [a, placeA]: StatusPlace,
  [b, placeB]: StatusPlace,
  sort: StatusQuery['sort'],
): number {
  if (a !== b) return (a < b ? -1 : 1) * (sort === '-due' ? -1 : 1);
  return placeA === placeB ? 0 : placeA < placeB ? -1 : 1;
}

export function isStatusPlace(place: Json): place is [string, string] {
  return Array.isArray(place) && place.length === 2 && place.every((part) => typeof part === 'string');
}
