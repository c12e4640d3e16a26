/** The review queue: each operative provision in order, with what is proposed and settled in it. */
import type { CommitmentItem, EntryRef } from './commitment.ts';

export interface ReviewCounts {
  readonly operative: number;
  readonly covered: number;
  readonly none: number;
  readonly open: number;
  readonly proposals: number;
  readonly accepted: number;
}
export interface ReviewProvision {
  readonly id: string;
  readonly path: string;
  readonly label: string | null;
  readonly heading: string | null;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly coverage: 'open' | 'covered' | 'none';
  readonly items: readonly CommitmentItem[];
}
export interface ReviewQueue {
  readonly text: string;
  readonly outlineAccepted: boolean;
  readonly provisions: readonly ReviewProvision[];
  readonly counts: ReviewCounts;
}
export interface ReviewResult {
  readonly entries: readonly EntryRef[];
  readonly items: readonly CommitmentItem[];
  readonly counts: ReviewCounts;
}
