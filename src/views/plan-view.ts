/** A plan's page head: what it is and its plain counts. */

import { currentTexts } from '../plan/index.ts';
import type { CommitmentItem } from './commitment.ts';
import type { OutlineTree } from './outline-tree.ts';
import type { PlanCounts, PlanView, TextView } from './plan.ts';
import { reviewCounts } from './review.ts';
import type { PlanFacts, TextFacts } from './rows.ts';

export interface PlanInput {
  readonly plan: PlanFacts;
  readonly texts: readonly TextFacts[];
  readonly tree: OutlineTree;
  /** What the person may see, and the provisions that are open to them; null = all. */
  readonly visible: ReadonlySet<string> | null;
  readonly items: readonly CommitmentItem[];
  readonly rejected: readonly CommitmentItem[];
  readonly entries: number;
}

/** A text as it is listed. */
export function textView(row: TextFacts): TextView {
  return {
    id: row.textId,
    language: row.lang,
    standing: row.standing,
    authentic: row.authentic,
    sourceSha256: row.sourceSha256,
    mediaType: row.mediaType,
    encoding: row.encoding,
    converter: row.converter,
    charsSha256: row.charsSha256,
    codePoints: row.codePoints,
    replaces: row.replaces,
    current: row.current,
    outlineAccepted: row.outlineAccepted,
  };
}

/** The text is open to all, what became of it only by area [VW12]. */
function countPlan(input: PlanInput): PlanCounts {
  const counts = reviewCounts(input);
  return {
    provisions: input.tree.provisions.length,
    operative: counts.operative,
    covered: counts.covered,
    holdingNone: counts.none,
    uncovered: counts.open,
    proposalsOpen: counts.proposals,
    commitments: counts.accepted,
    entries: input.entries,
  };
}

/** The first text, the further ones, then what was replaced. */
function inOrder(texts: readonly TextFacts[]): readonly TextFacts[] {
  const current = currentTexts(texts);
  return [...current, ...texts.filter((text) => !current.includes(text))];
}

/** The plan as it is answered. */
export function planView(input: PlanInput): PlanView {
  return countedPlanView(input, countPlan(input));
}

/** The same where the counts are known already. */
export function countedPlanView(
  { plan, texts }: Pick<PlanInput, 'plan' | 'texts'>,
  counts: PlanCounts,
): PlanView {
  return {
    id: plan.planId,
    title: plan.title,
    parties: plan.parties,
    period: plan.period,
    adopted: plan.adopted,
    createdAt: plan.createdAt,
    version: plan.version,
    texts: inOrder(texts).map(textView),
    counts,
  };
}
