/** How commitments stand: one row now and one for each period that something was claimed for, made from claims and readings. */
import type { Basis, Counted, EvidenceAxis, Progress, Status, Timing } from '../../plan/index.ts';
import type { PlanId } from './plan-id.ts';

/** A commitment's status, with what lists narrow and sort it by. */
export interface StatusRow extends Status {
  /** 'commitment/<id>' or 'further-commitment/<id>'. */
  readonly commitment: string;
  /** Somebody leads it. */
  readonly led: boolean;
  readonly flagship: boolean;
  /** Provisions that it belongs to; empty: the whole plan. */
  readonly areas: readonly string[];
  /** Its place in the register. */
  readonly orderKey: string;
}
/** How many stand alike. */
export interface StatusCell {
  readonly counted: Counted;
  readonly progress: Progress;
  readonly basis: Basis;
  readonly evidence: EvidenceAxis;
  readonly timing: Timing;
  readonly led: boolean;
  readonly flagship: boolean;
  readonly n: number;
}
/** Which of them; what is absent narrows nothing. */
export interface StatusQuery {
  /** '' is now; in a period, what nobody claimed is not reported. */
  readonly period: string;
  /** The day that timing is seen from. */
  readonly asOf: string;
  readonly counted?: readonly Counted[];
  readonly progress?: readonly Progress[];
  readonly basis?: readonly Basis[];
  readonly evidence?: readonly EvidenceAxis[];
  readonly timing?: readonly Timing[];
  readonly led?: boolean;
  readonly flagship?: boolean;
  /** Due on these days, both included. */
  readonly due?: { readonly from?: string; readonly to?: string };
  /** By when it is due, the soonest or the latest first; the register's order is usual. */
  readonly sort?: 'due' | '-due';
}
/** A place in the list: its key in the order, then its place in the register. */
export type StatusPlace = readonly [key: string, orderKey: string];
/** A page in the order asked for; `next` is the place that those of the next come after. */
export interface StatusPage {
  readonly rows: readonly StatusRow[];
  readonly next: StatusPlace | null;
}
/** Reads how commitments of a plan stand, without areas: who sees a part of it is shown that part of `everything`. */
export interface StatusReader {
  /** Counts by everything that figures ask for. */
  cells(planId: PlanId, period: string, asOf: string): Promise<readonly StatusCell[]>;
  list(
    planId: PlanId,
    query: StatusQuery,
    page: { readonly limit: number; readonly after: StatusPlace | null },
  ): Promise<StatusPage>;
  count(planId: PlanId, query: StatusQuery): Promise<number>;
  /** How far each commitment is now, of those that somebody has said something about. */
  progressNow(planId: PlanId): Promise<ReadonlyMap<string, Progress>>;
  /** Every row of these commitments, whatever the period. */
  of(planId: PlanId, commitments: readonly string[]): Promise<readonly StatusRow[]>;
  /** In the register's order, then by period. */
  everything(planId: PlanId): Promise<readonly StatusRow[]>;
}
/** Puts how commitments of a plan stand. */
export interface StatusWriter extends StatusReader {
  /** Replaces all rows of these commitments. */
  replace(planId: PlanId, commitments: readonly string[], rows: readonly StatusRow[]): Promise<void>;
  clear(planId: PlanId): Promise<void>;
}
