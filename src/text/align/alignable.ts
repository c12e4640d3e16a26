/**
 * What alignment takes and gives. Provisions are named by their place in the list that was handed in, so that whoever
 * calls keeps ids of their own; spans are in code points, as everywhere.
 */
import type { Span } from '../../base/index.ts';
import type { CommitmentKind, Due, LanguageId, Provision, Strength } from '../extraction.ts';

/** A commitment of one text: settled, or as its own language's rules propose it. */
export interface AlignableCommitment {
  /** Place of its provision in the text's list. */
  readonly provision: number;
  readonly spans: readonly Span[];
  readonly actor: string;
  readonly kind: CommitmentKind;
  readonly strength: Strength;
  readonly due: Due | null;
}

/** One text, read by its language's rules. */
export interface AlignableText {
  readonly language: LanguageId;
  readonly chars: string;
  /** Root first, in reading order. */
  readonly provisions: readonly Provision[];
  readonly commitments: readonly AlignableCommitment[];
}

/** Provisions that say the same; either list may be empty: then the other text has no counterpart. */
export interface ProvisionGroup {
  readonly first: readonly number[];
  readonly other: readonly number[];
}

/** A commitment of the first text, and the stretch of the other text that says the same; null where none was found. */
export interface CommitmentPair {
  readonly commitment: number;
  readonly spans: readonly Span[] | null;
}
