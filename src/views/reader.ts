/**
 * The text as signed, with its outline and what is marked in it. Every code point of the text stands in exactly one
 * provision's `own` spans [AP20].
 */
import type { Span } from '../base/index.ts';
import type { OutlineNode, ReadingValue } from '../plan/index.ts';
import type { DiagnosticFacts, MentionFacts } from './rows.ts';

export interface ReaderProvision extends OutlineNode {
  readonly depth: number;
  readonly coverage: 'open' | 'covered' | 'none';
  /** Spans of this node itself and none of its children, with their characters. */
  readonly own: readonly (Span & { readonly text: string })[];
}
export interface ReaderMark {
  readonly id: string;
  readonly what: 'proposal' | 'commitment';
  readonly provision: string;
  readonly spans: readonly Span[];
  readonly reading: ReadingValue;
}
export interface ReaderView {
  readonly plan: string;
  readonly text: string;
  readonly outlineAccepted: boolean;
  readonly provisions: readonly ReaderProvision[];
  readonly marks: readonly ReaderMark[];
  readonly mentions: readonly MentionFacts[];
  readonly diagnostics: readonly DiagnosticFacts[];
}
