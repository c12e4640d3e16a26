/** How a plan's periods of reporting stand: which are over, which are locked, and on how many commitments each is reported. */
import type { Every } from '../plan/objects/index.ts';

/** A period of the plan. */
export interface PeriodView {
  readonly key: string;
  readonly first: string;
  readonly last: string;
  /** For flagships alone: shorter than what is usual. */
  readonly flagshipsOnly: boolean;
  /** Its last day is past. */
  readonly over: boolean;
  readonly locked: boolean;
  /** Why it was opened again or locked, as it was last said. */
  readonly reason: string | null;
}
/** All periods of a plan. */
export interface PeriodsView {
  readonly usual: Every;
  readonly flagships: Every;
  readonly periods: readonly PeriodView[];
  /** Changes with every change of how often is reported and of any lock. */
  readonly version: number;
}
