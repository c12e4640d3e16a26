/**
 * The form of lexicon entries that the languages share.
 */
import type { CommitmentKind, MentionType, Strength } from '../extraction.ts';

/**
 * How an action stands to the one before it in the same sentence: `opens` a commitment of its own; `joins` the one
 * before as its purpose or result; or `joins-if-abstract`, where its object names nothing concrete.
 */
export type Joining = 'opens' | 'joins' | 'joins-if-abstract';

/** Verbs that behave alike. */
export interface VerbGroup {
  readonly words: string;
  readonly kind: CommitmentKind;
  readonly strength: Strength;
  readonly joining: Joining;
  /** Names the activity as often as it commands it: a predicate only where one begins. */
  readonly noun?: true;
  /** Leaves the action to another verb inside its object: 鼓励企业开展……. */
  readonly control?: true;
  /** Leads on to the action after it, where there is one. */
  readonly lead?: true;
  /** Reason for the group, or an example of its use. */
  readonly why: string;
}

/** Words in an action's object that tell its kind better than its verb does. */
export interface ObjectCue {
  readonly words: string;
  readonly kind: CommitmentKind;
  readonly why: string;
}

/** What a name ends with, and what such a name is. */
export interface NameHead {
  readonly words: string;
  readonly type: MentionType;
  readonly why: string;
}

/** Words with a shared role. */
export interface WordList {
  readonly words: string;
  readonly why: string;
}
