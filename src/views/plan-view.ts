/** A plan's page head: what it is and its plain counts. */

import type { CommitmentItem } from './commitment.ts';
import type { OutlineTree } from './outline-tree.ts';
import type { PlanCounts, PlanView, TextView } from './plan.ts';
import type { PlanFacts, TextFacts } from './rows.ts';

export interface PlanInput {
  readonly plan: PlanFacts;
  readonly texts: readonly TextFacts[];
  readonly tree: OutlineTree;
  /** What the person may see. */
  readonly items: readonly CommitmentItem[];
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
    charsSha256: row.charsSha256,
    codePoints: row.codePoints,
    replaces: row.replaces,
    current: row.current,
    outlineAccepted: row.outlineAccepted,
  };
}

function countPlan({ tree, items, entries }: PlanInput): PlanCounts {
  const operative = tree.provisions.filter(({ role }) => role === 'operative');
  const covered = operative.filter(({ coverage }) => coverage === 'covered').length;
  const holdingNone = operative.filter(({ coverage }) => coverage === 'none').length;
  return {
    provisions: tree.provisions.length,
    operative: operative.length,
    covered,
    holdingNone,
    uncovered: operative.length - covered - holdingNone,
    proposalsOpen: items.filter(({ what }) => what === 'proposal').length,
    commitments: items.filter(({ what }) => what === 'commitment').length,
    entries,
  };
}

/** The plan as it is answered. */
export function planView(input: PlanInput): PlanView {
  const { plan, texts } = input;
  return {
    id: plan.planId,
    title: plan.title,
    parties: plan.parties,
    period: plan.period,
    adopted: plan.adopted,
    createdAt: plan.createdAt,
    version: plan.version,
    texts: texts.map(textView),
    counts: countPlan(input),
  };
}
