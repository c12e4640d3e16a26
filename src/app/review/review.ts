/** The acts of review: all of a request are kept together, or none. */
import type { Problem, Result, Span } from '../../base/index.ts';
import type { ReadingValue } from '../../plan/index.ts';
import type { ReviewResult } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports.ts';

export type ReviewAct =
  | { readonly act: 'accept-outline'; readonly text: string }
  | { readonly act: 'accept'; readonly items: readonly string[] }
  | { readonly act: 'reject'; readonly items: readonly string[]; readonly reason?: string }
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
  | { readonly act: 'reopen'; readonly provisions: readonly string[] };
export interface ReviewInput {
  readonly planId: string;
  /** Carried out in order, all or nothing. */
  readonly acts: readonly ReviewAct[];
}

export async function review(
  _app: App,
  _who: Actor,
  _input: ReviewInput,
): Promise<Result<ReviewResult, Problem>> {
  throw new Error('not built yet');
}
