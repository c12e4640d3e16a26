/** The review queue: each operative provision in order, with what is proposed and settled in it. */
import { provisionVersion } from '../plan/index.ts';
import type { CommitmentItem, EntryRef } from './commitment.ts';
import type { OutlineTree } from './outline-tree.ts';
import type { ProvisionFacts, TextFacts } from './rows.ts';
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
/** What the queue can be narrowed to: a coverage, what is settled either way, what has something rejected. */
export type QueueFilter = ReviewProvision['coverage'] | 'settled' | 'rejected';
/** A page of the provisions of a text that wait for review or have had it. */
export interface ReviewQueue {
  readonly text: string;
  readonly outlineAccepted: boolean;
  readonly provisions: readonly ReviewProvision[];
  /** What the page is a part of: how many provisions stand before it, and are meant in all; proposals that wait in these. */
  readonly shown: { readonly passed: number; readonly provisions: number; readonly proposals: number };
  /** Places in reading order at which the pages before and after begin. */
  readonly before: number | null;
  readonly next: number | null;
  /** Of the whole text, whatever the page is narrowed to. */
  readonly counts: ReviewCounts;
}
/** Which page of it. */
export interface QueueCut {
  readonly coverage: QueueFilter | null;
  /** A place in reading order; what stands there or later is meant. */
  readonly from: number;
  readonly limit: number;
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

function isMeant({ coverage }: ProvisionFacts, hasRejected: boolean, filter: QueueFilter | null): boolean {
  if (filter === null) return true;
  if (filter === 'rejected') return hasRejected;
  return filter === 'settled' ? coverage !== 'open' : coverage === filter;
}

/** Provisions of a page with their words and with what is proposed, settled and rejected in them. */
export function queueProvisions(
  rows: readonly ProvisionFacts[],
  items: readonly CommitmentItem[],
  chars: string,
): readonly ReviewProvision[] {
  const slices = sliceText(chars);
  const byProvision = Map.groupBy(items, ({ provision }) => provision.id);
  return rows.map(({ id, path, label, heading, start, end, coverage }) => {
    const [rejected = [], open = []] = [true, false].map((wanted) =>
      (byProvision.get(id) ?? []).filter(({ what }) => (what === 'rejected') === wanted),
    );
    const versions = open.map(({ version }) => version);
    return {
      ...{ id, path, label, heading, start, end, words: slices.at({ start, end }), coverage },
      version: provisionVersion(coverage === 'none', versions),
      items: open,
      rejected,
    };
  });
}

/** A page of the queue out of all of a text: what can hold commitments, and whatever else holds one already. */
export function reviewQueueView(input: ReviewInput, { coverage, from, limit }: QueueCut): ReviewQueue {
  const { tree, text, items, rejected } = input;
  const holding = new Set([...items, ...rejected].map(({ provision }) => provision.id));
  const rejecting = new Set(rejected.map(({ provision }) => provision.id));
  const meant = tree.provisions.filter(
    (row) =>
      (row.role === 'operative' || holding.has(row.id)) &&
      (input.visible?.has(row.id) ?? true) &&
      isMeant(row, rejecting.has(row.id), coverage),
  );
  const passed = meant.filter(({ order }) => order < from).length;
  const ids = new Set(meant.map(({ id }) => id));
  return {
    text: text.textId,
    outlineAccepted: text.outlineAccepted,
    provisions: queueProvisions(meant.slice(passed, passed + limit), [...items, ...rejected], input.chars),
    shown: {
      passed,
      provisions: meant.length,
      proposals: items.filter(({ what, provision }) => what === 'proposal' && ids.has(provision.id)).length,
    },
    before: passed === 0 ? null : (meant[Math.max(0, passed - limit)]?.order ?? null),
    next: meant[passed + limit]?.order ?? null,
    counts: reviewCounts(input),
  };
}
