/**
 * What an act of review works on, and what it leads to. Both are plain values: the application loads the one and keeps the
 * other, in one transaction.
 */
import type { Problem, Result, Span } from '../base/index.ts';
import type { Fact } from './register.ts';
import type { ReviewChange } from './review-change.ts';
import type { CutItem, CutValue, OutlineNode, ReadingValue } from './values.ts';

/** A proposal of the own tables: a machine's, or one that a person drew and nobody accepted. */
export interface ReviewProposal {
  readonly id: string;
  readonly provisionId: string;
  readonly spans: readonly Span[];
  readonly reading: ReadingValue;
  readonly state: 'open' | 'accepted' | 'rejected' | 'replaced' | 'orphaned';
  readonly origin: 'machine' | 'person';
  /** Rejected because its provision was marked as holding none: given back when that mark is taken back [PL7]. */
  readonly byMark: boolean;
}

/** The state of review of one text, as far as the acts touch it. */
export interface ReviewState {
  readonly textId: string;
  readonly charsSha256: string;
  /** The accepted outline; empty while none is. */
  readonly nodes: readonly OutlineNode[];
  readonly cuts: ReadonlyMap<string, CutValue>;
  readonly readings: ReadonlyMap<string, ReadingValue>;
  readonly proposals: ReadonlyMap<string, ReviewProposal>;
}

/** One act on what is proposed and settled. */
export type ReviewCommand =
  | { readonly act: 'accept'; readonly items: readonly string[] }
  | { readonly act: 'reject'; readonly items: readonly string[] }
  | { readonly act: 'recut'; readonly item: string; readonly spans: readonly Span[] }
  | { readonly act: 'split'; readonly item: string; readonly parts: readonly (readonly Span[])[] }
  | { readonly act: 'join'; readonly items: readonly string[] }
  | { readonly act: 'reread'; readonly items: readonly string[]; readonly reading: Partial<ReadingValue> }
  | {
      readonly act: 'add';
      readonly provision: string;
      readonly spans: readonly Span[];
      readonly reading: ReadingValue;
    }
  | { readonly act: 'holds-none'; readonly provisions: readonly string[] }
  | { readonly act: 'reopen'; readonly provisions: readonly string[] }
  | { readonly act: 'take-up'; readonly items: readonly string[] }
  | { readonly act: 'undo'; readonly change: ReviewChange };

/** What acts lead to. */
export interface ReviewDecision {
  /** In order: one proposal on a register each. */
  readonly facts: readonly Fact[];
  /** Proposals that are new or changed, as they now stand. */
  readonly proposals: readonly ReviewProposal[];
  /** Items that the acts touched or made, commitments and proposals, in order. */
  readonly items: readonly string[];
  /** What became of what: enough to take the acts back. */
  readonly change: ReviewChange;
  readonly state: ReviewState;
}

/** What acts lead to, or why they are refused. */
export type Decide = Result<ReviewDecision, Problem>;

/** Items of a cut; none where it holds none or was never made. */
export function cutItems(cut: CutValue | undefined): readonly CutItem[] {
  return cut !== undefined && 'items' in cut ? cut.items : [];
}
