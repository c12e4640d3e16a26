/**
 * The queue as a keyboard sees it: one stop for each proposal or commitment, and one for each provision that has none.
 * Which provisions are shown is in the address (`?coverage=`).
 */
import type { Static } from 'typebox';
import type { CommitmentItem, ReviewQueue } from '../../../http/contract/index.ts';

export type ReviewProvision = Static<typeof ReviewQueue>['provisions'][number];

export const coverages = ['open', 'covered', 'none', 'settled', 'rejected'] as const;
export type CoverageFilter = (typeof coverages)[number] | null;

/** The filter that an address asks for; null shows all. */
export function readCoverage(query: URLSearchParams): CoverageFilter {
  return coverages.find((one) => one === query.get('coverage')) ?? null;
}

/** The provisions that the filter leaves. */
export function narrowed(
  provisions: readonly ReviewProvision[],
  filter: CoverageFilter,
): readonly ReviewProvision[] {
  if (filter === null) return provisions;
  return provisions.filter(({ coverage, rejected }) => {
    if (filter === 'rejected') return rejected.length > 0;
    return filter === 'settled' ? coverage !== 'open' : coverage === filter;
  });
}

/** The first provision that a page without script shows. */
export function readFrom(query: URLSearchParams): number {
  const from = Number(query.get('from') ?? 0);
  return Number.isSafeInteger(from) && from > 0 ? from : 0;
}

/** A place at which the keyboard stops. */
export interface Stop {
  readonly id: string;
  readonly provision: ReviewProvision;
  readonly item: CommitmentItem | null;
}

/** All stops, in reading order. */
export function stopsOf(provisions: readonly ReviewProvision[]): readonly Stop[] {
  return provisions.flatMap((provision): Stop[] =>
    provision.items.length === 0
      ? [{ id: provision.id, provision, item: null }]
      : provision.items.map((item) => ({ id: item.id, provision, item })),
  );
}

/** Ids of the proposals among the items. */
export function proposalIds(items: readonly CommitmentItem[]): readonly string[] {
  return items.filter(({ what }) => what === 'proposal').map(({ id }) => id);
}

/** Where a stop stands in the text. */
export function placeOf({ item, provision }: Stop): number {
  return item?.spans[0]?.start ?? provision.start;
}

/**
 * The stop after (or before) the one given. Where that one has gone (split, joined, rejected), the stop at its place;
 * the first where there was none.
 */
export function stopBeside(
  stops: readonly Stop[],
  id: string | null,
  step: 1 | -1,
  place: number | null = null,
): Stop | undefined {
  const at = stops.findIndex((stop) => stop.id === id);
  if (at >= 0) return stops[Math.max(0, Math.min(stops.length - 1, at + step))];
  if (place === null) return stops[0];
  return stops.find((stop) => placeOf(stop) >= place) ?? stops.at(-1);
}
