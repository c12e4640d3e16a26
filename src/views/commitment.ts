/** A commitment or an open proposal as a line of the register, and as a page of its own with its history. */
import type { Json, Span } from '../base/index.ts';
import type { Progress, ReadingValue } from '../plan/index.ts';
import type { MentionFacts } from './rows.ts';

/** A commitment, an open proposal, or one that was rejected. */
export interface CommitmentItem {
  readonly id: string;
  readonly what: 'proposal' | 'commitment' | 'rejected';
  /** Changes with what is shown of it; whoever acts on it says which they saw. */
  readonly version: number;
  readonly provision: {
    readonly id: string;
    readonly path: string;
    readonly label: string | null;
    readonly heading: string | null;
  };
  readonly ordinal: number;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly words: string;
  readonly reading: ReadingValue;
  /** Where the searched words stand, in code points of `words`. */
  readonly found: readonly Span[];
  readonly progress: Progress;
  readonly anchored: boolean;
}
/** The words of a commitment in a further text of the plan. */
export interface FurtherWords {
  readonly text: string;
  readonly language: string;
  readonly words: string;
  /** Where the searched words stand, in code points of `words`. */
  readonly found: readonly Span[];
}
/** A line of the register with its words in the reader's language, where they are settled there. */
export interface RegisterItem extends CommitmentItem {
  readonly further: readonly FurtherWords[];
}
/** How many lines there are under each value of a filter. */
export type Facet = readonly { readonly value: string; readonly count: number }[];
/** Where a line stands in the order that was asked for; it means nothing in another order. */
export type PlaceInOrder = readonly (string | number)[];
/** A page of the register, and the place after which the next one begins. */
export interface CommitmentPage {
  readonly items: readonly CommitmentItem[];
  readonly total: number;
  readonly next: PlaceInOrder | null;
  readonly facets: {
    readonly area: Facet;
    readonly actor: Facet;
    readonly kind: Facet;
    readonly strength: Facet;
    readonly state: Facet;
  };
}
/** An entry of a log, by place and by id. */
export interface EntryRef {
  readonly seq: number;
  readonly id: string;
}
/** Who did what, when; `entry` is null for what only own tables hold. */
export interface HistoryLine {
  readonly at: string;
  readonly by: string;
  readonly act: string;
  readonly register: string;
  readonly before: Json;
  readonly after: Json;
  readonly entry: EntryRef | null;
  /** The act of review that it belongs to, and whether that has been taken back. */
  readonly reviewAct: { readonly id: string; readonly act: string; readonly undone: boolean } | null;
}
/** A commitment that it was split or joined from, or became; one that is no longer in the list is not live. */
export interface Kin {
  readonly id: string;
  readonly relation: 'parent' | 'child';
  readonly words: string;
  readonly live: boolean;
}
/** A commitment on its own page: what it came from, what was done to it, and the words around it. */
export interface CommitmentDetail extends CommitmentItem {
  readonly parents: readonly string[];
  readonly children: readonly string[];
  /** Parents, then children, with their words. */
  readonly kin: readonly Kin[];
  readonly mentions: readonly MentionFacts[];
  readonly history: readonly HistoryLine[];
  readonly live: boolean;
  readonly previous: string | null;
  readonly next: string | null;
  readonly context: { readonly before: string; readonly after: string };
  /** Its words in the further texts of the plan, where they are settled there. */
  readonly further: readonly FurtherWords[];
}
