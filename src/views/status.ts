/** How commitments stand, line by line: now or in a period, with a cell for each period that something was said for. */
import type { Basis, Counted, EvidenceAxis, Progress, Timing } from '../plan/index.ts';
import type { RefViews } from './objects.ts';

/** What was said for a period. */
export interface StatusCellView {
  readonly period: string;
  readonly progress: Progress;
  readonly basis: Basis;
}
/** A commitment's line. */
export interface StatusLine {
  readonly commitment: string;
  readonly counted: Counted;
  readonly progress: Progress;
  readonly basis: Basis;
  readonly saidFor: string;
  readonly due: string | null;
  readonly moved: boolean;
  readonly done: string | null;
  readonly timing: Timing;
  readonly evidence: EvidenceAxis;
  readonly led: boolean;
  readonly flagship: boolean;
  readonly cells: readonly StatusCellView[];
  /** Signed papers that confirm it, as `signed-paper/<id>`, as far as this person sees them. */
  readonly papers: readonly string[];
}
/** A page of the list. */
export interface StatusPageView {
  readonly asOf: string;
  readonly period: string;
  readonly items: readonly StatusLine[];
  readonly total: number;
  readonly next: string | null;
  readonly refs: RefViews;
}
