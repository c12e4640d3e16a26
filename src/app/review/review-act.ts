/** What a person can do to what is proposed and settled; `plan` decides what it leads to. */
import type { Span } from '../../base/index.ts';
import type { ReadingValue } from '../../plan/index.ts';

/** One act. */
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
  | { readonly act: 'reopen'; readonly provisions: readonly string[] }
  /** Opens again what was rejected. */
  | { readonly act: 'take-up'; readonly items: readonly string[] }
  /** Takes an earlier act back, by its id. */
  | { readonly act: 'undo'; readonly of: string };
