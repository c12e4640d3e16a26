/**
 * The queue as a keyboard sees it: one stop for each proposal or commitment, and one for each provision that has none.
 * Which provisions are shown is in the address (`?coverage=`).
 */
import type { CommitmentItem, ReviewQueue } from '../../../http/contract/index.ts';

export type ReviewProvision = ReviewQueue['provisions'][number];

export const coverages = ['open', 'covered', 'none', 'settled', 'rejected'] as const;
export type CoverageFilter = (typeof coverages)[number] | null;

/** The filter that an address asks for; null shows all. */
export function readCoverage(query: URLSearchParams): CoverageFilter {
  return coverages.find((one) => one === query.get('coverage')) ?? null;
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

/**
 * What the page shows. The provision in which somebody writes stays, though an act took it out of the page or the page was
 * turned: `now` is how it stands, where that is known.
 */
export function withWriting(
  provisions: readonly ReviewProvision[],
  writingIn: ReviewProvision | undefined,
  now: ReviewProvision | undefined,
): readonly ReviewProvision[] {
  if (writingIn === undefined || provisions.some(({ id }) => id === writingIn.id)) return provisions;
  const kept = now?.id === writingIn.id ? now : writingIn;
  return [...provisions, kept].sort((a, b) => a.start - b.start);
}
