/**
 * Lines of the register from settled commitments and open proposals, in reading order. A commitment that a better copy no
 * longer holds is quoted from the last text that does, and says so [AP33].
 */
import type { Span } from '../base/index.ts';
import { itemVersion, type Progress } from '../plan/index.ts';
import type { CommitmentItem } from './commitment.ts';
import type { OutlineTree } from './outline-tree.ts';
import type { CommitmentFacts, ProposalFacts } from './rows.ts';
import type { TextSlices } from './text-slices.ts';

export interface ItemSources {
  /** The plan's current text first, then those it replaced, newest first. */
  readonly texts: readonly { readonly textId: string; readonly slices: TextSlices }[];
  readonly tree: OutlineTree;
  /** How far commitments are, by id; what is not there is not reported. */
  readonly progress: ReadonlyMap<string, Progress>;
}

function provisionOf(tree: OutlineTree, id: string, path: string): CommitmentItem['provision'] {
  const row = tree.get(id);
  return { id, path: row?.path ?? path, label: row?.label ?? null, heading: row?.heading ?? null };
}

/** One settled commitment as a line. */
export function commitmentItem(row: CommitmentFacts, { texts, tree, progress }: ItemSources): CommitmentItem {
  const text = texts.find(({ textId }) => row.spans[textId] !== undefined);
  const spans: readonly Span[] = text === undefined ? [] : (row.spans[text.textId] ?? []);
  const { provisionId, reading } = row;
  return {
    id: row.commitmentId,
    what: 'commitment',
    version: itemVersion({ what: 'commitment', provisionId, spans: row.spans, reading }),
    provision: provisionOf(tree, row.provisionId, row.path),
    ordinal: row.ordinal,
    text: text?.textId ?? '',
    spans,
    words: text?.slices.words(spans) ?? '',
    reading: row.reading,
    found: [],
    progress: progress.get(row.commitmentId) ?? 'not-reported',
    anchored: row.anchored,
  };
}

/** One open or rejected proposal as a line. */
export function proposalItem(
  row: ProposalFacts,
  ordinal: number,
  { texts, tree }: ItemSources,
): CommitmentItem {
  const text = texts.find(({ textId }) => textId === row.textId);
  const what = row.state === 'rejected' ? 'rejected' : 'proposal';
  const { provisionId, reading } = row;
  return {
    id: row.proposalId,
    what,
    version: itemVersion({ what, provisionId, spans: { [row.textId]: row.spans }, reading }),
    provision: provisionOf(tree, row.provisionId, ''),
    ordinal,
    text: row.textId,
    spans: row.spans,
    words: text?.slices.words(row.spans) ?? '',
    reading: row.reading,
    found: [],
    progress: 'not-reported',
    anchored: row.state !== 'orphaned',
  };
}

/** All lines in reading order, numbered within their provision. */
export function commitmentItems(
  commitments: readonly CommitmentFacts[],
  proposals: readonly ProposalFacts[],
  sources: ItemSources,
): readonly CommitmentItem[] {
  const items = [
    ...commitments.map((row) => commitmentItem(row, sources)),
    ...proposals.map((row) => proposalItem(row, 0, sources)),
  ];
  const order = placeOrder(sources.tree);
  items.sort((a, b) => order(a, b));
  const seen = new Map<string, number>();
  return items.map((item) => {
    const ordinal = (seen.get(item.provision.id) ?? 0) + 1;
    seen.set(item.provision.id, ordinal);
    return { ...item, ordinal };
  });
}

/** Reading order: provision, then first code point, then id. Unknown provisions come last. */
export function placeOrder(tree: OutlineTree): (a: CommitmentItem, b: CommitmentItem) => number {
  const orderOf = (item: CommitmentItem): number =>
    tree.get(item.provision.id)?.order ?? Number.MAX_SAFE_INTEGER;
  const startOf = (item: CommitmentItem): number => item.spans[0]?.start ?? 0;
  return (a, b) =>
    orderOf(a) - orderOf(b) || startOf(a) - startOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
