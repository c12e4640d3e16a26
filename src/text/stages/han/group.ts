/**
 * What the clauses of one commitment come to, as they are gathered: its main action, who acts, and what stood before it in the
 * sentence.
 */
import type { Strength } from '../../extraction.ts';
import type { Action } from './action.ts';

/** Clauses `[a, b)` of words that are one commitment. */
export interface Group {
  a: number;
  b: number;
  tentative: boolean;
  main: Action | null;
  /** The first action in it, however short. */
  first: Action | null;
  last: Action;
  actor: string;
  /** Whether nobody is named in the sentence up to it, and who acts acted in the sentence before. */
  carriesOn: boolean;
  /** What is encouraged, where it stands in a clause of its own. */
  carried: Action | null;
  /** Whether it is the first of its sentence. */
  readonly isFirst: boolean;
  /** Whether it is said that it is said: 强调、重申. */
  spoken: boolean;
  /** Whether something is willed in it: 强调将……. */
  wills: boolean;
  /** Whether what was said before it in the sentence is said to be said. */
  inSpeech: boolean;
  /** Whether a stance stands before it in the sentence. */
  stands: boolean;
  /** Words with the recognition and statements around it that belong to it where it is a stance. */
  around: { readonly a: number; readonly b: number };
  /** Strength that an earlier 支持……、鼓励…… leaves to what follows in its scope. */
  cap: Strength | null;
}
