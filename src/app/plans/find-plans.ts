/** Which of the node's plans are asked for, and in which order: by words of titles and parties, and by whether a plan is a programme. */
import type { Json } from '../../base/index.ts';
import { foldForSearch, nameKey, searchTerms } from '../../views/index.ts';
import type { PlanRow } from '../ports/index.ts';

/** Orders of the list: as plans were brought in, by title, by when their periods begin. */
export type PlanSort = 'added' | '-added' | 'title' | 'period' | '-period';
/** What narrows the list; what is absent narrows nothing. */
export interface PlanFilter {
  /** All of its words stand in the titles or in the names and codes of the parties. */
  readonly q?: string;
  /** A programme already, or still under review. */
  readonly state?: 'adopted' | 'review';
  readonly sort?: PlanSort;
  /** The language whose titles order the list; a plan without one is ordered by another of its titles. */
  readonly language?: 'zh' | 'lo' | 'en';
}

function titleOf({ title }: PlanRow, language: PlanFilter['language']): string {
  return nameKey(language ?? 'zh', title);
}

function isMeant(plan: PlanRow, terms: readonly string[], { state }: PlanFilter): boolean {
  if (state !== undefined && (state === 'adopted') !== (plan.adopted !== null)) return false;
  if (terms.length === 0) return true;
  const names = plan.parties.flatMap(({ code, name }) => [code, ...Object.values(name)]);
  const words = foldForSearch([...Object.values(plan.title), ...names].join('\n')).text;
  return terms.every((term) => words.includes(term));
}

/** What a plan stands by in the list, before its id; a plan without a period stands last in either order. */
function keyOf(plan: PlanRow, { sort = 'added', language }: PlanFilter): string {
  if (sort === 'title') return titleOf(plan, language);
  if (sort === 'period') return plan.period?.from ?? '~';
  return sort === '-period' ? (plan.period?.from ?? '') : '';
}

/** The plans that are meant, in the order asked for: each stands before those of the next pages, whatever else is brought in. */
export function findPlans(
  rows: readonly PlanRow[],
  filter: PlanFilter,
): readonly (readonly [PlanRow, PlaceOfPlan])[] {
  const terms = searchTerms(filter.q ?? '');
  const way = filter.sort?.startsWith('-') === true ? -1 : 1;
  return rows
    .filter((plan) => isMeant(plan, terms, filter))
    .map((plan) => [plan, [keyOf(plan, filter), plan.planId] as const] as const)
    .toSorted(([, a], [, b]) => way * comparePlaces(a, b));
}

/** Where a plan stands in an order: its key, then its id. */
export type PlaceOfPlan = readonly [key: string, planId: string];

export function isPlaceOfPlan(place: Json): place is [string, string] {
  return Array.isArray(place) && place.length === 2 && place.every((part) => typeof part === 'string');
}

function comparePlaces([a, idA]: PlaceOfPlan, [b, idB]: PlaceOfPlan): number {
  if (a !== b) return a < b ? -1 : 1;
  return idA === idB ? 0 : idA < idB ? -1 : 1;
}

/** Whether a place comes after another one in the order. */
export function isAfter(place: PlaceOfPlan, past: PlaceOfPlan, { sort }: PlanFilter): boolean {
  return (sort?.startsWith('-') === true ? -1 : 1) * comparePlaces(place, past) > 0;
}
