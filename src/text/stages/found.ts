/**
 * What the language-dependent stages give, in UTF-16 units.
 */
import type { CommitmentKind, Due, MentionType, Strength } from '../extraction.ts';
import type { Section } from './outline.ts';

export interface FoundMention {
  readonly type: MentionType;
  readonly from: number;
  readonly to: number;
}

export interface FoundCommitment {
  readonly from: number;
  readonly to: number;
  readonly provision: string;
  readonly actor: string;
  readonly kind: CommitmentKind;
  readonly strength: Strength;
  readonly due: Due | null;
  readonly leads: readonly string[];
}

export interface Found {
  readonly commitments: readonly FoundCommitment[];
  readonly mentions: readonly FoundMention[];
}

/** One language's reading of a text's sections. */
export interface LanguageEngine {
  readonly isRunInTitle: (chars: string, from: number, to: number) => boolean;
  readonly read: (chars: string, sections: readonly Section[]) => Found;
  /** By code: 1 for characters of traditional writing that tell; empty where the language has none. */
  readonly traditional: Uint8Array;
}
