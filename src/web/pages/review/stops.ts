/**
 * The queue as a keyboard sees it: one stop for each proposal or commitment, and one for each provision that has none.
 * Which provisions are shown is in the address (`?coverage=`).
 */
import type { Static } from 'typebox';
import type { CommitmentItem, ReviewQueue } from '../../../http/contract/index.ts';

export type ReviewProvision = Static<typeof ReviewQueue>['provisions'][number];

export const coverages = ['open', 'covered', 'none', 'settled'] as const;
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
  return provisions.filter(({ coverage }) =>
    filter === 'settled' ? coverage !== 'open' : coverage === filter,
  );
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

/** The stop after (or before) the one given; the first where there is none. */
export function stopBeside(stops: readonly Stop[], id: string | null, step: 1 | -1): Stop | undefined {
  const at = stops.findIndex((stop) => stop.id === id);
  return at < 0 ? stops[0] : stops[Math.max(0, Math.min(stops.length - 1, at + step))];
}
