/**
 * The register as it is listed: one line for each live commitment and each proposal that is open or was rejected, with its
 * words, ready to be narrowed, counted and paged by the database. Made from projections and own tables in the transaction
 * that changes either; it can be dropped and made anew [AP800].
 */
import type { Span } from '../../base/index.ts';
import type { Progress, ReadingValue } from '../../plan/index.ts';
import type { PlanId } from './plan-id.ts';

/** What became of it. */
export type LineState = 'accepted' | 'proposed' | 'rejected';
/** A commitment or a proposal as it is listed. */
export interface RegisterLine {
  readonly lineId: string;
  readonly state: LineState;
  readonly provisionId: string;
  /** Of its provision in reading order; what stands in no outline any more comes last. */
  readonly place: number;
  /** Its first code point. */
  readonly start: number;
  readonly ordinal: number;
  /** The text that it is quoted from. */
  readonly textId: string;
  readonly spans: readonly Span[];
  readonly words: string;
  /** The words as search folds them. */
  readonly folded: string;
  readonly reading: ReadingValue;
  /** Place of its strength in the order of strengths. */
  readonly rank: number;
  readonly version: number;
  readonly anchored: boolean;
}
/** A provision of the outline that the register goes by, or one that lines hang on although no outline has it. */
export interface LinePlace {
  readonly provisionId: string;
  readonly place: number;
  readonly path: string;
  readonly label: string | null;
  readonly heading: string | null;
  readonly role: string;
  /** The provision and those that it lies in, the root aside. */
  readonly lineage: readonly string[];
}
/** A line as a page shows it. */
export interface ListedLine
  extends Omit<RegisterLine, 'folded' | 'rank'>,
    Pick<LinePlace, 'path' | 'label' | 'heading'> {
  readonly progress: Progress;
}
/** The orders of the register; each ends with the place and the id, so that it is total. */
export type LineOrder = 'place' | '-place' | 'actor' | 'kind' | 'strength' | 'due';
/** Where a line stands in an order; it means nothing in another. */
export type LineKey = readonly (string | number)[];
/** Which lines are meant; a part that is absent or empty narrows nothing. */
export interface LineQuery {
  /** Folded; all must stand in the words. */
  readonly terms?: readonly string[];
  /** How its number begins, which is its provision's path, a dash (–) and its place there. */
  readonly number?: string;
  /** Provisions; each means its whole subtree. */
  readonly areas?: readonly string[];
  readonly actor?: readonly string[];
  readonly kind?: readonly string[];
  readonly strength?: readonly string[];
  readonly states?: readonly LineState[];
  readonly dated?: boolean;
  readonly led?: boolean;
  readonly reported?: boolean;
  /** Provisions that are open to the reader; null: all. */
  readonly open: ReadonlySet<string> | null;
}
/** How many lines are alike in all that filters and figures tell apart but place and words. */
export interface LineCount {
  readonly state: LineState;
  readonly actor: string;
  readonly kind: string;
  readonly strength: string;
  readonly dated: boolean;
  readonly led: boolean;
  readonly n: number;
}
/** How many lines of a state a provision itself holds. */
export interface PlaceCount extends Pick<LinePlace, 'provisionId' | 'place' | 'lineage'> {
  readonly state: LineState;
  readonly n: number;
}
/** Lists and counts lines as of the snapshot. */
export interface LineReader {
  page(
    planId: PlanId,
    query: LineQuery,
    page: { readonly order: LineOrder; readonly limit: number; readonly after: LineKey | null },
  ): Promise<{ readonly rows: readonly ListedLine[]; readonly next: LineKey | null }>;
  /** Lines by their ids, in reading order; one id has a line in each state, the accepted one before the proposed and the rejected. */
  byId(planId: PlanId, lineIds: readonly string[]): Promise<readonly ListedLine[]>;
  /** Lines of some provisions, of every state, in reading order. */
  listedIn(planId: PlanId, provisions: readonly string[]): Promise<readonly ListedLine[]>;
  /** Ids of what is listed right before and right after a line in reading order, accepted or proposed, and open. */
  beside(
    planId: PlanId,
    line: Pick<RegisterLine, 'lineId' | 'state' | 'place' | 'start'>,
    open: LineQuery['open'],
  ): Promise<{ readonly previous: string | null; readonly next: string | null }>;
  counts(planId: PlanId, query: LineQuery): Promise<readonly LineCount[]>;
  countsByPlace(planId: PlanId, query: LineQuery): Promise<readonly PlaceCount[]>;
  /** Accepted lines of which something was reported. */
  reported(planId: PlanId, open: ReadonlySet<string> | null): Promise<number>;
  /** Lines in some provisions, or all, in no order. */
  within(planId: PlanId, provisions: readonly string[] | null): Promise<readonly RegisterLine[]>;
  /** Provisions that some lines, by id, stand in. */
  provisionsOf(planId: PlanId, lineIds: readonly string[]): Promise<readonly string[]>;
  /** What a plan is laid out by: its headings, or where it has none its operative provisions; in reading order. */
  areas(planId: PlanId): Promise<readonly LinePlace[]>;
  /** Places of one role, or all, in reading order. */
  places(planId: PlanId, role?: string): Promise<readonly LinePlace[]>;
  /** How many places there are of each role; those of no outline are not counted. */
  placeCounts(planId: PlanId): Promise<ReadonlyMap<string, number>>;
  /** Plans with commitments or proposals and without any line: kept by a version that had none. */
  plansWithout(): Promise<readonly PlanId[]>;
}
/** Puts lines and places, and takes away those that are gone. */
export interface LineWriter extends LineReader {
  put(planId: PlanId, rows: readonly RegisterLine[]): Promise<void>;
  remove(planId: PlanId, rows: readonly Pick<RegisterLine, 'lineId' | 'state'>[]): Promise<void>;
  putPlaces(planId: PlanId, rows: readonly LinePlace[]): Promise<void>;
  removePlaces(planId: PlanId, provisionIds: readonly string[]): Promise<void>;
  /** Drops the plan's lines and places. */
  clear(planId: PlanId): Promise<void>;
}
