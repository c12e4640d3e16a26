/**
 * The acts of review: all of a request are kept together, or none [AP1]. What is open stays in own tables with a history
 * [AP13]; what is settled becomes entries.
 */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { acceptOutline, decideReview, type Fact } from '../../plan/index.ts';
import { type ReviewResult, reviewCounts } from '../../views/index.ts';
import { openProvisions, partOf, require, requireArea } from '../access.ts';
import type { Actor } from '../actor.ts';
import { commitFacts } from '../log/commit-facts.ts';
import { loadPicture } from '../plans/plan-picture.ts';
import type { App, OwnHistoryRow, ProposalRow, StoreWriter } from '../ports/index.ts';
import { provisionRows } from '../projections/project-rows.ts';
import type { ReviewAct } from './review-act.ts';
import { nextDesk, openDesk, ownRows, type ReviewDesk } from './review-desk.ts';

export interface ReviewInput {
  readonly planId: string;
  /** Carried out in order, all or nothing. */
  readonly acts: readonly ReviewAct[];
}

interface Outcome {
  readonly desk: ReviewDesk;
  readonly facts: readonly Fact[];
  readonly proposals: readonly ProposalRow[];
  readonly history: readonly OwnHistoryRow[];
  readonly items: readonly string[];
}

/** Accepts the extracted outline; one that is accepted already stays as it is. */
async function settleOutline(
  w: StoreWriter,
  who: Actor,
  planId: string,
  desk: ReviewDesk,
  textId: string,
): Promise<Result<Outcome, Problem>> {
  const none = { desk, facts: [], proposals: [], history: [], items: [] };
  const extraction = await w.own.extraction(planId, textId);
  const text = (await w.projections.texts(planId)).find((row) => row.textId === textId);
  if (extraction === null || text === undefined) return err(problem('not-found', { text: textId }));
  // An outline divides the whole text: nobody settles it whose areas are a part.
  const open = openProvisions(
    who,
    planId,
    provisionRows(textId, extraction.outline, () => 'open'),
    'review.act',
  );
  const allowed = requireArea(open, extraction.outline[0]?.id ?? '');
  if (!allowed.ok) return allowed;
  if (text.outlineAccepted) return ok(none);
  const fact = acceptOutline(textId, extraction.outline, text.codePoints);
  if (!fact.ok) return fact;
  const isOurs = textId === desk.text.textId;
  const state = isOurs ? { ...desk.state, nodes: extraction.outline } : desk.state;
  return ok({ ...none, desk: { ...desk, state }, facts: [fact.value] });
}

async function carryOut(
  app: App,
  w: StoreWriter,
  who: Actor,
  planId: string,
  desk: ReviewDesk,
  act: ReviewAct,
): Promise<Result<Outcome, Problem>> {
  if (act.act === 'accept-outline') return settleOutline(w, who, planId, desk, act.text);
  const decision = decideReview(desk.state, [act], app.sha256);
  if (!decision.ok) return decision;
  const { facts, items } = decision.value;
  const own = ownRows(app, who, desk, act, decision.value);
  return ok({ desk: nextDesk(desk, decision.value, own.proposals), facts, items, ...own });
}

/** Carries out acts of review. */
export async function review(
  app: App,
  who: Actor,
  { planId, acts }: ReviewInput,
): Promise<Result<ReviewResult, Problem>> {
  const permitted = require(who, 'review.act', partOf(planId));
  if (!permitted.ok) return permitted;
  return app.store.write(planId, async (w) => {
    if ((await w.projections.plan(planId)) === null) return err(problem('not-found', { plan: planId }));
    const opened = await openDesk(w, who, planId, acts);
    if (!opened.ok) return opened;
    let desk = opened.value;
    const facts: Fact[] = [];
    const proposals = new Map<string, ProposalRow>();
    const history: OwnHistoryRow[] = [];
    const touched = new Set<string>();
    for (const act of acts) {
      const outcome = await carryOut(app, w, who, planId, desk, act);
      if (!outcome.ok) return outcome;
      desk = outcome.value.desk;
      facts.push(...outcome.value.facts);
      history.push(...outcome.value.history);
      for (const row of outcome.value.proposals) proposals.set(row.proposalId, row);
      for (const id of outcome.value.items) touched.add(id);
    }
    const committed = await commitFacts(app, w, who, planId, facts);
    if (!committed.ok) return committed;
    await w.own.putProposals(planId, [...proposals.values()]);
    await w.own.addHistory(planId, history);
    const picture = await loadPicture(w, who, planId);
    if (!picture.ok) return picture;
    return ok({
      entries: committed.value.entries,
      items: picture.value.items.filter(({ id }) => touched.has(id)),
      counts: reviewCounts(picture.value),
    });
  });
}
