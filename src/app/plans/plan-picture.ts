/**
 * What the pages of a plan are made from, in one snapshot: plan, texts, outline, what is settled and proposed — and only
 * what the person may see. The signed text itself is open to all [AP5].
 */
import { err, fromUtf8, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { Progress } from '../../plan/index.ts';
import {
  type CommitmentItem,
  commitmentItems,
  type OutlineTree,
  outlineTree,
  type PlanView,
  planView,
  sliceText,
} from '../../views/index.ts';
import { openProvisions } from '../access.ts';
import type { Actor } from '../actor.ts';
import { INTERNAL } from '../log/open-log.ts';
import type {
  BlobReader,
  CommitmentRow,
  ExtractionRow,
  PlanRow,
  ProposalRow,
  StoreReader,
  TextRow,
} from '../ports/index.ts';
import { provisionRows } from '../projections/project-rows.ts';
import { isFurtherText, pickText } from '../texts/pick-text.ts';

export interface PlanPicture {
  readonly plan: PlanRow;
  readonly texts: readonly TextRow[];
  /** The text that was asked for, or the current one. */
  readonly text: TextRow;
  readonly chars: string;
  readonly extraction: ExtractionRow | null;
  /** The accepted outline, or while there is none the extracted one. */
  readonly tree: OutlineTree;
  /** Provisions whose matters the person may see; null = all. */
  readonly visible: ReadonlySet<string> | null;
  /** Live commitments and open proposals that the person may see, in reading order. */
  readonly items: readonly CommitmentItem[];
  /** Proposals that were rejected and can be taken up again, in reading order. */
  readonly rejected: readonly CommitmentItem[];
  /** All commitments that the person may see, live or not. */
  readonly commitments: readonly CommitmentRow[];
  readonly proposals: readonly ProposalRow[];
  readonly entries: number;
}

/** The stored characters of a text. */
export async function readChars(
  blobs: BlobReader,
  planId: string,
  charsSha256: string,
): Promise<Result<string, Problem>> {
  const bytes = await blobs.get(planId, charsSha256);
  const chars = bytes === null ? null : fromUtf8(bytes);
  return chars === null ? err(problem('store-corrupt', { blob: charsSha256 })) : ok(chars);
}

/** Texts that one replaces, newest first, itself at the head. */
function chainOf(texts: readonly TextRow[], text: TextRow): readonly TextRow[] {
  const chain = [text];
  const byId = new Map(texts.map((row) => [row.textId, row]));
  for (let next = text.replaces; next !== null; ) {
    const row = byId.get(next);
    if (row === undefined || chain.includes(row)) break;
    chain.push(row);
    next = row.replaces;
  }
  return chain;
}

async function slicesOf(
  r: StoreReader,
  planId: string,
  chain: readonly TextRow[],
): Promise<Result<{ readonly textId: string; readonly chars: string }[], Problem>> {
  const texts: { textId: string; chars: string }[] = [];
  for (const { textId, charsSha256 } of chain) {
    const chars = await readChars(r.blobs, planId, charsSha256);
    if (!chars.ok) return chars;
    texts.push({ textId, chars: chars.value });
  }
  return ok(texts);
}

/** How far the text's commitments are, by id. */
export async function progressById(r: StoreReader, planId: string): Promise<ReadonlyMap<string, Progress>> {
  const prefix = 'commitment/';
  const found = [...(await r.statuses.progressNow(planId))];
  return new Map(
    found.flatMap(([ref, word]) =>
      ref.startsWith(prefix) ? [[ref.slice(prefix.length), word] as const] : [],
    ),
  );
}

/** Loads the picture of a plan. */
export async function loadPicture(
  r: StoreReader,
  who: Actor,
  planId: string,
  textId?: string,
): Promise<Result<PlanPicture, Problem>> {
  // What does not wait for each other is asked at once: a server answers all of it on one way there and back.
  const [plan, texts, all, head] = await Promise.all([
    r.projections.plan(planId),
    r.projections.texts(planId),
    r.projections.commitments(planId, {}),
    r.logs.head(planId, INTERNAL),
  ]);
  if (plan === null) return err(problem('not-found', { plan: planId }));
  const picked = pickText(texts, textId);
  if (!picked.ok) return picked;
  const text = picked.value;
  const states = ['open', 'rejected'] as const;
  const [chain, extraction, accepted, proposed, progress] = await Promise.all([
    slicesOf(r, planId, chainOf(texts, text)),
    r.own.extraction(planId, text.textId),
    text.outlineAccepted ? r.projections.provisions(planId, text.textId) : [],
    // What another language's rules see in its text is compared, and never settled by itself [AP61].
    isFurtherText(texts, text) ? [] : r.own.proposals(planId, { textId: text.textId, state: states }),
    progressById(r, planId),
  ]);
  if (!chain.ok) return chain;
  const rows = text.outlineAccepted
    ? accepted
    : provisionRows(text.textId, extraction?.outline ?? [], () => 'open');
  const tree = outlineTree(rows);
  const visible = openProvisions(who, planId, rows);
  const isVisible = ({ provisionId }: { readonly provisionId: string }): boolean =>
    visible?.has(provisionId) ?? true;
  const commitments = all.filter(isVisible);
  const kept = proposed.filter(isVisible);
  const proposals = kept.filter(({ state }) => state === 'open');
  const sources = chain.value.map((each) => ({ textId: each.textId, slices: sliceText(each.chars) }));
  const live = commitments.filter((row) => row.live);
  const items = commitmentItems(live, proposals, { texts: sources, tree, progress });
  const closed = kept.filter(({ state }) => state === 'rejected');
  const rejected = commitmentItems([], closed, { texts: sources, tree, progress });
  return ok({
    plan,
    texts,
    text,
    chars: chain.value[0]?.chars ?? '',
    extraction,
    tree,
    visible,
    items,
    rejected,
    commitments,
    proposals,
    entries: head?.size ?? 0,
  });
}

/** The plan's page head from its picture. */
export function pictureView({ plan, texts, tree, visible, items, rejected, entries }: PlanPicture): PlanView {
  return planView({ plan, texts, tree, visible, items, rejected, entries });
}
