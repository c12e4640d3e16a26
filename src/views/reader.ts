/**
 * The text as signed, with its outline and what is marked in it. Every code point of the text stands in exactly one
 * provision's `own` spans [AP20].
 */
import type { Span } from '../base/index.ts';
import type { OutlineNode, ReadingValue } from '../plan/index.ts';
import type { CommitmentItem } from './commitment.ts';
import type { OutlineTree } from './outline-tree.ts';
import type { DiagnosticFacts, MentionFacts, TextFacts } from './rows.ts';
import { sliceText } from './text-slices.ts';

export interface ReaderProvision extends OutlineNode {
  readonly depth: number;
  /** Null where the provision lies outside of the reader's areas. */
  readonly coverage: 'open' | 'covered' | 'none' | null;
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

export interface ReaderInput {
  readonly planId: string;
  readonly text: TextFacts;
  readonly chars: string;
  readonly tree: OutlineTree;
  /** Provisions that are open to the person; null where all are. */
  readonly visible: ReadonlySet<string> | null;
  readonly items: readonly CommitmentItem[];
  readonly mentions: readonly MentionFacts[];
  readonly diagnostics: readonly DiagnosticFacts[];
}

/** Puts the reader's page together. */
export function readerView(input: ReaderInput): ReaderView {
  const { tree, text, visible } = input;
  const slices = sliceText(input.chars);
  return {
    plan: input.planId,
    text: text.textId,
    outlineAccepted: text.outlineAccepted,
    provisions: tree.provisions.map(({ id, path, label, heading, role, start, end, coverage }) => ({
      id,
      path,
      label,
      heading,
      role,
      start,
      end,
      depth: tree.depth(id),
      coverage: visible === null || visible.has(id) ? coverage : null,
      own: tree.own(id).map((span) => ({ ...span, text: slices.at(span) })),
    })),
    marks: input.items.flatMap(({ id, what, provision, spans, reading, text: where }) =>
      what === 'rejected' || where !== text.textId
        ? []
        : [{ id, what, provision: provision.id, spans, reading }],
    ),
    mentions: input.mentions.map(({ type, start, end, text: words }) => ({ type, start, end, text: words })),
    diagnostics: input.diagnostics,
  };
}
