/** The review queue: each operative provision in order, with what is proposed and settled in it. */
import { provisionVersion } from '../plan/index.ts';
import type { CommitmentItem, EntryRef } from './commitment.ts';
import type { OutlineTree } from './outline-tree.ts';
import type { TextFacts } from './rows.ts';
import { sliceText } from './text-slices.ts';

/** How far the review has come. */
export interface ReviewCounts {
  readonly operative: number;
  readonly covered: number;
  readonly none: number;
  readonly open: number;
  readonly proposals: number;
  readonly rejected: number;
  readonly accepted: number;
}
/** A provision in the queue, with what is proposed, settled and rejected in it. */
export interface ReviewProvision {
  readonly id: string;
  readonly path: string;
  readonly label: string | null;
  readonly heading: string | null;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly coverage: 'open' | 'covered' | 'none';
  /** Changes with the mark and with what is open or settled here. */
  readonly version: number;
  readonly items: readonly CommitmentItem[];
  /** What was rejected here, and can be taken up again. */
  readonly rejected: readonly CommitmentItem[];
}
/** The provisions of a text that wait for review or have had it. */
export interface ReviewQueue {
  readonly text: string;
  readonly outlineAccepted: boolean;
  readonly provisions: readonly ReviewProvision[];
  readonly counts: ReviewCounts;
}
/** What an act of review has written, and how things stand after it. */
export interface ReviewResult {
  readonly entries: readonly EntryRef[];
  /** The acts as they are kept, by which they can be taken back. */
  readonly acts: readonly { readonly id: string; readonly act: string }[];
  readonly items: readonly CommitmentItem[];
  readonly counts: ReviewCounts;
}

export interface ReviewInput {
  readonly text: TextFacts;
  readonly chars: string;
  readonly tree: OutlineTree;
  readonly items: readonly CommitmentItem[];
  readonly rejected: readonly CommitmentItem[];
  /** Provisions whose matters the person may see; null = all. */
  readonly visible: ReadonlySet<string> | null;
}

/** Operative provisions by what became of them, over what the person may see. */
export function provisionCounts({
  tree,
  visible,
}: Pick<ReviewInput, 'tree' | 'visible'>): Pick<ReviewCounts, 'operative' | 'covered' | 'none' | 'open'> {
  const operative = tree.provisions.filter(
    ({ id, role }) => role === 'operative' && (visible?.has(id) ?? true),
  );
  const withCoverage = (coverage: ReviewProvision['coverage']): number =>
    operative.filter((row) => row.coverage === coverage).length;
  return {
    operative: operative.length,
    covered: withCoverage('covered'),
    none: withCoverage('none'),
    open: withCoverage('open'),
  };
}

/** Counts of the queue, over what the person may see [VW9, VW12]. */
export function reviewCounts({
  tree,
  items,
  rejected,
  visible,
}: Pick<ReviewInput, 'tree' | 'items' | 'rejected' | 'visible'>): ReviewCounts {
  const isVisible = (id: string): boolean => visible?.has(id) ?? true;
  const seen = items.filter(({ provision }) => isVisible(provision.id));
  return {
    ...provisionCounts({ tree, visible }),
    proposals: seen.filter(({ what }) => what === 'proposal').length,
    rejected: rejected.filter(({ provision }) => isVisible(provision.id)).length,
    accepted: seen.filter(({ what }) => what === 'commitment').length,
  };
}

/** The queue: what can hold commitments, and whatever else holds one already. */
export function reviewQueueView(input: ReviewInput): ReviewQueue {
  const { tree, text } = input;
  const slices = sliceText(input.chars);
  const itemsByProvision = Map.groupBy(input.items, ({ provision }) => provision.id);
  const rejectedByProvision = Map.groupBy(input.rejected, ({ provision }) => provision.id);
  const holds = (id: string): boolean => itemsByProvision.has(id) || rejectedByProvision.has(id);
  const listed = tree.provisions.filter(
    (row) => (row.role === 'operative' || holds(row.id)) && (input.visible?.has(row.id) ?? true),
  );
  return {
    text: text.textId,
    outlineAccepted: text.outlineAccepted,
    provisions: listed.map((row) => ({
      id: row.id,
      path: row.path,
      label: row.label,
      heading: row.heading,
      start: row.start,
      end: row.end,
      words: slices.at(row),
      coverage: row.coverage,
      version: provisionVersion(
        row.coverage === 'none',
        (itemsByProvision.get(row.id) ?? []).map(({ version }) => version),
      ),
      items: itemsByProvision.get(row.id) ?? [],
      rejected: rejectedByProvision.get(row.id) ?? [],
    })),
    counts: reviewCounts(input),
  };
}
