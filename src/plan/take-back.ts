/**
 * Taking back: a rejected proposal is taken up again in its place [PL40], and an act is undone as long as nobody has built
 * on what it made [PL41]. Undoing never rewrites: what was settled is settled anew as it was before, by further facts.
 */
import { err, ok, type Problem, problem, type Result } from '../base/index.ts';
import { type Changed, type CommitmentPlace, isSameValue, type ReviewChange } from './review-change.ts';
import type { ReviewDraft } from './review-draft.ts';
import type { ReviewProposal } from './review-state.ts';
import { spansOverlap } from './spans.ts';

type Done = Result<null, Problem>;
const done: Done = ok(null);

/** Opens proposals that were rejected. One that is open stays so; a mark of "holds none" on its provision goes. */
export function takeUp(draft: ReviewDraft, ids: readonly string[]): Done {
  for (const id of new Set(ids)) {
    const row = draft.proposal(id);
    if (row === undefined) {
      const item = draft.item(id);
      return err(item.ok ? problem('proposal-settled', { item: id }) : item.error);
    }
    if (row.state === 'open') continue;
    if (row.state !== 'rejected') return err(problem('proposal-settled', { item: id }));
    const cut = draft.cut(row.provisionId);
    if (cut !== undefined && 'holds' in cut) draft.setCut(row.provisionId, { items: [] });
    const opened = open(draft, row);
    if (!opened.ok) return opened;
  }
  return done;
}

/** Opens the proposals of a provision that its mark had rejected; words that are taken by now are left as they are. */
export function giveBack(draft: ReviewDraft, provisionId: string): void {
  for (const row of draft.proposalsOf(provisionId))
    if (row.state === 'rejected' && row.byMark) open(draft, row);
}

/** Makes a proposal open, unless another one or a commitment lies over its words by now. */
function open(draft: ReviewDraft, row: ReviewProposal): Done {
  const other = overlapping(draft, row);
  if (other !== undefined) return err(problem('spans-overlap', { item: row.id, other }));
  draft.setProposal({ ...row, state: 'open', byMark: false });
  draft.touch(row.id);
  return done;
}

/** Id of what else lies over the words of a proposal. */
function overlapping(draft: ReviewDraft, { id, provisionId, spans }: ReviewProposal): string | undefined {
  const open = draft.proposalsOf(provisionId).filter((row) => row.state === 'open');
  const live = draft.live(provisionId).map((item) => ({ id: item.id, spans: draft.spansOf(item) }));
  return [...open, ...live].find((one) => one.id !== id && spansOverlap(one.spans, spans))?.id;
}

/** Takes a change back: everything must still be as the act left it. */
export function undo(draft: ReviewDraft, change: ReviewChange): Done {
  const moved = firstMoved(draft, change);
  if (moved !== null) return err(problem('review-changed', { item: moved }));
  const placed = restorePlaces(draft, change.places);
  if (!placed.ok) return placed;
  const marked = restoreMarks(draft, change.marks);
  if (!marked.ok) return marked;
  for (const { id, before } of change.readings) {
    if (before !== null) draft.setReading(id, before);
    draft.touch(id);
  }
  return restoreProposals(draft, change.proposals);
}

/** Id of something that is no longer as the change left it; null where all of it is. */
function firstMoved(draft: ReviewDraft, change: ReviewChange): string | null {
  const isThere = {
    places: ({ id, after }: Changed<CommitmentPlace>) => isSameValue(draft.place(id) ?? null, after),
    proposals: ({ id, after }: Changed<ReviewProposal>) => isSameValue(draft.proposal(id) ?? null, after),
    readings: ({ id, after }: ReviewChange['readings'][number]) =>
      isSameValue(draft.reading(id) ?? null, after),
    marks: ({ id, after }: Changed<boolean>) => draft.isMarked(id) === (after ?? false),
  };
  const moved =
    change.places.find((one) => !isThere.places(one)) ??
    change.proposals.find((one) => !isThere.proposals(one)) ??
    change.readings.find((one) => !isThere.readings(one)) ??
    change.marks.find((one) => !isThere.marks(one));
  return moved?.id ?? null;
}

function restorePlaces(draft: ReviewDraft, places: readonly Changed<CommitmentPlace>[]): Done {
  const leaving = Map.groupBy(
    places.filter(({ after }) => after !== null),
    ({ after }) => after?.provisionId ?? '',
  );
  for (const [provisionId, gone] of leaving)
    draft.remove(
      provisionId,
      gone.map(({ id }) => id),
    );
  const returning = places.flatMap(({ before }) => (before === null ? [] : [before]));
  for (const [provisionId, back] of Map.groupBy(returning, (place) => place.provisionId)) {
    const kept = draft.put(
      provisionId,
      back.map(({ item }) => item),
    );
    if (!kept.ok) return kept;
  }
  for (const { id } of places) draft.touch(id);
  return done;
}

function restoreMarks(draft: ReviewDraft, marks: readonly Changed<boolean>[]): Done {
  for (const { id, before } of marks) {
    const n = draft.live(id).length;
    if (before && n > 0) return err(problem('provision-has-commitments', { path: draft.pathOf(id), n }));
    if (before) draft.setCut(id, { holds: 'none' });
    else if (draft.isMarked(id)) draft.setCut(id, { items: [] });
  }
  return done;
}

function restoreProposals(draft: ReviewDraft, proposals: readonly Changed<ReviewProposal>[]): Done {
  for (const { before, after } of proposals) {
    // What was not there before stays in the own tables, closed: it has a history.
    const row = before ?? (after === null ? null : { ...after, state: 'replaced' as const });
    if (row === null) continue;
    draft.setProposal(row);
    draft.touch(row.id);
  }
  for (const { before } of proposals) {
    if (before?.state !== 'open') continue;
    if (draft.isMarked(before.provisionId))
      return err(problem('review-changed', { item: before.id, provision: before.provisionId }));
    const other = overlapping(draft, before);
    if (other !== undefined) return err(problem('spans-overlap', { item: before.id, other }));
  }
  return done;
}
