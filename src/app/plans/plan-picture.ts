/**
 * What the pages of a plan are made from, in one snapshot: plan, texts, outline, what is settled and proposed — and only
 * what the person may see. The signed text itself is open to all [AP5].
 */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { Progress } from '../../plan/index.ts';
import {
  type CommitmentItem,
  commitmentItems,
  type OutlineTree,
  outlineTree,
  type PlanView,
  planView,
} from '../../views/index.ts';
import { openProvisions } from '../access.ts';
import type { Actor } from '../actor.ts';
import { INTERNAL } from '../log/open-log.ts';
import type {
  CommitmentRow,
  ExtractionRow,
  PlanRow,
  ProposalRow,
  StoreReader,
  TextRow,
} from '../ports/index.ts';
import { provisionRows } from '../projections/project-rows.ts';
import { isFurtherText, pickText } from '../texts/pick-text.ts';
import { chainOf, readSlices } from './plan-words.ts';

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
  /** The same whoever asks: what two texts are aligned by. */
  readonly stored: {
    readonly commitments: readonly CommitmentRow[];
    readonly proposals: readonly ProposalRow[];
  };
  readonly entries: number;
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
    readSlices(r, planId, chainOf(texts, text)),
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
  const live = commitments.filter((row) => row.live);
  const items = commitmentItems(live, proposals, { texts: chain.value, tree, progress });
  const closed = kept.filter(({ state }) => state === 'rejected');
  const rejected = commitmentItems([], closed, { texts: chain.value, tree, progress });
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
    stored: { commitments: all, proposals: proposed.filter(({ state }) => state === 'open') },
    entries: head?.size ?? 0,
  });
}

/** The plan's page head from its picture. */
export function pictureView({ plan, texts, tree, visible, items, rejected, entries }: PlanPicture): PlanView {
  return planView({ plan, texts, tree, visible, items, rejected, entries });
}
