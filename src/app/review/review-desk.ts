/**
 * Loads what acts of review work on — only the provisions that the acts touch — and turns what they lead to into rows of
 * the own tables. The acts themselves are `plan`'s.
 */
import { ok, type Problem, type Result } from '../../base/index.ts';
import {
  type CutValue,
  itemsOf,
  type ReviewDecision,
  type ReviewProposal,
  type ReviewState,
} from '../../plan/index.ts';
import { may, openProvisions, requireArea, wholePlan } from '../access.ts';
import type { Actor } from '../actor.ts';
import type { OwnHistoryRow, ProposalRow, ProvisionRow, StoreReader, TextRow } from '../ports/index.ts';
import { valueOr } from '../projections/register-values.ts';
import { pickText } from '../texts/pick-text.ts';
import type { ReviewAct } from './review-act.ts';

/** Ids of the commitments and proposals that acts name. */
export function itemsNamed(acts: readonly ReviewAct[]): readonly string[] {
  const named = acts.flatMap((act) => ('items' in act ? act.items : 'item' in act ? [act.item] : []));
  return [...new Set(named)];
}

/** Ids of the provisions that the acts touch; items and acts that are not there touch none. */
async function touchedProvisions(
  w: StoreReader,
  planId: string,
  acts: readonly ReviewAct[],
): Promise<readonly string[]> {
  const provisions = new Set<string>();
  for (const act of acts) {
    if ('provisions' in act) for (const id of act.provisions) provisions.add(id);
    if ('provision' in act) provisions.add(act.provision);
  }
  const undone = acts.flatMap((act) => (act.act === 'undo' ? [act.of] : []));
  for (const row of await w.reviewActs.byId(planId, undone))
    for (const id of row.provisions) provisions.add(id);
  const items = itemsNamed(acts);
  const proposals = new Map(
    (await w.own.proposalsById(planId, items)).map((row) => [row.proposalId, row.provisionId]),
  );
  const settledById = new Map(
    (await w.projections.commitmentsById(planId, items)).map((row) => [row.commitmentId, row]),
  );
  for (const id of items) {
    const settled = settledById.get(id);
    const home = settled?.live ? settled.provisionId : (proposals.get(id) ?? settled?.provisionId);
    // An item may also come of an act before it in the same request; `plan` names what is not there.
    if (home !== undefined) provisions.add(home);
  }
  return [...provisions];
}

/**
 * The accepted outline, as much of it as is needed; nothing while none is accepted. What a provision holds itself is
 * known by what stands right below it; only whoever sees a part is asked where each provision lies.
 */
async function outlineAround(
  r: StoreReader,
  planId: string,
  text: TextRow,
  ids: readonly string[],
  isWhole: boolean,
): Promise<readonly ProvisionRow[]> {
  if (!text.outlineAccepted) return [];
  const { textId } = text;
  return isWhole
    ? r.projections.provisionsAround(planId, textId, ids)
    : r.projections.provisions(planId, textId);
}

export interface ReviewDesk {
  readonly text: TextRow;
  readonly state: ReviewState;
  /** Rows of the proposals in `state`, by id. */
  readonly rows: ReadonlyMap<string, ProposalRow>;
}

function toProposal({ proposalId: id, ...row }: ProposalRow): ReviewProposal {
  const { provisionId, spans, reading, state, origin, byMark } = row;
  return { id, provisionId, spans, reading, state, origin, byMark };
}

/** Lays the desk for these acts; refuses what lies outside the person's areas. */
export async function openDesk(
  w: StoreReader,
  who: Actor,
  planId: string,
  acts: readonly ReviewAct[],
  right: 'read' | 'review.act' = 'review.act',
): Promise<Result<ReviewDesk, Problem>> {
  const picked = pickText(await w.projections.texts(planId));
  if (!picked.ok) return picked;
  const text = picked.value;
  const ids = await touchedProvisions(w, planId, acts);
  const isWhole = may(who, right, wholePlan(planId));
  const nodes = await outlineAround(w, planId, text, ids, isWhole);
  const open = isWhole ? null : openProvisions(who, planId, nodes, right);
  for (const id of ids) {
    const allowed = requireArea(open, id);
    if (!allowed.ok) return allowed;
  }
  const rows =
    ids.length === 0 ? [] : await w.own.proposals(planId, { textId: text.textId, provisionIds: ids });
  const cuts = await w.registers.many(
    planId,
    ids.map((id) => `cut/${id}/list`),
  );
  // Commitments that are no longer live too: their readings still stand in the registers.
  const settled = await w.projections.commitmentsIn(planId, ids);
  const { textId, charsSha256 } = text;
  return ok({
    text,
    rows: new Map(rows.map((row) => [row.proposalId, row])),
    state: {
      textId,
      charsSha256,
      nodes: nodes.map(({ id, path, label, heading, role, start, end }) => {
        return { id, path, label, heading, role, start, end };
      }),
      cuts: new Map(
        cuts.map((row) => [row.register.split('/')[1] ?? '', valueOr<CutValue>(row, { items: [] })]),
      ),
      readings: new Map(settled.map(({ commitmentId, reading }) => [commitmentId, reading])),
      proposals: new Map(rows.map((row) => [row.proposalId, toProposal(row)])),
    },
  });
}

/** What one act leaves in the own tables: changed proposals, and a line of history for each thing that it changed. */
export function ownRows(
  who: Actor,
  desk: ReviewDesk,
  act: ReviewAct,
  { id, at }: { readonly id: string; readonly at: string },
  { proposals, items, change }: ReviewDecision,
): { readonly proposals: readonly ProposalRow[]; readonly history: readonly OwnHistoryRow[] } {
  const rows = proposals.map(({ id: proposalId, ...proposal }): ProposalRow => {
    const isDecided = proposal.state !== 'open';
    return {
      ...proposal,
      proposalId,
      textId: desk.text.textId,
      decidedBy: isDecided ? who.pseudonym : null,
      decidedAt: isDecided ? at : null,
    };
  });
  const byId = new Map(rows.map((row) => [row.proposalId, row]));
  const subjects = new Set([...itemsOf(change), ...change.marks.map((mark) => mark.id)]);
  const history = [...subjects].map((subject): OwnHistoryRow => {
    const before = desk.rows.get(subject);
    const row = byId.get(subject);
    const detail = {
      ...(act.act === 'reject' && act.reason !== undefined ? { reason: act.reason } : {}),
      before: before === undefined ? null : proposalJson(before),
      after: row === undefined ? null : proposalJson(row),
      ...(act.act === 'split' || act.act === 'join' ? { items: [...items] } : {}),
    };
    // The line has the act's id: a thing and an act name one line.
    return { id, at, by: who.pseudonym, act: act.act, subject, detail };
  });
  return { proposals: rows, history };
}

function proposalJson({ state, spans, reading }: ProposalRow): OwnHistoryRow['detail'] {
  const { due, leads, ...rest } = reading;
  return {
    state,
    spans: spans.map(({ start, end }) => ({ start, end })),
    ...rest,
    due: due === null ? null : { date: due.date, origin: due.origin, words: due.words },
    leads: [...leads],
  };
}

/** The desk after an act: the next one sees what it did. */
export function nextDesk(
  desk: ReviewDesk,
  decision: ReviewDecision,
  rows: readonly ProposalRow[],
): ReviewDesk {
  const merged = new Map(desk.rows);
  for (const row of rows) merged.set(row.proposalId, row);
  return { ...desk, state: decision.state, rows: merged };
}
