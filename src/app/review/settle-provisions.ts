/** Settling an outline, and provisions as holding no commitment. */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { Fact, OutlineNode } from '../../plan/index.ts';
import { requireArea } from '../access.ts';
import {
  cutOf,
  type Decision,
  decided,
  historyRow,
  itemsOf,
  nothing,
  provisionAt,
  type ReviewDesk,
} from './review-desk.ts';

/** The fact that a text is divided so. */
export function outlineFact(textId: string, nodes: readonly OutlineNode[]): Fact {
  const value = nodes.map(({ id, path, label, heading, role, start, end }) => ({
    id,
    path,
    label,
    heading,
    role,
    start,
    end,
  }));
  return { register: `outline/${textId}/nodes`, value };
}

/** Accepts the outline that was extracted. An outline that is accepted already stays as it is. */
export async function acceptOutline(desk: ReviewDesk, textId: string): Promise<Result<Decision, Problem>> {
  const texts = await desk.w.projections.texts(desk.planId);
  const text = texts.find((row) => row.textId === textId);
  const extraction = await desk.w.own.extraction(desk.planId, textId);
  if (text === undefined || extraction === null) return err(problem('not-found', { text: textId }));
  // An outline divides the whole text: nobody settles it whose areas are a part.
  const root = extraction.outline[0];
  const allowed = requireArea(desk.open, root?.id ?? '');
  if (!allowed.ok) return allowed;
  if (text.outlineAccepted) return ok(nothing);
  return ok({ ...nothing, facts: [outlineFact(textId, extraction.outline)] });
}

/** Marks provisions as holding no commitment. What is still proposed there is rejected with it. */
export async function holdNone(desk: ReviewDesk, ids: readonly string[]): Promise<Result<Decision, Problem>> {
  const facts: Fact[] = [];
  const wanted = [...new Set(ids)];
  for (const id of wanted) {
    const provision = provisionAt(desk, id);
    if (!provision.ok) return provision;
    const cut = await cutOf(desk, id);
    const count = itemsOf(cut).length;
    if (count > 0)
      return err(problem('provision-has-commitments', { provision: id, path: provision.value.path, count }));
    if (cut === null || !('holds' in cut))
      facts.push({ register: `cut/${id}/list`, value: { holds: 'none' } });
  }
  const open = await desk.w.own.proposals(desk.planId, {
    textId: desk.text.textId,
    state: ['open'],
    provisionIds: wanted,
  });
  return ok({
    facts,
    proposals: open.map((row) => decided(desk, row, 'rejected')),
    history: open.map(({ proposalId, provisionId }) =>
      historyRow(desk, 'holds-none', proposalId, { provision: provisionId }),
    ),
    items: open.map(({ proposalId }) => proposalId),
  });
}

/** Takes back that provisions hold none. */
export async function reopenProvisions(
  desk: ReviewDesk,
  ids: readonly string[],
): Promise<Result<Decision, Problem>> {
  const facts: Fact[] = [];
  for (const id of new Set(ids)) {
    const provision = provisionAt(desk, id);
    if (!provision.ok) return provision;
    const cut = await cutOf(desk, id);
    if (cut !== null && 'holds' in cut) facts.push({ register: `cut/${id}/list`, value: { items: [] } });
  }
  return ok({ ...nothing, facts });
}
