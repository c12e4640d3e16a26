/**
 * Loads what acts of review work on — only the provisions that the acts touch — and turns what they lead to into rows of
 * the own tables. The acts themselves are `plan`'s.
 */
import { ok, type Problem, type Result, uuidV7 } from '../../base/index.ts';
import type { CutValue, OutlineNode, ReviewDecision, ReviewProposal, ReviewState } from '../../plan/index.ts';
import { openProvisions, requireArea } from '../access.ts';
import type { Actor } from '../actor.ts';
import { timestamp } from '../log/entry-time.ts';
import type { App, OwnHistoryRow, ProposalRow, StoreReader, StoreWriter, TextRow } from '../ports/index.ts';
import { valueOr } from '../projections/register-values.ts';
import { pickText } from '../texts/pick-text.ts';
import type { ReviewAct } from './review-act.ts';

/** Ids of the provisions that the acts touch; an item that is not there is named. */
async function touchedProvisions(
  w: StoreWriter,
  planId: string,
  acts: readonly ReviewAct[],
): Promise<Result<readonly string[], Problem>> {
  const provisions = new Set<string>();
  const items = new Set<string>();
  for (const act of acts) {
    if ('items' in act) for (const id of act.items) items.add(id);
    if ('item' in act) items.add(act.item);
    if ('provisions' in act) for (const id of act.provisions) provisions.add(id);
    if ('provision' in act) provisions.add(act.provision);
  }
  const proposals = new Map(
    (await w.own.proposalsById(planId, [...items])).map((row) => [row.proposalId, row.provisionId]),
  );
  for (const id of items) {
    const settled = await w.projections.commitment(planId, id);
    const home = settled?.live ? settled.provisionId : (proposals.get(id) ?? settled?.provisionId);
    // An item may also come of an act before it in the same request; `plan` names what is not there.
    if (home !== undefined) provisions.add(home);
  }
  return ok([...provisions]);
}

/** Outline as it is accepted; empty while none is. */
async function acceptedNodes(r: StoreReader, planId: string, text: TextRow): Promise<readonly OutlineNode[]> {
  return text.outlineAccepted ? r.projections.provisions(planId, text.textId) : [];
}

export interface ReviewDesk {
  readonly text: TextRow;
  readonly state: ReviewState;
  /** Rows of the proposals in `state`, by id. */
  readonly rows: ReadonlyMap<string, ProposalRow>;
}

function toProposal({ proposalId, provisionId, spans, reading, state }: ProposalRow): ReviewProposal {
  return { id: proposalId, provisionId, spans, reading, state };
}

/** Lays the desk for these acts; refuses what lies outside the person's areas. */
export async function openDesk(
  w: StoreWriter,
  who: Actor,
  planId: string,
  acts: readonly ReviewAct[],
): Promise<Result<ReviewDesk, Problem>> {
  const picked = pickText(await w.projections.texts(planId));
  if (!picked.ok) return picked;
  const text = picked.value;
  const nodes = await acceptedNodes(w, planId, text);
  const provisionIds = await touchedProvisions(w, planId, acts);
  if (!provisionIds.ok) return provisionIds;
  const provisions = await w.projections.provisions(planId, text.textId);
  const open = openProvisions(who, planId, provisions, 'review.act');
  for (const id of provisionIds.value) {
    const allowed = requireArea(open, id);
    if (!allowed.ok) return allowed;
  }
  const ids = provisionIds.value;
  const rows =
    ids.length === 0 ? [] : await w.own.proposals(planId, { textId: text.textId, provisionIds: ids });
  const cuts = await w.registers.many(
    planId,
    ids.map((id) => `cut/${id}/list`),
  );
  // Commitments that are no longer live too: their readings still stand in the registers.
  const settled = ids.length === 0 ? [] : await w.projections.commitments(planId, { provisions: ids });
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

/** What one act leaves in the own tables: changed proposals, and a line of history for each item it touched. */
export function ownRows(
  app: App,
  who: Actor,
  desk: ReviewDesk,
  act: ReviewAct,
  { proposals, items }: ReviewDecision,
): { readonly proposals: readonly ProposalRow[]; readonly history: readonly OwnHistoryRow[] } {
  const now = app.clock();
  const at = timestamp(now);
  const rows = proposals.map((proposal): ProposalRow => {
    const before = desk.rows.get(proposal.id);
    const isDecided = proposal.state !== 'open';
    const isSame =
      before !== undefined &&
      JSON.stringify([before.spans, before.reading]) === JSON.stringify([proposal.spans, proposal.reading]);
    return {
      proposalId: proposal.id,
      textId: desk.text.textId,
      provisionId: proposal.provisionId,
      spans: proposal.spans,
      reading: proposal.reading,
      origin: isSame ? before.origin : 'person',
      state: proposal.state,
      decidedBy: isDecided ? who.pseudonym : null,
      decidedAt: isDecided ? at : null,
    };
  });
  const byId = new Map(rows.map((row) => [row.proposalId, row]));
  const subjects = [...new Set([...items, ...byId.keys()])].filter(
    (id) => byId.has(id) || act.act === 'reject',
  );
  const history = subjects.map((subject): OwnHistoryRow => {
    const row = byId.get(subject);
    const before = desk.rows.get(subject);
    const reason = act.act === 'reject' && act.reason !== undefined ? { reason: act.reason } : {};
    const detail = {
      ...reason,
      before: before === undefined ? null : proposalJson(before),
      after: row === undefined ? null : proposalJson(row),
      ...(act.act === 'split' || act.act === 'join' ? { items: [...items] } : {}),
    };
    return { id: uuidV7(now, app.random), at, by: who.pseudonym, act: act.act, subject, detail };
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
