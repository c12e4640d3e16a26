/**
 * What a person picked in a comparison goes from the earlier plan's commitments to the new plan's: acts of review, kept and
 * taken back like others. Only what the person may see of the earlier plan, and may review in the new one [AP66].
 */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { type CarryPair, carryOver } from '../../plan/index.ts';
import type { CommitmentItem, ReviewResult } from '../../views/index.ts';
import { partOf, require } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { App, StoreReader } from '../ports/index.ts';
import { review } from '../review/review.ts';
import { lastActOn } from '../review/seen.ts';
import { loadPicture } from './plan-picture.ts';

export interface CarryOver {
  /** The new plan. */
  readonly planId: string;
  /** The one before it. */
  readonly from: string;
  /** Commitments or proposals: the earlier one, the one in its place, and its version as it was seen. */
  readonly picks: readonly { readonly old: string; readonly now: string; readonly version: number }[];
}

async function pairsOf(
  r: StoreReader,
  { planId, picks }: CarryOver,
  old: readonly CommitmentItem[],
  now: readonly CommitmentItem[],
): Promise<Result<readonly CarryPair[], Problem>> {
  const [before, after] = [old, now].map((items) => new Map(items.map((item) => [item.id, item])));
  const pairs: CarryPair[] = [];
  for (const pick of picks) {
    const [from, to] = [before?.get(pick.old), after?.get(pick.now)];
    if (from === undefined) return err(problem('not-found', { item: pick.old }));
    if (to === undefined) return err(problem('not-found', { item: pick.now }));
    if (to.version !== pick.version) {
      const by = await lastActOn(r, planId, [to.id]);
      return err(problem('review-changed', { n: 1, item: to.id, items: to.id, ...by }));
    }
    pairs.push({ from: from.reading, to: { ...to.reading, id: to.id } });
  }
  return ok(pairs);
}

/** Carries over lead bodies, and what counts as done. */
export async function carryOverPlan(
  app: App,
  who: Actor,
  given: CarryOver,
): Promise<Result<ReviewResult, Problem>> {
  const { planId, from, picks } = given;
  const permitted = require(who, 'review.act', partOf(planId));
  if (!permitted.ok) return permitted;
  const pairs = await app.store.read(async (r) => {
    const [old, now] = [await loadPicture(r, who, from), await loadPicture(r, who, planId)];
    if (!old.ok) return old;
    return now.ok ? pairsOf(r, given, old.value.items, now.value.items) : now;
  });
  if (!pairs.ok) return pairs;
  const seen = new Map(picks.map(({ now, version }) => [now, version]));
  return review(app, who, { planId, acts: carryOver(pairs.value), seen });
}
