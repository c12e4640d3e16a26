/** Accepting, rejecting and adding: what makes a proposal a commitment, and what takes either away. */
import { err, ok, type Problem, problem, type Result, type Span } from '../../base/index.ts';
import type { CutItem, Fact, ReadingValue } from '../../plan/index.ts';
import type { OwnHistoryRow, ProposalRow } from '../ports.ts';
import { commitmentId } from './object-ids.ts';
import {
  cutFact,
  cutOf,
  type Decision,
  decided,
  findItems,
  firstReadingFacts,
  historyRow,
  type Item,
  itemsOf,
  provisionAt,
  type ReviewDesk,
} from './review-desk.ts';
import { spansOverlap, validSpans } from './spans.ts';

/** A commitment about to enter a provision's cut. */
export interface Entering {
  readonly id: string;
  readonly spans: readonly Span[];
  readonly reading: ReadingValue;
  readonly parents: readonly string[];
}

/** Facts that put commitments into a provision's cut and take others out; new spans may not overlap what stays. */
export async function changeCut(
  desk: ReviewDesk,
  provisionId: string,
  entering: readonly Entering[],
  leaving: ReadonlySet<string>,
): Promise<Result<readonly Fact[], Problem>> {
  const { textId } = desk.text;
  const staying = itemsOf(await cutOf(desk, provisionId)).filter(({ id }) => !leaving.has(id));
  const items: CutItem[] = [...staying];
  for (const { id, spans, parents } of entering) {
    const rival = items.find((item) => item.id === id || spansOverlap(spans, item.spans[textId] ?? []));
    if (rival !== undefined) return err(problem('spans-overlap', { item: id, other: rival.id }));
    items.push({ id, spans: { [textId]: spans }, parents });
  }
  const readings = entering.flatMap(({ id, reading }) => firstReadingFacts(id, reading));
  return ok([cutFact(desk, provisionId, items), ...readings]);
}

/** What a person split or joined a proposal from stands in its own history. */
async function parentsOf(desk: ReviewDesk, row: ProposalRow): Promise<readonly string[]> {
  if (row.origin === 'machine') return [];
  const lines = await desk.w.own.history(desk.planId, row.proposalId);
  const detail = lines.findLast(({ act }) => act === 'split' || act === 'join')?.detail;
  const parents =
    typeof detail === 'object' && detail !== null && 'parents' in detail ? detail.parents : null;
  return Array.isArray(parents) ? parents.filter((id): id is string => typeof id === 'string') : [];
}

/** A proposal that can still be decided; a rejection may be taken back. */
function isOpen({ state }: ProposalRow): boolean {
  return state === 'open' || state === 'rejected';
}

/** Accepts proposals as they stand. */
export async function acceptItems(
  desk: ReviewDesk,
  ids: readonly string[],
): Promise<Result<Decision, Problem>> {
  const found = await findItems(desk, ids);
  if (!found.ok) return found;
  const entering: (Entering & { readonly provisionId: string; readonly row: ProposalRow })[] = [];
  for (const item of found.value) {
    if (item.what === 'commitment' || !isOpen(item.row))
      return err(problem('proposal-settled', { item: item.id }));
    entering.push({ ...item, parents: await parentsOf(desk, item.row) });
  }
  const facts: Fact[] = [];
  for (const [provisionId, group] of Map.groupBy(entering, (item) => item.provisionId)) {
    const changed = await changeCut(desk, provisionId, group, new Set());
    if (!changed.ok) return changed;
    facts.push(...changed.value);
  }
  return ok({
    facts,
    proposals: entering.map(({ row }) => decided(desk, row, 'accepted')),
    history: [],
    items: ids,
  });
}

/** The line that says why something was rejected. */
function rejection(desk: ReviewDesk, item: Item, reason: string | undefined): OwnHistoryRow {
  return historyRow(desk, 'reject', item.id, reason === undefined ? {} : { reason });
}

/** Rejects: a proposal in the own tables, a commitment by a re-cut of its provision without it. */
export async function rejectItems(
  desk: ReviewDesk,
  ids: readonly string[],
  reason: string | undefined,
): Promise<Result<Decision, Problem>> {
  const found = await findItems(desk, ids);
  if (!found.ok) return found;
  const settled = found.value.filter((item) => item.what === 'commitment');
  const proposals = found.value.flatMap((item) => (item.what === 'proposal' ? [item.row] : []));
  const closed = proposals.find((row) => !isOpen(row));
  if (closed !== undefined) return err(problem('proposal-settled', { item: closed.proposalId }));
  const facts: Fact[] = [];
  for (const [provisionId, group] of Map.groupBy(settled, (item) => item.provisionId)) {
    const changed = await changeCut(desk, provisionId, [], new Set(group.map(({ id }) => id)));
    if (!changed.ok) return changed;
    facts.push(...changed.value);
  }
  const origins = await desk.w.own.proposalsById(
    desk.planId,
    settled.map(({ id }) => id),
  );
  return ok({
    facts,
    proposals: [...proposals, ...origins].map((row) => decided(desk, row, 'rejected')),
    history: found.value.map((item) => rejection(desk, item, reason)),
    items: ids,
  });
}

/** A commitment that a person drew where none was proposed. */
export async function addCommitment(
  desk: ReviewDesk,
  place: { readonly provision: string; readonly spans: readonly Span[] },
  reading: ReadingValue,
): Promise<Result<Decision, Problem>> {
  const provision = provisionAt(desk, place.provision);
  if (!provision.ok) return provision;
  const spans = validSpans(place.spans, [provision.value]);
  if (!spans.ok) return spans;
  const id = commitmentId(desk.text.charsSha256, spans.value, desk.app.sha256);
  const changed = await changeCut(
    desk,
    place.provision,
    [{ id, spans: spans.value, reading, parents: [] }],
    new Set(),
  );
  if (!changed.ok) return changed;
  // The machine may have proposed exactly these words: that proposal is settled by the same act.
  const same = await desk.w.own.proposalsById(desk.planId, [id]);
  return ok({
    facts: changed.value,
    proposals: same.map((row) => decided(desk, row, 'accepted')),
    history: [],
    items: [id],
  });
}
