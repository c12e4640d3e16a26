/**
 * Two texts side by side: each as its reader shows it, the groups of provisions that say the same, and what stands in one
 * and not in the other — told at both places, in either direction [VW60].
 */
import type { Span } from '../base/index.ts';
import { type ReaderInput, type ReaderView, readerView } from './reader.ts';
import type { DiagnosticFacts, TextFacts } from './rows.ts';

/** Where a difference stands in one of the texts; without words it would have to stand there. */
export interface ParallelPlace {
  readonly span: Span;
  readonly words: string | null;
}
/** What differs. */
export type ParallelKind =
  | 'number'
  | 'date'
  | 'items'
  | 'instrument'
  | 'party'
  | 'strength'
  | 'commitment'
  | 'provision';
/** One difference between the texts. */
export interface ParallelDifference {
  readonly kind: ParallelKind;
  readonly first: ParallelPlace;
  readonly other: ParallelPlace;
}
/** Provisions that say the same. */
export interface ParallelGroup {
  readonly first: readonly string[];
  readonly other: readonly string[];
  readonly isSettled: boolean;
}
/** Where the further text says what an item says; null where nothing was found. */
export interface ParallelPlacing {
  readonly item: string;
  readonly spans: readonly Span[] | null;
  readonly isSettled: boolean;
}
/** The page of two texts. */
export interface ParallelView {
  readonly plan: string;
  readonly version: number;
  readonly first: ReaderView;
  readonly other: ReaderView;
  readonly groups: readonly ParallelGroup[];
  readonly places: readonly ParallelPlacing[];
  readonly differences: readonly ParallelDifference[];
}
/** One text as the reader takes it. */
export type ParallelSide = Omit<ReaderInput, 'planId'>;

export interface ParallelInput {
  readonly planId: string;
  readonly version: number;
  readonly first: ParallelSide;
  readonly other: ParallelSide;
  readonly groups: readonly ParallelGroup[];
  readonly places: readonly ParallelPlacing[];
  readonly differences: readonly ParallelDifference[];
}

/**
 * Differences as diagnostics of one of the texts: what differs from the other's words, what stands here alone, and what is
 * missing here.
 */
export function parallelDiagnostics(
  differences: readonly ParallelDifference[],
  side: 'first' | 'other',
  beside: Pick<TextFacts, 'lang'>,
): readonly DiagnosticFacts[] {
  return differences.map((difference) => {
    const [here, there] =
      side === 'first' ? [difference.first, difference.other] : [difference.other, difference.first];
    const form = here.words === null ? 'missing' : there.words === null ? 'alone' : 'differs';
    return {
      code: `parallel-${difference.kind}-${form}`,
      severity: 'warning',
      ...here.span,
      facts: { words: here.words ?? '', other: there.words ?? '', beside: beside.lang },
    };
  });
}

/** Puts the page together. */
export function parallelView(input: ParallelInput): ParallelView {
  const { planId, version, first, other, groups, places, differences } = input;
  return {
    plan: planId,
    version,
    first: readerView({
      ...first,
      planId,
      diagnostics: [...first.diagnostics, ...parallelDiagnostics(differences, 'first', other.text)],
    }),
    other: readerView({
      ...other,
      planId,
      diagnostics: [...other.diagnostics, ...parallelDiagnostics(differences, 'other', first.text)],
    }),
    groups,
    places,
    differences,
  };
}
