/** Acts of review: who did what, and what became of what. Own tables; what an act settled is in the log besides. */
import type { ReviewChange } from '../../plan/index.ts';
import type { PlanId } from './plan-id.ts';

/** One act. Ids sort by the order of the acts. */
export interface ReviewActRow {
  readonly id: string;
  readonly textId: string;
  readonly at: string;
  readonly by: string;
  readonly act: string;
  readonly reason: string | null;
  /** How many commitments and proposals it touched, and in which provisions. */
  readonly items: number;
  readonly provisions: readonly string[];
  /** Places of its first and its last entry in the internal log; null where it made none. */
  readonly entries: { readonly first: number; readonly last: number } | null;
  /** The act that it takes back, and the one that took it back. */
  readonly undoes: string | null;
  readonly undoneBy: string | null;
}
/** Acts in the order asked for; `next` is the id that those of the next page come after in it, null at the end. */
export interface StoredActPage {
  readonly rows: readonly ReviewActRow[];
  readonly next: string | null;
}
/** Which acts are meant; what is absent narrows nothing. */
export interface ActFilter {
  readonly act?: string;
  /** Pseudonym. */
  readonly by?: string;
  /** Instants that their times are not before, and before. */
  readonly since?: string;
  readonly until?: string;
  /** The usual order is newest first. */
  readonly oldestFirst?: boolean;
}
/** Reads the acts of review as of the snapshot. */
export interface ReviewActReader {
  /** Those that come after the id `past` in the order. */
  page(
    planId: PlanId,
    page: ActFilter & { readonly limit: number; readonly past: string | null },
  ): Promise<StoredActPage>;
  /** In the order asked for; unknown ids are left out. */
  byId(planId: PlanId, ids: readonly string[]): Promise<readonly ReviewActRow[]>;
  /** What the act changed. */
  change(planId: PlanId, id: string): Promise<ReviewChange | null>;
}
/** Keeps acts of review; an act that is kept never changes but in who took it back. */
export interface ReviewActWriter extends ReviewActReader {
  add(planId: PlanId, row: ReviewActRow, change: ReviewChange): Promise<void>;
  setUndone(planId: PlanId, id: string, by: string | null): Promise<void>;
}
