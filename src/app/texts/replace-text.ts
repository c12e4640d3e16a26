/** A better copy of the same text: the review is kept by exact match, what has lost its place is listed, nothing guessed. */
import type { Problem, Result, Span } from '../../base/index.ts';
import type { Standing } from '../../plan/index.ts';
import type { TextView } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports.ts';

export interface ReplaceText {
  readonly planId: string;
  readonly textId: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
  readonly language?: 'zh' | 'lo' | 'en';
  readonly standing?: Standing;
  readonly authentic?: boolean;
  readonly encoding?: string;
  /** Without it nothing is kept, and the answer says what would be. */
  readonly confirm?: boolean;
}
export interface Orphan {
  readonly id: string;
  readonly kind: 'commitment' | 'proposal';
  readonly words: string;
  readonly spans: readonly Span[];
}
export interface Replacement {
  readonly applied: boolean;
  readonly text: TextView | null;
  readonly kept: number;
  readonly orphans: readonly Orphan[];
}

export async function replaceText(
  _app: App,
  _who: Actor,
  _input: ReplaceText,
): Promise<Result<Replacement, Problem>> {
  throw new Error('not built yet');
}
