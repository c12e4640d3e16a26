/**
 * The acts of review: all of a request are kept together, or none [AP1]. What is open stays in own tables with a history
 * [AP13]; what is settled becomes entries.
 */
import { atOtherPlace, err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import {
  acceptOutline,
  decideReview,
  type Fact,
  type ReviewChange,
  type ReviewDecision,
} from '../../plan/index.ts';
import type { EntryRef, ReviewResult } from '../../views/index.ts';
import { openProvisions, partOf, require, requireArea } from '../access.ts';
import type { Actor } from '../actor.ts';
import { commitFacts } from '../log/commit-facts.ts';
import { timestamp } from '../log/entry-time.ts';
import type { App, OwnHistoryRow, ProposalRow, ReviewActRow, StoreWriter } from '../ports/index.ts';
import { projectLines } from '../projections/project-lines.ts';
import { provisionRows } from '../projections/project-rows.ts';
import { actIds, actRow } from './record-act.ts';
import type { ReviewAct } from './review-act.ts';
import { nextDesk, openDesk, ownRows, type ReviewDesk } from './review-desk.ts';
import { checkSeen, type Seen } from './seen.ts';
import { standAfter } from './stand-after.ts';
import { decideUndo, noteUndone } from './undo-act.ts';

/** What is asked for. */
export interface ReviewInput {
  readonly planId: string;
  /** Carried out in order, all or nothing. */
  readonly acts: readonly ReviewAct[];
  /** Versions that the person saw; without it the acts rest on nothing that was seen. */
  readonly seen?: Seen;
}

/** An act that was carried out, ready to be kept. */
interface Kept {
  readonly row: ReviewActRow;
  readonly change: ReviewChange;
  /** How many of the facts are its own. */
  readonly facts: number;
  /** The act that it takes back. */
  readonly undone: ReviewActRow | null;
}
interface Outcome {
  readonly desk: ReviewDesk;
  readonly facts: readonly Fact[];
  readonly proposals: readonly ProposalRow[];
  readonly history: readonly OwnHistoryRow[];
  readonly items: readonly string[];
  readonly kept: Kept | null;
}

const noChange: ReviewChange = { proposals: [], places: [], readings: [], marks: [] };

/** Who acts, on which plan, and the id and time of the act. */
interface Doing {
  readonly app: App;
  readonly w: StoreWriter;
  readonly who: Actor;
  readonly planId: string;
  readonly mark: { readonly id: string; readonly at: string };
}

/** Accepts the extracted outline; one that is accepted already stays as it is. */
async function settleOutline(
  { w, who, planId, mark }: Doing,
  desk: ReviewDesk,
  act: Extract<ReviewAct, { act: 'accept-outline' }>,
): Promise<Result<Outcome, Problem>> {
  const none = { desk, facts: [], proposals: [], history: [], items: [], kept: null };
  const textId = act.text;
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
  const row = actRow(who, act, mark, textId, noChange, state);
  const kept = { row, change: noChange, facts: 1, undone: null };
  return ok({ ...none, desk: { ...desk, state }, facts: [fact.value], kept });
}

function decideAct(
  app: App,
  desk: ReviewDesk,
  act: Exclude<ReviewAct, { act: 'undo' | 'accept-outline' }>,
): Result<{ readonly decision: ReviewDecision; readonly row: null }, Problem> {
  const decided = decideReview(desk.state, [act], app.sha256);
  return decided.ok ? ok({ decision: decided.value, row: null }) : decided;
}

async function carryOut(doing: Doing, desk: ReviewDesk, act: ReviewAct): Promise<Result<Outcome, Problem>> {
  const { app, w, who, planId, mark } = doing;
  if (act.act === 'accept-outline') return settleOutline(doing, desk, act);
  const decided =
    act.act === 'undo' ? await decideUndo(app, w, planId, desk.state, act.of) : decideAct(app, desk, act);
  if (!decided.ok) return decided;
  const { decision, row: undone } = decided.value;
  const { facts, items, change, state } = decision;
  const own = ownRows(who, desk, act, mark, decision);
  const row = actRow(who, act, mark, desk.text.textId, change, state);
  const kept = row.items === 0 && facts.length === 0 ? null : { row, change, facts: facts.length, undone };
  return ok({ desk: nextDesk(desk, decision, own.proposals), facts, items, kept, ...own });
}

interface Outcomes extends Omit<Outcome, 'kept' | 'desk'> {
  readonly kept: readonly Kept[];
}

/** Carries out the acts in order; nothing is kept yet. */
async function carryOutAll(
  doing: Omit<Doing, 'mark'>,
  opened: ReviewDesk,
  acts: readonly ReviewAct[],
): Promise<Result<Outcomes, Problem>> {
  const { app, w, planId } = doing;
  const nextId = await actIds(app, w.reviewActs, planId);
  const at = timestamp(app.clock());
  let desk = opened;
  const facts: Fact[] = [];
  const proposals = new Map<string, ProposalRow>();
  const history: OwnHistoryRow[] = [];
  const items = new Set<string>();
  const kept: Kept[] = [];
  for (const [n, act] of acts.entries()) {
    const outcome = await carryOut({ ...doing, mark: { id: nextId(), at } }, desk, act);
    // What is wrong with a reading is named at its place in the list of acts.
    if (!outcome.ok) return err(atOtherPlace(outcome.error, '/', `/acts/${n}/reading/`));
    desk = outcome.value.desk;
    facts.push(...outcome.value.facts);
    history.push(...outcome.value.history);
    for (const row of outcome.value.proposals) proposals.set(row.proposalId, row);
    for (const id of outcome.value.items) items.add(id);
    if (outcome.value.kept !== null) kept.push(outcome.value.kept);
  }
  return ok({ facts, proposals: [...proposals.values()], history, items: [...items], kept });
}

/** Keeps the acts with the places of their entries. */
async function keepActs(
  w: StoreWriter,
  planId: string,
  kept: readonly Kept[],
  entries: readonly EntryRef[],
): Promise<void> {
  let from = 0;
  for (const { row, change, facts, undone } of kept) {
    const own = entries.slice(from, from + facts);
    from += facts;
    const [first, last] = [own[0]?.seq, own.at(-1)?.seq];
    const at = first === undefined || last === undefined ? null : { first, last };
    await w.reviewActs.add(planId, { ...row, entries: at }, change);
    if (undone !== null) await noteUndone(w, planId, undone, row.id);
  }
}

/** Carries out acts of review in the caller's transaction; whether the person may review at all has been asked. */
export async function reviewIn(
  app: App,
  w: StoreWriter,
  who: Actor,
  { planId, acts, seen }: ReviewInput,
): Promise<Result<ReviewResult, Problem>> {
  if ((await w.projections.plan(planId)) === null) return err(problem('not-found', { plan: planId }));
  const opened = await openDesk(w, who, planId, acts);
  if (!opened.ok) return opened;
  const { state } = opened.value;
  const fresh = seen === undefined ? ok(null) : await checkSeen(w, planId, state, acts, seen);
  if (!fresh.ok) return fresh;
  const done = await carryOutAll({ app, w, who, planId }, opened.value, acts);
  if (!done.ok) return done;
  const { facts, proposals, history, kept } = done.value;
  // Before the facts: lines of the register are made from both.
  await w.own.putProposals(planId, proposals);
  const committed = await commitFacts(app, w, who, planId, facts);
  if (!committed.ok) return committed;
  const listed = await projectLines(w, planId, {
    provisions: proposals.map(({ provisionId }) => provisionId),
    lines: proposals.map(({ proposalId }) => proposalId),
  });
  if (!listed.ok) return listed;
  await w.own.addHistory(planId, history);
  await keepActs(w, planId, kept, committed.value.entries);
  const after = await standAfter(w, who, planId, done.value.items);
  if (!after.ok) return after;
  return ok({
    entries: committed.value.entries,
    acts: kept.map(({ row }) => ({ id: row.id, act: row.act })),
    ...after.value,
  });
}

/** Carries out acts of review. */
export async function review(
  app: App,
  who: Actor,
  input: ReviewInput,
): Promise<Result<ReviewResult, Problem>> {
  const { planId } = input;
  const permitted = require(who, 'review.act', partOf(planId));
  if (!permitted.ok) return permitted;
  return app.store.write(planId, (w) => reviewIn(app, w, who, input));
}
