/**
 * The acts of review. What is open stays in own tables until it is accepted, so acts on open proposals lead to no facts;
 * acts on commitments re-cut a provision's list or settle members of a reading [PL5–PL7, PL41]. Acts of one request are carried
 * out in order, all or none.
 */
import { err, ok, type Problem, problem, type Result, type Sha256, type Span } from '../base/index.ts';
import { checkDue } from './reading.ts';
import { ReviewDraft, type ReviewItem } from './review-draft.ts';
import type { Decide, ReviewCommand, ReviewState } from './review-state.ts';
import { areWithin, mergeSpans, spansOverlap } from './spans.ts';
import { giveBack, takeUp, undo } from './take-back.ts';
import type { CutItem, ReadingValue } from './values.ts';

type Done = Result<null, Problem>;
const done: Done = ok(null);

/** What the commands lead to, in order. */
export function decideReview(state: ReviewState, commands: readonly ReviewCommand[], sha256: Sha256): Decide {
  if (state.nodes.length === 0) return err(problem('outline-not-accepted'));
  const draft = new ReviewDraft(state, sha256);
  for (const command of commands) {
    const act = carryOut(draft, command);
    if (!act.ok) return act;
    draft.endAct();
  }
  return ok(draft.decision());
}

function carryOut(draft: ReviewDraft, command: ReviewCommand): Done {
  switch (command.act) {
    case 'accept':
      return accept(draft, command.items);
    case 'reject':
      return reject(draft, command.items);
    case 'recut':
      return recut(draft, command.item, command.spans);
    case 'split':
      return split(draft, command.item, command.parts);
    case 'join':
      return join(draft, command.items);
    case 'reread':
      return reread(draft, command.items, command.reading);
    case 'add':
      return add(draft, command.provision, command.spans, command.reading);
    case 'holds-none':
      return holdsNone(draft, command.provisions);
    case 'reopen':
      return reopen(draft, command.provisions);
    case 'take-up':
      return takeUp(draft, command.items);
    case 'undo':
      return undo(draft, command.change);
  }
}

function accept(draft: ReviewDraft, ids: readonly string[]): Done {
  const found = draft.items(ids);
  if (!found.ok) return found;
  for (const [provisionId, items] of Map.groupBy(found.value, (item) => item.provisionId)) {
    const settled = items.find(({ what }) => what === 'commitment');
    if (settled !== undefined) return err(problem('proposal-settled', { item: settled.id }));
    const placed: CutItem[] = [];
    for (const { id, spans, reading } of items) {
      const checked = draft.spansIn(provisionId, spans);
      if (!checked.ok) return checked;
      const due = checkDue(reading.due);
      if (!due.ok) return due;
      placed.push(draft.itemWith(id, checked.value));
    }
    const kept = draft.put(provisionId, placed);
    if (!kept.ok) return kept;
  }
  for (const { id, reading } of found.value) {
    draft.setReading(id, reading);
    draft.decideProposal(id, 'accepted');
    draft.touch(id);
  }
  return done;
}

function reject(draft: ReviewDraft, ids: readonly string[]): Done {
  const found = draft.items(ids);
  if (!found.ok) return found;
  const commitments = found.value.filter(({ what }) => what === 'commitment');
  for (const [provisionId, items] of Map.groupBy(commitments, (item) => item.provisionId))
    draft.remove(
      provisionId,
      items.map(({ id }) => id),
    );
  // What is taken out of the list goes back to the own tables as it last stood, so that it can be taken up again.
  for (const item of found.value) {
    draft.propose(item, 'rejected');
    draft.touch(item.id);
  }
  return done;
}

/** Puts a changed or new item back as what its origin is: a commitment into the list, a proposal into the own tables. */
function keep(
  draft: ReviewDraft,
  like: ReviewItem,
  made: readonly {
    readonly id: string;
    readonly spans: readonly Span[];
    readonly parents?: readonly string[];
  }[],
): Done {
  if (like.what === 'commitment') {
    const items = made.map(({ id, spans, parents }) => draft.itemWith(id, spans, parents));
    const placed = draft.put(like.provisionId, items);
    if (!placed.ok) return placed;
    for (const { id } of made) draft.setReading(id, like.reading);
  } else {
    for (const { id, spans } of made) draft.propose({ ...like, id, spans }, 'open');
  }
  for (const { id } of made) draft.touch(id);
  return done;
}

function recut(draft: ReviewDraft, id: string, spans: readonly Span[]): Done {
  const found = draft.item(id);
  if (!found.ok) return found;
  const checked = draft.spansIn(found.value.provisionId, spans);
  return checked.ok ? keep(draft, found.value, [{ id, spans: checked.value }]) : checked;
}

/** Takes an item out in favour of those made from it. */
function replaceItem(draft: ReviewDraft, item: ReviewItem): void {
  if (item.what === 'commitment') draft.remove(item.provisionId, [item.id]);
  draft.decideProposal(item.id, 'replaced');
  draft.touch(item.id);
}

function split(draft: ReviewDraft, id: string, parts: readonly (readonly Span[])[]): Done {
  const found = draft.item(id);
  if (!found.ok) return found;
  const item = found.value;
  if (parts.length < 2) return err(problem('span-invalid', { item: id, reason: 'parts' }));
  const pieces: (readonly Span[])[] = [];
  for (const part of parts) {
    const checked = draft.spansIn(item.provisionId, part);
    if (!checked.ok) return checked;
    if (!areWithin(checked.value, mergeSpans(item.spans)))
      return err(problem('span-invalid', { item: id, reason: 'outside' }));
    if (pieces.some((piece) => spansOverlap(piece, checked.value)))
      return err(problem('spans-overlap', { item: id }));
    pieces.push(checked.value);
  }
  replaceItem(draft, item);
  return keep(
    draft,
    item,
    pieces.map((spans) => ({ id: draft.newId(spans), spans, parents: [id] })),
  );
}

function join(draft: ReviewDraft, ids: readonly string[]): Done {
  const found = draft.items(ids);
  if (!found.ok) return found;
  const [first, second] = found.value;
  if (first === undefined || second === undefined) return err(problem('join-needs-two'));
  if (found.value.some(({ provisionId }) => provisionId !== first.provisionId))
    return err(problem('span-invalid', { reason: 'provisions' }));
  const commitments = found.value.filter(({ what }) => what === 'commitment');
  // Joined with anything settled, the result is settled; its reading is that of the first settled item.
  const like = commitments[0] ?? first;
  const checked = draft.spansIn(first.provisionId, mergeSpans(found.value.flatMap(({ spans }) => spans)));
  if (!checked.ok) return checked;
  for (const item of found.value) replaceItem(draft, item);
  const id = draft.newId(checked.value);
  return keep(draft, like, [{ id, spans: checked.value, parents: commitments.map((item) => item.id) }]);
}

function reread(draft: ReviewDraft, ids: readonly string[], reading: Partial<ReadingValue>): Done {
  const found = draft.items(ids);
  if (!found.ok) return found;
  const due = checkDue(reading.due ?? null);
  if (!due.ok) return due;
  for (const item of found.value) {
    const { what, id } = item;
    const read = { ...item.reading, ...reading };
    if (what === 'commitment') draft.setReading(id, read);
    else draft.propose({ ...item, reading: read }, 'open');
    draft.touch(id);
  }
  return done;
}

function add(draft: ReviewDraft, provisionId: string, spans: readonly Span[], reading: ReadingValue): Done {
  const checked = draft.spansIn(provisionId, spans);
  if (!checked.ok) return checked;
  const due = checkDue(reading.due);
  if (!due.ok) return due;
  const id = draft.newId(checked.value);
  draft.decideProposal(id, 'accepted');
  return keep(draft, { what: 'commitment', id, provisionId, spans: checked.value, reading }, [
    { id, spans: checked.value },
  ]);
}

function holdsNone(draft: ReviewDraft, provisions: readonly string[]): Done {
  for (const provisionId of new Set(provisions)) {
    const node = draft.operative(provisionId);
    if (!node.ok) return node;
    const n = draft.live(provisionId).length;
    if (n > 0) return err(problem('provision-has-commitments', { path: node.value.path, n }));
    for (const { id, state } of draft.proposalsOf(provisionId)) {
      if (state !== 'open') continue;
      draft.decideProposal(id, 'rejected', true);
      draft.touch(id);
    }
    const cut = draft.cut(provisionId);
    if (cut === undefined || !('holds' in cut)) draft.setCut(provisionId, { holds: 'none' });
  }
  return done;
}

function reopen(draft: ReviewDraft, provisions: readonly string[]): Done {
  for (const provisionId of new Set(provisions)) {
    const node = draft.operative(provisionId);
    if (!node.ok) return node;
    const cut = draft.cut(provisionId);
    if (cut === undefined || !('holds' in cut)) continue;
    draft.setCut(provisionId, { items: [] });
    giveBack(draft, provisionId);
  }
  return done;
}
