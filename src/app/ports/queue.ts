/**
 * The review queue of a text whose outline is accepted: its provisions that can hold commitments or hold some, in reading
 * order, by the page.
 */
import type { PlanId } from './plan-id.ts';
import type { ProvisionRow } from './projections.ts';

/** What the queue is narrowed to: a provision's coverage, those that are settled either way, those with something rejected. */
export type QueueFilter = ProvisionRow['coverage'] | 'settled' | 'rejected';
/** Which provisions are meant. */
export interface QueueQuery {
  readonly textId: string;
  /** Null: all. */
  readonly coverage: QueueFilter | null;
  /** Provisions that are open to the reader; null: all. */
  readonly open: ReadonlySet<string> | null;
}
/** Where a page of the queue begins, and how long it is at most. */
export interface QueueCut {
  /** A place in reading order; what stands there or later is meant. */
  readonly from: number;
  readonly limit: number;
}
/** A page, what stands before and behind it, and what it is a part of. */
export interface QueuePage {
  readonly rows: readonly ProvisionRow[];
  /** Places at which the page before and the one after begin; null where there is none. */
  readonly before: number | null;
  readonly next: number | null;
  /** How many stand before the page. */
  readonly passed: number;
  /** Of everything that is meant: provisions, and proposals in them that wait. */
  readonly provisions: number;
  readonly proposals: number;
}
/** Reads the queue as of the snapshot. */
export interface QueueReader {
  page(planId: PlanId, query: QueueQuery, cut: QueueCut): Promise<QueuePage>;
}
